// title-nl: Vestigingen van een franchise, en van wie
// title-en: Outlets of a franchise, and whose
// purpose-nl: Wie op een dag onder wiens formule werkte, zoals bronnen het melden.
// purpose-en: Who worked under whose formula on a day, as sources tell it.
// parameter: as_of | date | latest
// column: outlet | iri
// column: outlet_name | text
// column: franchise | iri
// column: franchise_name | text
// column: claim | iri
// column: status | text
// column: valid_from | text
// column: valid_to | text
// column: confidence | decimal
// column: disputed | boolean
// column: source | iri
// column: source_name | text
// order: franchise_name, franchise, outlet_name, outlet, claim
MATCH (o:Actor)<-[:SOURCE]-(c:FranchiseTie)-[:TARGET]->(f)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
MATCH (c)-[:STATED_IN]->(s:Source)
OPTIONAL MATCH (c)-[:WEAKENED_BY]->(d:Claim)
WHERE d.in_force_from <= $as_of AND d.in_force_until >= $as_of
WITH o, c, f, s, count(d) AS disputes
RETURN o.iri AS outlet,
       o.name AS outlet_name,
       f.iri AS franchise,
       f.name AS franchise_name,
       c.iri AS claim,
       c.status AS status,
       c.valid_from AS valid_from,
       c.valid_to AS valid_to,
       c.confidence AS confidence,
       disputes > 0 AS disputed,
       s.iri AS source,
       s.name AS source_name
ORDER BY franchise_name, franchise, outlet_name, outlet, claim

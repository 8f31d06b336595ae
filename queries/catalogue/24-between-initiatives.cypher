// title-nl: Banden tussen initiatieven onderling
// title-en: Ties between initiatives
// purpose-nl: Ook met een initiatief dat alleen genoemd is; de kolommen zeggen wie van beide is onderzocht.
// purpose-en: With an initiative that is only named too; the columns say which of the two was studied.
// parameter: as_of | date | latest
// parameter: studied | any, both, one, neither | any
// column: initiative | iri
// column: initiative_name | text
// column: initiative_studied | boolean
// column: other | iri
// column: other_name | text
// column: other_studied | boolean
// column: claim | iri
// column: kind | text
// column: role | text
// column: formality | text
// column: valid_from | text
// column: valid_to | text
// column: confidence | decimal
// column: disputed | boolean
// column: stated_in | iri
// column: stated_in_name | text
// order: initiative_name, initiative, other_name, other, kind, claim
MATCH (a:Initiative)<-[:SOURCE]-(c:Tie)-[:TARGET]->(b:Initiative)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
WITH a, b, c, EXISTS { (a)-[:STUDIED_IN]->(:Source) } AS first, EXISTS { (b)-[:STUDIED_IN]->(:Source) } AS second
WHERE $studied = CASE WHEN first AND second THEN 'both' WHEN first OR second THEN 'one' ELSE 'neither' END
  OR $studied = 'any'
MATCH (c)-[:STATED_IN]->(s:Source)
OPTIONAL MATCH (c)-[:WEAKENED_BY]->(d:Claim)
WHERE d.in_force_from <= $as_of AND d.in_force_until >= $as_of
WITH a, b, c, s, first, second, count(d) AS disputes
RETURN a.iri AS initiative,
       a.name AS initiative_name,
       first AS initiative_studied,
       b.iri AS other,
       b.name AS other_name,
       second AS other_studied,
       c.iri AS claim,
       c.kind AS kind,
       c.role AS role,
       c.formality AS formality,
       c.valid_from AS valid_from,
       c.valid_to AS valid_to,
       c.confidence AS confidence,
       disputes > 0 AS disputed,
       s.iri AS stated_in,
       s.name AS stated_in_name
ORDER BY initiative_name, initiative, other_name, other, kind, claim

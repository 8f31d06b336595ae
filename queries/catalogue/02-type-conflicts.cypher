// title-nl: Initiatieven waarvan bronnen het type verschillend geven, en waar elk staat
// title-en: Initiatives whose type is told differently, and where each is said
// purpose-nl: Twee typen in dezelfde tijd, of een type dat ook wordt ontkend; elke bewering met haar plaats.
// purpose-en: Two types at the same time, or a type that is also denied; each claim with its place.
// column: initiative | iri
// column: name | text
// column: type | text
// column: polarity | text
// column: claim | iri
// column: certainty | text
// column: confidence | decimal
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// order: name, initiative, type, polarity, claim, start, url
MATCH (c:TypeClassification)-[:ABOUT]->(i)<-[:ABOUT]-(o:TypeClassification)
WHERE c.status IN ['current', 'ended'] AND o.status IN ['current', 'ended']
  AND (
    (c.asserted_type <> o.asserted_type AND c.polarity = 'positive' AND o.polarity = 'positive')
    OR (c.asserted_type = o.asserted_type AND c.polarity <> o.polarity)
  )
  AND c.in_force_from <= o.in_force_until AND o.in_force_from <= c.in_force_until
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  AND o.withdrawn_on IS NULL AND NOT EXISTS { (o)-[:SUPERSEDED_BY]->(:Claim) }
WITH DISTINCT i, c
MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
RETURN i.iri AS initiative,
       i.name AS name,
       c.asserted_type AS type,
       c.polarity AS polarity,
       c.iri AS claim,
       c.certainty AS certainty,
       c.confidence AS confidence,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url
ORDER BY name, initiative, type, polarity, claim, start, url

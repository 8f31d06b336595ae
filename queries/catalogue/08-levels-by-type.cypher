// title-nl: Niveaus per type, met de onbepaalde meegeteld
// title-en: Levels by type, with the undetermined counted
// purpose-nl: Wie twee typen heeft, telt bij beide; zonder `level` is het niveau onbepaald.
// purpose-en: What has two types counts under both; without `level` it is undetermined.
// parameter: as_of | date | latest
// parameter: sources | all, report | all
// parameter: cases | all, studied | all
// column: type | text
// column: level | integer
// column: number | integer
// column: initiatives | iri set
// column: initiative_names | text set
// column: claims | iri set
// order: type, level
// Without `type` no source gives one that holds on the date. The claims are those that give the type.
MATCH (i:Initiative)
WHERE $cases = 'all' OR EXISTS { (i)-[:STUDIED_IN]->(:Source) }
OPTIONAL MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE l.basis = 'all' AND l.source_set = $sources AND l.in_force_from <= $as_of AND l.in_force_until >= $as_of
WITH i, l.level AS level
OPTIONAL MATCH (c:TypeClassification)-[:ABOUT]->(i)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
RETURN c.asserted_type AS type,
       level,
       count(DISTINCT i.iri) AS number,
       collect(DISTINCT i.iri) AS initiatives,
       collect(DISTINCT i.name) AS initiative_names,
       collect(DISTINCT c.iri) AS claims
ORDER BY type, level

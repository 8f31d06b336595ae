// title-nl: Niveau van elk initiatief
// title-en: Level of each initiative
// purpose-nl: Wat bronnen noemen en wat uit de beweringen volgt, met bandbreedte, zekerheid en soort grond.
// purpose-en: What sources state and what follows from the claims, with range, confidence and kind of ground.
// parameter: as_of | date | latest
// parameter: basis | all, ties | all
// parameter: sources | all, report | all
// column: initiative | iri
// column: name | text
// column: types | text set
// column: stated | integer set
// column: level | integer
// column: low | integer
// column: high | integer
// column: confidence | decimal
// column: contested | boolean
// column: method | text set
// order: name, initiative
MATCH (i:Initiative)
OPTIONAL MATCH (s:LevelStatement)-[:ABOUT]->(i)
WHERE s.in_force_from <= $as_of AND s.in_force_until >= $as_of
  AND s.polarity = 'positive' AND s.status IN ['current', 'ended']
  AND s.withdrawn_on IS NULL AND NOT EXISTS { (s)-[:SUPERSEDED_BY]->(:Claim) }
WITH i, collect(DISTINCT s.stated_level) AS stated
OPTIONAL MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE l.basis = $basis AND l.source_set = $sources AND l.in_force_from <= $as_of AND l.in_force_until >= $as_of
// In a call of its own: beside others, a level that is not there is sought among all claims.
CALL (l) {
  OPTIONAL MATCH (l)-[:BASED_ON]->(c:Claim)
  RETURN collect(DISTINCT c.ground) AS method
}
RETURN i.iri AS initiative,
       i.name AS name,
       [t IN labels(i) WHERE t IN ['EmployerNetwork', 'Platform', 'SocialEnterprise']] AS types,
       stated,
       l.level AS level,
       coalesce(l.low, 1) AS low,
       coalesce(l.high, 4) AS high,
       l.confidence AS confidence,
       coalesce(l.contested, false) AS contested,
       method
ORDER BY name, initiative

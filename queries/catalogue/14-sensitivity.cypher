// title-nl: Welke beweringen, ingetrokken, een niveau zouden veranderen
// title-en: Which claims, withdrawn, would change a level
// purpose-nl: De kleinste verzamelingen van hoogstens drie beweringen, met het niveau zonder hen; geen niveau is onbepaald.
// purpose-en: The smallest sets of at most three claims, with the level without them; no level is undetermined.
// parameter: as_of | date | latest
// column: initiative | iri
// column: name | text
// column: level | integer
// column: becomes | integer
// column: without | iri set
// column: kinds | text set
// column: source_names | text set
// order: name, initiative, becomes, without
MATCH (n:SensitivitySet)-[:OF_INITIATIVE]->(i:Initiative)
WHERE n.in_force_from <= $as_of AND n.in_force_until >= $as_of
MATCH (n)-[:WITHOUT]->(c:Claim)-[:STATED_IN]->(s:Source)
WITH i, n, collect(DISTINCT c.iri) AS without, collect(DISTINCT c.kind) AS kinds,
     collect(DISTINCT s.name) AS source_names
OPTIONAL MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE l.basis = 'all' AND l.source_set = 'all' AND l.in_force_from <= $as_of AND l.in_force_until >= $as_of
RETURN i.iri AS initiative,
       i.name AS name,
       l.level AS level,
       n.resulting_level AS becomes,
       without,
       kinds,
       source_names
ORDER BY name, initiative, becomes, without

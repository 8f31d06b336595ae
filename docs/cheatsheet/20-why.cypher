// nl: Waarop een niveau rust
// en: What a level rests on
MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i:Initiative), (l)-[:BASED_ON]->(c:Claim)
WHERE l.basis = 'all' AND l.source_set = 'all' AND l.level >= 3
RETURN DISTINCT i.name AS name, l.level AS level, c.kind AS kind, c.slug AS claim
ORDER BY name, claim

// nl: Initiatieven zonder niveau: wat er níét is
// en: Initiatives without a level: what is not there
MATCH (i:Initiative)
WHERE NOT EXISTS {
  MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i)
  WHERE l.basis = 'all' AND l.source_set = 'all' AND l.level IS NOT NULL
}
RETURN i.name AS name
ORDER BY name

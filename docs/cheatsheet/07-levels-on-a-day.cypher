// nl: Niveaus op een dag: een periode is een filter
// en: Levels on a day: a period is a filter
MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE l.basis = 'all' AND l.source_set = 'all'
  AND l.in_force_from <= date('2018-12-31') AND l.in_force_until >= date('2018-12-31')
RETURN i.name AS name, l.level AS level, l.low AS low, l.high AS high
ORDER BY name

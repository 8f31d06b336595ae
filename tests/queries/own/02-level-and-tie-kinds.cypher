// nl: Welke soorten banden gaan met welk inbeddingsniveau (eind 2018) samen, en bij hoeveel initiatieven?
// en: Which kinds of ties go with which embedding level (end of 2018), and at how many initiatives?
MATCH (l:OverallLevel {basis: 'all', source_set: 'all'})-[:OF_INITIATIVE]->(i:Initiative)
WHERE l.in_force_from <= date('2018-12-31') AND l.in_force_until >= date('2018-12-31')
MATCH (i)<-[:SOURCE|TARGET]-(t:Tie {polarity: 'positive', status: 'current'})
RETURN l.level AS level, t.kind AS tie, count(DISTINCT i) AS initiatives, count(DISTINCT t) AS ties
ORDER BY level, initiatives DESC, tie

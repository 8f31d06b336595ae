// nl: Welk niveau noemt het rapport zelf, welk niveau volgt uit alles eind 2018, en welk uit de banden alleen?
// en: Which level does the report state, which one follows from everything at the end of 2018, and which from the ties alone?
MATCH (s:LevelStatement)-[:ABOUT]->(i:Initiative)<-[:OF_INITIATIVE]-(l:OverallLevel {basis: 'all', source_set: 'report'})
WHERE l.in_force_from <= date('2018-12-31') AND l.in_force_until >= date('2018-12-31')
OPTIONAL MATCH (i)<-[:OF_INITIATIVE]-(t:OverallLevel {basis: 'ties', source_set: 'report'})
WHERE t.in_force_from <= date('2018-12-31') AND t.in_force_until >= date('2018-12-31')
RETURN i.name AS initiative, s.stated_level AS stated, l.level AS derived, l.low AS low, l.high AS high, t.level AS ties_alone
ORDER BY initiative

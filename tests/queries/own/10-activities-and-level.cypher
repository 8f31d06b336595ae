// nl: Wat doen initiatieven met en zonder niveau: per activiteit het aantal initiatieven, hoeveel een niveau hebben, en het gemiddelde (een decimaal)?
// en: What do initiatives with and without a level do: for each activity the number of initiatives, how many have a level, and the average (one decimal)?
MATCH (c:CharacteristicClaim {characteristic_kind: 'activityKind', polarity: 'positive', status: 'current'})-[:ABOUT]->(i:Initiative)
OPTIONAL MATCH (l:OverallLevel {basis: 'all', source_set: 'all'})-[:OF_INITIATIVE]->(i)
WHERE l.in_force_from <= date('2018-12-31') AND l.in_force_until >= date('2018-12-31')
WITH DISTINCT c.characteristic AS activity, i, l.level AS level
WITH activity, count(i) AS initiatives, count(level) AS with_level, avg(level) AS mean
RETURN activity, initiatives, with_level, round(mean * 10) / 10 AS average
ORDER BY initiatives DESC, activity

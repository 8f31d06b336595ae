// nl: Van welke initiatieven hangt het niveau aan een enkele bewering: zonder welke verandert het?
// en: Which initiatives' level hangs on a single claim: without which one does it change?
MATCH (x:SensitivitySet)-[:OF_INITIATIVE]->(i:Initiative)
MATCH (x)-[:WITHOUT]->(c:Claim)
WITH x, i, collect(c) AS claims
WHERE size(claims) = 1
WITH x, i, claims[0] AS c
MATCH (l:OverallLevel {basis: 'all', source_set: 'all'})-[:OF_INITIATIVE]->(i)
RETURN i.name AS initiative, l.level AS level, x.resulting_level AS would_be, c.kind AS kind, c.slug AS claim, c.confidence AS confidence
ORDER BY initiative, claim

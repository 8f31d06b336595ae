// nl: Welke regeling wat doet
// en: Which instrument does what
MATCH (c:RegulatoryInfluence)-[:BY_INSTRUMENT]->(r:Instrument)
RETURN r.name AS instrument, c.effect AS effect, count(*) AS number
ORDER BY instrument, effect

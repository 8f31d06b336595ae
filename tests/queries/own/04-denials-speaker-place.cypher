// nl: Wat wordt ontkend, over wie, in wiens woorden, en waar in het rapport staat dat?
// en: What is denied, about whom, in whose words, and where in the report is that?
MATCH (c:Claim {polarity: 'negative'})-[:SUPPORTED_BY]->(e:Evidence)
OPTIONAL MATCH (c)-[:ABOUT]->(i)
RETURN c.kind AS kind, coalesce(i.name, c.about_type) AS about, coalesce(c.characteristic, c.statement) AS denied, c.speaker AS speaker, e.section AS section, e.place_start AS start
ORDER BY kind, about, denied, start

// nl: Waar een bewering in de bron staat
// en: Where a claim stands in its source
MATCH (c:Claim {slug: 'tie-veluwe-participation'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
RETURN s.name AS source, e.section AS section, e.place_start AS start, e.paraphrase_nl AS paraphrase
ORDER BY start

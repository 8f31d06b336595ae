// nl: Wat een bron ontkent
// en: What a source denies
MATCH (c:EmbeddingAssessment)-[:ABOUT]->(i:Initiative)
WHERE c.polarity = 'negative'
RETURN i.name AS name, c.statement AS statement, c.confidence AS confidence
ORDER BY name, statement

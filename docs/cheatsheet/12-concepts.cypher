// nl: Welke begrippen een eigenschap kent: hun namen zijn overal dezelfde
// en: Which concepts a property has: their names are the same everywhere
MATCH (c:EmbeddingAssessment)
WHERE c.statement IS NOT NULL
RETURN DISTINCT c.statement AS concept
ORDER BY concept

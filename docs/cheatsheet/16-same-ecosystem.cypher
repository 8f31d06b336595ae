// nl: Initiatieven in hetzelfde ecosysteem
// en: Initiatives in the same ecosystem
MATCH (a:Initiative)-[:PARTICIPATES_IN]->(x:Ecosystem)<-[:PARTICIPATES_IN]-(b:Initiative)
WHERE a.slug < b.slug
RETURN DISTINCT a.name AS one, b.name AS other, x.name AS shared
ORDER BY one, other, shared

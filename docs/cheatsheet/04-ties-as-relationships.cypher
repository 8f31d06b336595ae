// nl: Dezelfde banden als relaties: alleen die gelden en niet zijn ingetrokken
// en: Ties as relationships: only those that stand
MATCH (i:Initiative)-[r:COLLABORATES_WITH]->(other:Actor)
RETURN i.name AS initiative, other.name AS name, r.confidence AS confidence
ORDER BY initiative, name

// nl: Wat in een provincie ligt
// en: What lies in a province
MATCH (t:MunicipalTerritory)-[:WITHIN]->(p:ProvinceTerritory)
RETURN p.name AS province, count(*) AS municipalities
ORDER BY municipalities DESC, province

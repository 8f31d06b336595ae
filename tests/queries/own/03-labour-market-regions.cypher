// nl: In welke arbeidsmarktregio lag eind 2018 de gemeente waar een initiatief werkt, en hoeveel gemeenten had die regio toen?
// en: In which labour market region was the municipality where an initiative works at the end of 2018, and how many municipalities did that region have then?
MATCH (i:Initiative)<-[:ABOUT]-(:OperatingAreaClaim)-[:AREA]->(m:MunicipalTerritory)<-[:PART]-(p:TerritoryPart)-[:WHOLE]->(r:LabourMarketRegion)
WHERE p.in_force_from <= date('2018-12-31') AND p.in_force_until >= date('2018-12-31')
MATCH (r)<-[:WHOLE]-(q:TerritoryPart)-[:PART]->(other:MunicipalTerritory)
WHERE q.in_force_from <= date('2018-12-31') AND q.in_force_until >= date('2018-12-31')
RETURN i.name AS initiative, m.name AS municipality, r.name AS region, count(DISTINCT other) AS municipalities
ORDER BY region, initiative

// nl: Welke initiatieven werken in Zuid-Holland (de provincie zelf of een gemeente of streek daarin), en welke doelgroepen noemen zij?
// en: Which initiatives work in Zuid-Holland (the province itself or a municipality or region in it), and which target groups do they name?
MATCH (i:Initiative)<-[:ABOUT]-(o:OperatingAreaClaim)-[:AREA]->(t:Territory)-[:WITHIN*0..1]->(p:ProvinceTerritory {name: 'Zuid-Holland'})
OPTIONAL MATCH (c:CharacteristicClaim {characteristic_kind: 'targetGroupKind', polarity: 'positive', status: 'current'})-[:ABOUT]->(i)
RETURN DISTINCT i.name AS initiative, t.name AS area, c.characteristic AS target_group
ORDER BY initiative, area, target_group

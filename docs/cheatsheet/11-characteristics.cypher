// nl: Doelgroepen, en hoeveel initiatieven ze noemen
// en: Target groups, and how many initiatives name them
MATCH (c:CharacteristicClaim)-[:ABOUT]->(i:Initiative)
WHERE c.characteristic_kind = 'targetGroupKind' AND c.polarity = 'positive'
RETURN c.characteristic AS value, count(DISTINCT i) AS number
ORDER BY number DESC, value

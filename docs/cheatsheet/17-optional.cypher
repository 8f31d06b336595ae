// nl: Met of zonder einddatum: OPTIONAL houdt de rij
// en: With or without an end: OPTIONAL keeps the row
MATCH (i:Initiative)<-[:TARGET]-(c:FundingTie)-[:SOURCE]->(funder)
RETURN i.name AS initiative, funder.name AS funder, c.valid_to AS until
ORDER BY initiative, funder

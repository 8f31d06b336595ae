// nl: Initiatieven van één soort; de soort is ook een label
// en: Initiatives of one type; the type is a label too
MATCH (i:SocialEnterprise)
RETURN i.name AS name
ORDER BY name

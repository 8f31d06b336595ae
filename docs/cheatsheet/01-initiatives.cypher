// nl: Alle initiatieven
// en: All initiatives
MATCH (i:Initiative)
RETURN i.name AS name
ORDER BY name

// nl: Wat van een groep als geheel wordt gezegd
// en: What is said of a group as a whole
MATCH (c:GroupClaim)
WHERE c.quantifier = 'nOfNQuantifier'
RETURN c.about_type AS type, c.number AS n, c.out_of AS of_n, c.detail_en AS detail
ORDER BY type, n, detail

// nl: Een naam zoeken zonder op hoofdletters te letten
// en: Find a name whatever its case
MATCH (n:Actor)
WHERE toLower(n.name) CONTAINS 'werk'
RETURN n.slug AS slug, n.name AS name
ORDER BY slug

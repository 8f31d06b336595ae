// title-nl: Namen waaronder een initiatief voorkomt
// title-en: Names used for one initiative
// purpose-nl: De hoofdnaam in elke taal, en elke andere naam of spelling met haar plaats.
// purpose-en: The main name in each language, and every other name or spelling with its place.
// parameter: initiative | initiative | infra-deal-zuid-holland
// column: used | text
// column: kind | text
// column: lang | text
// column: claim | iri
// column: confidence | decimal
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// order: kind, used, lang, claim, start, url
CALL () {
  MATCH (i:Initiative {iri: $initiative})
  UNWIND [{used: i.name, lang: 'nl'}, {used: i.name_en, lang: 'en'}] AS main
  WITH main
  WHERE main.used IS NOT NULL
  RETURN main.used AS used, 'main' AS kind, main.lang AS lang, NULL AS c, NULL AS e, NULL AS s
  UNION ALL
  MATCH (c:NameClaim)-[:ABOUT]->(:Initiative {iri: $initiative})
  WHERE c.polarity = 'positive' AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
  RETURN c.alias_nl AS used, c.name_kind AS kind, NULL AS lang, c, e, s
}
RETURN used,
       kind,
       lang,
       c.iri AS claim,
       c.confidence AS confidence,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url
ORDER BY kind, used, lang, claim, start, url

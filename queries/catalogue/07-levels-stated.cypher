// title-nl: Niveaus die een bron in woorden noemt
// title-en: Levels that a source states in words
// purpose-nl: Van wie, welk niveau en waar; niet wat eruit wordt afgeleid.
// purpose-en: Of whom, which level and where; not what is derived.
// parameter: as_of | date | latest
// column: initiative | iri
// column: name | text
// column: level | integer
// column: scope | text
// column: claim | iri
// column: confidence | decimal
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// column: paraphrase_nl | text
// column: paraphrase_en | text
// order: name, initiative, level, claim, start, url
MATCH (c:LevelStatement)-[:ABOUT]->(i)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
RETURN i.iri AS initiative,
       i.name AS name,
       c.stated_level AS level,
       c.scope AS scope,
       c.iri AS claim,
       c.confidence AS confidence,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url,
       e.paraphrase_nl AS paraphrase_nl,
       e.paraphrase_en AS paraphrase_en
ORDER BY name, initiative, level, claim, start, url

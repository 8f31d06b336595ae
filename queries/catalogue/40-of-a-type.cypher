// title-nl: Wat een bron van een type als geheel zegt
// title-en: What a source says of a type as a whole
// purpose-nl: Met hoeveel van hoeveel of een woord als "de meeste"; nooit van toepassing op één initiatief.
// purpose-en: With how many out of how many or a word such as "most"; never said of a single initiative.
// parameter: group | any, Initiative, EmployerNetwork, Platform, SocialEnterprise | any
// parameter: quantifier | any, counted, worded | any
// column: claim | iri
// column: type | text
// column: amount | text
// column: number | integer
// column: out_of | integer
// column: characteristic_kind | text
// column: characteristic | text
// column: detail_nl | text
// column: detail_en | text
// column: low_level | integer
// column: high_level | integer
// column: polarity | text
// column: status | text
// column: territory | iri
// column: territory_name | text
// column: confidence | decimal
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// order: type, characteristic_kind, characteristic, amount, claim, start, url
MATCH (c:GroupClaim)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
WHERE ($group = 'any' OR c.about_type = $group)
  AND ($quantifier = 'any' OR ($quantifier = 'counted') = (c.quantifier = 'nOfNQuantifier'))
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:IN_TERRITORY]->(t:Territory)
RETURN c.iri AS claim,
       c.about_type AS type,
       c.quantifier AS amount,
       c.number AS number,
       c.out_of AS out_of,
       c.characteristic_kind AS characteristic_kind,
       c.characteristic AS characteristic,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       c.expected_low AS low_level,
       c.expected_high AS high_level,
       c.polarity AS polarity,
       c.status AS status,
       t.iri AS territory,
       t.name AS territory_name,
       c.confidence AS confidence,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url
ORDER BY type, characteristic_kind, characteristic, amount, claim, start, url

// title-nl: Wat wie belemmert, en bij welke instantie
// title-en: What hinders whom, and at which body
// purpose-nl: Belemmeringen van één partij of van een type als geheel, met wie het zegt en waar het staat.
// purpose-en: Obstacles of a single actor or of a type as a whole, with who says so and where it stands.
// parameter: as_of | date | latest
// parameter: group | any, one, Initiative, EmployerNetwork, Platform, SocialEnterprise | any
// column: actor | iri
// column: actor_name | text
// column: type | text
// column: obstacle | text
// column: body | iri
// column: body_name | text
// column: detail_nl | text
// column: detail_en | text
// column: speaker | text
// column: claim | iri
// column: confidence | decimal
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// order: type, actor_name, actor, obstacle, body_name, body, claim, start, url
// `type` is filled in where a type as a whole is hindered: that is never said of one of it. `one`: a single actor.
MATCH (c:Obstacle)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
WHERE ($group = 'any' OR coalesce(c.about_type, 'one') = $group)
  AND c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:ABOUT]->(a:Actor)
OPTIONAL MATCH (c)-[:AT_ACTOR]->(b:Actor)
RETURN a.iri AS actor,
       a.name AS actor_name,
       c.about_type AS type,
       c.obstacle AS obstacle,
       b.iri AS body,
       b.name AS body_name,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       c.speaker AS speaker,
       c.iri AS claim,
       c.confidence AS confidence,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url
ORDER BY type, actor_name, actor, obstacle, body_name, body, claim, start, url

// title-nl: Routes en grenzen van opschalen
// title-en: Routes and limits of scaling
// purpose-nl: Vestiging, franchise, nieuw netwerk of bewust klein, en of het al gebeurt; ook van een type als geheel.
// purpose-en: Branch, franchise, new network or deliberately small, and whether it happens yet; also of a whole type.
// parameter: as_of | date | latest
// parameter: only | any, realised, wanted | any
// column: initiative | iri
// column: name | text
// column: type | text
// column: amount | text
// column: n | integer
// column: out_of | integer
// column: kind | text
// column: route | text
// column: status | text
// column: territory | iri
// column: territory_name | text
// column: counterpart | iri
// column: counterpart_name | text
// column: detail_nl | text
// column: detail_en | text
// column: speaker | text
// column: claim | iri
// column: confidence | decimal
// column: stated_in | iri
// column: stated_in_name | text
// order: type, name, initiative, route, status, counterpart_name, counterpart, claim
// A row with `type` is said of a type as a whole, never of one of it. An outlet under the formula, or who took over the
// approach, is the `counterpart`: such a tie shows a route that was taken.
CALL () {
  MATCH (c:ScalingRoute)-[:ABOUT]->(i)
  RETURN c, i, NULL AS o, c.scaling_route AS route
  UNION ALL
  MATCH (o:Actor)<-[:SOURCE]-(c:FranchiseTie|ReplicationTie)-[:TARGET]->(i:Initiative)
  RETURN c, i, o, CASE c.kind WHEN 'FranchiseTie' THEN 'franchiseRoute' ELSE 'replicationByOthersRoute' END AS route
  UNION ALL
  MATCH (c:GroupClaim)
  WHERE c.characteristic_kind = 'scalingRouteKind'
  RETURN c, NULL AS i, NULL AS o, c.characteristic AS route
}
WITH *, c.status IN ['current', 'ended'] AS real
WHERE ($only = 'any' OR ($only = 'realised') = real)
  AND c.polarity = 'positive'
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
MATCH (c)-[:STATED_IN]->(s:Source)
OPTIONAL MATCH (c)-[:IN_TERRITORY]->(t:Territory)
RETURN i.iri AS initiative,
       i.name AS name,
       c.about_type AS type,
       c.quantifier AS amount,
       c.number AS n,
       c.out_of AS out_of,
       c.kind AS kind,
       route,
       c.status AS status,
       t.iri AS territory,
       t.name AS territory_name,
       o.iri AS counterpart,
       o.name AS counterpart_name,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       c.speaker AS speaker,
       c.iri AS claim,
       c.confidence AS confidence,
       s.iri AS stated_in,
       s.name AS stated_in_name
ORDER BY type, name, initiative, route, status, counterpart_name, counterpart, claim

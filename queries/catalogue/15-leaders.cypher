// title-nl: Wie elk ecosysteem leidt, in welke rol
// title-en: Who leads each ecosystem, in what role
// purpose-nl: Met de grond waarop het leiderschap rust; een ecosysteem waarvan geen bron een leider noemt, staat er zonder.
// purpose-en: With the basis of the leadership; an ecosystem of which no source names a leader stands there without.
// parameter: as_of | date | latest
// column: ecosystem | iri
// column: ecosystem_name | text
// column: leader | iri
// column: leader_name | text
// column: leader_kind | text
// column: role | text
// column: basis | text
// column: leads | text
// column: claim | iri
// column: valid_from | text
// column: valid_to | text
// column: confidence | decimal
// column: disputed | boolean
// order: ecosystem_name, ecosystem, leader_name, leader, claim
// A leader is one by a positive claim on something real, of confidence 0.5 or more (C9).
MATCH (e:Ecosystem)
OPTIONAL MATCH (e)<-[:TARGET]-(c:LeadershipTie)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended'] AND c.confidence >= 0.5
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:SOURCE]->(y:Actor)
OPTIONAL MATCH (c)-[:WEAKENED_BY]->(d:Claim)
WHERE d.in_force_from <= $as_of AND d.in_force_until >= $as_of
WITH e, c, y, count(d) AS disputes
RETURN e.iri AS ecosystem,
       e.name AS ecosystem_name,
       y.iri AS leader,
       y.name AS leader_name,
       y.kind AS leader_kind,
       c.leadership_role AS role,
       c.leadership_basis AS basis,
       c.leads AS leads,
       c.iri AS claim,
       c.valid_from AS valid_from,
       c.valid_to AS valid_to,
       c.confidence AS confidence,
       CASE WHEN c IS NOT NULL THEN disputes > 0 END AS disputed
ORDER BY ecosystem_name, ecosystem, leader_name, leader, claim

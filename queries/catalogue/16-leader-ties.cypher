// title-nl: Initiatieven met een directe band met een leider van een ecosysteem
// title-en: Initiatives tied directly to an ecosystem leader
// purpose-nl: Formeel of niet, met een genoemde leider of volgens een oordeel van de bron over de leiders als geheel.
// purpose-en: Formally or not, with a leader that is named or by what the source says of the leaders as a whole.
// parameter: as_of | date | latest
// column: initiative | iri
// column: name | text
// column: leader | iri
// column: leader_name | text
// column: ecosystem | iri
// column: ecosystem_name | text
// column: claim | iri
// column: kind | text
// column: formality | text
// column: confidence | decimal
// column: disputed | boolean
// order: name, initiative, ecosystem, leader, claim
CALL () {
  MATCH (lead:LeadershipTie)<-[:CARRIED_BY]-(s:Support)-[:OF_INITIATIVE]->(i:Initiative)
  WHERE s.rung = 2 AND s.in_force_from <= $as_of AND s.in_force_until >= $as_of
  MATCH (lead)-[:TARGET]->(e:Ecosystem)
  MATCH (lead)-[:SOURCE]->(y:Actor)
  MATCH (s)-[:CARRIED_BY]->(t:Tie)
  WHERE t.iri <> lead.iri
  RETURN i, y, e, t, s, t.formality AS formality
  UNION ALL
  MATCH (t:EmbeddingAssessment)<-[:CARRIED_BY]-(s:Support)-[:OF_INITIATIVE]->(i:Initiative)
  WHERE t.statement IN ['tieWithLeaders', 'formalTieWithLeaders', 'foundedByLeaders', 'chosenByLeaders']
    AND s.in_force_from <= $as_of AND s.in_force_until >= $as_of
  OPTIONAL MATCH (t)-[:IN_ECOSYSTEM]->(e:Ecosystem)
  RETURN i, NULL AS y, e, t, s, CASE t.statement WHEN 'formalTieWithLeaders' THEN 'formal' ELSE 'unknownFormality' END AS formality
}
OPTIONAL MATCH (s)-[:CARRIED_BY]->(:Claim)-[:WEAKENED_BY]->(d:Claim)
WHERE d.in_force_from <= $as_of AND d.in_force_until >= $as_of
WITH i, y, e, t, s, formality, count(d) AS disputes
RETURN i.iri AS initiative,
       i.name AS name,
       y.iri AS leader,
       y.name AS leader_name,
       e.iri AS ecosystem,
       e.name AS ecosystem_name,
       t.iri AS claim,
       t.kind AS kind,
       formality,
       s.confidence AS confidence,
       disputes > 0 AS disputed
ORDER BY name, initiative, ecosystem, leader, claim

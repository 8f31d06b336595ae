// title-nl: Initiatieven die zelf delen in het leiderschap van een ecosysteem
// title-en: Initiatives that share the lead of an ecosystem
// purpose-nl: Met een eigen leiderschapsband, of een leidende rol volgens een bron; en wie dat ecosysteem verder leidt.
// purpose-en: With a leadership tie of their own, or a lead role by what a source says; and who else leads that ecosystem.
// parameter: as_of | date | latest
// parameter: shown_by | any, tie, assessment | any
// column: initiative | iri
// column: name | text
// column: ecosystem | iri
// column: ecosystem_name | text
// column: ecosystem_kind | text
// column: claim | iri
// column: ground | text
// column: role | text
// column: basis | text
// column: leads | text
// column: confidence | decimal
// column: disputed | boolean
// column: others | iri set
// column: other_names | text set
// order: ecosystem_name, ecosystem, name, initiative, claim
// Others lead by a leadership tie, as in question 15. An assessment that names no ecosystem has no others.
CALL () {
  MATCH (:Initiative)<-[:SOURCE]-(c:LeadershipTie)-[:TARGET]->(e:Ecosystem)
  RETURN c, e
  UNION ALL
  MATCH (c:EmbeddingAssessment {statement: 'leadRole'})
  OPTIONAL MATCH (c)-[:IN_ECOSYSTEM]->(e:Ecosystem)
  RETURN c, e
}
WITH c, e
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended'] AND c.confidence >= 0.5
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  AND (c.ground = $shown_by OR $shown_by = 'any')
WITH e, collect(c) AS claims
OPTIONAL MATCH (e)<-[:TARGET]-(l:LeadershipTie)-[:SOURCE]->(y:Actor)
WHERE l.polarity = 'positive' AND l.status IN ['current', 'ended'] AND l.confidence >= 0.5
  AND l.in_force_from <= $as_of AND l.in_force_until >= $as_of
  AND l.withdrawn_on IS NULL AND NOT EXISTS { (l)-[:SUPERSEDED_BY]->(:Claim) }
WITH e, claims, collect(y) AS leaders
UNWIND claims AS c
MATCH (c)-[:SOURCE|ABOUT]->(i)
WITH i, c, e,
     [y IN leaders WHERE y.iri <> i.iri | y.iri] AS others,
     [y IN leaders WHERE y.iri <> i.iri | y.name] AS other_names
OPTIONAL MATCH (c)-[:WEAKENED_BY]->(d:Claim)
WHERE d.in_force_from <= $as_of AND d.in_force_until >= $as_of
WITH i, c, e, others, other_names, count(d) AS disputes
RETURN i.iri AS initiative,
       i.name AS name,
       e.iri AS ecosystem,
       e.name AS ecosystem_name,
       e.ecosystem_kind AS ecosystem_kind,
       c.iri AS claim,
       c.ground AS ground,
       c.leadership_role AS role,
       c.leadership_basis AS basis,
       c.leads AS leads,
       c.confidence AS confidence,
       disputes > 0 AS disputed,
       others,
       other_names
ORDER BY ecosystem_name, ecosystem, name, initiative, claim

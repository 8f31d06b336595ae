// title-nl: Boards en de initiatieven op hun agenda
// title-en: Boards and the initiatives on their agenda
// purpose-nl: Elke board, ook met een lege agenda, en elke andere partij die in haar agenda een initiatief noemt.
// purpose-en: Each board, also with an empty agenda, and any other party whose agenda names an initiative.
// parameter: as_of | date | latest
// parameter: only | any, named | any
// column: board | iri
// column: board_name | text
// column: kind | text
// column: ecosystems | iri set
// column: ecosystem_names | text set
// column: initiative | iri
// column: initiative_name | text
// column: claim | iri
// column: valid_from | text
// column: confidence | decimal
// column: disputed | boolean
// column: stated_in | iri
// column: stated_in_name | text
// order: board_name, board, initiative_name, initiative, claim
// A board is an economic board, or whoever leads an ecosystem as its board. The ecosystems are those it leads that day.
CALL () {
  MATCH (b:EconomicBoard)
  RETURN b
  UNION
  MATCH (b:Actor)<-[:SOURCE]-(t:LeadershipTie)-[:TARGET]->(:Ecosystem)
  WHERE t.leadership_basis = 'boardBasis' AND t.polarity = 'positive' AND t.status IN ['current', 'ended']
    AND t.confidence >= 0.5 AND t.in_force_from <= $as_of AND t.in_force_until >= $as_of
    AND t.withdrawn_on IS NULL AND NOT EXISTS { (t)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN b
  UNION
  MATCH (b:Actor)<-[:SOURCE]-(t:AgendaTie)-[:TARGET]->(:Initiative)
  WHERE t.polarity = 'positive' AND t.status IN ['current', 'ended']
    AND t.in_force_from <= $as_of AND t.in_force_until >= $as_of
    AND t.withdrawn_on IS NULL AND NOT EXISTS { (t)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN b
}
OPTIONAL MATCH (b)<-[:SOURCE]-(t:LeadershipTie)-[:TARGET]->(e:Ecosystem)
WHERE t.polarity = 'positive' AND t.status IN ['current', 'ended']
  AND t.confidence >= 0.5 AND t.in_force_from <= $as_of AND t.in_force_until >= $as_of
  AND t.withdrawn_on IS NULL AND NOT EXISTS { (t)-[:SUPERSEDED_BY]->(:Claim) }
WITH b, collect(DISTINCT e.iri) AS ecosystems, collect(DISTINCT e.name) AS ecosystem_names
OPTIONAL MATCH (b)<-[:SOURCE]-(c:AgendaTie)-[:TARGET]->(i:Initiative), (c)-[:STATED_IN]->(s:Source)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:WEAKENED_BY]->(d:Claim)
WHERE d.in_force_from <= $as_of AND d.in_force_until >= $as_of
WITH b, ecosystems, ecosystem_names, c, i, s, count(d) AS disputes
WHERE $only = 'any' OR c IS NOT NULL
RETURN b.iri AS board,
       b.name AS board_name,
       b.kind AS kind,
       ecosystems,
       ecosystem_names,
       i.iri AS initiative,
       i.name AS initiative_name,
       c.iri AS claim,
       c.valid_from AS valid_from,
       c.confidence AS confidence,
       CASE WHEN c IS NULL THEN NULL ELSE disputes > 0 END AS disputed,
       s.iri AS stated_in,
       s.name AS stated_in_name
ORDER BY board_name, board, initiative_name, initiative, claim

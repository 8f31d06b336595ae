// title-nl: Ingetrokken en vervangen beweringen
// title-en: Claims withdrawn or superseded
// purpose-nl: Wie een bewering introk en wanneer, of welke bewering nu in haar plaats staat, en wat beide zeggen.
// purpose-en: Who withdrew a claim and when, or which claim now stands instead, and what both say.
// parameter: how | any, withdrawn, superseded | any
// column: claim | iri
// column: kind | text
// column: about | iri
// column: about_name | text
// column: type | text
// column: counterpart | iri
// column: counterpart_name | text
// column: says | text set
// column: value | decimal
// column: stated_in | iri
// column: stated_in_name | text
// column: withdrawn_by | text
// column: withdrawn_on | text
// column: instead | iri
// column: instead_kind | text
// column: instead_about_name | text
// column: instead_type | text
// column: instead_counterpart_name | text
// column: instead_says | text set
// column: instead_value | decimal
// column: instead_in | iri
// column: instead_in_name | text
// order: about_name, about, type, kind, claim
// `instead` is the end of the chain: what was put in a claim's place may itself have been replaced. A replacement has
// no day of its own; who made it is told by the source in which it is stated.
WITH [
  'statement', 'stated_level', 'asserted_type', 'alias_nl', 'indicator', 'characteristic', 'measure', 'effect',
  'obstacle', 'governance_form', 'scaling_route', 'phase', 'context_factor', 'study_aspect', 'succession_kind',
  'leadership_basis', 'formality', 'outcome', 'quantifier'
] AS told
MATCH (c:Claim)-[:STATED_IN]->(s:Source)
WHERE (c.withdrawn_on IS NOT NULL AND $how <> 'superseded')
  OR (EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) } AND $how <> 'withdrawn')
OPTIONAL MATCH (c)-[:ABOUT|SOURCE|WHOLE|PREDECESSOR]->(subject)
OPTIONAL MATCH (c)-[:IN_ECOSYSTEM]->(system)
OPTIONAL MATCH (c)-[:IN_TERRITORY]->(place)
OPTIONAL MATCH (c)-[:TARGET|AREA|AT_ACTOR|FILLED_BY|BY_INSTRUMENT|PART|SUCCESSOR]->(counterpart)
OPTIONAL MATCH (c)-[:SUPERSEDED_BY*1..100]->(r:Claim)
WHERE NOT EXISTS { (r)-[:SUPERSEDED_BY]->(:Claim) }
// In a call of its own: beside others, a replacement that is not there is sought among all nodes.
CALL (r) {
  OPTIONAL MATCH (r)-[:STATED_IN]->(t:Source)
  OPTIONAL MATCH (r)-[:ABOUT|SOURCE|WHOLE|PREDECESSOR]->(new)
  OPTIONAL MATCH (r)-[:IN_ECOSYSTEM]->(new_system)
  OPTIONAL MATCH (r)-[:IN_TERRITORY]->(new_place)
  OPTIONAL MATCH (r)-[:TARGET|AREA|AT_ACTOR|FILLED_BY|BY_INSTRUMENT|PART|SUCCESSOR]->(other)
  RETURN t, new, new_system, new_place, other
}
RETURN c.iri AS claim,
       c.kind AS kind,
       coalesce(subject.iri, system.iri, place.iri) AS about,
       coalesce(subject.name, system.name, place.name) AS about_name,
       c.about_type AS type,
       counterpart.iri AS counterpart,
       counterpart.name AS counterpart_name,
       [key IN told WHERE c[key] IS NOT NULL | replace(toString(c[key]), '|', '/')] AS says,
       c.value AS value,
       s.iri AS stated_in,
       s.name AS stated_in_name,
       c.withdrawn_by AS withdrawn_by,
       toString(c.withdrawn_on) AS withdrawn_on,
       r.iri AS instead,
       r.kind AS instead_kind,
       coalesce(new.name, new_system.name, new_place.name) AS instead_about_name,
       r.about_type AS instead_type,
       other.name AS instead_counterpart_name,
       [key IN told WHERE r[key] IS NOT NULL | replace(toString(r[key]), '|', '/')] AS instead_says,
       r.value AS instead_value,
       t.iri AS instead_in,
       t.name AS instead_in_name
ORDER BY about_name, about, type, kind, claim

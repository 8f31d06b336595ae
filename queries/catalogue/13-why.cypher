// title-nl: Waarom een initiatief zijn niveau heeft
// title-en: Why an initiative has its level
// purpose-nl: De beweringen die het niveau dragen, elk met haar plaats in de bron.
// purpose-en: The claims that carry the level, each with its place in the source.
// parameter: initiative | initiative | infra-deal-zuid-holland
// parameter: as_of | date | latest
// parameter: basis | all, ties | all
// parameter: sources | all, report | all
// column: level | integer
// column: claim | iri
// column: kind | text
// column: says | text
// column: counterpart | text
// column: confidence | decimal
// column: source | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// column: paraphrase_nl | text
// column: paraphrase_en | text
// order: claim, start, url
MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i:Initiative {iri: $initiative})
WHERE l.basis = $basis AND l.source_set = $sources AND l.in_force_from <= $as_of AND l.in_force_until >= $as_of
MATCH (l)-[:BASED_ON]->(c:Claim)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
OPTIONAL MATCH (c)-[:SOURCE]->(one)
OPTIONAL MATCH (c)-[:TARGET]->(other)
OPTIONAL MATCH (c)-[:IN_ECOSYSTEM]->(named)
OPTIONAL MATCH (c)-[:AREA]->(area)
RETURN l.level AS level,
       c.iri AS claim,
       c.kind AS kind,
       coalesce(c.statement, c.indicator, c.leadership_basis, c.formality) AS says,
       coalesce(CASE WHEN one.iri = i.iri THEN other.name ELSE one.name END, named.name, area.name) AS counterpart,
       c.confidence AS confidence,
       s.name AS source,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url,
       e.paraphrase_nl AS paraphrase_nl,
       e.paraphrase_en AS paraphrase_en
ORDER BY claim, start, url

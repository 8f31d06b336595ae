// title-nl: Bevindingen en hypothesen, voor wie en met welke uitkomst
// title-en: Findings and hypotheses, for whom and with what outcome
// purpose-nl: Met de hypothese waarover een bevinding uitsluitsel geeft, en de plaats van elk.
// purpose-en: With the hypothesis that a finding bears on, and the place of each.
// parameter: outcome | any, supportedOutcome, notSupportedOutcome, mixedOutcome, openOutcome | any
// column: claim | iri
// column: kind | text
// column: type | text
// column: result | text
// column: detail_nl | text
// column: detail_en | text
// column: tests | iri
// column: tests_nl | text
// column: polarity | text
// column: confidence | decimal
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// order: kind, type, result, claim, start, url
MATCH (c:Finding|Hypothesis)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
WHERE ($outcome = 'any' OR c.outcome = $outcome)
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:TESTS]->(h:Hypothesis)
RETURN c.iri AS claim,
       c.kind AS kind,
       c.about_type AS type,
       c.outcome AS result,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       h.iri AS tests,
       h.detail_nl AS tests_nl,
       c.polarity AS polarity,
       c.confidence AS confidence,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url
ORDER BY kind, type, result, claim, start, url

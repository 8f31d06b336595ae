// title-nl: Banden die in een jaar golden, en banden zonder bekende periode
// title-en: Ties valid in a year, and ties of unknown period
// purpose-nl: Alles wat op enige dag van het jaar kan hebben gegolden; `period` zegt of begin en einde bekend zijn.
// purpose-en: All that may have held on some day of the year; `period` says whether start and end are known.
// parameter: year | integer | 2018
// parameter: only | any, known, endUnknown, startUnknown, unknown | any
// column: claim | iri
// column: kind | text
// column: actor | iri
// column: actor_name | text
// column: counterpart | iri
// column: counterpart_name | text
// column: formality | text
// column: status | text
// column: valid_from | text
// column: valid_to | text
// column: expected_end | text
// column: period | text
// column: confidence | decimal
// column: stated_in | iri
// column: stated_in_name | text
// order: actor_name, actor, counterpart_name, counterpart, kind, claim
// A tie without a start may have held in any year up to its end: the known one, or else the expected one (C5).
MATCH (a)<-[:SOURCE]-(c:Tie)-[:TARGET]->(b)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended'] AND c.in_force_until.year >= $year
  AND (c.valid_from IS NULL OR c.earliest.year <= $year)
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
MATCH (c)-[:STATED_IN]->(s:Source)
WITH a, b, c, s, coalesce(c.valid_to, c.expected_end) AS last
WITH a, b, c, s,
     CASE
       WHEN c.valid_from IS NOT NULL AND last IS NOT NULL THEN 'known'
       WHEN c.valid_from IS NOT NULL THEN 'endUnknown'
       WHEN last IS NOT NULL THEN 'startUnknown'
       ELSE 'unknown'
     END AS period
WHERE $only = 'any' OR period = $only
RETURN c.iri AS claim,
       c.kind AS kind,
       a.iri AS actor,
       a.name AS actor_name,
       b.iri AS counterpart,
       b.name AS counterpart_name,
       c.formality AS formality,
       c.status AS status,
       c.valid_from AS valid_from,
       c.valid_to AS valid_to,
       c.expected_end AS expected_end,
       period,
       c.confidence AS confidence,
       s.iri AS stated_in,
       s.name AS stated_in_name
ORDER BY actor_name, actor, counterpart_name, counterpart, kind, claim

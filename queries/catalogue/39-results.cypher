// title-nl: Resultaten en aantallen per initiatief
// title-en: Results and numbers per initiative
// purpose-nl: Wat is bereikt en wat is beoogd, met maat, eenheid en datum; doelen blijven apart van wat er is.
// purpose-en: What was reached and what is aimed at, with measure, unit and date; targets stay apart from the rest.
// parameter: only | any, realised, wanted | any
// parameter: class | any, Result, Measurement | any
// column: initiative | iri
// column: name | text
// column: kind | text
// column: measure | text
// column: value | decimal
// column: value_to | decimal
// column: qualifier | text
// column: unit | text
// column: realised | boolean
// column: status | text
// column: measured_on | text
// column: valid_from | text
// column: valid_to | text
// column: expected_end | text
// column: scope | text
// column: method | text
// column: detail_nl | text
// column: detail_en | text
// column: claim | iri
// column: confidence | decimal
// column: stated_in | iri
// column: stated_in_name | text
// order: name, initiative, measure, unit, measured_on, claim
// Every number that was said, of whatever day: the dates are columns. A result is reached or aimed at; a measurement
// counts members, outlets or staff.
MATCH (i:Initiative)<-[:ABOUT]-(c:Measurement)-[:STATED_IN]->(s:Source)
WHERE ($class = 'any' OR c.kind = $class)
  AND c.polarity = 'positive'
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
WITH i, c, s, c.status IN ['current', 'ended'] AS realised
WHERE $only = 'any' OR ($only = 'realised') = realised
RETURN i.iri AS initiative,
       i.name AS name,
       c.kind AS kind,
       c.measure AS measure,
       c.value AS value,
       c.value_to AS value_to,
       c.qualifier AS qualifier,
       c.unit AS unit,
       realised,
       c.status AS status,
       c.as_of AS measured_on,
       c.valid_from AS valid_from,
       c.valid_to AS valid_to,
       c.expected_end AS expected_end,
       c.scope AS scope,
       c.method AS method,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       c.iri AS claim,
       c.confidence AS confidence,
       s.iri AS stated_in,
       s.name AS stated_in_name
ORDER BY name, initiative, measure, unit, measured_on, claim

// title-nl: Bestuur en uitvoeringskracht van initiatieven
// title-en: Governance and delivery capacity of initiatives
// purpose-nl: Wie bestuurt en wie uitvoert, met hoeveel mensen, door wie uitgeleend; ook van een type als geheel.
// purpose-en: Who governs and who carries out, with how many people, lent by whom; also of a type as a whole.
// parameter: as_of | date | latest
// parameter: only | any, realised, wanted | realised
// column: initiative | iri
// column: name | text
// column: type | text
// column: kind | text
// column: form | text
// column: party | iri
// column: party_name | text
// column: number | decimal
// column: number_to | decimal
// column: qualifier | text
// column: amount | text
// column: n | integer
// column: out_of | integer
// column: status | text
// column: detail_nl | text
// column: detail_en | text
// column: speaker | text
// column: claim | iri
// column: confidence | decimal
// column: stated_in | iri
// column: stated_in_name | text
// order: type, name, initiative, kind, form, party_name, party, claim
// `number` counts people; `amount`, `n` and `out_of` say of how many of a `type` something is said: never of one of it.
CALL () {
  MATCH (c:Governance)-[:ABOUT]->(i)
  OPTIONAL MATCH (c)-[:FILLED_BY]->(p:Actor)
  RETURN c, i, p, c.governance_form AS form, toFloat(c.number) AS number, NULL AS n
  UNION ALL
  MATCH (p:Actor)<-[:SOURCE]-(c:LeadershipTie|SecondmentTie)-[:TARGET]->(i:Initiative)
  RETURN c, i, p, NULL AS form, NULL AS number, NULL AS n
  UNION ALL
  MATCH (c:Measurement)-[:ABOUT]->(i:Initiative)
  WHERE c.measure IN ['employeesMeasure', 'flexibleStaffMeasure', 'volunteersMeasure']
  RETURN c, i, NULL AS p, c.measure AS form, c.value AS number, NULL AS n
  UNION ALL
  MATCH (c:GroupClaim)
  WHERE c.characteristic_kind = 'governanceFormKind'
  RETURN c, NULL AS i, NULL AS p, c.characteristic AS form, NULL AS number, c.number AS n
}
WITH *, c.status IN ['current', 'ended'] AS real
WHERE ($only = 'any' OR ($only = 'realised') = real)
  AND c.polarity = 'positive'
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
MATCH (c)-[:STATED_IN]->(s:Source)
RETURN i.iri AS initiative,
       i.name AS name,
       c.about_type AS type,
       c.kind AS kind,
       form,
       p.iri AS party,
       p.name AS party_name,
       number,
       c.value_to AS number_to,
       c.qualifier AS qualifier,
       c.quantifier AS amount,
       n,
       c.out_of AS out_of,
       c.status AS status,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       c.speaker AS speaker,
       c.iri AS claim,
       c.confidence AS confidence,
       s.iri AS stated_in,
       s.name AS stated_in_name
ORDER BY type, name, initiative, kind, form, party_name, party, claim

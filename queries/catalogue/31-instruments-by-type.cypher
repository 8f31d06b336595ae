// title-nl: Instrumenten die mogelijk maken, verplichten of belemmeren, per type initiatief
// title-en: Instruments that enable, oblige or hinder, by type of initiative
// purpose-nl: Van een type als geheel gezegd, van één initiatief, of van een ander die ermee te maken heeft, zoals een inkoper.
// purpose-en: Said of a type as a whole, of one initiative, or of somebody else whom it touches, such as a buyer.
// parameter: as_of | date | latest
// parameter: group | any, Initiative, EmployerNetwork, Platform, SocialEnterprise | any
// parameter: only | any, enablesEffect, obligesEffect, hindersEffect | any
// column: type | text
// column: instrument | iri
// column: instrument_name | text
// column: instrument_kind | text
// column: effect | text
// column: basis | text
// column: touches | iri
// column: touches_name | text
// column: detail_nl | text
// column: detail_en | text
// column: claim | iri
// column: confidence | decimal
// order: type, instrument_name, instrument, effect, basis, touches_name, touches, claim
// An initiative stands under each type that a source gives it; others than initiatives stand under none.
MATCH (i:Instrument)<-[:BY_INSTRUMENT]-(c:RegulatoryInfluence)
WHERE c.effect IN ['enablesEffect', 'obligesEffect', 'hindersEffect'] AND ($only = 'any' OR c.effect = $only)
  AND c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:ABOUT|IN_ECOSYSTEM]->(r)
OPTIONAL MATCH (c)-[:ABOUT]->(:Initiative)<-[:ABOUT]-(t:TypeClassification)
WHERE t.polarity = 'positive' AND t.status IN ['current', 'ended']
  AND t.in_force_from <= $as_of AND t.in_force_until >= $as_of
  AND t.withdrawn_on IS NULL AND NOT EXISTS { (t)-[:SUPERSEDED_BY]->(:Claim) }
WITH DISTINCT i, c, r, coalesce(c.about_type, t.asserted_type) AS type
WHERE $group = 'any' OR type = $group
RETURN type,
       i.iri AS instrument,
       i.name AS instrument_name,
       i.kind AS instrument_kind,
       c.effect AS effect,
       CASE WHEN r IS NULL THEN 'group' WHEN r:Initiative THEN 'individual' ELSE 'other' END AS basis,
       r.iri AS touches,
       r.name AS touches_name,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       c.iri AS claim,
       c.confidence AS confidence
ORDER BY type, instrument_name, instrument, effect, basis, touches_name, touches, claim

// title-nl: Regelingen die geld gaven: aan wie en wanneer
// title-en: Schemes that gave money: to whom and when
// purpose-nl: Elk instrument dat bekostigt en elke subsidieregeling die iets mogelijk maakt; een bron noemt soms niemand maar een type of een groep.
// purpose-en: Every instrument that gives money and every subsidy scheme that enables; at times a source names nobody but a type or a group.
// parameter: as_of | date | latest
// parameter: recipients | any, named, unnamedGroup, type, ecosystem | any
// column: scheme | iri
// column: scheme_name | text
// column: scheme_kind | text
// column: effect | text
// column: whom | text
// column: recipient | iri
// column: recipient_name | text
// column: type | text
// column: valid_from | text
// column: valid_to | text
// column: past | boolean
// column: detail_nl | text
// column: detail_en | text
// column: claim | iri
// column: confidence | decimal
// order: scheme_name, scheme, valid_from, whom, recipient_name, recipient, claim
// `past`: the time is over on the date asked. A claim is about one actor, one type or one ecosystem.
MATCH (s:Instrument)<-[:BY_INSTRUMENT]-(c:RegulatoryInfluence)
WHERE (c.effect = 'fundsEffect' OR (c.effect = 'enablesEffect' AND s:SubsidyScheme))
  AND c.polarity = 'positive' AND c.status IN ['current', 'ended'] AND c.in_force_from <= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:ABOUT|IN_ECOSYSTEM]->(r)
WITH c, s, r,
     CASE
       WHEN c.about_type IS NOT NULL THEN 'type'
       WHEN r:Ecosystem THEN 'ecosystem'
       WHEN r:ActorGroup THEN 'unnamedGroup'
       ELSE 'named'
     END AS whom
WHERE $recipients = 'any' OR whom = $recipients
RETURN s.iri AS scheme,
       s.name AS scheme_name,
       s.kind AS scheme_kind,
       c.effect AS effect,
       whom,
       r.iri AS recipient,
       r.name AS recipient_name,
       c.about_type AS type,
       c.valid_from AS valid_from,
       c.valid_to AS valid_to,
       c.in_force_until < $as_of AS past,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       c.iri AS claim,
       c.confidence AS confidence
ORDER BY scheme_name, scheme, valid_from, whom, recipient_name, recipient, claim

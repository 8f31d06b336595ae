// title-nl: Beweringen naar wie er spreekt
// title-en: Claims by who speaks
// purpose-nl: De eigen woorden van initiatieven, die van onderzoekers, van een openbare pagina of van een ander.
// purpose-en: The initiatives' own words, the researchers', a public page's or somebody else's.
// parameter: by | any, initiativeSpeaks, researcherSpeaks, publicPageSpeaks, otherSpeaks | initiativeSpeaks
// parameter: polarity_is | any, positive, negative | any
// column: about | iri
// column: about_name | text
// column: type | text
// column: speaker | text
// column: kind | text
// column: says | text set
// column: counterpart | iri
// column: counterpart_name | text
// column: polarity | text
// column: status | text
// column: claim | iri
// column: confidence | decimal
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// column: paraphrase_nl | text
// column: paraphrase_en | text
// order: about_name, about, type, speaker, kind, claim, start, url
// What was said stays said: denials, plans and what is over are told too, and named as such. `type` is filled in where
// a type as a whole is meant; `about` is then empty, or the territory that the source limits it to.
WITH [
  'statement', 'stated_level', 'asserted_type', 'alias_nl', 'indicator', 'characteristic', 'measure', 'effect',
  'obstacle', 'governance_form', 'scaling_route', 'phase', 'context_factor', 'study_aspect', 'succession_kind',
  'leadership_basis', 'formality', 'outcome', 'quantifier'
] AS told
MATCH (c:Claim)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
WHERE ($by = 'any' OR c.speaker = $by)
  AND ($polarity_is = 'any' OR c.polarity = $polarity_is)
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:ABOUT|SOURCE|WHOLE|PREDECESSOR]->(subject)
OPTIONAL MATCH (c)-[:IN_ECOSYSTEM]->(system)
OPTIONAL MATCH (c)-[:IN_TERRITORY]->(place)
OPTIONAL MATCH (c)-[:TARGET|AREA|AT_ACTOR|FILLED_BY|BY_INSTRUMENT|PART|SUCCESSOR]->(counterpart)
RETURN coalesce(subject.iri, system.iri, place.iri) AS about,
       coalesce(subject.name, system.name, place.name) AS about_name,
       c.about_type AS type,
       c.speaker AS speaker,
       c.kind AS kind,
       [key IN told WHERE c[key] IS NOT NULL | replace(toString(c[key]), '|', '/')] AS says,
       counterpart.iri AS counterpart,
       counterpart.name AS counterpart_name,
       c.polarity AS polarity,
       c.status AS status,
       c.iri AS claim,
       c.confidence AS confidence,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url,
       e.paraphrase_nl AS paraphrase_nl,
       e.paraphrase_en AS paraphrase_en
ORDER BY about_name, about, type, speaker, kind, claim, start, url

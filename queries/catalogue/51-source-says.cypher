// title-nl: Alles wat een bron over iets of iemand zegt
// title-en: Everything a source says about something or somebody
// purpose-nl: Elke bewering van de bron waarin een partij, gebied, ecosysteem, instrument of bron voorkomt, met haar plaats; ook wat niet meer staat.
// purpose-en: Every claim of the source in which an actor, territory, ecosystem, instrument or source occurs, with its place; also what no longer stands.
// parameter: source | source | report
// parameter: about | thing | infra-deal-zuid-holland
// column: claim | iri
// column: kind | text
// column: says | text
// column: counterpart | iri
// column: counterpart_name | text
// column: polarity | text
// column: status | text
// column: stands | boolean
// column: valid_from | text
// column: valid_to | text
// column: confidence | decimal
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// column: paraphrase_nl | text
// column: paraphrase_en | text
// order: start, url, section, kind, claim
MATCH (:Source {iri: $source})<-[:STATED_IN]-(c:Claim)-->(x {iri: $about})
MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)
OPTIONAL MATCH (c)-[:ABOUT|SOURCE|TARGET|AREA|IN_ECOSYSTEM]->(o)
WHERE o.iri <> $about
WITH c, e, min(o.iri) AS counterpart
OPTIONAL MATCH (n:Actor|Ecosystem|Territory {iri: counterpart})
RETURN c.iri AS claim,
       c.kind AS kind,
       coalesce(toString(c.stated_level), c.statement, c.asserted_type, c.alias_nl, c.indicator, c.characteristic,
                c.measure, c.effect, c.obstacle, c.governance_form, c.scaling_route, c.phase, c.context_factor, c.study_aspect,
                c.succession_kind, c.leadership_basis, c.formality) AS says,
       counterpart,
       n.name AS counterpart_name,
       c.polarity AS polarity,
       c.status AS status,
       c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) } AS stands,
       c.valid_from AS valid_from,
       c.valid_to AS valid_to,
       c.confidence AS confidence,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url,
       e.paraphrase_nl AS paraphrase_nl,
       e.paraphrase_en AS paraphrase_en
ORDER BY start, url, section, kind, claim

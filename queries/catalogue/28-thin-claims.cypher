// title-nl: Beweringen die op één plaats rusten, of onder een zekerheid blijven
// title-en: Claims resting on one place only, or below a confidence
// purpose-nl: Wat een tweede vindplaats of een tweede blik nodig heeft, met haar zekerheid; over wie en uit welke bron.
// purpose-en: What needs a second place or a second look, with its confidence; about whom and from which source.
// parameter: below | decimal | 0.7
// parameter: why | any, onePlace, unsure | any
// column: claim | iri
// column: kind | text
// column: about | iri
// column: about_name | text
// column: counterpart | iri
// column: counterpart_name | text
// column: places | integer
// column: confidence | decimal
// column: reasons | text set
// column: stated_in | iri
// column: stated_in_name | text
// order: about_name, about, kind, claim
// Two pieces of evidence at the same place are one place. A claim about a group or a source has nobody in `about`.
MATCH (c:Claim)-[:SUPPORTED_BY]->(e:Evidence)
WHERE c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
WITH c, count(DISTINCT coalesce(toString(e.place_start) + '-' + toString(e.place_end), e.url)) AS places
WITH c, places,
     CASE WHEN places = 1 AND $why <> 'unsure' THEN ['onePlace'] ELSE [] END
       + CASE WHEN c.confidence < $below AND $why <> 'onePlace' THEN ['unsure'] ELSE [] END AS reasons
WHERE size(reasons) > 0
MATCH (c)-[:STATED_IN]->(s:Source)
OPTIONAL MATCH (c)-[:ABOUT|SOURCE]->(a)
OPTIONAL MATCH (c)-[:TARGET]->(b)
RETURN c.iri AS claim,
       c.kind AS kind,
       a.iri AS about,
       a.name AS about_name,
       b.iri AS counterpart,
       b.name AS counterpart_name,
       places,
       c.confidence AS confidence,
       reasons,
       s.iri AS stated_in,
       s.name AS stated_in_name
ORDER BY about_name, about, kind, claim

// title-nl: Initiatieven waarvoor alleen bureauonderzoek is gedaan
// title-en: Initiatives resting on desk research only
// purpose-nl: Met niemand is gesproken, volgens de bron zelf; met de plaats waar zij dat zegt.
// purpose-en: Nobody was spoken to, by the source's own account; with the place where it says so.
// column: initiative | iri
// column: name | text
// column: study | iri
// column: study_name | text
// column: claim | iri
// column: confidence | decimal
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// order: name, initiative, study_name, study, claim, start, url
MATCH (d:Source)<-[:OF_STUDY]-(c:StudyDesign)-[:ABOUT]->(i:Initiative)
WHERE c.study_aspect = 'deskResearchOnlyAspect' AND c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
MATCH (c)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
RETURN i.iri AS initiative,
       i.name AS name,
       d.iri AS study,
       d.name AS study_name,
       c.iri AS claim,
       c.confidence AS confidence,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url
ORDER BY name, initiative, study_name, study, claim, start, url

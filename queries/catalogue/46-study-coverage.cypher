// title-nl: Dekking van een onderzoek: hoe gevallen zijn gekozen, en welke op weinig rusten
// title-en: Study coverage: how cases were chosen, and which rest on thin evidence
// purpose-nl: Wat een bron van haar opzet zegt, en wat de graaf telt: onderzochte initiatieven, en welke daarvan op één plaats in de bron rusten.
// purpose-en: What a source says of its design, and what the graph counts: initiatives studied, and which of them rest on one place in the source.
// column: study | iri
// column: study_name | text
// column: basis | text
// column: aspect | text
// column: number | integer
// column: actor | iri
// column: actor_name | text
// column: detail_nl | text
// column: detail_en | text
// column: claim | iri
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// order: study_name, study, basis, aspect, actor_name, actor, claim, start, url
CALL () {
  MATCH (d:Source)<-[:OF_STUDY]-(c:StudyDesign)-[:SUPPORTED_BY]->(e:Evidence)
  WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
    AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  OPTIONAL MATCH (c)-[:ABOUT]->(a:Actor)
  RETURN d, 'stated' AS basis, c.study_aspect AS aspect, c.number AS number, a, c, e
  UNION ALL
  MATCH (i:Initiative)-[:STUDIED_IN]->(d:Source)
  RETURN d, 'counted' AS basis, 'studiedAspect' AS aspect, count(i) AS number, NULL AS a, NULL AS c, NULL AS e
  UNION ALL
  MATCH (e:Evidence)<-[:SUPPORTED_BY]-(c:Claim)-[:ABOUT|SOURCE|TARGET]->(i:Initiative)-[:STUDIED_IN]->(d:Source)
  WHERE EXISTS { (c)-[:STATED_IN]->(d) } AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  WITH d, i, count(DISTINCT coalesce(toString(e.place_start) + '-' + toString(e.place_end), e.url)) AS number
  WHERE number = 1
  RETURN d, 'counted' AS basis, 'onePlaceOnly' AS aspect, number, i AS a, NULL AS c, NULL AS e
}
RETURN d.iri AS study,
       d.name AS study_name,
       basis,
       aspect,
       number,
       a.iri AS actor,
       a.name AS actor_name,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       c.iri AS claim,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url
ORDER BY study_name, study, basis, aspect, actor_name, actor, claim, start, url

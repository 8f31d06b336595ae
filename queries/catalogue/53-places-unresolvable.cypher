// title-nl: Vindplaatsen die niet aan de tekst te toetsen zijn
// title-en: Places that cannot be checked against the text
// purpose-nl: Alleen een webadres, of begin en einde zonder vingerafdruk van de passage; met wat erop rust.
// purpose-en: A web address only, or start and end without the passage's fingerprint; with what rests on it.
// parameter: why | any, noPosition, noFingerprint | any
// column: source | iri
// column: source_name | text
// column: reason | text
// column: evidence | iri
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// column: claims | iri set
// order: source_name, source, reason, start, section, url, evidence
// A change of the source goes unnoticed at such a place. Only claims that stand are named; a place may carry none.
MATCH (e:Evidence)-[:FROM]->(s:Source)
WITH e, s,
     CASE
       WHEN e.place_start IS NULL THEN 'noPosition'
       WHEN e.passage_sha256 IS NULL THEN 'noFingerprint'
     END AS reason
WHERE reason IS NOT NULL
  AND ($why = 'any' OR reason = $why)
OPTIONAL MATCH (e)<-[:SUPPORTED_BY]-(c:Claim)
WHERE c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
WITH e, s, reason, collect(DISTINCT c.iri) AS claims
RETURN s.iri AS source,
       s.name AS source_name,
       reason,
       e.iri AS evidence,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url,
       claims
ORDER BY source_name, source, reason, start, section, url, evidence

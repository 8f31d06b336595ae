// title-nl: Initiatieven die genoemd maar niet onderzocht zijn
// title-en: Initiatives named but not studied
// purpose-nl: Geen bron onderzocht het, noch een vestiging of onderdeel ervan; met elke plaats waar het genoemd wordt.
// purpose-en: No source studied it, nor an outlet or part of it; with each place where it is named.
// column: initiative | iri
// column: name | text
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// column: claims | iri set
// order: name, initiative, source_name, source, start, end, url, section
// A chain of which an outlet was studied is no case that was left out.
MATCH (i:Initiative)
WHERE NOT EXISTS { (i)-[:STUDIED_IN]->(:Source) }
  AND NOT EXISTS { (i)<-[:PART_OF]-(:Actor)-[:STUDIED_IN]->(:Source) }
  AND NOT EXISTS { (i)<-[:FRANCHISEE_OF]-(:Actor)-[:STUDIED_IN]->(:Source) }
MATCH (i)<-[:ABOUT|SOURCE|TARGET]-(c:Claim)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
WHERE c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
WITH i, s, e.section AS section, e.place_start AS start, e.place_end AS stop, e.url AS url,
     collect(DISTINCT c.iri) AS claims
RETURN i.iri AS initiative,
       i.name AS name,
       s.iri AS source,
       s.name AS source_name,
       section,
       start,
       stop AS `end`,
       url,
       claims
ORDER BY name, initiative, source_name, source, start, `end`, url, section

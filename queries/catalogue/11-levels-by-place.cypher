// title-nl: Niveaus binnen en buiten de Randstad, per afbakening
// title-en: Levels in the Randstad and elsewhere, under each definition
// purpose-nl: Ook voor elk ander gebied met een afbakening; `place` kan ook `both`, `nationwide` of `unknown` zijn.
// purpose-en: For any other region that has a definition too; `place` can also be `both`, `nationwide` or `unknown`.
// parameter: as_of | date | latest
// parameter: sources | all, report | all
// parameter: cases | all, studied | all
// column: region | iri
// column: region_name | text
// column: definition | text
// column: place | text
// column: level | integer
// column: number | integer
// column: initiatives | iri set
// column: initiative_names | text set
// column: claims | iri set
// order: region_name, region, definition, place, level
// A definition is a convention, so its own date is not asked; the regions of municipalities are those of the date.
// An area counts by all areas known to lie in it, or by itself when none is: so a province by its municipalities. The
// region itself lies inside under each of its definitions.
MATCH (p:TerritoryPart)-[:WHOLE]->(region:Territory)
WHERE p.under_definition IS NOT NULL AND p.polarity = 'positive' AND p.status IN ['current', 'ended']
  AND p.withdrawn_on IS NULL AND NOT EXISTS { (p)-[:SUPERSEDED_BY]->(:Claim) }
MATCH (p)-[:PART]->(piece:Territory)
CALL (region, piece) {
  MATCH (d:Territory)-[:WITHIN*0..10]->(piece)
  RETURN d.iri AS lies
  UNION
  MATCH (d:Territory)-[:WITHIN*0..10]->(region)
  RETURN d.iri AS lies
  UNION
  MATCH (d:Territory)-[:WITHIN*0..10]->(m:Territory)<-[:PART]-(q:TerritoryPart)-[:WHOLE]->(piece)
  WHERE q.under_definition IS NULL AND q.polarity = 'positive' AND q.status IN ['current', 'ended']
    AND q.in_force_from <= $as_of AND q.in_force_until >= $as_of
    AND q.withdrawn_on IS NULL AND NOT EXISTS { (q)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN d.iri AS lies
}
WITH region, p.under_definition AS definition, collect(lies) AS inside
OPTIONAL MATCH (t:Territory)
WHERE NOT t:Country AND EXISTS { (t)<-[:AREA]-(:OperatingAreaClaim) }
WITH region, definition, inside, t,
     [(t)<-[:WITHIN*1..10]-(d:Territory) | d.iri]
       + [(t)<-[:WHOLE]-(q:TerritoryPart)-[:PART]->(m:Territory)<-[:WITHIN*0..10]-(d:Territory)
          WHERE q.under_definition IS NULL AND q.polarity = 'positive' AND q.status IN ['current', 'ended']
            AND q.in_force_from <= $as_of AND q.in_force_until >= $as_of
            AND q.withdrawn_on IS NULL AND NOT EXISTS { (q)-[:SUPERSEDED_BY]->(:Claim) } | d.iri] AS within
WITH region, definition, inside, t, CASE WHEN size(within) = 0 THEN [t.iri] ELSE within END AS places
WITH region, definition,
     collect(CASE WHEN any(place IN places WHERE place IN inside) THEN t.iri END) AS some_in,
     collect(CASE WHEN any(place IN places WHERE NOT place IN inside) THEN t.iri END) AS some_out
MATCH (i:Initiative)
WHERE $cases = 'all' OR EXISTS { (i)-[:STUDIED_IN]->(:Source) }
OPTIONAL MATCH (i)<-[:ABOUT]-(c:OperatingAreaClaim)-[:AREA]->(t:Territory)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
WITH region, definition, i,
     collect(c.iri) AS claims,
     max(CASE WHEN t.iri IN some_in THEN 1 ELSE 0 END) AS in_it,
     max(CASE WHEN t.iri IN some_out THEN 1 ELSE 0 END) AS out_of_it
WITH region, definition, i, claims,
     CASE
       WHEN in_it = 1 AND out_of_it = 1 THEN 'both'
       WHEN in_it = 1 THEN 'inside'
       WHEN out_of_it = 1 THEN 'elsewhere'
       WHEN size(claims) > 0 THEN 'nationwide'
       ELSE 'unknown'
     END AS place
OPTIONAL MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE l.basis = 'all' AND l.source_set = $sources AND l.in_force_from <= $as_of AND l.in_force_until >= $as_of
UNWIND CASE WHEN size(claims) = 0 THEN [NULL] ELSE claims END AS claim
RETURN region.iri AS region,
       region.name AS region_name,
       definition,
       place,
       l.level AS level,
       count(DISTINCT i.iri) AS number,
       collect(DISTINCT i.iri) AS initiatives,
       collect(DISTINCT i.name) AS initiative_names,
       collect(DISTINCT claim) AS claims
ORDER BY region_name, region, definition, place, level

// title-nl: Arbeidsmarktregio’s zonder initiatief in de steekproef
// title-en: Labour-market regions without any initiative in the sample
// purpose-nl: Met wie er mogelijk toch werkt en waarom; rijen zonder regio noemen wie nergens te plaatsen is.
// purpose-en: With those who may work there after all, and why; rows without a region name those who cannot be placed.
// parameter: as_of | date | latest
// parameter: cases | studied, all | studied
// parameter: regions | without, all | without
// column: region | iri
// column: region_name | text
// column: coverage | text
// column: municipalities | integer
// column: inside | iri set
// column: inside_names | text set
// column: possible | iri set
// column: possible_names | text set
// column: claims | iri set
// order: region_name, region, coverage
// An initiative is `inside` by an area that is or lies in the region or one of its municipalities. Less surely it is
// there by an area of the same name (`sameName`), a larger one that holds one of the municipalities (`wider`), or an
// informal region without known parts in a province of one of them (`sameProvince`). A country counts for no region.
CALL () {
  MATCH (r:LabourMarketRegion)
  OPTIONAL MATCH (r)<-[:WHOLE]-(q:TerritoryPart)-[:PART]->(m:Territory)
  WHERE q.under_definition IS NULL
    AND q.polarity = 'positive' AND q.status IN ['current', 'ended']
    AND q.in_force_from <= $as_of AND q.in_force_until >= $as_of
    AND q.withdrawn_on IS NULL AND NOT EXISTS { (q)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN r.iri AS region, r.name AS region_name, 9 AS rank, NULL AS apart, m.iri AS member,
         NULL AS initiative, NULL AS name, NULL AS claim
  UNION ALL
  MATCH (i:Initiative)
  WHERE NOT EXISTS {
    MATCH (i)<-[:ABOUT]-(c:OperatingAreaClaim)
    WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
      AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
      AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  } AND ($cases = 'all' OR EXISTS { (i)-[:STUDIED_IN]->(:Source) })
  RETURN NULL AS region, NULL AS region_name, 8 AS rank, 'unknown' AS apart, NULL AS member,
         i.iri AS initiative, i.name AS name, NULL AS claim
  UNION ALL
  OPTIONAL MATCH (r:LabourMarketRegion)
  OPTIONAL MATCH (r)<-[:WHOLE]-(q:TerritoryPart)-[:PART]->(m:Territory)
  WHERE q.under_definition IS NULL
    AND q.polarity = 'positive' AND q.status IN ['current', 'ended']
    AND q.in_force_from <= $as_of AND q.in_force_until >= $as_of
    AND q.withdrawn_on IS NULL AND NOT EXISTS { (q)-[:SUPERSEDED_BY]->(:Claim) }
  OPTIONAL MATCH (m)-[:WITHIN*1..10]->(u:Territory)
  WITH r, collect(m.iri) AS members, collect(u.iri) AS holding
  WITH collect({iri: r.iri, name: r.name, members: members, holding: holding}) AS regions
  MATCH (i)<-[:ABOUT]-(c:OperatingAreaClaim)-[:AREA]->(t:Territory)
  WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
    AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
    AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
    AND ($cases = 'all' OR EXISTS { (i)-[:STUDIED_IN]->(:Source) })
  WITH regions, t, collect({iri: i.iri, name: i.name, claim: c.iri}) AS works
  WITH regions, t, works,
       [(t)-[:WITHIN*0..10]->(u:Territory) | u.iri] AS above,
       [(t)-[:WITHIN]->(p:ProvinceTerritory) | p.iri] AS provinces,
       t:InformalRegion AND NOT EXISTS { (:Territory)-[:WITHIN]->(t) }
         AND none(r IN regions WHERE r.name = t.name) AS undrawn
  UNWIND regions AS r
  WITH t, works, r,
       CASE
         WHEN any(a IN above WHERE a = r.iri OR a IN r.members) THEN 1
         WHEN t.name = r.name THEN 2
         WHEN t:Country THEN NULL
         WHEN t.iri IN r.holding THEN 3
         WHEN undrawn AND any(p IN provinces WHERE p IN r.holding) THEN 4
       END AS rank
  WITH t, works,
       collect(CASE WHEN rank IS NULL THEN NULL ELSE {iri: r.iri, name: r.name, rank: rank} END) AS found
  UNWIND CASE WHEN size(found) = 0 THEN [{iri: NULL, name: NULL, rank: 8}] ELSE found END AS at
  UNWIND works AS work
  RETURN at.iri AS region, at.name AS region_name, at.rank AS rank,
         CASE WHEN at.rank < 8 THEN NULL WHEN t:Country THEN 'nationwide' ELSE 'unplaced' END AS apart, NULL AS member,
         work.iri AS initiative, work.name AS name, work.claim AS claim
}
WITH region, region_name, apart,
     min(rank) AS best,
     count(DISTINCT member) AS municipalities,
     collect(DISTINCT CASE WHEN rank = 1 THEN initiative END) AS inside,
     collect(DISTINCT CASE WHEN rank = 1 THEN name END) AS inside_names,
     collect(DISTINCT CASE WHEN rank > 1 THEN initiative END) AS possible,
     collect(DISTINCT CASE WHEN rank > 1 THEN name END) AS possible_names,
     collect(DISTINCT claim) AS claims
WHERE $regions = 'all' OR best > 1
RETURN region,
       region_name,
       CASE best
         WHEN 1 THEN 'inside'
         WHEN 2 THEN 'sameName'
         WHEN 3 THEN 'wider'
         WHEN 4 THEN 'sameProvince'
         WHEN 8 THEN apart
         ELSE 'none'
       END AS coverage,
       municipalities,
       inside,
       inside_names,
       possible,
       possible_names,
       claims
ORDER BY region_name, region, coverage

// title-nl: Initiatieven per transitie, doelgroep en sector
// title-en: Initiatives per transition, target group and sector
// purpose-nl: Geteld van wie het zelf gezegd is; wat van een type als geheel gezegd is, staat apart en telt niet mee.
// purpose-en: Counted where said of the initiative itself; what is said of a type as a whole stands apart, uncounted.
// parameter: as_of | date | latest
// parameter: only | any, transitionKind, targetGroupKind, sectorKind | any
// parameter: bases | any, individual, ofType | any
// column: characteristic_kind | text
// column: characteristic | text
// column: basis | text
// column: number | integer
// column: initiatives | iri set
// column: initiative_names | text set
// column: type | text
// column: amount | text
// column: out_of | integer
// column: detail_nl | text
// column: detail_en | text
// column: claims | iri set
// order: characteristic_kind, characteristic, basis, type, amount, claims
// An initiative counts once per value, however often or in whatever words it is said. The number of a row on a type is
// the source's own.
CALL () {
  MATCH (c:CharacteristicClaim)-[:ABOUT]->(i:Initiative)
  WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
    AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
    AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN c.characteristic_kind AS characteristic_kind,
         c.characteristic AS characteristic,
         'individual' AS basis,
         count(DISTINCT i.iri) AS number,
         collect(DISTINCT i.iri) AS initiatives,
         collect(DISTINCT i.name) AS initiative_names,
         NULL AS type,
         NULL AS amount,
         NULL AS out_of,
         NULL AS detail_nl,
         NULL AS detail_en,
         collect(DISTINCT c.iri) AS claims
  UNION ALL
  MATCH (g:GroupClaim)
  WHERE g.polarity = 'positive' AND g.status IN ['current', 'ended']
    AND g.in_force_from <= $as_of AND g.in_force_until >= $as_of
    AND g.withdrawn_on IS NULL AND NOT EXISTS { (g)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN g.characteristic_kind AS characteristic_kind,
         g.characteristic AS characteristic,
         'ofType' AS basis,
         g.number AS number,
         [] AS initiatives,
         [] AS initiative_names,
         g.about_type AS type,
         g.quantifier AS amount,
         g.out_of AS out_of,
         g.detail_nl AS detail_nl,
         g.detail_en AS detail_en,
         [g.iri] AS claims
}
WITH characteristic_kind, characteristic, basis, number, initiatives, initiative_names, type, amount, out_of,
     detail_nl, detail_en, claims
WHERE characteristic_kind IN ['transitionKind', 'targetGroupKind', 'sectorKind']
  AND ($only = 'any' OR characteristic_kind = $only)
  AND ($bases = 'any' OR basis = $bases)
RETURN characteristic_kind, characteristic, basis, number, initiatives, initiative_names, type, amount, out_of,
       detail_nl, detail_en, claims
ORDER BY characteristic_kind, characteristic, basis, type, amount, claims

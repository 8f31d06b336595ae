// title-nl: Initiatieven per transitie, doelgroep en sector
// title-en: Initiatives per transition, target group and sector
// purpose-nl: Geteld van wie het zelf gezegd is; wat van een type als geheel gezegd is, staat apart en telt niet mee.
// purpose-en: Counted where said of the initiative itself; what is said of a type as a whole stands apart, uncounted.
// parameter: as_of | date | latest
// parameter: only | any, transitionKind, targetGroupKind, sectorKind | any
// parameter: bases | any, individual, type | any
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
MATCH (c:CharacteristicClaim|GroupClaim)
WHERE c.characteristic_kind IN ['transitionKind', 'targetGroupKind', 'sectorKind']
  AND ($only = 'any' OR c.characteristic_kind = $only)
  AND c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:ABOUT]->(i)
WITH c, i, CASE WHEN i IS NULL THEN 'type' ELSE 'individual' END AS basis
WHERE $bases = 'any' OR basis = $bases
WITH c.characteristic_kind AS characteristic_kind,
     c.characteristic AS characteristic,
     basis,
     CASE basis WHEN 'type' THEN c END AS said,
     collect(DISTINCT i.iri) AS initiatives,
     collect(DISTINCT i.name) AS initiative_names,
     collect(DISTINCT c.iri) AS claims
RETURN characteristic_kind,
       characteristic,
       basis,
       CASE basis WHEN 'type' THEN said.number ELSE size(initiatives) END AS number,
       initiatives,
       initiative_names,
       said.about_type AS type,
       said.quantifier AS amount,
       said.out_of AS out_of,
       said.detail_nl AS detail_nl,
       said.detail_en AS detail_en,
       claims
ORDER BY characteristic_kind, characteristic, basis, type, amount, claims

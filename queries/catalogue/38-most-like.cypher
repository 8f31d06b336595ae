// title-nl: Initiatieven elders die het meest op een gegeven initiatief lijken
// title-en: Initiatives elsewhere that are most like a given one
// purpose-nl: Wat hier kan worden uitgerold in plaats van opnieuw bedacht: gedeelde transitie, doelgroep, activiteit, sector en type.
// purpose-en: What could be rolled out here instead of invented again: shared transition, target group, activity, sector and type.
// parameter: initiative | initiative | infra-deal-zuid-holland
// parameter: as_of | date | latest
// column: other | iri
// column: other_name | text
// column: shared | text set
// column: number | integer
// column: missing | integer
// column: areas | iri set
// column: area_names | text set
// column: claims | iri set
// order: missing, other_name, other
// Most like: fewest characteristics of the given one missing. Elsewhere: no territory of the one is, holds or lies in
// one of the other; a whole country sets nobody apart, for working nationwide is not yet working here.
// What fits no concept of the list is no likeness.
MATCH (here:Initiative)
WHERE here.iri = $initiative
OPTIONAL MATCH (here)<-[:ABOUT]-(b:OperatingAreaClaim)-[:AREA]->(u:Territory)
WHERE b.polarity = 'positive' AND b.status IN ['current', 'ended']
  AND b.in_force_from <= $as_of AND b.in_force_until >= $as_of
  AND b.withdrawn_on IS NULL AND NOT EXISTS { (b)-[:SUPERSEDED_BY]->(:Claim) }
  AND NOT u:Country
OPTIONAL MATCH (u)-[:WITHIN*0..9]->(up:Territory)
WHERE NOT up:Country
OPTIONAL MATCH (u)<-[:WITHIN*0..9]-(down:Territory)
WITH here, collect(up.iri) + collect(down.iri) AS nearby
MATCH (here)<-[:ABOUT]-(m:CharacteristicClaim|TypeClassification)
WHERE coalesce(m.characteristic_kind, 'type')
    IN ['transitionKind', 'targetGroupKind', 'activityKind', 'sectorKind', 'type']
  AND NOT coalesce(m.characteristic, '') IN ['otherTargetGroup', 'otherActivity']
  AND m.polarity = 'positive' AND m.status IN ['current', 'ended']
  AND m.in_force_from <= $as_of AND m.in_force_until >= $as_of
  AND m.withdrawn_on IS NULL AND NOT EXISTS { (m)-[:SUPERSEDED_BY]->(:Claim) }
WITH here, nearby, coalesce(m.characteristic, m.asserted_type) AS concept, collect(m.iri) AS mine
WITH here, nearby, collect({concept: concept, mine: mine}) AS own
UNWIND own AS each
MATCH (c:CharacteristicClaim|TypeClassification)-[:ABOUT]->(o:Initiative)
WHERE coalesce(c.characteristic, c.asserted_type) = each.concept AND o.iri <> here.iri
  AND c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
UNWIND each.mine + [c.iri] AS claim
WITH o, nearby, size(own) AS total, collect(DISTINCT each.concept) AS shared, collect(DISTINCT claim) AS claims
OPTIONAL MATCH (o)<-[:ABOUT]-(a:OperatingAreaClaim)-[:AREA]->(t:Territory)
WHERE a.polarity = 'positive' AND a.status IN ['current', 'ended']
  AND a.in_force_from <= $as_of AND a.in_force_until >= $as_of
  AND a.withdrawn_on IS NULL AND NOT EXISTS { (a)-[:SUPERSEDED_BY]->(:Claim) }
WITH o, nearby, total, shared, claims, collect(t.iri) AS areas, collect(t.name) AS area_names
WHERE size([place IN areas WHERE place IN nearby]) = 0
RETURN o.iri AS other,
       o.name AS other_name,
       shared,
       size(shared) AS number,
       total - size(shared) AS missing,
       areas,
       area_names,
       claims
ORDER BY missing, other_name, other

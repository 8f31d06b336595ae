// title-nl: Verdienmodellen per rechtsvorm
// title-en: Revenue models by legal form
// purpose-nl: Hoeveel initiatieven met een rechtsvorm van een verdienmodel leven; wat een bron van een groep zegt, telt niet mee.
// purpose-en: How many initiatives of a legal form live on a revenue model; what a source says of a group is not counted.
// parameter: as_of | date | latest
// parameter: form | any, known, unknown | any
// column: legal_form | text
// column: revenue_model | text
// column: number | integer
// column: initiatives | iri set
// column: initiative_names | text set
// column: claims | iri set
// order: legal_form, revenue_model
// An initiative of which no source gives the legal form stands under none. Counted are initiatives, not claims.
MATCH (m:CharacteristicClaim)-[:ABOUT]->(i:Initiative)
WHERE m.characteristic_kind = 'revenueModelKind'
  AND m.polarity = 'positive' AND m.status IN ['current', 'ended']
  AND m.in_force_from <= $as_of AND m.in_force_until >= $as_of
  AND m.withdrawn_on IS NULL AND NOT EXISTS { (m)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (i)<-[:ABOUT]-(f:CharacteristicClaim)
WHERE f.characteristic_kind = 'legalFormKind'
  AND f.polarity = 'positive' AND f.status IN ['current', 'ended']
  AND f.in_force_from <= $as_of AND f.in_force_until >= $as_of
  AND f.withdrawn_on IS NULL AND NOT EXISTS { (f)-[:SUPERSEDED_BY]->(:Claim) }
WITH m, i, f
WHERE $form = 'any' OR ($form = 'known') = (f IS NOT NULL)
RETURN f.characteristic AS legal_form,
       m.characteristic AS revenue_model,
       count(DISTINCT i.iri) AS number,
       collect(i.iri) AS initiatives,
       collect(i.name) AS initiative_names,
       collect(m.iri) + collect(f.iri) AS claims
ORDER BY legal_form, revenue_model

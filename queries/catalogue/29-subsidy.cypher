// title-nl: Initiatieven die op subsidie leunen, en die er een hadden en niet meer
// title-en: Initiatives that depend on subsidy, and those that had one and no longer do
// purpose-nl: Per initiatief of het nu subsidie heeft, alleen een startsubsidie, of geen meer; wat een bron van een groep zegt staat apart.
// purpose-en: Per initiative whether it has a subsidy now, a start subsidy only, or none any more; what a source says of a group stands apart.
// parameter: as_of | date | latest
// parameter: only | any, now, startOnly, noLonger | any
// column: basis | text
// column: initiative | iri
// column: name | text
// column: type | text
// column: quantifier | text
// column: number | integer
// column: out_of | integer
// column: dependence | text
// column: means | text set
// column: claims | iri set
// order: basis, name, initiative, type, dependence, claims
// A subsidy is one of three revenue models, or money that a public body gives. A start subsidy pays for the first
// phase only, so alone it shows no dependence now; with a denial of subsidy beside it, that phase is over.
CALL () {
  MATCH (c:CharacteristicClaim)-[:ABOUT]->(i:Initiative)
  WHERE c.characteristic IN ['subsidyRevenue', 'startSubsidyRevenue', 'wageCostCompensationRevenue']
  RETURN c, i.iri AS initiative, i.name AS name, NULL AS said, c.characteristic AS mean
  UNION ALL
  MATCH (:PublicBody)<-[:SOURCE]-(c:FundingTie)-[:TARGET]->(i:Initiative)
  RETURN c, i.iri AS initiative, i.name AS name, NULL AS said, c.kind AS mean
  UNION ALL
  MATCH (c:GroupClaim)
  WHERE c.characteristic IN ['subsidyRevenue', 'startSubsidyRevenue', 'wageCostCompensationRevenue']
    AND c.quantifier <> 'noneQuantifier'
  RETURN c, NULL AS initiative, NULL AS name, c.iri AS said, c.characteristic AS mean
}
WITH c, initiative, name, said, mean, c.in_force_until >= $as_of AS still, c.polarity = 'positive' AS positive
WHERE c.status IN ['current', 'ended'] AND c.in_force_from <= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  AND (positive OR (mean = 'subsidyRevenue' AND still))
WITH initiative, name, said, c.about_type AS type, c.quantifier AS quantifier, c.number AS number, c.out_of AS out_of,
     sum(CASE WHEN positive AND still AND mean <> 'startSubsidyRevenue' THEN 1 ELSE 0 END) AS running,
     sum(CASE WHEN positive THEN 1 ELSE 0 END) AS had,
     sum(CASE WHEN positive AND still THEN 0 ELSE 1 END) AS lost,
     collect(CASE WHEN positive THEN mean END) AS means,
     collect(c.iri) AS claims
WHERE had > 0
WITH initiative, name, said, type, quantifier, number, out_of, means, claims,
     CASE WHEN running > 0 THEN 'now' WHEN lost > 0 THEN 'noLonger' ELSE 'startOnly' END AS dependence
WHERE $only = 'any' OR dependence = $only
RETURN CASE WHEN said IS NULL THEN 'individual' ELSE 'group' END AS basis,
       initiative,
       name,
       type,
       quantifier,
       number,
       out_of,
       dependence,
       means,
       claims
ORDER BY basis, name, initiative, type, dependence, claims

// title-nl: Gemeenten die zowel als werkgever aangesloten zijn als publieke partner zijn
// title-en: Municipalities that are an employer member and a public partner both
// purpose-nl: Van één initiatief of van meer; een groep zonder namen en wat van een type gezegd is, staan apart.
// purpose-en: Of one initiative or of several; a group without names and what is said of a type are rows of their own.
// parameter: as_of | date | latest
// parameter: of | any, one | any
// column: basis | text
// column: municipality | iri
// column: municipality_name | text
// column: employer_in | iri set
// column: employer_in_names | text set
// column: partner_of | iri set
// column: partner_of_names | text set
// column: type | text
// column: amount | text
// column: detail_nl | text
// column: detail_en | text
// column: claims | iri set
// order: basis, municipality_name, municipality, type, claims
// A municipality is an employer member by a tie that starts from it in that role, or by a membership in no other role
// than that of a member; by every other tie with an initiative it is a public partner.
// A group of parties, and a claim about a type, are known to be about municipalities by their words only.
CALL () {
  MATCH (m:Municipality|ActorGroup)<-[r:SOURCE|TARGET]-(c:Tie)-[:SOURCE|TARGET]->(i:Initiative)
  WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
    AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
    AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
    AND (m:Municipality OR replace(toLower(m.name), toLower(i.name), '') CONTAINS 'gemeente')
  WITH m, i, c,
       CASE
         WHEN type(r) = 'TARGET' THEN 0
         WHEN c.in_role = 'employerRole' THEN 1
         WHEN c:MembershipTie AND coalesce(c.in_role, 'memberRole') = 'memberRole' THEN 1
         ELSE 0
       END AS as_employer
  WITH m, i, min(as_employer) AS lowest, max(as_employer) AS highest, collect(c.iri) AS between
  WHERE $of = 'any' OR lowest < highest
  UNWIND between AS claim
  WITH m,
       min(lowest) AS lowest,
       max(highest) AS highest,
       collect(DISTINCT CASE highest WHEN 1 THEN i.iri END) AS employer_in,
       collect(DISTINCT CASE highest WHEN 1 THEN i.name END) AS employer_in_names,
       collect(DISTINCT CASE lowest WHEN 0 THEN i.iri END) AS partner_of,
       collect(DISTINCT CASE lowest WHEN 0 THEN i.name END) AS partner_of_names,
       collect(DISTINCT claim) AS claims
  WHERE lowest < highest
  RETURN CASE WHEN m:Municipality THEN 'named' ELSE 'unnamedGroup' END AS basis,
         m.iri AS municipality,
         m.name AS municipality_name,
         employer_in,
         employer_in_names,
         partner_of,
         partner_of_names,
         NULL AS type,
         NULL AS amount,
         NULL AS detail_nl,
         NULL AS detail_en,
         claims
  UNION ALL
  MATCH (g:GroupClaim)
  WHERE g.quantifier <> 'noneQuantifier'
    AND g.polarity = 'positive' AND g.status IN ['current', 'ended']
    AND g.in_force_from <= $as_of AND g.in_force_until >= $as_of
    AND g.withdrawn_on IS NULL AND NOT EXISTS { (g)-[:SUPERSEDED_BY]->(:Claim) }
  WITH g, toLower(coalesce(g.detail_nl, '') + ' ' + coalesce(g.detail_en, '')) AS words
  WHERE (words CONTAINS 'gemeente' OR words CONTAINS 'municipal')
    AND (words CONTAINS 'werkgever' OR words CONTAINS 'employer')
  RETURN 'type' AS basis,
         NULL AS municipality,
         NULL AS municipality_name,
         [] AS employer_in,
         [] AS employer_in_names,
         [] AS partner_of,
         [] AS partner_of_names,
         g.about_type AS type,
         g.quantifier AS amount,
         g.detail_nl AS detail_nl,
         g.detail_en AS detail_en,
         [g.iri] AS claims
}
RETURN basis, municipality, municipality_name, employer_in, employer_in_names, partner_of, partner_of_names,
       type, amount, detail_nl, detail_en, claims
ORDER BY basis, municipality_name, municipality, type, claims

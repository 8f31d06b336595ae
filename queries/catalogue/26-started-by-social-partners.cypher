// title-nl: Vakbonden en werkgeversorganisaties die een platform zijn begonnen
// title-en: Unions and employers' associations that started a platform
// purpose-nl: Met name, als groep zonder namen, of zoals een bron het van het type als geheel zegt.
// purpose-en: By name, as a group without names, or as a source says it of the type as a whole.
// parameter: as_of | date | latest
// parameter: group | any, EmployerNetwork, Platform, SocialEnterprise | Platform
// column: basis | text
// column: starter | iri
// column: starter_name | text
// column: starter_class | text
// column: initiative | iri
// column: initiative_name | text
// column: type | text
// column: amount | text
// column: number | integer
// column: out_of | integer
// column: detail_nl | text
// column: detail_en | text
// column: claim | iri
// column: confidence | decimal
// order: basis, type, initiative_name, initiative, starter_name, starter, claim
// To start is to found, or to have the role of initiator. An initiative stands under each type that a source gives it.
// A group of parties, and a claim about what moved a type, are known to be about social partners by their words.
CALL () {
  MATCH (a:SocialPartner|ActorGroup)<-[:SOURCE]-(c:Tie)-[:TARGET]->(i:Initiative)
  WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
    AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
    AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
    AND (c:FoundingTie OR c.in_role = 'initiatorRole') AND NOT a:SectoralFund
    AND (a:SocialPartner
      OR any(word IN ['vakbond', 'werknemersorganisatie', 'werkgeversorganisatie', 'werkgeversvereniging',
                      'brancheorganisatie', 'sociale partner']
             WHERE replace(toLower(a.name), toLower(i.name), '') CONTAINS word))
  OPTIONAL MATCH (i)<-[:ABOUT]-(t:TypeClassification)
  WHERE t.polarity = 'positive' AND t.status IN ['current', 'ended']
    AND t.in_force_from <= $as_of AND t.in_force_until >= $as_of
    AND t.withdrawn_on IS NULL AND NOT EXISTS { (t)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN DISTINCT CASE WHEN a:ActorGroup THEN 'unnamedGroup' ELSE 'named' END AS basis,
         a.iri AS starter,
         a.name AS starter_name,
         a.kind AS starter_class,
         i.iri AS initiative,
         i.name AS initiative_name,
         t.asserted_type AS type,
         NULL AS amount,
         NULL AS number,
         NULL AS out_of,
         NULL AS detail_nl,
         NULL AS detail_en,
         c.iri AS claim,
         c.confidence AS confidence
  UNION ALL
  MATCH (g:GroupClaim)
  WHERE g.characteristic_kind = 'driverKind' AND g.quantifier <> 'noneQuantifier'
    AND g.polarity = 'positive' AND g.status IN ['current', 'ended']
    AND g.in_force_from <= $as_of AND g.in_force_until >= $as_of
    AND g.withdrawn_on IS NULL AND NOT EXISTS { (g)-[:SUPERSEDED_BY]->(:Claim) }
  WITH g, toLower(coalesce(g.detail_nl, '') + ' ' + coalesce(g.detail_en, '')) AS words
  WHERE any(word IN ['vakbond', 'werknemersorganisatie', 'werkgeversorganisatie', 'werkgeversvereniging',
                     'brancheorganisatie', 'sociale partner', 'trade union', 'employers’ association',
                     'trade association', 'social partner']
            WHERE words CONTAINS word)
  RETURN 'type' AS basis,
         NULL AS starter,
         NULL AS starter_name,
         NULL AS starter_class,
         NULL AS initiative,
         NULL AS initiative_name,
         g.about_type AS type,
         g.quantifier AS amount,
         g.number AS number,
         g.out_of AS out_of,
         g.detail_nl AS detail_nl,
         g.detail_en AS detail_en,
         g.iri AS claim,
         g.confidence AS confidence
}
WITH basis, starter, starter_name, starter_class, initiative, initiative_name, type, amount, number, out_of,
     detail_nl, detail_en, claim, confidence
WHERE $group = 'any' OR type = $group
RETURN basis, starter, starter_name, starter_class, initiative, initiative_name, type, amount, number, out_of,
       detail_nl, detail_en, claim, confidence
ORDER BY basis, type, initiative_name, initiative, starter_name, starter, claim

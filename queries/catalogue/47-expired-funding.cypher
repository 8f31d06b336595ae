// title-nl: Financieringsgronden die op een datum verlopen waren
// title-en: Funding bases that had expired on a date
// purpose-nl: Geldgever, regeling of subsidie van één initiatief of een groep; `renewed` zegt of er weer zo een loopt.
// purpose-en: Giver, scheme or subsidy of one initiative or a group; `renewed` says whether one like it runs again.
// parameter: as_of | date | latest
// parameter: base | any, giver, scheme, revenueModel | any
// column: initiative | iri
// column: initiative_name | text
// column: type | text
// column: basis | text
// column: form | text
// column: money_from | iri
// column: money_from_name | text
// column: claim | iri
// column: valid_from | text
// column: valid_to | text
// column: expected_end | text
// column: last_day | text
// column: renewed | boolean
// column: confidence | decimal
// column: stated_in | iri
// column: stated_in_name | text
// order: initiative_name, initiative, type, basis, last_day, claim
// What is said of a type, or of all (Initiative), is a row of its own and holds for none of them. A scheme is an
// instrument that gives money, or a subsidy scheme that made something possible. A revenue model is
// money for which nothing is bought.
// An expected end that a later claim disproves is no end (C5): then the last day is later, or open.
CALL () {
  MATCH (f:Actor)<-[:SOURCE]-(c:FundingTie)-[:TARGET]->(i:Initiative)
  RETURN c, i, NULL AS type, 'giver' AS basis, c.role AS form, f.iri AS money_from, f.name AS money_from_name,
         EXISTS {
           MATCH (f)<-[:SOURCE]-(o:FundingTie)-[:TARGET]->(i)
           WHERE o.polarity = 'positive' AND o.status IN ['current', 'ended']
             AND o.in_force_from <= $as_of AND o.in_force_until >= $as_of
             AND o.withdrawn_on IS NULL AND NOT EXISTS { (o)-[:SUPERSEDED_BY]->(:Claim) }
         } AS renewed
  UNION ALL
  MATCH (c:RegulatoryInfluence)-[:BY_INSTRUMENT]->(f:Instrument)
  WHERE c.effect = 'fundsEffect' OR (c.effect = 'enablesEffect' AND f:SubsidyScheme)
  OPTIONAL MATCH (c)-[:ABOUT]->(i:Initiative)
  WITH c, f, i
  WHERE i IS NOT NULL OR c.about_type IS NOT NULL
  RETURN c, i, c.about_type AS type, 'scheme' AS basis, c.effect AS form,
         f.iri AS money_from, f.name AS money_from_name,
         EXISTS {
           MATCH (f)<-[:BY_INSTRUMENT]-(o:RegulatoryInfluence)
           WHERE o.effect = c.effect AND o.polarity = 'positive' AND o.status IN ['current', 'ended']
             AND (o.about_type = c.about_type OR EXISTS { (o)-[:ABOUT]->(i) })
             AND o.in_force_from <= $as_of AND o.in_force_until >= $as_of
             AND o.withdrawn_on IS NULL AND NOT EXISTS { (o)-[:SUPERSEDED_BY]->(:Claim) }
         } AS renewed
  UNION ALL
  MATCH (c:CharacteristicClaim)-[:ABOUT]->(i)
  WHERE c.characteristic IN ['subsidyRevenue', 'startSubsidyRevenue', 'sectoralFundRevenue',
    'wageCostCompensationRevenue', 'philanthropyRevenue', 'privateInvestorRevenue', 'crowdfundingRevenue']
  RETURN c, i, NULL AS type, 'revenueModel' AS basis, c.characteristic AS form,
         NULL AS money_from, NULL AS money_from_name,
         EXISTS {
           MATCH (i)<-[:ABOUT]-(o)
           WHERE o.characteristic = c.characteristic AND o.polarity = 'positive' AND o.status IN ['current', 'ended']
             AND o.in_force_from <= $as_of AND o.in_force_until >= $as_of
             AND o.withdrawn_on IS NULL AND NOT EXISTS { (o)-[:SUPERSEDED_BY]->(:Claim) }
         } AS renewed
}
MATCH (c)-[:STATED_IN]->(s:Source)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended'] AND c.in_force_until < $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  AND ($base = 'any' OR basis = $base)
RETURN i.iri AS initiative,
       i.name AS initiative_name,
       type,
       basis,
       form,
       money_from,
       money_from_name,
       c.iri AS claim,
       c.valid_from AS valid_from,
       c.valid_to AS valid_to,
       c.expected_end AS expected_end,
       toString(c.in_force_until) AS last_day,
       renewed,
       c.confidence AS confidence,
       s.iri AS stated_in,
       s.name AS stated_in_name
ORDER BY initiative_name, initiative, type, basis, last_day, claim

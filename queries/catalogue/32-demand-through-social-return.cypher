// title-nl: Sociale ondernemingen met vraag door social return, en hun kopers
// title-en: Social enterprises with demand through social return, and their buyers
// purpose-nl: Een onderneming met wie bij haar koopt, wat van het type gezegd is, en wie zo moet inkopen.
// purpose-en: An enterprise with those who buy from it, what is said of the type, and who must buy in that way.
// parameter: as_of | date | latest
// parameter: only | any, enterprise, type, mustBuy | any
// column: basis | text
// column: instrument | iri
// column: instrument_name | text
// column: initiative | iri
// column: initiative_name | text
// column: type | text
// column: buyers | iri set
// column: buyer_names | text set
// column: effect | text
// column: detail_nl | text
// column: detail_en | text
// column: claims | iri set
// column: confidence | decimal
// order: basis, initiative_name, initiative, instrument_name, instrument, claims
// Social return is a condition in procurement, so every instrument of that class counts. Who buys from an enterprise
// stands in its ties; that they buy because of the condition, no tie says.
CALL () {
  MATCH (p:ProcurementCondition)<-[:BY_INSTRUMENT]-(c:RegulatoryInfluence)-[:ABOUT]->(i)
  WHERE c.effect IN ['enablesEffect', 'fundsEffect']
    AND EXISTS {
      MATCH (i)<-[:ABOUT]-(t:TypeClassification)
      WHERE t.asserted_type = 'SocialEnterprise'
        AND t.polarity = 'positive' AND t.status IN ['current', 'ended']
        AND t.in_force_from <= $as_of AND t.in_force_until >= $as_of
        AND t.withdrawn_on IS NULL AND NOT EXISTS { (t)-[:SUPERSEDED_BY]->(:Claim) }
    }
  OPTIONAL MATCH (i)<-[:TARGET]-(b:ProcurementTie)-[:SOURCE]->(y:Actor)
  WHERE b.polarity = 'positive' AND b.status IN ['current', 'ended']
    AND b.in_force_from <= $as_of AND b.in_force_until >= $as_of
    AND b.withdrawn_on IS NULL AND NOT EXISTS { (b)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN 'enterprise' AS basis, p, c, i, b, y
  UNION ALL
  MATCH (p:ProcurementCondition)<-[:BY_INSTRUMENT]-(c:RegulatoryInfluence)
  WHERE c.effect IN ['enablesEffect', 'fundsEffect'] AND c.about_type IN ['SocialEnterprise', 'Initiative']
  RETURN 'type' AS basis, p, c, NULL AS i, NULL AS b, NULL AS y
  UNION ALL
  MATCH (p:ProcurementCondition)<-[:BY_INSTRUMENT]-(c:RegulatoryInfluence)-[:ABOUT]->(y:Actor)
  WHERE c.effect = 'obligesEffect'
  RETURN 'mustBuy' AS basis, p, c, NULL AS i, NULL AS b, y
}
WITH basis, p, c, i,
     collect(b.iri) AS purchases,
     collect(DISTINCT y.iri) AS buyers,
     collect(DISTINCT y.name) AS buyer_names
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  AND ($only = 'any' OR $only = basis)
RETURN basis,
       p.iri AS instrument,
       p.name AS instrument_name,
       i.iri AS initiative,
       i.name AS initiative_name,
       c.about_type AS type,
       buyers,
       buyer_names,
       c.effect AS effect,
       c.detail_nl AS detail_nl,
       c.detail_en AS detail_en,
       [c.iri] + purchases AS claims,
       c.confidence AS confidence
ORDER BY basis, initiative_name, initiative, instrument_name, instrument, claims

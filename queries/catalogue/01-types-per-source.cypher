// title-nl: Initiatieven per type, per bron en paragraaf
// title-en: Initiatives per type, per source and section
// purpose-nl: Geteld uit wat een paragraaf van elk initiatief zegt, en zoals een bron het aantal van een type zelf noemt.
// purpose-en: Counted from what a section says of each initiative, and as a source itself states the number of a type.
// column: source | iri
// column: source_name | text
// column: section | text
// column: basis | text
// column: type | text
// column: number | integer
// order: source_name, source, section, basis, type, number
// A number that is stated says nothing but how many there are: no characteristic, no level, not so many out of so many.
CALL () {
  MATCH (i)<-[:ABOUT]-(c:TypeClassification)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
  WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
    AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN s, e.section AS section, 'counted' AS basis, c.asserted_type AS type, count(DISTINCT i) AS number
  UNION ALL
  MATCH (c:GroupClaim)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
  WHERE c.quantifier = 'nOfNQuantifier' AND c.polarity = 'positive' AND c.status IN ['current', 'ended']
    AND c.about_type <> 'Initiative'
    AND c.characteristic_kind IS NULL AND c.expected_low IS NULL AND c.out_of IS NULL
    AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN s, e.section AS section, 'stated' AS basis, c.about_type AS type, c.number AS number
}
RETURN DISTINCT s.iri AS source,
       s.name AS source_name,
       section,
       basis,
       type,
       number
ORDER BY source_name, source, section, basis, type, number

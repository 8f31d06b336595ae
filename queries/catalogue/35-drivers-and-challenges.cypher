// title-nl: Drijfveren en uitdagingen die alle typen delen, en die van één type
// title-en: Drivers and challenges shared by all types, and those of one type only
// purpose-nl: Per drijfveer of uitdaging bij welke typen zij voorkomt, door initiatieven van dat type of door wat een bron van het type zegt.
// purpose-en: Per driver or challenge at which types it occurs, by initiatives of that type or by what a source says of the type.
// parameter: as_of | date | latest
// parameter: shared | any, all, two, one, whole | any
// parameter: said_of | any, individual, group | any
// column: kind | text
// column: characteristic | text
// column: reach | text
// column: type | text
// column: basis | text
// column: initiatives | iri set
// column: initiative_names | text set
// column: claims | iri set
// order: kind, characteristic, type, basis
// `reach`: how many of the three types have it; what is said of all initiatives together names no type and is `whole`.
// What fits no concept of the list is no shared thing. An initiative that has two types counts for both.
CALL () {
  MATCH (c:CharacteristicClaim)-[:ABOUT]->(i:Initiative)<-[:ABOUT]-(t:TypeClassification)
  WHERE $said_of <> 'group'
    AND t.polarity = 'positive' AND t.status IN ['current', 'ended']
    AND t.in_force_from <= $as_of AND t.in_force_until >= $as_of
    AND t.withdrawn_on IS NULL AND NOT EXISTS { (t)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN c, i.iri AS initiative, i.name AS name, t.asserted_type AS type, 'individual' AS basis
  UNION ALL
  MATCH (c:GroupClaim)
  WHERE $said_of <> 'individual' AND c.quantifier <> 'noneQuantifier'
  RETURN c, NULL AS initiative, NULL AS name, c.about_type AS type, 'group' AS basis
}
WITH c, initiative, name, type, basis
WHERE c.characteristic_kind IN ['driverKind', 'challengeKind']
  AND NOT c.characteristic IN ['otherDriver', 'otherChallenge']
  AND c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
WITH c.characteristic_kind AS kind, c.characteristic AS characteristic, type, basis,
     collect(initiative) AS initiatives, collect(name) AS initiative_names, collect(c.iri) AS claims
WITH kind, characteristic,
     collect({type: type, basis: basis, initiatives: initiatives, names: initiative_names, claims: claims}) AS parts,
     count(DISTINCT CASE WHEN type <> 'Initiative' THEN type END) AS spread
UNWIND parts AS part
WITH kind, characteristic, part,
     CASE
       WHEN part.type = 'Initiative' THEN 'whole'
       WHEN spread = 3 THEN 'all'
       WHEN spread = 2 THEN 'two'
       ELSE 'one'
     END AS reach
WHERE $shared = 'any' OR reach = $shared
RETURN kind,
       characteristic,
       reach,
       part.type AS type,
       part.basis AS basis,
       part.initiatives AS initiatives,
       part.names AS initiative_names,
       part.claims AS claims
ORDER BY kind, characteristic, type, basis

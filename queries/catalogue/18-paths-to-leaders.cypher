// title-nl: Kortste pad van een initiatief naar een leider
// title-en: Shortest path from an initiative to any leader
// purpose-nl: Langs welke partijen en banden; wie zelf leidt staat op afstand nul, wie geen leider bereikt staat er niet.
// purpose-en: By way of which parties and ties; who leads itself is at distance zero, who reaches no leader is not listed.
// measure: paths-to-leaders
// parameter: as_of | date | latest
// parameter: at_least | decimal | 0.5
// option: kinds | text | any
// option: formality | any, formal, informal, unknownFormality | any
// option: directed | no, yes | no
// option: through | actors, ecosystems | actors
// option: initiative | initiative | any
// column: source | iri
// column: source_name | text
// column: source_kind | text
// column: source_types | text set
// column: target | iri
// column: target_name | text
// column: target_kind | text
// column: target_types | text set
// column: claim | iri
// column: kind | text
// column: formality | text
// column: confidence | decimal
// column: leads | boolean
// result: initiative | iri
// result: name | text
// result: leader | iri
// result: leader_name | text
// result: length | integer
// result: path | iri list
// result: path_names | text list
// result: path_types | text list
// result: steps | text list
// result: claims | iri set
// result: ecosystems | iri set
// result: ecosystem_names | text set
// order: length, name, initiative
// A tie counts as in the coding rules (2, C7): real, in force, and not disputed by a surer claim; its `confidence` at
// least as asked. `leads`: by this tie its source is a leader, in the sense of C9, of its target. Types have no date.
MATCH (a)<-[:SOURCE]-(c:Tie)-[:TARGET]->(b)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended'] AND c.confidence >= $at_least
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (c)-[:WEAKENED_BY]->(d:Claim)
WHERE d.in_force_from <= $as_of AND d.in_force_until >= $as_of
WITH a, b, c, count(d) AS disputes
WHERE disputes = 0
OPTIONAL MATCH (b)-[:CENTRED_ON]->(t:Territory)
WHERE c:LeadershipTie AND c.confidence >= 0.5 AND NOT t:Country
  AND b.ecosystem_kind IN ['regionEcosystem', 'clusterEcosystem', 'sectorEcosystem']
RETURN a.iri AS source,
       a.name AS source_name,
       a.kind AS source_kind,
       [x IN labels(a) WHERE x IN ['EmployerNetwork', 'Platform', 'SocialEnterprise']] AS source_types,
       b.iri AS target,
       b.name AS target_name,
       b.kind AS target_kind,
       [x IN labels(b) WHERE x IN ['EmployerNetwork', 'Platform', 'SocialEnterprise']] AS target_types,
       c.iri AS claim,
       c.kind AS kind,
       c.formality AS formality,
       c.confidence AS confidence,
       t IS NOT NULL AS leads
ORDER BY source, target, claim

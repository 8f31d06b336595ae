// title-nl: Wat een initiatief één trede hoger zou brengen
// title-en: What would lift an initiative one rung
// purpose-nl: Welk soort bewering de volgende trede draagt, in welk ecosysteem, wie daar leidt, en welke bewering in de weg staat.
// purpose-en: Which kind of claim carries the next rung, in which ecosystem, who leads there, and which claim stands in the way.
// parameter: as_of | date | latest
// column: initiative | iri
// column: name | text
// column: level | integer
// column: rung | integer
// column: missing | text set
// column: ecosystems | iri set
// column: ecosystem_names | text set
// column: leaders | iri set
// column: leader_names | text set
// column: in_the_way | iri set
// order: name, initiative, rung
// What is missing for a rung are the kinds of claim that carry it by the coding rules (C10, C11, C13);
// a tie with a leader counts as the statement of that name. An undetermined initiative could go to 1 or to 2.
MATCH (i:Initiative)
OPTIONAL MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE l.basis = 'all' AND l.source_set = 'all' AND l.in_force_from <= $as_of AND l.in_force_until >= $as_of
WITH i, l.level AS level
OPTIONAL MATCH (i)<-[:OF_INITIATIVE]-(w:EcosystemLevel)-[:IN_ECOSYSTEM]->(e:Ecosystem)
WHERE w.in_force_from <= $as_of AND w.in_force_until >= $as_of
WITH i, level, collect(DISTINCT e.iri) AS ecosystems, collect(DISTINCT e.name) AS ecosystem_names
OPTIONAL MATCH (i)<-[:OF_INITIATIVE]-(w:EcosystemLevel)-[:IN_ECOSYSTEM]->(:Ecosystem)
  <-[:TARGET]-(t:LeadershipTie)-[:SOURCE]->(y:Actor)
WHERE w.in_force_from <= $as_of AND w.in_force_until >= $as_of AND y.iri <> i.iri
  AND t.polarity = 'positive' AND t.status IN ['current', 'ended'] AND t.confidence >= 0.5
  AND t.in_force_from <= $as_of AND t.in_force_until >= $as_of
  AND t.withdrawn_on IS NULL AND NOT EXISTS { (t)-[:SUPERSEDED_BY]->(:Claim) }
WITH i, level, ecosystems, ecosystem_names,
     collect(DISTINCT y.iri) AS leaders, collect(DISTINCT y.name) AS leader_names
OPTIONAL MATCH (i)<-[:OF_INITIATIVE]-(cap:Cap)-[:CARRIED_BY]->(a:Claim)
WHERE cap.in_force_from <= $as_of AND cap.in_force_until >= $as_of
  AND NOT EXISTS {
    MATCH (a)-[:WEAKENED_BY]->(o:Claim)
    WHERE o.in_force_from <= $as_of AND o.in_force_until >= $as_of
  }
WITH i, level, ecosystems, ecosystem_names, leaders, leader_names,
     collect({height: cap.rung, against: a.iri}) AS caps
UNWIND [
  {rung: 1, missing: ['deniedConnection', 'nationwideArea']},
  {rung: 2, missing: ['participation', 'tieWithLeaders']},
  {rung: 3, missing: ['formalTieWithLeaders', 'foundedByLeaders']},
  {rung: 4, missing: ['chosenByLeaders', 'leadRole']}
] AS step
WITH i, level, ecosystems, ecosystem_names, leaders, leader_names, caps, step
WHERE step.rung = level + 1 OR (level IS NULL AND step.rung <= 2)
RETURN i.iri AS initiative,
       i.name AS name,
       level,
       step.rung AS rung,
       step.missing AS missing,
       ecosystems,
       ecosystem_names,
       leaders,
       leader_names,
       [cap IN caps WHERE cap.height < step.rung | cap.against] AS in_the_way
ORDER BY name, initiative, rung

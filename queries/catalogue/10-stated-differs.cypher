// title-nl: Waar het afgeleide niveau verschilt van het genoemde, en waarom
// title-en: Where the derived level differs from the stated one, and why
// purpose-nl: Per trede die het genoemde hoger ligt: welk soort bewering ontbreekt en welke in de weg staat; is het afgeleide hoger, dan waar het op rust.
// purpose-en: For each rung that the stated one is higher: which kind of claim is missing and which stands in the way; where the derived one is higher, what it rests on.
// parameter: as_of | date | latest
// parameter: basis | all, ties | all
// parameter: sources | all, report | all
// column: initiative | iri
// column: name | text
// column: stated | integer
// column: statement | iri
// column: level | integer
// column: low | integer
// column: high | integer
// column: rung | integer
// column: missing | text set
// column: in_the_way | iri set
// column: based_on | iri set
// order: name, initiative, stated, statement, rung
// What is missing for a rung are the kinds of claim that carry it by the coding rules (C10, C11, C13);
// a tie with a leader counts as the statement of that name. In the way stand the caps below it that count on the day.
MATCH (c:LevelStatement)-[:ABOUT]->(i)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE l.basis = $basis AND l.source_set = $sources AND l.in_force_from <= $as_of AND l.in_force_until >= $as_of
// In a call of its own: beside others, a level that is not there is sought among all claims.
CALL (c, l) {
  OPTIONAL MATCH (l)-[:BASED_ON]->(g:Claim)
  WHERE l.level > c.stated_level
  RETURN collect(DISTINCT g.iri) AS based_on
}
OPTIONAL MATCH (i)<-[:OF_INITIATIVE]-(cap:Cap)-[:CARRIED_BY]->(a:Claim)
WHERE cap.in_force_from <= $as_of AND cap.in_force_until >= $as_of
  AND ($basis = 'all' OR cap.ties_only) AND ($sources = 'all' OR cap.report_only)
  AND NOT EXISTS {
    MATCH (a)-[:WEAKENED_BY]->(o:Claim)-[:STATED_IN]->(s:Source)
    WHERE o.in_force_from <= $as_of AND o.in_force_until >= $as_of
      AND ($basis = 'all' OR o.ground = 'tie') AND ($sources = 'all' OR s.kind = 'Report')
  }
WITH i, c, l, based_on, collect({height: cap.rung, against: a.iri}) AS caps
UNWIND [
  {rung: 0, missing: []},
  {rung: 1, missing: ['deniedConnection', 'nationwideArea']},
  {rung: 2, missing: ['participation', 'tieWithLeaders']},
  {rung: 3, missing: ['formalTieWithLeaders', 'foundedByLeaders']},
  {rung: 4, missing: ['chosenByLeaders', 'leadRole']}
] AS step
WITH i, c, l, based_on, caps, step
WHERE (step.rung = 0 AND l.level > c.stated_level)
  OR (step.rung > coalesce(l.level, 0) AND step.rung <= c.stated_level AND (step.rung > 1 OR c.stated_level = 1))
RETURN i.iri AS initiative,
       i.name AS name,
       c.stated_level AS stated,
       c.iri AS statement,
       l.level AS level,
       coalesce(l.low, 1) AS low,
       coalesce(l.high, 4) AS high,
       CASE WHEN step.rung > 0 THEN step.rung END AS rung,
       step.missing AS missing,
       [cap IN caps WHERE cap.height < step.rung | cap.against] AS in_the_way,
       based_on
ORDER BY name, initiative, stated, statement, rung

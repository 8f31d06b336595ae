// title-nl: Niveau uit banden alleen, en uit banden en oordelen, toen en nu
// title-en: Level from ties alone, and from ties and assessments, then and now
// purpose-nl: Vier keer hetzelfde initiatief naast elkaar: ten tijde van het rapport en volgens de nieuwste kennis.
// purpose-en: The same initiative four times side by side: as of the report and by the latest knowledge.
// parameter: then | date | report
// parameter: as_of | date | latest
// column: initiative | iri
// column: name | text
// column: ties_then | integer
// column: all_then | integer
// column: ties_now | integer
// column: all_now | integer
// column: report_now | integer
// order: name, initiative
MATCH (i:Initiative)
OPTIONAL MATCH (a:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE a.basis = 'ties' AND a.source_set = 'all' AND a.in_force_from <= $then AND a.in_force_until >= $then
OPTIONAL MATCH (b:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE b.basis = 'all' AND b.source_set = 'all' AND b.in_force_from <= $then AND b.in_force_until >= $then
OPTIONAL MATCH (c:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE c.basis = 'ties' AND c.source_set = 'all' AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
OPTIONAL MATCH (d:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE d.basis = 'all' AND d.source_set = 'all' AND d.in_force_from <= $as_of AND d.in_force_until >= $as_of
OPTIONAL MATCH (r:OverallLevel)-[:OF_INITIATIVE]->(i)
WHERE r.basis = 'all' AND r.source_set = 'report' AND r.in_force_from <= $as_of AND r.in_force_until >= $as_of
RETURN i.iri AS initiative,
       i.name AS name,
       a.level AS ties_then,
       b.level AS all_then,
       c.level AS ties_now,
       d.level AS all_now,
       r.level AS report_now
ORDER BY name, initiative

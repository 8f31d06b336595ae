// title-nl: Afgeleid niveau 3 of 4 zonder leidersrol of agendavermelding
// title-en: Derived level 3 or 4 without a leadership or agenda tie
// purpose-nl: Waar zo'n band ontbreekt (`without`) verklaart elke bewering die het niveau draagt waarom het toch klopt.
// purpose-en: Where such a tie is lacking (`without`) each claim that carries the level explains why it still holds.
// parameter: as_of | date | latest
// parameter: without | grounds, initiative | grounds
// column: initiative | iri
// column: name | text
// column: level | integer
// column: level_confidence | decimal
// column: claim | iri
// column: kind | text
// column: says | text
// column: counterpart | iri
// column: counterpart_name | text
// column: ecosystem | iri
// column: ecosystem_name | text
// column: confidence | decimal
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// column: paraphrase_nl | text
// column: paraphrase_en | text
// order: name, initiative, claim, start, url
// grounds: the level rests on no such tie, not even on somebody else's lead (without which an agenda carries nothing).
// initiative: the initiative itself is no end of one, such as when another formal tie with a leader carries the level.
MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i:Initiative)
WHERE l.basis = 'all' AND l.source_set = 'all' AND l.level >= 3
  AND l.in_force_from <= $as_of AND l.in_force_until >= $as_of
OPTIONAL MATCH (l)-[:BASED_ON]->(g:LeadershipTie)
WITH i, l, count(g) AS carrying
OPTIONAL MATCH (i)<-[:SOURCE|TARGET]-(o:Tie)
WHERE o.kind IN ['LeadershipTie', 'AgendaTie'] AND o.polarity = 'positive' AND o.status IN ['current', 'ended']
  AND o.in_force_from <= $as_of AND o.in_force_until >= $as_of
  AND o.withdrawn_on IS NULL AND NOT EXISTS { (o)-[:SUPERSEDED_BY]->(:Claim) }
WITH i, l, carrying, count(o) AS own
WHERE CASE $without WHEN 'grounds' THEN carrying ELSE own END = 0
MATCH (l)-[:BASED_ON]->(c:Claim)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
OPTIONAL MATCH (c)-[:SOURCE]->(one)
OPTIONAL MATCH (c)-[:TARGET]->(two)
OPTIONAL MATCH (c)-[:IN_ECOSYSTEM]->(named)
WITH i, l, c, e, s,
     CASE WHEN one.iri = i.iri THEN two ELSE one END AS other,
     CASE WHEN c.kind = 'LeadershipTie' THEN two ELSE named END AS eco
RETURN i.iri AS initiative,
       i.name AS name,
       l.level AS level,
       l.confidence AS level_confidence,
       c.iri AS claim,
       c.kind AS kind,
       coalesce(c.statement, c.leadership_basis, c.formality) AS says,
       other.iri AS counterpart,
       other.name AS counterpart_name,
       eco.iri AS ecosystem,
       eco.name AS ecosystem_name,
       c.confidence AS confidence,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url,
       e.paraphrase_nl AS paraphrase_nl,
       e.paraphrase_en AS paraphrase_en
ORDER BY name, initiative, claim, start, url

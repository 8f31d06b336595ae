// title-nl: Publieke instanties naar aantal initiatieven en soort band
// title-en: Public bodies by number of initiatives and kind of tie
// purpose-nl: In beide richtingen; een rij zonder soort telt alle soorten samen, en een groep zonder namen staat apart.
// purpose-en: In both directions; a row without a kind counts all kinds together, a group without names stands apart.
// parameter: as_of | date | latest
// parameter: bodies | any, named, unnamedGroup | any
// column: body | iri
// column: body_name | text
// column: body_class | text
// column: basis | text
// column: kind | text
// column: number | integer
// column: initiatives | iri set
// column: initiative_names | text set
// column: roles | text set
// column: claims | iri set
// order: body_name, body, kind
// A group of parties has no class that says it is public: the words of its name do, less the initiative's own name.
// What is said of a whole type of initiatives, such as working with municipalities, names no body: question 40.
// A role is that of the actor a tie starts from, so it is the body's only when the tie starts from the body.
MATCH (b:PublicBody|ActorGroup)<-[r:SOURCE|TARGET]-(c:Tie)-[:SOURCE|TARGET]->(i:Initiative)
WHERE c.polarity = 'positive' AND c.status IN ['current', 'ended']
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  AND (b:PublicBody
    OR any(word IN ['gemeente', 'overhe', 'provincie', 'ministerie', 'uwv', 'publiek', 'bestuurder']
           WHERE replace(toLower(b.name), toLower(i.name), '') CONTAINS word))
WITH b, r, c, i, CASE WHEN b:PublicBody THEN 'named' ELSE 'unnamedGroup' END AS basis
WHERE $bodies = 'any' OR basis = $bodies
UNWIND [NULL, c.kind] AS kind
RETURN b.iri AS body,
       b.name AS body_name,
       b.kind AS body_class,
       basis,
       kind,
       count(DISTINCT i.iri) AS number,
       collect(DISTINCT i.iri) AS initiatives,
       collect(DISTINCT i.name) AS initiative_names,
       collect(DISTINCT CASE WHEN type(r) = 'SOURCE' THEN c.in_role END) AS roles,
       collect(DISTINCT c.iri) AS claims
ORDER BY body_name, body, kind

# en: A cap says how high a level can be: a denial of any connection 1, of formal connection or of ties with the leaders 2, a supporting role only 3, a recorded search without a find 2 (softly).
# nl: Een plafond zegt hoe hoog een niveau kan zijn: ontkenning van elke aansluiting 1, van formele aansluiting of van banden met de leiders 2, alleen een ondersteunende rol 3, een vastgelegde vergeefse zoektocht 2 (zacht).
# Coding rules C6, C14.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX id: <https://w3id.org/banenmakers/id/>
PREFIX work: <urn:banenmakers:work:>

INSERT { GRAPH id:graph-derived {
  ?cap a bm:Cap ; bm:ofInitiative ?initiative ; bm:rung ?rung ; bm:inEcosystem ?ecosystem ; bm:confidence ?confidence ;
    bm:soft ?soft ; bm:tiesOnly ?tiesOnly ; bm:reportOnly ?reportOnly ; bm:carriedBy ?claim ;
    bm:inForceFrom ?from ; bm:inForceUntil ?until } }
WHERE {
  { VALUES (?statement ?polarity ?rung ?everywhere) {
      (bm:ecosystemConnection bm:negative 1 true)
      (bm:formalConnection bm:negative 2 false)
      (bm:formalTieWithLeaders bm:negative 2 false)
      (bm:tieWithLeaders bm:negative 2 false)
      (bm:supportingRoleOnly bm:positive 3 false)
    }
    ?claim bm:statement ?statement ; bm:polarity ?polarity BIND (false AS ?soft) }
  UNION
  { ?claim a bm:NoTieFound ; bm:polarity bm:positive BIND (2 AS ?rung) BIND (true AS ?soft) BIND (false AS ?everywhere) }
  ?claim bm:about ?initiative ; bm:confidence ?confidence ; bm:ground ?ground ; bm:statedIn ?source .
  ?source a ?class .
  GRAPH work:graph { ?claim work:fit true }
  GRAPH id:graph-derived { ?claim bm:inForceFrom ?from ; bm:inForceUntil ?until }
  OPTIONAL { ?claim bm:inEcosystem ?named . OPTIONAL { GRAPH work:graph { ?named work:counts ?yes } } }
  FILTER (?everywhere || !BOUND(?named) || BOUND(?yes))
  BIND (?ground = bm:tie AS ?tiesOnly)
  BIND (?class = bm:Report AS ?reportOnly)
  BIND (IF(?everywhere, ?unbound, ?named) AS ?ecosystem)
  BIND (IRI(CONCAT(STR(id:), "cap-", SHA1(STR(?claim)))) AS ?cap)
}

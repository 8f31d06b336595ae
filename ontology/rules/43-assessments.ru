# en: An assessment of the whole relation carries the rung that it states, in the ecosystem that it names.
# nl: Een oordeel over de hele relatie draagt de trede die het noemt, in het ecosysteem dat het noemt.
# Coding rule C11: an ecosystem that does not count carries nothing; none named, none given. A level typed by anybody is ground classification and never fit.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX work: <urn:banenmakers:work:>

INSERT { GRAPH work:graph { ?ground work:rung ?rung ; work:of ?initiative ; work:within ?ecosystem ; work:claim ?claim } }
WHERE {
  VALUES (?statement ?rung) {
    (bm:leadRole 4) (bm:chosenByLeaders 4)
    (bm:formalTieWithLeaders 3) (bm:foundedByLeaders 3)
    (bm:participation 2) (bm:tieWithLeaders 2)
  }
  ?claim a bm:EmbeddingAssessment ; bm:statement ?statement ; bm:about ?initiative ; bm:polarity bm:positive .
  GRAPH work:graph { ?claim work:fit true }
  OPTIONAL { ?claim bm:inEcosystem ?named . OPTIONAL { GRAPH work:graph { ?named work:counts ?yes } } }
  FILTER (!BOUND(?named) || BOUND(?yes))
  BIND (COALESCE(?named, work:none) AS ?ecosystem)
  BIND (IRI(CONCAT("urn:banenmakers:work:a-", STR(?claim))) AS ?ground)
}

# en: Rung 1 – a source denies connection to any specific ecosystem; or, weakly, states a nationwide scope (it counts only while nothing ties the initiative to a region).
# nl: Trede 1 – een bron ontkent aansluiting bij enig specifiek ecosysteem; of, zwak, meldt een landelijk bereik (dat telt alleen zolang niets het initiatief aan een regio bindt).
# Coding rules C12, C13: silence supports nothing. Only an operating area has bm:area.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX id: <https://w3id.org/banenmakers/id/>
PREFIX work: <urn:banenmakers:work:>

INSERT { GRAPH work:graph { ?ground work:rung 1 ; work:of ?initiative ; work:within work:none ; work:claim ?claim } }
WHERE {
  ?claim bm:statement bm:ecosystemConnection ; bm:polarity bm:negative ; bm:about ?initiative .
  GRAPH work:graph { ?claim work:fit true }
  BIND (IRI(CONCAT("urn:banenmakers:work:1-", STR(?claim))) AS ?ground)
} ;

INSERT { GRAPH work:graph { ?ground work:rung 1 ; work:weak true ; work:of ?initiative ; work:within work:none ; work:claim ?claim } }
WHERE {
  ?claim bm:area ?area ; bm:about ?initiative ; bm:polarity ?polarity .
  ?area a bm:Country .
  FILTER (?polarity = bm:positive)
  FILTER EXISTS { GRAPH work:graph { ?claim work:fit true } }
  BIND (IRI(CONCAT("urn:banenmakers:work:w-", STR(?claim))) AS ?ground)
} ;

INSERT { GRAPH id:graph-derived { ?claim bm:tiesToRegion ?initiative } }
WHERE {
  ?claim bm:area ?area ; bm:about ?initiative ; bm:polarity ?polarity .
  FILTER (?polarity = bm:positive)
  FILTER EXISTS { GRAPH work:graph { ?claim work:fit true } }
  MINUS { ?area a bm:Country }
}

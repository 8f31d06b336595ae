# en: A claim does not count while a strictly more confident claim disputes it, by name or by saying the opposite of the same tie.
# nl: Een bewering telt niet zolang een stelliger bewering haar betwist, bij name of door het tegendeel te zeggen van dezelfde band.
# Coding rule C7; whether the disputing claim is itself disputed is not asked.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX id: <https://w3id.org/banenmakers/id/>
PREFIX work: <urn:banenmakers:work:>

INSERT { GRAPH id:graph-derived { ?claim bm:weakenedBy ?stronger } }
WHERE {
  { ?stronger bm:disputes ?claim } UNION { ?claim bm:disputes ?stronger }
  GRAPH work:graph { ?stronger work:fit true }
  ?claim bm:confidence ?less .
  ?stronger bm:confidence ?more .
  FILTER (?more > ?less)
} ;

INSERT { GRAPH id:graph-derived { ?claim bm:weakenedBy ?stronger } }
WHERE {
  ?denial bm:polarity bm:negative ; a ?class ; bm:source ?a ; bm:target ?b ; bm:confidence ?no .
  ?other bm:source ?a ; bm:target ?b ; a ?class ; bm:polarity bm:positive ; bm:confidence ?yes .
  FILTER (?no != ?yes)
  BIND (IF(?no > ?yes, ?denial, ?other) AS ?stronger)
  BIND (IF(?no > ?yes, ?other, ?denial) AS ?claim)
  FILTER EXISTS { GRAPH work:graph { ?stronger work:fit true } }
} ;

INSERT { GRAPH id:graph-derived { ?claim bm:weakenedBy ?stronger } }
WHERE {
  ?denial bm:polarity bm:negative ; a ?class ; bm:source ?a ; bm:target ?b ; bm:confidence ?no .
  ?other bm:source ?b ; bm:target ?a ; a ?class ; bm:polarity bm:positive ; bm:confidence ?yes .
  FILTER (?no != ?yes)
  BIND (IF(?no > ?yes, ?denial, ?other) AS ?stronger)
  BIND (IF(?no > ?yes, ?other, ?denial) AS ?claim)
  FILTER EXISTS { GRAPH work:graph { ?stronger work:fit true } }
}

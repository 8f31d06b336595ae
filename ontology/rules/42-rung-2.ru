# en: Rung 2 – participation in an ecosystem, or any tie with a leader of it.
# nl: Trede 2 – deelname aan een ecosysteem, of welke band ook met een leider ervan.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX work: <urn:banenmakers:work:>

INSERT { GRAPH work:graph { ?ground work:rung 2 ; work:of ?initiative ; work:within ?ecosystem ; work:claim ?tie, ?lead } }
WHERE {
  GRAPH work:graph { ?meeting work:tie ?tie ; work:lead ?lead ; work:initiative ?initiative ; work:in ?ecosystem }
  BIND (IRI(CONCAT(STR(?meeting), "-2")) AS ?ground)
} ;

INSERT { GRAPH work:graph { ?ground work:rung 2 ; work:of ?initiative ; work:within ?ecosystem ; work:claim ?tie } }
WHERE {
  ?tie a bm:ParticipationTie ; bm:source ?initiative ; bm:target ?ecosystem ; bm:polarity bm:positive .
  ?initiative a bm:Initiative .
  GRAPH work:graph { ?tie work:fit true . ?ecosystem work:counts true }
  BIND (IRI(CONCAT("urn:banenmakers:work:2-", STR(?tie))) AS ?ground)
}

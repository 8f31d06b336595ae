# en: Rung 4 – the initiative has a lead of its own in the ecosystem, or a leader runs it or names it in its agenda.
# nl: Trede 4 – het initiatief heeft zelf een leidende rol in het ecosysteem, of een leider bestuurt het of noemt het in zijn agenda.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX work: <urn:banenmakers:work:>

INSERT { GRAPH work:graph { ?ground work:rung 4 ; work:of ?initiative ; work:within ?ecosystem ; work:claim ?lead } }
WHERE {
  GRAPH work:graph { ?lead work:leader ?initiative ; work:leads ?ecosystem }
  ?initiative a bm:Initiative .
  ?lead bm:leads ?what .
  BIND (IRI(CONCAT("urn:banenmakers:work:4-", STR(?lead))) AS ?ground)
} ;

INSERT { GRAPH work:graph { ?ground work:rung 4 ; work:of ?initiative ; work:within ?ecosystem ; work:claim ?tie, ?lead } }
WHERE {
  VALUES ?class { bm:AgendaTie bm:LeadershipTie }
  GRAPH work:graph { ?meeting work:fromLeader true ; work:tie ?tie ; work:lead ?lead ; work:initiative ?initiative ; work:in ?ecosystem }
  ?tie a ?class .
  BIND (IRI(CONCAT(STR(?meeting), "-4")) AS ?ground)
}

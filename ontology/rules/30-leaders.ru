# en: Whoever is evidenced to lead a region's, a cluster's or a sector's ecosystem is a leader of it; a country is no such ecosystem.
# nl: Wie aantoonbaar het ecosysteem van een regio, cluster of sector leidt, is er een leider van; een land is zo'n ecosysteem niet.
# Coding rule C9. Leadership is not inherited from a parent or a member.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX work: <urn:banenmakers:work:>

INSERT { GRAPH work:graph { ?ecosystem work:counts true } }
WHERE {
  ?ecosystem bm:ecosystemKind ?kind ; bm:centredOn ?territory .
  FILTER (?kind IN (bm:regionEcosystem, bm:clusterEcosystem, bm:sectorEcosystem))
  MINUS { ?territory a bm:Country }
} ;

INSERT { GRAPH work:graph { ?lead work:isLead true ; work:leader ?leader ; work:leads ?ecosystem } }
WHERE {
  GRAPH work:graph { ?ecosystem work:counts true }
  ?lead a bm:LeadershipTie ; bm:target ?ecosystem ; bm:source ?leader ; bm:polarity bm:positive .
  GRAPH work:graph { ?lead work:fit true }
}

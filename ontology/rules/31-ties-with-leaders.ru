# en: A tie with a leader is a tie, in either direction, between an initiative and another actor that leads the ecosystem while the tie is in force.
# nl: Een band met een leider is een band, in welke richting ook, tussen een initiatief en een andere actor die het ecosysteem leidt terwijl de band geldt.
# Coding rule C10. A tie that names an ecosystem counts for that one only.
# isLead: with a pattern that is as bound as "polarity positive", the engine begins with the few leads, not with all ties.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX work: <urn:banenmakers:work:>

INSERT { GRAPH work:graph {
  ?meeting work:tie ?tie ; work:lead ?lead ; work:initiative ?initiative ; work:in ?ecosystem ; work:fromLeader ?fromLeader } }
WHERE {
  GRAPH work:graph { ?lead work:isLead true ; work:leader ?leader ; work:leads ?ecosystem }
  { ?tie bm:source ?leader ; bm:target ?initiative BIND (true AS ?fromLeader) }
  UNION
  { ?tie bm:target ?leader ; bm:source ?initiative BIND (false AS ?fromLeader) }
  ?initiative a bm:Initiative .
  ?tie bm:polarity bm:positive .
  GRAPH work:graph { ?tie work:fit true }
  FILTER (?initiative != ?leader)
  OPTIONAL { ?tie bm:inEcosystem ?only }
  FILTER (!BOUND(?only) || ?only = ?ecosystem)
  BIND (IRI(CONCAT("urn:banenmakers:work:m-", SHA1(CONCAT(STR(?tie), " ", STR(?lead), " ", STR(?initiative))))) AS ?meeting)
}

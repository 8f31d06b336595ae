# en: Rung 3 – a formal tie with a leader, or founding by one. Funding, procurement, referral, secondment and knowledge never reach it.
# nl: Trede 3 – een formele band met een leider, of oprichting door een leider. Financiering, inkoop, doorverwijzing, detachering en kennis reiken nooit zo ver.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX work: <urn:banenmakers:work:>

INSERT { GRAPH work:graph { ?ground work:rung 3 ; work:of ?initiative ; work:within ?ecosystem ; work:claim ?tie, ?lead } }
WHERE {
  GRAPH work:graph { ?meeting work:tie ?tie ; work:lead ?lead ; work:initiative ?initiative ; work:in ?ecosystem ; work:fromLeader ?fromLeader }
  ?tie a ?class ; bm:formality ?formality .
  FILTER (?fromLeader && ?class = bm:FoundingTie
          || ?formality = bm:formal
             && ?class NOT IN (bm:FundingTie, bm:ProcurementTie, bm:ReferralTie, bm:SecondmentTie, bm:KnowledgeTie))
  BIND (IRI(CONCAT(STR(?meeting), "-3")) AS ?ground)
}

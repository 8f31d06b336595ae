# en: A support is a rung with its ground: in force while all its claims are, as sure as its weakest, strong when every claim is asserted at 0.8 or more.
# nl: Een steun is een trede met haar grond: geldig zolang al haar beweringen gelden, zo zeker als de zwakste, sterk als elke bewering gesteld is op 0,8 of meer.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX id: <https://w3id.org/banenmakers/id/>
PREFIX work: <urn:banenmakers:work:>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH id:graph-derived {
  ?support a bm:Support ; bm:ofInitiative ?initiative ; bm:rung ?rung ; bm:inEcosystem ?ecosystem ; bm:confidence ?sure ;
    bm:weak ?weak ; bm:strong ?strong ; bm:tiesOnly ?tiesOnly ; bm:reportOnly ?reportOnly ;
    bm:inForceFrom ?from ; bm:inForceUntil ?until .
} GRAPH work:graph { ?ground work:support ?support } }
WHERE {
  { SELECT ?ground (MAX(?f) AS ?from) (MIN(?u) AS ?until) (MIN(?c) AS ?confidence)
           (MIN(?a) AS ?allStrong) (MIN(?t) AS ?tiesOnly) (MIN(?r) AS ?reportOnly)
    WHERE {
      GRAPH work:graph { ?ground work:claim ?claim }
      GRAPH id:graph-derived { ?claim bm:inForceFrom ?f ; bm:inForceUntil ?u }
      ?claim bm:confidence ?c ; bm:certainty ?certainty ; bm:ground ?kind ; bm:statedIn ?source .
      ?source a ?class .
      BIND (?certainty = bm:asserted && ?c >= 0.8 AS ?a)
      BIND (?kind = bm:tie AS ?t)
      BIND (?class = bm:Report AS ?r)
    } GROUP BY ?ground }
  FILTER (?from <= ?until)
  GRAPH work:graph { ?ground work:rung ?rung ; work:of ?initiative ; work:within ?within }
  OPTIONAL { GRAPH work:graph { ?ground work:weak ?isWeak } }
  BIND (BOUND(?isWeak) AS ?weak)
  BIND (IF(?weak && ?confidence > 0.5, 0.5, ?confidence) AS ?sure)
  BIND (?allStrong && !?weak AS ?strong)
  BIND (IF(?within = work:none, ?unbound, ?within) AS ?ecosystem)
  BIND (IRI(CONCAT(STR(id:), "support-", SHA1(STR(?ground)))) AS ?support)
} ;

INSERT { GRAPH id:graph-derived { ?support bm:carriedBy ?claim } }
WHERE { GRAPH work:graph { ?ground work:support ?support ; work:claim ?claim } }

# en: An expected end ends a claim, unless the same tie or operating area is stated again from a later day.
# nl: Een verwacht einde beëindigt een bewering, tenzij dezelfde band of hetzelfde werkgebied vanaf een latere dag opnieuw wordt gemeld.
# Coding rule C5. The lift takes the other claim's plain end: no chain of lifts is followed.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX id: <https://w3id.org/banenmakers/id/>
PREFIX work: <urn:banenmakers:work:>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH work:graph { ?claim work:expectsToEnd true } }
WHERE {
  ?claim bm:latestExpected ?expected .
  MINUS { ?claim bm:latest ?known }
  MINUS { ?claim bm:polarity bm:negative }
} ;

# Three flat patterns that each begin with the few claims marked above: with unions, or without the mark, the engine scans all ties.
INSERT { GRAPH id:graph-derived { ?claim bm:keptAliveBy ?later } }
WHERE {
  GRAPH work:graph { ?claim work:expectsToEnd true }
  ?claim bm:latestExpected ?expected ; a ?class ; bm:source ?a ; bm:target ?b .
  ?later bm:source ?a ; bm:target ?b ; a ?class ; bm:polarity bm:positive .
  GRAPH work:graph { ?later work:fit true }
  GRAPH id:graph-derived { ?later bm:inForceFrom ?from ; bm:inForceUntil ?until }
  FILTER (?later != ?claim && ?from > ?expected && ?from <= ?until)
} ;

INSERT { GRAPH id:graph-derived { ?claim bm:keptAliveBy ?later } }
WHERE {
  GRAPH work:graph { ?claim work:expectsToEnd true }
  ?claim bm:latestExpected ?expected ; a ?class ; bm:source ?a ; bm:target ?b .
  ?later bm:source ?b ; bm:target ?a ; a ?class ; bm:polarity bm:positive .
  GRAPH work:graph { ?later work:fit true }
  GRAPH id:graph-derived { ?later bm:inForceFrom ?from ; bm:inForceUntil ?until }
  FILTER (?later != ?claim && ?from > ?expected && ?from <= ?until)
} ;

INSERT { GRAPH id:graph-derived { ?claim bm:keptAliveBy ?later } }
WHERE {
  GRAPH work:graph { ?claim work:expectsToEnd true }
  ?claim bm:latestExpected ?expected ; bm:about ?a ; bm:area ?b .
  ?later bm:about ?a ; bm:area ?b ; bm:polarity bm:positive .
  GRAPH work:graph { ?later work:fit true }
  GRAPH id:graph-derived { ?later bm:inForceFrom ?from ; bm:inForceUntil ?until }
  FILTER (?later != ?claim && ?from > ?expected && ?from <= ?until)
} ;

DELETE { GRAPH id:graph-derived { ?claim bm:inForceUntil ?until } }
INSERT { GRAPH id:graph-derived { ?claim bm:inForceUntil ?last } }
WHERE {
  {
    SELECT ?claim (MAX(?on) AS ?last)
    WHERE { GRAPH id:graph-derived { ?claim bm:keptAliveBy ?later . ?later bm:inForceUntil ?on } }
    GROUP BY ?claim
  }
  GRAPH id:graph-derived { ?claim bm:inForceUntil ?until }
}

# en: A claim is in force from its first possible day, or else from the first day of its source's period, to the last possible day of its end, of its expected end, or for ever.
# nl: Een bewering geldt vanaf haar eerste mogelijke dag, of anders vanaf de eerste dag van de periode van haar bron, tot de laatste mogelijke dag van haar einde, van haar verwachte einde, of voor altijd.
# Coding rules C1-C4, C6. Half-results live in work:, which is thrown away.
# Every claim is dated; only one with a ground is fit to count, and what merely describes has none.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX id: <https://w3id.org/banenmakers/id/>
PREFIX work: <urn:banenmakers:work:>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT { GRAPH id:graph-derived { ?claim bm:inForceFrom ?from ; bm:inForceUntil ?until } }
WHERE {
  ?claim bm:statedIn ?source .
  ?source bm:periodEarliest ?period .
  OPTIONAL { ?claim bm:earliest ?earliest }
  OPTIONAL { ?claim bm:latest ?latest }
  OPTIONAL { ?claim bm:latestExpected ?expected }
  OPTIONAL { ?claim bm:earliestEnd ?endsFrom }
  OPTIONAL { ?claim a bm:NoTieFound ; bm:latestStart ?looked }
  # 29 February plus two years has no answer in the engine, hence the day before it
  BIND (COALESCE(?looked + "P2Y"^^xsd:yearMonthDuration,
                 ?looked - "P1D"^^xsd:dayTimeDuration + "P2Y"^^xsd:yearMonthDuration,
                 ?latest, ?expected, "9999-12-31"^^xsd:date) AS ?until)
  BIND (COALESCE(?earliest, IF(BOUND(?endsFrom) && ?until < ?period, ?endsFrom, ?period)) AS ?from)
} ;

INSERT { GRAPH work:graph { ?claim work:fit true } }
WHERE {
  ?claim bm:statedIn ?source ; bm:status ?status ; bm:confidence ?confidence ; bm:ground ?ground .
  FILTER (?status IN (bm:current, bm:ended) && ?confidence >= 0.5 && ?ground IN (bm:tie, bm:assessment))
  MINUS { ?claim bm:withdrawnOn ?day }
  MINUS { ?claim bm:supersededBy ?successor }
}

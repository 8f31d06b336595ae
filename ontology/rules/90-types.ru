# en: An initiative belongs to each type that a standing claim gives it; sources may give it two.
# nl: Een initiatief hoort tot elk type dat een geldende bewering eraan geeft; bronnen kunnen er twee geven.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX id: <https://w3id.org/banenmakers/id/>

INSERT { GRAPH id:graph-derived { ?initiative a ?type } }
WHERE {
  ?claim a bm:TypeClassification ; bm:about ?initiative ; bm:assertedType ?type ; bm:polarity bm:positive .
  MINUS { ?claim bm:withdrawnOn ?day }
  MINUS { ?claim bm:supersededBy ?successor }
}

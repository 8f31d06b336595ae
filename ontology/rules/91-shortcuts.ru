# en: A positive tie that is or was real, and is not withdrawn, gives a direct shortcut between its two ends.
# nl: Een positieve band die bestaat of bestond, en niet is ingetrokken, geeft een directe verbinding tussen zijn twee einden.
PREFIX bm: <https://w3id.org/banenmakers/ontology#>
PREFIX id: <https://w3id.org/banenmakers/id/>

INSERT { GRAPH id:graph-derived { ?source ?shortcut ?target } }
WHERE {
  GRAPH <https://w3id.org/banenmakers/ontology> { ?class bm:shortcut ?shortcut }
  ?tie a ?class ; bm:source ?source ; bm:target ?target ; bm:polarity bm:positive ; bm:status ?status .
  FILTER (?status IN (bm:current, bm:ended))
  MINUS { ?tie bm:withdrawnOn ?day }
  MINUS { ?tie bm:supersededBy ?successor }
}

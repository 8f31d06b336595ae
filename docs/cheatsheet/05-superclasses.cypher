// nl: Tellen per soort bewering: labels omvatten alle bovenliggende klassen, in SPARQL schrijft u subClassOf*
// en: Claims by kind: labels include every superclass, in SPARQL write subClassOf*
MATCH (c:Tie)
RETURN c.kind AS kind, count(*) AS number
ORDER BY number DESC, kind

// nl: De banden van één initiatief, als knopen
// en: The ties of one initiative, as nodes
MATCH (i:Initiative {slug: 'veluwe-portaal'})<-[:SOURCE]-(c:Tie)-[:TARGET]->(other)
RETURN c.kind AS kind, other.name AS name, c.formality AS formality
ORDER BY kind, name

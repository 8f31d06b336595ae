// nl: Wie een ecosysteem leidt
// en: Who leads an ecosystem
MATCH (who:Actor)-[r:HAS_LEAD_IN]->(e:Ecosystem)
RETURN e.name AS ecosystem, who.name AS leader, r.confidence AS confidence
ORDER BY ecosystem, leader

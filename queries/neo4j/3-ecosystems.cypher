// title-nl: Ecosystemen: wie zit erin, en om welk gebied ligt het
// title-en: Ecosystems: who is in each, and which territory it is centred on
// purpose-nl: Deelnemers en leiders van elk ecosysteem, en zijn gebied, als plaatje.
// purpose-en: Participants and leaders of each ecosystem, and its territory, as a picture.
MATCH p = (:Actor)-[:PARTICIPATES_IN|HAS_LEAD_IN]->(e:Ecosystem)
OPTIONAL MATCH q = (e)-[:CENTRED_ON]->(:Territory)
RETURN p, q
LIMIT 300

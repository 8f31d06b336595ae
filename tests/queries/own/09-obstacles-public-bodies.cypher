// nl: Welke belemmeringen ondervinden initiatieven bij gemeenten, UWV en andere partijen, wie zegt dat, en in welke paragraaf?
// en: Which obstacles do initiatives meet at municipalities, UWV and other parties, who says so, and in which section?
MATCH (o:Obstacle)-[:AT_ACTOR]->(a:Actor)
MATCH (o)-[:SUPPORTED_BY]->(e:Evidence)
RETURN a.name AS at, o.obstacle AS obstacle, o.speaker AS speaker, e.section AS section, count(DISTINCT o) AS claims
ORDER BY at, obstacle, speaker, section

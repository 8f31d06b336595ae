// nl: Welke regelingen en voorwaarden werkten op 1 januari 2018, met welk effect, op welke wet rusten zij en hoe vaak wordt dat beweerd?
// en: Which schemes and conditions had an influence on 1 January 2018, with which effect, on which law do they rest and how often is that claimed?
MATCH (c:RegulatoryInfluence)-[:BY_INSTRUMENT]->(r:Instrument)
WHERE c.in_force_from <= date('2018-01-01') AND c.in_force_until >= date('2018-01-01')
OPTIONAL MATCH (r)-[:LEGAL_BASIS|PROVISION_OF*1..2]->(law:Act)
RETURN r.name AS instrument, c.effect AS effect, coalesce(law.name, '-') AS law, count(DISTINCT c) AS claims
ORDER BY instrument, effect, law

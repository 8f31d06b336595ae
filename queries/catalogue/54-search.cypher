// title-nl: Zoeken in namen, aliassen en parafrasen
// title-en: Search in names, aliases and paraphrases
// purpose-nl: Alles waarin een woord of een deel van een zin voorkomt, in het Nederlands of het Engels, zonder op hoofdletters te letten.
// purpose-en: Everything in which a word or part of a sentence occurs, in Dutch or English, whatever its case.
// parameter: words | text | leerwerk
// column: found | text
// column: thing | iri
// column: thing_name | text
// column: text | text
// column: claims | iri set
// order: found, thing_name, thing, text
// A paraphrase belongs to the source that it is about; `claims` are all that rest on it, withdrawn or not.
CALL () {
  MATCH (n:Actor|Territory|Ecosystem|Source|Instrument)
  UNWIND [n.name, n.name_en] AS text
  WITH n, text
  WHERE toLower(text) CONTAINS toLower($words)
  RETURN DISTINCT 'name' AS found, n, text, [] AS claims
  UNION ALL
  MATCH (c:NameClaim)-[:ABOUT]->(n)
  WHERE toLower(c.alias_nl) CONTAINS toLower($words) AND c.polarity = 'positive'
    AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  RETURN 'alias' AS found, n, c.alias_nl AS text, [c.iri] AS claims
  UNION ALL
  MATCH (c:Claim)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(n:Source)
  UNWIND [e.paraphrase_nl, e.paraphrase_en] AS text
  WITH c, n, text
  WHERE toLower(text) CONTAINS toLower($words)
  RETURN 'paraphrase' AS found, n, text, collect(DISTINCT c.iri) AS claims
}
RETURN found, n.iri AS thing, n.name AS thing_name, text, claims
ORDER BY found, thing_name, thing, text

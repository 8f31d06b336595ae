// title-nl: Instrumenten die de bron een wet noemt en die dat niet zijn
// title-en: Instruments that the source calls law and that are not
// purpose-nl: Wat het wel is, welke regel het toestaat en waar het zo heet; desgewenst ook wat de bron iets anders noemt dan het is.
// purpose-en: What it is instead, which rule permits it and where it is called so; if wanted also what the source calls something else than it is.
// parameter: called_as | law, any, Act, LegalProvision, Regulation, SubsidyScheme, ProcurementCondition, Agreement, PolicyAgenda | law
// column: instrument | iri
// column: instrument_name | text
// column: instrument_kind | text
// column: called | text
// column: permitted_by | iri set
// column: permitted_by_name | text set
// column: claim | iri
// column: effect | text
// column: polarity | text
// column: status | text
// column: source | iri
// column: source_name | text
// column: section | text
// column: start | integer
// column: end | integer
// column: url | text
// order: instrument_name, instrument, called, claim, start, url
// A denial or a plan calls its instrument something too. Acts, provisions, regulations and schemes are law.
MATCH (i:Instrument)<-[:BY_INSTRUMENT]-(c:RegulatoryInfluence)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
WHERE c.called_kind IS NOT NULL
  AND ($called_as IN ['any', c.called_kind]
    OR ($called_as = 'law' AND c.called_kind IN ['LegalInstrument', 'Act', 'LegalProvision', 'Regulation', 'SubsidyScheme']
      AND NOT i.kind IN ['LegalInstrument', 'Act', 'LegalProvision', 'Regulation', 'SubsidyScheme']))
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
OPTIONAL MATCH (i)-[:LEGAL_BASIS]->(b:Instrument)
WITH i, c, e, s, collect(b.iri) AS permitted_by, collect(b.name) AS permitted_by_name
RETURN i.iri AS instrument,
       i.name AS instrument_name,
       i.kind AS instrument_kind,
       c.called_kind AS called,
       permitted_by,
       permitted_by_name,
       c.iri AS claim,
       c.effect AS effect,
       c.polarity AS polarity,
       c.status AS status,
       s.iri AS source,
       s.name AS source_name,
       e.section AS section,
       e.place_start AS start,
       e.place_end AS `end`,
       e.url AS url
ORDER BY instrument_name, instrument, called, claim, start, url

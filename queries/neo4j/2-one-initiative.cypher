// title-nl: Eén initiatief: wat er van gezegd wordt, en waar
// title-en: One initiative: what is said of it, and where
// purpose-nl: De beweringen over een initiatief, met hun bewijs en bron, als plaatje.
// purpose-en: The claims about an initiative, with their evidence and source, as a picture.
// parameter: initiative | initiative | infra-deal-zuid-holland
MATCH p = (i:Initiative {iri: $initiative})<-[:ABOUT|SOURCE|TARGET]-(c:Claim),
      q = (c)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(:Source)
RETURN p, q
LIMIT 100

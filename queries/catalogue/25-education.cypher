// title-nl: Wat onderwijsinstellingen aan initiatieven leveren: opleiding, kandidaten of iets anders
// title-en: What education institutions supply to initiatives: training, candidates or something else
// purpose-nl: Elke band tussen beide, met opleiding, kandidaten of `other` als de bron daarvan zwijgt; plannen alleen op verzoek.
// purpose-en: Every tie between the two, with training, candidates or `other` where the source is silent on these; plans on request.
// parameter: as_of | date | latest
// parameter: only | any, training, candidates, other | any
// parameter: plans | without, with | without
// column: institution | iri
// column: institution_name | text
// column: institution_class | text
// column: basis | text
// column: supplies | text
// column: initiative | iri
// column: initiative_name | text
// column: claim | iri
// column: kind | text
// column: role | text
// column: in_role | text
// column: status | text
// column: confidence | decimal
// order: institution_name, institution, initiative_name, initiative, claim
// A group of parties has no class that says it teaches: the words of its name do, less the initiative's own name.
// What is supplied is the role in which the tie starts from the institution; a referral that does brings candidates.
MATCH (e:EducationInstitution|ActorGroup)<-[r:SOURCE|TARGET]-(c:Tie)-[:SOURCE|TARGET]->(i:Initiative)
WHERE c.polarity = 'positive'
  AND (c.status IN ['current', 'ended'] OR $plans = 'with')
  AND c.in_force_from <= $as_of AND c.in_force_until >= $as_of
  AND c.withdrawn_on IS NULL AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }
  AND (e:EducationInstitution
    OR any(word IN ['onderwijs', 'school', 'scholen', 'universiteit', 'kennisinstelling', ' mbo', ' hbo']
           WHERE ' ' + replace(toLower(e.name), toLower(i.name), '') CONTAINS word))
WITH e, c, i,
     CASE
       WHEN type(r) = 'TARGET' THEN 'other'
       WHEN c.in_role = 'trainerRole' THEN 'training'
       WHEN c.in_role = 'candidateSupplierRole' OR c:ReferralTie THEN 'candidates'
       ELSE 'other'
     END AS supplies
WHERE $only = 'any' OR supplies = $only
RETURN e.iri AS institution,
       e.name AS institution_name,
       e.kind AS institution_class,
       CASE WHEN e:ActorGroup THEN 'unnamedGroup' ELSE 'named' END AS basis,
       supplies,
       i.iri AS initiative,
       i.name AS initiative_name,
       c.iri AS claim,
       c.kind AS kind,
       c.role AS role,
       c.in_role AS in_role,
       c.status AS status,
       c.confidence AS confidence
ORDER BY institution_name, institution, initiative_name, initiative, claim

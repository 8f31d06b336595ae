// title-nl: Het netwerk: wie is met wie verbonden
// title-en: The network: who is tied to whom
// purpose-nl: Alle echte banden tussen actoren en ecosystemen, als plaatje.
// purpose-en: All real ties between actors and ecosystems, as a picture.
MATCH p = (:Actor)-[r]->(:Actor|Ecosystem)
WHERE r.claim IS NOT NULL
RETURN p
LIMIT 300

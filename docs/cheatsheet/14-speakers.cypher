// nl: Wiens woorden het zijn
// en: Whose words they are
MATCH (c:Claim)
WHERE c.speaker IS NOT NULL
RETURN c.speaker AS speaker, count(*) AS number
ORDER BY number DESC

// nl: Wat zijn initiatieven nog van plan of wensen zij (kenmerk, groei of band), en in wiens woorden?
// en: What do initiatives still plan or wish (characteristic, growth or tie), and in whose words?
CALL {
  MATCH (c:Claim)-[:ABOUT]->(i:Initiative)
  WHERE c.status IN ['planned', 'ambition', 'targeted'] AND coalesce(c.characteristic, c.scaling_route, c.measure) IS NOT NULL
  RETURN i.name AS initiative, c.status AS status, c.kind AS kind, coalesce(c.characteristic, c.scaling_route, c.measure) AS what, c.speaker AS speaker
  UNION
  MATCH (i:Initiative)-[:SOURCE|TARGET]-(t:Tie)-[:SOURCE|TARGET]-(other)
  WHERE t.status IN ['planned', 'ambition', 'targeted'] AND other <> i
  RETURN i.name AS initiative, t.status AS status, t.kind AS kind, other.name AS what, t.speaker AS speaker
}
RETURN initiative, status, kind, what, speaker
ORDER BY initiative, status, kind, what

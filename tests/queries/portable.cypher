// Free queries of the portable dialect, which every engine of property graphs answers alike.
// A heading: its name, and its parameters as JSON.

// all of a label
MATCH (i:Initiative) RETURN i.name AS name ORDER BY name

// either of two labels
MATCH (n:Platform|EmployerNetwork) RETURN n.slug AS slug ORDER BY slug

// two labels at once
MATCH (n:Initiative:SocialEnterprise) RETURN count(n) AS number

// a label in WHERE
MATCH (n:Actor) WHERE n:Initiative AND NOT n:Platform RETURN count(n) AS number

// a map in a pattern | {"slug": "veluwe-portaal"}
MATCH (i:Initiative {slug: $slug}) RETURN i.name AS name

// a whole node
MATCH (i:Initiative {slug: 'veluwe-portaal'}) RETURN i

// a whole relationship
MATCH (:Initiative {slug: 'house-of-skills'})-[r:COLLABORATES_WITH]->() RETURN r

// any of some types
MATCH (a:Initiative)-[r:MEMBER_OF|COLLABORATES_WITH]->(b) RETURN a.slug AS a, type(r) AS t, b.slug
AS b ORDER BY a, t, b

// either direction
MATCH (a:Initiative)-[r:COLLABORATES_WITH]-(b) RETURN a.slug AS a, count(r) AS ties ORDER BY ties
DESC, a

// two steps
MATCH (a:Initiative)-[:PARTICIPATES_IN]->(x)<-[:PARTICIPATES_IN]-(b) RETURN a.slug AS a, x.slug AS x, b.slug AS
b ORDER BY a, x, b LIMIT 40

// a repeated step
MATCH (t:Territory {slug: 'zuid-holland'})<-[:PART_OF|WITHIN*1..2]-(x) RETURN count(DISTINCT x) AS
number

// a named path
MATCH p = (a:Initiative)-[:COLLABORATES_WITH]->(b) RETURN length(p) AS steps, [n IN nodes(p) |
n.slug] AS along ORDER BY along

// shortest path
MATCH (a:Initiative {slug: 'mobiliteit-utrecht'}), (b:Actor {slug: 'economic-board-utrecht'}) MATCH p =
shortestPath((a)-[:COLLABORATES_WITH|MEMBER_OF|PARTICIPATES_IN|FUNDS|FOUNDED|IN_ECOSYSTEM|HAS_LEAD_IN*..8]-(b)) RETURN length(p) AS steps

// all shortest paths
MATCH (a:Initiative {slug: 'mobiliteit-utrecht'}), (b:Actor {slug: 'economic-board-utrecht'}) MATCH p =
allShortestPaths((a)-[:COLLABORATES_WITH|MEMBER_OF|PARTICIPATES_IN|FUNDS|FOUNDED|IN_ECOSYSTEM|HAS_LEAD_IN*..8]-(b)) RETURN length(p) AS
steps, count(p) AS number

// pattern comprehension
MATCH (i:Initiative) WITH i, [(i)-[:COLLABORATES_WITH]->(x) | x.slug] AS others WHERE size(others) > 2
UNWIND others AS x RETURN i.slug AS slug, x ORDER BY slug, x

// optional match
MATCH (i:Initiative) OPTIONAL MATCH (i)-[:COLLABORATES_WITH]->(b) RETURN i.slug AS slug, count(b) AS
number ORDER BY number DESC, slug

// nothing found is null
MATCH (i:Initiative) OPTIONAL MATCH (i)-[r:FRANCHISEE_OF]->(b) RETURN i.slug AS slug, b.slug AS of,
r.confidence AS sure ORDER BY slug LIMIT 12

// coalesce
MATCH (i:Initiative) RETURN i.slug AS slug, coalesce(i.name_en, i.name, '–') AS name ORDER BY slug

// is null
MATCH (c:Tie) WHERE c.valid_from IS NULL RETURN count(c) AS number

// an unknown property is null
MATCH (i:Initiative) RETURN DISTINCT i.nothing_of_the_kind AS nothing

// exists a pattern
MATCH (i:Initiative) WHERE EXISTS { (i)-[:COLLABORATES_WITH]->() } RETURN i.slug AS slug ORDER BY slug

// does not exist
MATCH (i:Initiative) WHERE NOT EXISTS { MATCH (i)-[r:COLLABORATES_WITH]->() WHERE r.confidence > 0.5
} RETURN i.slug AS slug ORDER BY slug

// a pattern as condition
MATCH (i:Initiative) WHERE (i)-[:MEMBER_OF]->() RETURN count(i) AS number

// count of a pattern
MATCH (i:Initiative) WHERE COUNT { (i)-[:COLLABORATES_WITH]->() } > 1 RETURN i.slug AS slug ORDER BY
slug

// in a list | {"some": ["veluwe-portaal", "house-of-skills", "none"]}
MATCH (i:Initiative) WHERE i.slug IN $some RETURN i.name AS name ORDER BY name

// case
MATCH (t:Tie) RETURN CASE WHEN t.confidence >= 0.9 THEN 'sure' WHEN t.confidence >= 0.6 THEN 'fair'
ELSE 'weak' END AS how, count(*) AS number ORDER BY how

// xor and not
MATCH (i:Initiative) WHERE i:Platform XOR i.name CONTAINS 'a' RETURN i.slug AS slug ORDER BY slug

// grouped
MATCH (c:Claim) RETURN c.kind AS kind, count(*) AS number ORDER BY number DESC, kind

// least and most
MATCH (t:Tie) RETURN min(t.confidence) AS least, max(t.confidence) AS most

// mean and sum
MATCH (t:Tie) RETURN round(avg(t.confidence), 6) AS mean, round(sum(t.confidence), 6) AS all_

// distinct
MATCH (t:Tie) RETURN count(t.role) AS all_, count(DISTINCT t.role) AS each

// collected
MATCH (i:Initiative)-[:COLLABORATES_WITH]->(b) WITH i, b.slug AS b ORDER BY b RETURN i.slug AS slug,
collect(b) AS others ORDER BY slug

// having
MATCH (i:Initiative)-[r]->() WITH i, count(r) AS n WHERE n > 4 RETURN i.slug AS slug, n ORDER BY n
DESC, slug

// of nothing
MATCH (i:Initiative {slug: 'none'}) RETURN count(i) AS number, collect(i.slug) AS slugs

// spread
MATCH (t:Tie) RETURN round(stDev(t.confidence), 6) AS spread

// unwind
UNWIND [3, 1, 2] AS x RETURN x, x * 2 AS twice ORDER BY x

// range and slice
RETURN range(1, 9, 2) AS odd, range(1, 5)[1..3] AS some, head([7, 8]) AS one, last([7, 8]) AS end

// list comprehension
RETURN [x IN range(1, 6) WHERE x % 2 = 0 | x * x] AS squares

// any, all, none, single
WITH [1, 2, 3] AS xs RETURN any(x IN xs WHERE x > 2) AS a, all(x IN xs WHERE x > 0) AS b, none(x IN
xs WHERE x > 3) AS c, single(x IN xs WHERE x = 2) AS d

// reduce
RETURN reduce(all_ = 0, x IN [1, 2, 3] | all_ + x) AS sum

// size and reverse
RETURN size([1, 2, 3]) AS number, reverse([1, 2, 3]) AS back

// text
RETURN toUpper('ab') AS up, toLower('AB') AS low, trim('  a ') AS bare, replace('aba', 'b', 'c') AS
other, substring('abcdef', 1, 3) AS part, left('abc', 2) AS l, right('abc', 2) AS r, split('a,b',
',') AS parts

// begins, ends, contains
MATCH (i:Initiative) WHERE i.name STARTS WITH 'B' OR i.name ENDS WITH 's' OR i.name CONTAINS 'werk'
RETURN i.name AS name ORDER BY name

// regular expression
MATCH (i:Initiative) WHERE i.name =~ '(?i).*zuid.*' RETURN i.name AS name ORDER BY name

// joined
MATCH (i:Platform) RETURN i.name + ' (' + i.kind + ')' AS shown ORDER BY shown

// to and from text
RETURN toInteger('12') AS i, toFloat('1.5') AS f, toString(3) AS s, toBoolean('true') AS b

// arithmetic
RETURN 7 / 2 AS whole, 7 % 2 AS rest, 7 / 2.0 AS half, 2 ^ 3 AS power, abs(-3) AS a, sign(-2) AS s

// rounding
RETURN round(2.567, 1) AS one, floor(2.7) AS down, ceil(2.1) AS up, sqrt(16) AS root

// days
RETURN date('2018-12-31') AS day, date('2018-12-31').year AS year, date('2018-02-03').month AS month

// compared days | {"day": "2016-12-31"}
MATCH (c:Tie) WHERE c.in_force_from <= date('2016-12-31') AND c.in_force_until > date($day) RETURN
count(c) AS number

// days of claims
MATCH (c:Tie) WHERE c.in_force_from IS NOT NULL RETURN c.in_force_from AS since, count(*) AS number
ORDER BY since

// call
MATCH (i:Initiative) CALL (i) { MATCH (i)-[r]->() RETURN count(r) AS links } RETURN i.slug AS slug,
links ORDER BY links DESC, slug LIMIT 10

// union
MATCH (p:Platform) RETURN p.slug AS slug, 'platform' AS what UNION MATCH (e:EmployerNetwork) RETURN
e.slug AS slug, 'network' AS what

// union of all
UNWIND [1, 2] AS x RETURN x UNION ALL UNWIND [2, 3] AS x RETURN x

// map projection
MATCH (i:Initiative) RETURN i {.slug, .name, long: size(i.name)} AS shown ORDER BY i.slug LIMIT 5

// keys and properties
MATCH (i:Initiative {slug: 'veluwe-portaal'}) UNWIND keys(i) AS key WITH i, key WHERE NOT key IN ['title', 'type']
RETURN key, i[key] AS value ORDER BY key

// labels
MATCH (i:Initiative) UNWIND labels(i) AS label WITH label WHERE NOT label STARTS WITH 'Banenmakers'
RETURN label, count(*) AS number ORDER BY label

// skip and limit
MATCH (i:Initiative) RETURN i.slug AS slug ORDER BY slug SKIP 5 LIMIT 5

// with and order
MATCH (t:Tie) WITH t ORDER BY t.confidence DESC, t.slug LIMIT 3 RETURN t.slug AS slug, t.confidence
AS sure

// full text in English
CALL db.index.fulltext.queryNodes('paraphrase_en', 'networks') YIELD node, score RETURN node.slug AS
slug ORDER BY slug

// full text in Dutch
CALL db.index.fulltext.queryNodes('paraphrase_nl', 'werkgevers') YIELD node, score RETURN node.slug
AS slug ORDER BY slug

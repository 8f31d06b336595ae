"""Queries that try to get out, to write, to run for ever or to eat the memory."""

from __future__ import annotations

from itertools import product

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
ENDLESS_CYPHER = "MATCH (a), (b), (c), (d), (e) RETURN count(*) AS n"
_DOUBLED = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(50))
BOMB = f"SELECT ?v50 {{ BIND('{'a' * 40}' AS ?v0) {_DOUBLED} }}"
BOMB_CYPHER = f"RETURN reduce(s = '{'a' * 40}', x IN range(1, 60) | s + s) AS s"
COLLECTED = "MATCH (a), (b), (c) RETURN collect(a.iri + b.iri + c.iri) AS everything"
PATH_STAR = "SELECT (COUNT(*) AS ?n) { ?a (bm:about|^bm:about|bm:source|^bm:source|bm:target|^bm:target)* ?b . ?b (<x:y>|!<x:z>)* ?c . ?c (<x:y>|!<x:z>)* ?d }"  # noqa: E501


def services(url: str) -> list[str]:
    """Two hundred ways to write a request to another server, and more."""
    words = ("SERVICE", "service", "SeRvIcE", "SERVICE SILENT", "service silent")
    gaps = (" ", "\n", "\t#SELECT\n", "")
    heads = ("SELECT * WHERE", "SELECT DISTINCT ?a", "ASK", "CONSTRUCT { ?a ?b ?c } WHERE", "DESCRIBE ?a")
    bodies = (
        "{{ {call} {{ ?a ?b ?c }} }}",
        "{{ ?x a bm:Initiative . OPTIONAL {{ {call} {{ ?a ?b ?c }} }} }}",
        "{{ {{ SELECT * {{ {call} {{ ?a ?b ?c }} }} }} UNION {{ ?a ?b 'x' }} }}",
        "{{ ?a ?b '\\'' . FILTER EXISTS {{ {call} {{ ?a ?b ?c }} }} }}",
    )
    found = []
    for word, gap, head, body in product(words, gaps, heads, bodies):
        found.append(f"{head} {body.format(call=f'{word}{gap}<{url}>')}")
    found += [f"PREFIX s: <{url}> SELECT * {{ SERVICE s: {{ ?a ?b ?c }} }}",
              f"SELECT * {{ VALUES ?s {{ <{url}> }} SERVICE ?s {{ ?a ?b ?c }} }}",
              f"SELECT * {{ BIND(IRI('{url}') AS ?s) SERVICE ?s {{ ?a ?b ?c }} }}",
              f"SELECT * FROM <{url}> {{ ?a ?b ?c }}",
              f"SELECT * FROM NAMED <{url}> {{ GRAPH ?g {{ ?a ?b ?c }} }}",
              f"SELECT * {{ GRAPH <{url}> {{ ?a ?b ?c }} }}",
              f"LOAD <{url}>", f"LOAD SILENT <{url}> INTO GRAPH <x:y>"]  # fmt: skip
    return found


def writes() -> list[tuple[str, str]]:
    """A hundred writes, in both languages."""
    graphs = ("", "GRAPH <x:g> ")
    updates = [
        f"{verb} DATA {{ {graph}{{ <x:a> <x:b> '{n}' }} }}"
        for verb, graph, n in product(("INSERT", "DELETE"), graphs, range(8))
    ]
    updates += [
        f"{verb} {what}" for verb in ("CLEAR", "DROP", "CREATE") for what in ("ALL", "GRAPH <x:g>", "SILENT ALL")
    ]
    updates += [
        "DELETE WHERE { ?a ?b ?c }",
        "DELETE { ?a ?b ?c } WHERE { ?a ?b ?c }",
        "INSERT { ?a <x:b> 1 } WHERE { ?a ?b ?c }",
        "WITH <x:g> DELETE { ?a ?b ?c } INSERT { ?a ?b 1 } WHERE { ?a ?b ?c }",
        "COPY DEFAULT TO <x:g>",
        "MOVE <x:g> TO DEFAULT",
        "ADD <x:g> TO DEFAULT",
        "SELECT * { ?a ?b ?c } ; DELETE WHERE { ?a ?b ?c }",
        "PREFIX x: <x:> INSERT DATA { x:a x:b x:c }",
    ]
    clauses = (
        "CREATE (n:X)", "MERGE (n:X {id: 'x'})", "MATCH (n) SET n.x = 1", "MATCH (n) REMOVE n.name",
        "MATCH (n) DELETE n", "MATCH (n) DETACH DELETE n", "MATCH (a:Initiative), (b:Ecosystem) CREATE (a)-[:X]->(b)",
        "MATCH (a)-[r]->(b) DELETE r", "MATCH (n:Initiative) SET n:X", "MATCH (n:Initiative) REMOVE n:Initiative",
        "UNWIND [1, 2] AS x CREATE (:X {x: x})", "MATCH (n) SET n = {}", "MATCH (n) SET n += {a: 1}",
        "create (n:X)", "MATCH (n:Initiative) MERGE (n)-[:X]->(n)",
    )  # fmt: skip
    cyphers = [clause + end for clause, end in product(clauses, ("", " RETURN 1 AS done", " WITH 1 AS x RETURN x"))]
    cyphers += [
        "CREATE INDEX FOR (n:Initiative) ON (n.slug)",
        "CREATE CONSTRAINT FOR (n:Initiative) REQUIRE n.slug IS UNIQUE",
        "DROP INDEX x",
        "CREATE FULLTEXT INDEX x FOR (n:Initiative) ON EACH [n.name]",
        "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
        "CALL (*) { CREATE (n:X) RETURN n } RETURN n",
        "CALL db.createLabel('X')",
    ]
    return [("sparql", text) for text in updates] + [("cypher", text) for text in cyphers]

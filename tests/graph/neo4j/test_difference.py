"""What differs between two graphs, without any server: applied to the one it gives the other."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from banenmakers.graph.neo4j.difference import Difference, difference, identity
from banenmakers.graph.projection import Node, PropertyGraph, Relationship

_VALUES = st.one_of(
    st.integers(-2, 2), st.sampled_from([0.0, 1.0, 2.0]), st.booleans(), st.sampled_from(["", "a", "1"])
)
_LABELS = st.lists(st.sampled_from("ABC"), min_size=1, max_size=3, unique=True).map(tuple)


@st.composite
def graphs(draw: st.DrawFn) -> PropertyGraph:
    iris = draw(st.lists(st.sampled_from("pqrst"), unique=True))
    nodes = {iri: Node(iri, draw(_LABELS), draw(st.dictionaries(st.sampled_from("xyz"), _VALUES))) for iri in iris}
    ends = st.sampled_from(iris) if iris else st.nothing()
    carried = st.dictionaries(st.sampled_from("xy"), _VALUES, max_size=2)
    link = st.builds(Relationship, st.sampled_from(["T", "U"]), ends, ends, carried)
    return PropertyGraph(nodes, draw(st.lists(link, max_size=8)) if iris else [])


def applied(held: PropertyGraph, found: Difference) -> PropertyGraph:
    nodes = {iri: node for iri, node in held.nodes.items() if iri not in found.gone}
    for change in found.changed:
        before = nodes[change.iri]
        values = {**before.properties, **change.properties}
        kept = {key: value for key, value in values.items() if value is not None}
        labels = tuple((set(before.labels) | set(change.give)) - set(change.take))
        nodes[change.iri] = Node(change.iri, labels, kept)
    nodes.update({node.iri: node for node in found.fresh})
    left = Counter(identity(r) for r in held.relationships if r.start not in found.gone and r.end not in found.gone)
    left.subtract(map(identity, found.cut))
    left.update(map(identity, found.tied))
    by_identity = {identity(r): r for r in (*held.relationships, *found.tied)}
    assert all(number >= 0 for number in left.values())
    return PropertyGraph(nodes, [by_identity[key] for key in left.elements()])


def same(a: PropertyGraph, b: PropertyGraph) -> bool:
    def shown(graph: PropertyGraph) -> object:
        nodes = {iri: (set(n.labels), {k: repr(v) for k, v in n.properties.items()}) for iri, n in graph.nodes.items()}
        return nodes, Counter(map(identity, graph.relationships))

    return shown(a) == shown(b)


@given(graphs(), graphs())
def test_applied_it_gives_the_other(held: PropertyGraph, wanted: PropertyGraph) -> None:
    found = difference(held, wanted)
    assert same(applied(held, found), wanted)
    assert (found.size == 0) == same(held, wanted)
    assert sum(found.counts().values()) == found.size


@given(graphs())
def test_a_graph_does_not_differ_from_itself(graph: PropertyGraph) -> None:
    assert difference(graph, graph).size == 0

"""Structural holes: Burt's constraint, effective size and efficiency.

Burt, *Structural Holes* (1992), chapter 2. With ``a`` the matrix of ties and ``m(i,j) = a(i,j) + a(j,i)``,
``p(i,j) = m(i,j) / sum of m(i,k)`` over i's contacts k:

- constraint of i: the sum over its contacts j of ``(p(i,j) + sum over q of p(i,q) p(q,j))`` squared;
- effective size of i: the sum over its contacts j of ``1 - sum over q of p(i,q) m(j,q) / max of m(j,k)``;
- efficiency: effective size / number of contacts.

Undirected that effective size is ``n - 2t / n``, with t the ties among the n contacts (Borgatti 1997). An actor without
contacts has none of the three. Equal to networkx, which takes hundreds of times as long (and gives nothing to who has
incoming ties only, which the formula does not ask): the sum over q is the same for (i, j) and (j, i) but for a factor,
so each pair of contacts is looked at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from .base import ACTOR, Graph, Measure, Row, exact, places

Holes = dict[str, tuple[float, float]]


def undirected(near: Mapping[str, set[str]]) -> Holes:
    """Constraint and effective size of everybody with a contact."""
    share = {node: 1 / len(ends) for node, ends in near.items() if ends}
    constraint = dict.fromkeys(share, 0.0)
    closed = dict.fromkeys(share, 0)
    for a in share:
        ends, share_a = near[a], share[a]
        for b in ends:
            if a < b:
                common = ends & near[b]
                reach = 1.0
                if common:
                    reach += sum([share[q] for q in common])
                    closed[a] += len(common)
                    closed[b] += len(common)
                constraint[a] += (share_a * reach) ** 2
                constraint[b] += (share[b] * reach) ** 2
    return {node: (constraint[node], len(near[node]) - closed[node] * share[node]) for node in share}


def directed(out: Mapping[str, set[str]], into: Mapping[str, set[str]]) -> Holes:
    """The same where a tie may be answered (m = 2) or not (m = 1)."""
    tied = {node: dict.fromkeys(out[node] | into[node], 1) for node in out}
    for node, ends in tied.items():
        for both in out[node] & into[node]:
            ends[both] = 2
    total = {node: sum(ends.values()) for node, ends in tied.items() if ends}
    strongest = {node: max(tied[node].values()) for node in total}
    constraint = dict.fromkeys(total, 0.0)
    redundant = dict.fromkeys(total, 0.0)
    for a in total:
        of_a = tied[a]
        for b, weight in of_a.items():
            if a < b:
                of_b = tied[b]
                common = of_a.keys() & of_b.keys()
                reach = weight + sum([of_a[q] * of_b[q] / total[q] for q in common])
                constraint[a] += (reach / total[a]) ** 2
                constraint[b] += (reach / total[b]) ** 2
                shared = sum([of_a[q] * of_b[q] for q in common])
                redundant[a] += shared / (total[a] * strongest[b])
                redundant[b] += shared / (total[b] * strongest[a])
    return {node: (constraint[node], len(tied[node]) - redundant[node]) for node in total}


def holes(graph: Graph) -> Holes:
    return directed(graph.out, graph.into) if graph.options.directed else undirected(graph.out)


def compute(graph: Graph) -> list[Row]:
    found, near = holes(graph), graph.near
    rows = []
    for node in graph.nodes:
        constraint, size = found.get(node, (None, None))
        contacts = len(near[node])
        efficiency = None if size is None else size / contacts
        rows.append([*graph.who(node), contacts, exact(constraint), exact(size), exact(efficiency)])
    return [[place, *row] for place, row in zip(places((r[4] for r in rows), most_first=False), rows, strict=True)]


MEASURE = Measure(
    "structural-holes",
    {"nl": "Structurele gaten: beperking en omvang", "en": "Structural holes: constraint and effective size"},
    {
        "nl": "Volgens Burt (1992); een lage beperking en een grote effectieve omvang wijzen op een bemiddelaar.",
        "en": "After Burt (1992); a low constraint and a large effective size point to a broker.",
    },
    ("rank | integer", *ACTOR, "contacts | integer", "constraint | decimal", "effective_size | decimal",
     "efficiency | decimal"),
    "rank, actor_name, actor",
    compute,
)  # fmt: skip

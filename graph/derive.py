"""From claims to levels: the rules of ``ontology/rules`` on a working store, then the ladder over time."""

from __future__ import annotations

import gc
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, cast

import pyoxigraph as ox

from banenmakers.ontology import vocabulary as voc

from .ladder import Case, Interval, Lift, Outcome, Spell, Weight

BM, ID = voc.BM, voc.ID
DERIVED = ox.NamedNode(voc.DERIVED_GRAPH)
WORK = ox.NamedNode("urn:banenmakers:work:graph")
VARIANTS = [("all", "all"), ("ties", "all"), ("all", "report"), ("ties", "report")]

_TYPE = voc.RDF + "type"
_IN_DERIVED = f" <{voc.DERIVED_GRAPH}> ."

# What rules read: everything else (paraphrases, places, names) would only slow the working store down.
_READ = {_TYPE} | {
    BM + name
    for name in (
        *("statedIn", "status", "confidence", "ground", "certainty", "polarity", "formality", "leads", "statement"),
        *("source", "target", "about", "area", "inEcosystem", "ecosystemKind", "centredOn", "assertedType"),
        *("periodEarliest", "earliest", "latest", "latestExpected", "latestStart", "earliestEnd"),
        *("withdrawnOn", "supersededBy", "disputes"),
    )
}

_WEIGHTS = f"""
PREFIX bm: <{BM}>
SELECT ?w ?of ?rung ?in ?confidence ?strong ?weak ?soft ?ties ?report ?from ?until ?claim
WHERE {{ GRAPH <{DERIVED.value}> {{
  ?w bm:ofInitiative ?of ; bm:rung ?rung ; bm:confidence ?confidence ; bm:tiesOnly ?ties ; bm:reportOnly ?report ;
     bm:inForceFrom ?from ; bm:inForceUntil ?until ; bm:carriedBy ?claim .
  OPTIONAL {{ ?w bm:inEcosystem ?in }}
  OPTIONAL {{ ?w bm:strong ?strong }}
  OPTIONAL {{ ?w bm:weak ?weak }}
  OPTIONAL {{ ?w bm:soft ?soft }}
}} }}
"""
# Spells of claims that dispute or bind; the flags are recomputed here because only the work graph had them.
_SPELLS = f"""
PREFIX bm: <{BM}>
SELECT ?subject ?other ?from ?until ?ties ?report
WHERE {{
  GRAPH <{DERIVED.value}> {{ ?subject bm:PREDICATE ?other }}
  GRAPH <{DERIVED.value}> {{ ?CLAIM bm:inForceFrom ?from ; bm:inForceUntil ?until }}
  ?CLAIM bm:ground ?ground ; bm:statedIn ?source .
  ?source a ?kind .
  BIND (?ground = bm:tie AS ?ties)
  BIND (?kind = bm:Report AS ?report)
}}
"""

_LIFTS = f"""
PREFIX bm: <{BM}>
PREFIX xsd: <{voc.XSD}>
SELECT ?claim ?later ?plain ?last
WHERE {{
  GRAPH <{DERIVED.value}> {{ ?claim bm:keptAliveBy ?later }}
  ?claim bm:latestExpected ?plain .
  OPTIONAL {{ ?later bm:latest ?known }}
  OPTIONAL {{ ?later bm:latestExpected ?expected }}
  BIND (COALESCE(?known, ?expected, "9999-12-31"^^xsd:date) AS ?last)
}}
"""
_LASTS = f"""
PREFIX bm: <{BM}>
SELECT DISTINCT ?claim ?until
WHERE {{ GRAPH <{DERIVED.value}> {{
  ?lifted bm:keptAliveBy ?later . ?weight bm:carriedBy ?lifted, ?claim . ?claim bm:inForceUntil ?until }} }}
"""


def working_store(lines: Iterable[str]) -> ox.Store:
    """The triples that rules read, all in the default graph, beside the ontology."""
    store = ox.Store()
    read = {f"<{iri}" for iri in _READ}
    evidence = f" <{BM}Evidence>"  # no rule asks for it, and there is more of it than of anything else
    texts = [line.rsplit(" ", 2)[0] for line in lines if line.split("> ", 2)[1] in read]
    texts = [text for text in texts if not text.endswith(evidence)]
    store.bulk_load(" .\n".join([*texts, ""]), ox.RdfFormat.N_TRIPLES)
    store.extend(voc.ontology_quads())
    return store


def apply_rules(store: ox.Store, on_rule: Callable[[str], None] | None = None) -> None:
    """Run the rules in order; afterwards the derived graph holds supports and caps, and the work graph is gone."""
    for name, text in voc.rules():
        if on_rule:
            on_rule(name)
        store.update(text)
    store.remove_graph(WORK)


def derive(lines: Iterable[str], on_rule: Callable[[str], None] | None = None) -> list[str]:
    """The derived graph of a record: supports, caps, levels as intervals, sensitivity, types, shortcuts.

    ``lines`` and what comes back are lines of N-Quads (:mod:`graph.lines`).
    """
    collecting = gc.isenabled()
    gc.disable()  # half a million small objects that all stay: looking for garbage among them costs a third of the time
    try:
        store = working_store(lines)
        apply_rules(store, on_rule)
        dumped = cast(bytes, store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=DERIVED)).decode()
        derived = [line[:-2] + _IN_DERIVED for line in dumped.split("\n")[:-1]]
        for initiative, case in sorted(cases(store).items()):
            derived += _levels(initiative, case)
        return derived
    finally:
        if collecting:
            gc.enable()


def cases(store: ox.Store, initiative: str | None = None, union: bool = False) -> dict[str, Case]:
    """Per initiative IRI, all that the rules recorded about it.

    ``union``: claims stand in named graphs (a snapshot) rather than in the default one (a working store).
    """

    def rows(query: str) -> Iterator[list[Any]]:
        bound: dict[ox.Variable, Any] = {}
        if initiative is not None and query is _WEIGHTS:
            bound[ox.Variable("of")] = ox.NamedNode(initiative)
        result = store.query(query, use_default_graph_as_union=union, substitutions=bound)
        assert isinstance(result, ox.QuerySolutions)
        for row in result:
            yield [None if v is None else v.value for v in row]

    days: dict[str, int] = {}

    def day(text: str) -> int:
        if text not in days:
            days[text] = date.fromisoformat(text).toordinal()
        return days[text]

    raw: dict[str, list[Any]] = {}
    claims: dict[str, list[str]] = defaultdict(list)
    for row in rows(_WEIGHTS):
        raw[row[0]] = row
        claims[row[0]].append(row[12])
    found: dict[str, Case] = {}
    bearing: dict[str, set[str]] = defaultdict(set)
    for iri, row in raw.items():
        _, of, rung, ecosystem, confidence, strong, weak, soft, ties, report, first, last, _ = row
        weight = Weight(
            iri, int(rung), ecosystem, Decimal(confidence), tuple(sorted(claims[iri])),
            Spell(day(first), day(last), ties == "true", report == "true"),
            strong == "true", weak == "true", soft == "true",
        )  # fmt: skip
        case = found.setdefault(of, Case())
        (case.caps if soft is not None else case.supports).append(weight)
        for claim in weight.claims:
            bearing[claim].add(of)
    for case in found.values():
        case.supports.sort(key=lambda w: (-w.rung, w.claims))
        case.caps.sort(key=lambda w: (w.rung, w.claims))
    for row in rows(_SPELLS.replace("PREDICATE", "weakenedBy").replace("?CLAIM", "?other")):
        claim, stronger, first, last, ties, report = row
        for of in bearing.get(claim, ()):
            spell = Spell(day(first), day(last), ties == "true", report == "true")
            found[of].stronger.setdefault(claim, []).append((stronger, spell))
    for row in rows(_SPELLS.replace("PREDICATE", "tiesToRegion").replace("?CLAIM", "?subject")):
        claim, of, first, last, ties, report = row
        if of in found:
            found[of].regional[claim] = Spell(day(first), day(last), ties == "true", report == "true")
    _lift(found, rows, day)
    return found


def _lift(found: dict[str, Case], rows: Callable[[str], Iterator[list[Any]]], day: Callable[[str], int]) -> None:
    """Add which claims live on by later ones (C5); few do, so every case that could be concerned gets them all."""
    later: dict[str, list[tuple[str, int]]] = defaultdict(list)
    plain: dict[str, int] = {}
    for row in rows(_LIFTS):
        claim, other, expected, last = row
        plain[claim] = day(expected)
        later[claim].append((other, day(last)))
    if not plain:
        return
    lasts = {claim: day(until) for claim, until in rows(_LASTS)}
    for case in found.values():
        mentioned = {c for w in (*case.supports, *case.caps) for c in w.claims} | case.regional.keys()
        mentioned |= {d for by in case.stronger.values() for d, _ in by}
        case.lifts = {c: Lift(plain[c], tuple(sorted(later[c]))) for c in sorted(mentioned & plain.keys())}
        if case.lifts:
            case.lasts = {c: lasts[c] for c in mentioned & lasts.keys()}


def _levels(initiative: str, case: Case) -> Iterator[str]:
    slug = initiative.removeprefix(ID)
    of = _property("ofInitiative", f"<{initiative}>")
    for basis, sources in VARIANTS:
        whole, parts = case.selected(ties=basis == "ties", report=sources == "report").intervals()
        fixed = [of, _property("basis", f'"{basis}"'), _property("sourceSet", f'"{sources}"')]
        for interval in whole:
            node = f"<{ID}level-{slug}-{basis}-{sources}-{_iso(interval.first)}>"
            yield from _level(node, [_type("OverallLevel"), *fixed], interval)
        if (basis, sources) == ("all", "all"):
            for ecosystem, intervals in parts.items():
                within = [_type("EcosystemLevel"), *fixed, _property("inEcosystem", f"<{ecosystem}>")]
                for interval in intervals:
                    node = f"<{ID}level-{slug}-in-{ecosystem.removeprefix(ID)}-{_iso(interval.first)}>"
                    yield from _level(node, within, interval)
    yield from _sensitivity(of, initiative, case)


def _level(node: str, fixed: list[str], interval: Interval) -> Iterator[str]:
    result: Outcome = interval.outcome
    for each in fixed:
        yield node + each
    yield node + _integer("low", result.low)
    yield node + _integer("high", result.high)
    yield node + _contested(result.contested)
    yield node + _day("inForceFrom", interval.first)
    yield node + _day("inForceUntil", interval.last)
    if result.level is not None:
        yield node + _integer("level", result.level)
    if result.confidence is not None:
        yield node + _confidence(result.confidence)
    for claim in result.based_on:
        yield f"{node} <{BM}basedOn> <{claim}>{_IN_DERIVED}"


def _sensitivity(of: str, initiative: str, case: Case) -> Iterator[str]:
    for claims, then, first, last in case.sensitivity_spells():
        name = hashlib.sha1(" ".join([initiative, _iso(first), *sorted(claims)]).encode()).hexdigest()
        node = f"<{ID}sensitivity-{name}>"
        yield node + _type("SensitivitySet")
        yield node + of
        yield node + _day("inForceFrom", first)
        yield node + _day("inForceUntil", last)
        for claim in claims:
            yield f"{node} <{BM}without> <{claim}>{_IN_DERIVED}"
        if then is not None:
            yield node + _integer("resultingLevel", then)


def _property(name: str, term: str) -> str:
    """All of a line but its subject."""
    return f" <{BM}{name}> {term}{_IN_DERIVED}"


@cache
def _type(name: str) -> str:
    return f" <{_TYPE}> <{BM}{name}>{_IN_DERIVED}"


@cache
def _integer(name: str, value: int) -> str:
    return _property(name, f'"{value}"^^<{voc.XSD}integer>')


@cache
def _contested(value: bool) -> str:
    return _property("contested", f'"{str(value).lower()}"^^<{voc.XSD}boolean>')


@cache
def _confidence(value: Decimal) -> str:
    return _property("confidence", f'"{value:f}"^^<{voc.XSD}decimal>')


@cache
def _day(name: str, day: int) -> str:
    return _property(name, f'"{_iso(day)}"^^<{voc.XSD}date>')


@cache
def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()

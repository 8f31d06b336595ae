"""Whether the ontology keeps its own rules: ``hygiene/*.rq``, any row of which is a fault and names the offender.

The queries see the modules in the default graph and, beside them, what is stated about the terms elsewhere:
``hy:alignment`` (the mappings), ``hy:vendored`` (other vocabularies) and ``hy:usage`` (``?file hy:mentions ?term``
for modules, shapes, checks, rules and sheets).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from . import mappings
from . import vocabulary as voc
from .faults import Fault

HY = "https://w3id.org/banenmakers/hygiene#"
_FILE = "urn:banenmakers:file:"
_MENTION = re.compile(r"(?<![\w:])bm:([A-Za-z]\w*)")
_ASIDE = re.compile(r"(?m)^\s*#.*$|\"[^\"\n]*\"")


@dataclass(frozen=True, slots=True)
class Exemption:
    """A term that rightly breaks a rule, with the reason in both languages."""

    check: str
    term: str
    reason: Mapping[str, str]


def exemptions() -> tuple[Exemption, ...]:
    """What ``hygiene/exemptions.toml`` allows."""
    text = voc.files_of("hygiene", ".toml")["exemptions.toml"]
    return tuple(Exemption(**each) for each in tomllib.loads(text)["exempt"])


def dataset(sheets: Mapping[str, Iterable[str]] | None = None) -> ox.Store:
    """The shipped ontology as the queries see it; ``sheets`` are the terms (local names) that each sheet can write."""
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in voc.ontology_quads())
    _add(store, "alignment", mappings.triples())
    for triples in mappings.vendored().values():
        _add(store, "vendored", triples)
    mentions = ox.NamedNode(HY + "mentions")
    _add(
        store,
        "usage",
        (
            ox.Triple(ox.NamedNode(_FILE + file), mentions, ox.NamedNode(voc.BM + name))
            for file, names in usage(sheets or {}).items()
            for name in names
        ),
    )
    return store


def _add(store: ox.Store, graph: str, triples: Iterable[ox.Triple]) -> None:
    named = ox.NamedNode(HY + graph)
    store.extend(ox.Quad(triple.subject, triple.predicate, triple.object, named) for triple in triples)


def usage(sheets: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """File → our terms that it uses. In a module a term does not use itself: what is said of it is no use."""
    found = {f"sheets/{name}": set(names) for name, names in sheets.items()}
    for folder, ending in (("shapes", ".ttl"), ("checks", ".rq"), ("rules", ".ru")):
        for name, text in voc.files_of(folder, ending).items():
            found[f"{folder}/{name}"] = set(_MENTION.findall(_ASIDE.sub("", text)))
    for name, text in voc.files_of("modules", ".ttl").items():
        found[f"modules/{name}"] = {
            voc.local(term.value)
            for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)
            for term in (quad.predicate, quad.object)
            if isinstance(term, ox.NamedNode) and term.value.startswith(voc.BM) and term != quad.subject
        }
    return found


def rows(check: voc.Check, store: ox.Store) -> list[dict[str, str]]:
    """The rows of one query: ``term`` and, where it has them, ``other`` and ``where``, as short names."""
    answer = store.query(check.text)
    assert isinstance(answer, ox.QuerySolutions)
    names = [variable.value for variable in answer.variables]
    found = [{name: _shown(row[name]) for name in names if row[name] is not None} for row in answer]
    return sorted((row for row in found if row), key=lambda row: sorted(row.items()))


def _shown(term: object) -> str:
    value = str(getattr(term, "value", term))
    if value.startswith(_FILE):
        return value.removeprefix(_FILE)
    for prefix, start in {**mappings.table().prefixes, "owl": voc.OWL}.items():
        if value.startswith(start):
            return value.removeprefix(start) if start == voc.BM else f"{prefix}:{value.removeprefix(start)}"
    return value


def faults(store: ox.Store, allowed: Sequence[Exemption] | None = None) -> list[Fault]:
    """Every broken rule, less what is exempt; an exemption that nothing needs any more is a warning."""
    allowed = exemptions() if allowed is None else allowed
    needed: set[tuple[str, str]] = set()
    exempt = {(each.check, each.term) for each in allowed}
    found: list[Fault] = []
    for check in voc.hygiene_checks():
        for row in rows(check, store):
            key = (check.name, row["term"])
            needed.add(key)
            if key not in exempt:
                found.append(_fault(check.name, row))
    stale = sorted(exempt - needed)
    found += [
        Fault(
            "hygiene.exemption", "hygiene/exemptions.toml", None, None, term, {"term": term, "check": check}, "warning"
        )
        for check, term in stale
    ]
    return found


def _fault(check: str, row: Mapping[str, str]) -> Fault:
    file, line = _place(row["term"])
    details = {"other": "–", "where": "–", **row}
    return Fault(f"hygiene.{check}", file or row.get("where"), line, None, row["term"], details)


def _place(name: str) -> tuple[str | None, int | None]:
    """The module and the line in which a term is declared."""
    for file, text in voc.files_of("modules", ".ttl").items():
        for number, line in enumerate(text.splitlines(), 1):
            if line.startswith(f"bm:{name} a "):
                return f"modules/{file}", number
    return None, None


def own_faults(sheets: Mapping[str, Iterable[str]]) -> Iterator[Fault]:
    """All faults of the shipped ontology, its alignment included."""
    yield from faults(dataset(sheets))
    if mappings.turtle(mappings.table()) != voc.files_of("alignment", ".ttl")[mappings.TURTLE]:
        yield Fault("hygiene.alignment-stale", f"alignment/{mappings.TURTLE}")

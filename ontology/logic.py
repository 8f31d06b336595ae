"""The logical part of an ontology and of data: what a reasoner for OWL 2 can use, and names for what it says back.

Left out: labels and other annotations, ranges in datatypes that OWL 2 does not know (``xsd:date`` is one), literals,
and what is said of a class or property as if it were an individual.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from . import vocabulary as voc

TYPE = voc.RDF + "type"
BELOW = voc.RDFS + "subClassOf"
_CLASS = voc.OWL + "Class"
_RELATION = voc.OWL + "ObjectProperty"
_INDIVIDUAL = ox.NamedNode(voc.OWL + "NamedIndividual")
_PROPERTIES = {_RELATION, voc.OWL + "DatatypeProperty"}
_SPOKEN = {
    *(voc.RDFS + name for name in ("label", "comment", "seeAlso", "isDefinedBy")),
    *(voc.OWL + name for name in ("versionInfo", "imports")),
}
_DATATYPES = {
    *(voc.XSD + name for name in ("string", "boolean", "decimal", "integer", "double", "float", "dateTime", "anyURI")),
    voc.RDFS + "Literal",
}
_LANGUAGE = (voc.RDF, voc.RDFS, voc.OWL, voc.XSD)


def logical(modules: Iterable[ox.Triple], data: Iterable[ox.Triple] = ()) -> list[ox.Triple]:
    """The axioms of ``modules``, and of ``data`` the types of things and the relations between them."""
    modules = list(modules)
    kinds: dict[str, set[str]] = defaultdict(set)
    for triple in modules:
        if triple.predicate.value == TYPE and isinstance(triple.object, ox.NamedNode):
            kinds[_name(triple.subject)].add(triple.object.value)
    terms = {iri for iri, of in kinds.items() if of & {_CLASS, *_PROPERTIES, voc.OWL + "AnnotationProperty"}}
    relations = {iri for iri, of in kinds.items() if _RELATION in of}
    kept = [triple for triple in modules if _is_axiom(triple, kinds)]
    for triple in data:
        if not isinstance(triple.object, ox.NamedNode) or _name(triple.subject) in terms:
            continue
        if triple.predicate.value == TYPE:
            kept.append(triple)
        elif triple.predicate.value in relations and triple.object.value not in terms:
            ends = (end for end in (triple.subject, triple.object) if isinstance(end, ox.NamedNode))
            kept += [triple, *(ox.Triple(end, ox.NamedNode(TYPE), _INDIVIDUAL) for end in ends)]
    return [*kept, *_declarations(kept, kinds)]


def _is_axiom(triple: ox.Triple, kinds: dict[str, set[str]]) -> bool:
    predicate, subject = triple.predicate.value, kinds.get(_name(triple.subject), set())
    if not predicate.startswith((voc.RDF, voc.RDFS, voc.OWL)) or predicate in _SPOKEN:
        return False
    if voc.OWL + "AnnotationProperty" in subject or voc.OWL + "Ontology" in subject:
        return False
    if not isinstance(triple.object, ox.NamedNode):
        return True
    value = triple.object.value
    if predicate == TYPE:  # a class or property that is typed by something else as well is no individual to OWL 2 DL
        return value.startswith(voc.OWL) or not subject & {_CLASS, *_PROPERTIES}
    if predicate == voc.RDFS + "range":
        return value in _DATATYPES or value == voc.OWL + "Thing" or not value.startswith(_LANGUAGE)
    return True


def _declarations(triples: Sequence[ox.Triple], kinds: dict[str, set[str]]) -> Iterator[ox.Triple]:
    """Classes and properties of other vocabularies, which we do not load, say what they are."""
    ends = {TYPE, BELOW, voc.OWL + "disjointWith", voc.RDFS + "domain"}
    said: set[tuple[str, str]] = set()
    for triple in triples:
        value, predicate, subject = triple.object, triple.predicate.value, kinds.get(_name(triple.subject), set())
        if not isinstance(value, ox.NamedNode) or value.value in kinds or value.value.startswith(_LANGUAGE):
            continue
        of_relation = predicate == voc.RDFS + "range" and _RELATION in subject
        kind = {_CLASS} if predicate in ends or of_relation else set()
        kind |= subject & _PROPERTIES if predicate == voc.RDFS + "subPropertyOf" else set()
        for each in kind - {kind for iri, kind in said if iri == value.value}:
            said.add((value.value, each))
            yield ox.Triple(value, ox.NamedNode(TYPE), ox.NamedNode(each))


def ontology_as_ntriples() -> bytes:
    """The logical part of the shipped ontology with its labels and definitions, in the form that owlready2 reads."""
    modules = [quad.triple for quad in voc.ontology_quads()]
    spoken = {voc.RDFS + "label", voc.SKOS + "definition"}
    kept = logical(modules)
    declared = {_name(triple.subject) for triple in kept}
    texts = [t for t in modules if t.predicate.value in spoken and _name(t.subject) in declared]
    return n_triples([*kept, *texts])


def n_triples(triples: Iterable[ox.Triple]) -> bytes:
    text = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    assert text is not None
    return text


def _name(term: ox.NamedNode | ox.BlankNode | ox.Triple) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Stated relations between names, and what follows from them by passing them on."""

    above: dict[str, set[str]]
    types: dict[str, set[str]]

    @classmethod
    def stated(cls, triples: Iterable[ox.Triple]) -> Pairs:
        above: dict[str, set[str]] = defaultdict(set)
        types: dict[str, set[str]] = defaultdict(set)
        for triple in triples:
            if isinstance(triple.object, ox.NamedNode) and isinstance(triple.subject, ox.NamedNode):
                if triple.predicate.value == BELOW:
                    above[triple.subject.value].add(triple.object.value)
                elif triple.predicate.value == TYPE and not triple.object.value.startswith(_LANGUAGE):
                    types[triple.subject.value].add(triple.object.value)
        return cls(dict(above), dict(types))

    def is_below(self, name: str, other: str) -> bool:
        return other in self._all_above({name})

    def is_a(self, name: str, other: str) -> bool:
        return other in self._all_above(self.types.get(name, set()))

    def _all_above(self, names: Iterable[str]) -> set[str]:
        found = set(names)
        waiting = list(found)
        while waiting:
            new = self.above.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return found


class Numbered:
    """Stand-ins for IRIs, because Pellet's explanations shorten a name to what stands behind its last ``#``."""

    _START = "urn:banenmakers:term#T"

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def iri(self, iri: str) -> str:
        if iri.startswith(_LANGUAGE):
            return iri
        return f"{self._START}{self._numbers.setdefault(iri, len(self._numbers))}"

    def triples(self, triples: Iterable[ox.Triple]) -> list[ox.Triple]:
        return [
            ox.Triple(
                self._node(triple.subject), ox.NamedNode(self.iri(triple.predicate.value)), self._node(triple.object)
            )
            for triple in triples
        ]

    def _node(self, term: Any) -> Any:
        return ox.NamedNode(self.iri(term.value)) if isinstance(term, ox.NamedNode) else term

    def names(self, text: str) -> str:
        """``text`` with every stand-in replaced by its IRI."""
        known = list(self._numbers)
        return re.sub(r"\bT(\d+)\b", lambda found: known[int(found[1])], text)

"""The ontology's files as Python: classes, properties, concept schemes, and the texts of shapes, checks and rules.

Read with pyoxigraph (40 ms instead of rdflib's second), on first use, once. Everything is keyed by local name in
the ``bm:`` namespace; an IRI is ``BM + name``. SKOS's ``prefLabel``, the one borrowed property of the data, is
keyed ``prefLabel`` as well.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from .wording import LANGUAGES, Lang

BM = "https://w3id.org/banenmakers/ontology#"
ID = "https://w3id.org/banenmakers/id/"
ONTOLOGY_GRAPH = "https://w3id.org/banenmakers/ontology"
ENTITIES_GRAPH = ID + "graph-entities"
DERIVED_GRAPH = ID + "graph-derived"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "https://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"

Kind = OneOf["datatype", "language", "concept", "class", "relation"]
_FOLDERS = (("modules", ".ttl"), ("shapes", ".ttl"), ("checks", ".rq"), ("rules", ".ru"))


@dataclass(frozen=True, slots=True)
class Class:
    """A class: ``ancestors`` are its own superclasses with itself first (the labels of a projected node).

    ``shortcut`` is the property between the two ends of a tie of this class, by local name.
    """

    name: str
    ancestors: tuple[str, ...]
    shortcut: str | None

    @property
    def iri(self) -> str:
        return BM + self.name


@dataclass(frozen=True, slots=True)
class Property:
    """A property and what becomes of it in the property graph.

    ``kind`` is datatype (a plain literal), language (``_nl``/``_en`` is appended to ``projected``), concept or
    class (the local name as a string), or relation (``projected`` is the relationship's type).
    ``datatypes`` are IRIs, ``domain`` and ``range`` local names of classes, ``schemes`` those of concept schemes.
    """

    name: str
    iri: str
    kind: Kind
    projected: str
    datatypes: tuple[str, ...]
    schemes: tuple[str, ...]
    domain: tuple[str, ...]
    range: tuple[str, ...]

    def key(self, lang: str = "") -> str:
        """The node property for a value in ``lang``; ``skos:prefLabel`` gives ``name`` (Dutch) and ``name_en``."""
        if self.kind != "language":
            return self.projected
        if self.name == "prefLabel" and lang == "nl":
            return self.projected
        return f"{self.projected}_{lang}"


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme, with its label and definition per language.

    ``written`` is how sheets write it, per language; ``notation`` its code in a classification; ``values_from``
    the scheme that goes with it, of a kind of characteristic.
    """

    name: str
    scheme: str
    label: Mapping[str, str]
    definition: Mapping[str, str]
    written: Mapping[str, str]
    notation: str | None
    values_from: str | None

    @property
    def iri(self) -> str:
        return BM + self.name


@dataclass(frozen=True, slots=True)
class Check:
    """A rule over the whole dataset: any row of its query (``?node ?value`` and perhaps ``?detail``) breaks it."""

    name: str
    sentence: Mapping[Lang, str]
    text: str


class _Index:
    """Objects by subject and predicate."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._terms: dict[tuple[str, str], list[NamedNode | Literal]] = defaultdict(list)
        self.subjects: dict[str, list[str]] = defaultdict(list)
        for quad in quads:
            if not isinstance(quad.subject, NamedNode) or not isinstance(quad.object, NamedNode | Literal):
                raise TypeError(f"the ontology holds no blank nodes or quoted triples: {quad}")
            self._terms[quad.subject.value, quad.predicate.value].append(quad.object)
            if quad.predicate.value == RDF + "type":
                self.subjects[quad.object.value].append(quad.subject.value)

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        return tuple(term.value for term in self._terms.get((subject, predicate), ()))

    def texts(self, subject: str, predicate: str) -> dict[str, str]:
        """The first text in each language."""
        found: dict[str, str] = {}
        for term in self._terms.get((subject, predicate), ()):
            if isinstance(term, Literal) and term.language:
                found.setdefault(term.language, term.value)
        return found


def local(iri: str) -> str:
    """The name of one of our terms without its namespace; any other IRI as it is."""
    return iri.removeprefix(BM)


def _folder(name: str, ending: str) -> list[Traversable]:
    folder = files(__package__) / name
    return sorted((entry for entry in folder.iterdir() if entry.name.endswith(ending)), key=lambda entry: entry.name)


def _text(entry: Traversable) -> str:
    return entry.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def files_of(folder: str, ending: str) -> dict[str, str]:
    """The texts of one of this room's folders by file name, in the order of the names."""
    return {entry.name: _text(entry) for entry in _folder(folder, ending)}


@cache
def _modules(of_concepts: bool) -> tuple[Quad, ...]:
    """The statements of the concept schemes (``schemes*.ttl``), or of all other modules.

    Apart, because answering a question needs the classes and properties only, and the concepts are most of the text.
    """
    graph = NamedNode(ONTOLOGY_GRAPH)
    return tuple(
        Quad(quad.subject, quad.predicate, quad.object, graph)
        for entry in _folder("modules", ".ttl")
        if entry.name.startswith("schemes") == of_concepts
        for quad in parse(_text(entry), format=RdfFormat.TURTLE)
    )


@cache
def ontology_quads() -> tuple[Quad, ...]:
    """Every statement of ``modules/*.ttl``, in the ontology's own graph; no blank nodes."""
    return _modules(False) + _modules(True)


@cache
def _index(of_concepts: bool = False) -> _Index:
    return _Index(_modules(of_concepts))


@cache
def classes() -> Mapping[str, Class]:
    """Every class by local name."""
    index = _index()
    parents = {
        iri: [parent for parent in index.values(iri, RDFS + "subClassOf") if parent.startswith(BM)]
        for iri in index.subjects[OWL + "Class"]
    }
    found: dict[str, Class] = {}
    for iri in parents:
        ancestors = [iri]
        for step in ancestors:  # grows while it is walked: breadth first, so the most specific come first
            ancestors += [parent for parent in parents[step] if parent not in ancestors]
        shortcut = index.values(iri, BM + "shortcut")
        found[local(iri)] = Class(
            local(iri), tuple(local(step) for step in ancestors), local(shortcut[0]) if shortcut else None
        )
    return found


def closure(names: Iterable[str]) -> tuple[str, ...]:
    """The given classes and all their superclasses, each once, most specific first."""
    known = classes()
    found = {ancestor for name in names for ancestor in known[name].ancestors}
    return tuple(sorted(found, key=lambda name: (-len(known[name].ancestors), name)))


def subclasses(name: str) -> tuple[str, ...]:
    """The class itself and every class below it."""
    return tuple(each.name for each in classes().values() if name in each.ancestors)


def snake_case(name: str) -> str:
    """``leadershipBasis`` → ``leadership_basis``; ``textSha256`` → ``text_sha256``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _kind(index: _Index, iri: str, ranges: tuple[str, ...]) -> Kind:
    if iri in index.subjects[OWL + "DatatypeProperty"]:
        return "language" if RDF + "langString" in ranges else "datatype"
    if SKOS + "Concept" in ranges:
        return "concept"
    return "class" if OWL + "Class" in ranges else "relation"


@cache
def properties() -> Mapping[str, Property]:
    """Every property that the data may use, by local name."""
    index = _index()
    named = ("Actor", "Territory", "Ecosystem", "Source", "Instrument")
    found = {
        "prefLabel": Property("prefLabel", SKOS + "prefLabel", "language", "name", (RDF + "langString",), (), named, ())
    }
    for iri in (*index.subjects[OWL + "DatatypeProperty"], *index.subjects[OWL + "ObjectProperty"]):
        ranges = index.values(iri, RDFS + "range")
        kind = _kind(index, iri, ranges)
        given = index.values(iri, BM + "projectsAs")
        name = snake_case(local(iri))
        found[local(iri)] = Property(
            name=local(iri),
            iri=iri,
            kind=kind,
            projected=given[0] if given else name.upper() if kind == "relation" else name,
            datatypes=(index.values(iri, BM + "allowsDatatype") or ranges) if kind in ("datatype", "language") else (),
            schemes=_own(index.values(iri, BM + "valuesFrom")),
            domain=_own(index.values(iri, SCHEMA + "domainIncludes") or index.values(iri, RDFS + "domain")),
            range=_own(index.values(iri, SCHEMA + "rangeIncludes") or ranges),
        )
    return found


def _own(iris: Iterable[str]) -> tuple[str, ...]:
    return tuple(local(iri) for iri in iris if iri.startswith(BM))


@cache
def property_by_iri() -> Mapping[str, Property]:
    """The same properties by full IRI."""
    return {each.iri: each for each in properties().values()}


@cache
def schemes() -> Mapping[str, tuple[Concept, ...]]:
    """The concepts of every scheme (``StatusScheme`` …), in the order of the files."""
    index = _index(of_concepts=True)
    found: dict[str, list[Concept]] = {local(iri): [] for iri in index.subjects[SKOS + "ConceptScheme"]}
    for iri in index.subjects[SKOS + "Concept"]:
        scheme = local(index.values(iri, SKOS + "inScheme")[0])
        found[scheme].append(
            Concept(
                name=local(iri),
                scheme=scheme,
                label=index.texts(iri, SKOS + "prefLabel"),
                definition=index.texts(iri, SKOS + "definition"),
                written=index.texts(iri, BM + "written"),
                notation=next(iter(index.values(iri, SKOS + "notation")), None),
                values_from=next(iter(_own(index.values(iri, BM + "valuesFrom"))), None),
            )
        )
    return {name: tuple(concepts) for name, concepts in found.items()}


def labels(iri: str, lang: Lang) -> str:
    """The label of a class, property, scheme or concept; KeyError for a term that is not declared."""
    return (_index().texts(iri, RDFS + "label") or _index(of_concepts=True).texts(iri, SKOS + "prefLabel"))[lang]


def definition(iri: str, lang: Lang) -> str:
    """The definition of a class, property, scheme or concept; KeyError for a term that is not declared."""
    found = _index().texts(iri, SKOS + "definition") or _index(of_concepts=True).texts(iri, SKOS + "definition")
    return found[lang]


@cache
def shapes_text() -> str:
    """All shapes as one Turtle document."""
    return "\n".join(_text(entry) for entry in _folder("shapes", ".ttl"))


@cache
def checks() -> tuple[Check, ...]:
    """The checks in the order of their names; the two first lines of each say the rule (``# en:``, ``# nl:``)."""
    return tuple(_check(entry.name.removesuffix(".rq"), _text(entry)) for entry in _folder("checks", ".rq"))


@cache
def hygiene_checks() -> tuple[Check, ...]:
    """The rules that the ontology itself keeps, in the order of their names: ``?term``, perhaps ``?other ?where``."""
    return tuple(_check(name.removesuffix(".rq"), text) for name, text in files_of("hygiene", ".rq").items())


def _check(name: str, text: str) -> Check:
    sentence: dict[Lang, str] = {}
    for lang in LANGUAGES:
        line = re.search(rf"^# {lang}: (.+)$", text, re.MULTILINE)
        if line is None:
            raise ValueError(f"{name}.rq lacks its line '# {lang}: …'")
        sentence[lang] = line[1].strip()
    return Check(name, sentence, text)


@cache
def rules() -> tuple[tuple[str, str], ...]:
    """The derivation rules (name, SPARQL update) in the order in which they run."""
    return tuple((entry.name.removesuffix(".ru"), _text(entry)) for entry in _folder("rules", ".ru"))


@cache
def version_digest() -> str:
    """SHA-256 (hex) over the names and texts of modules, shapes, checks and rules: part of a snapshot's digest."""
    digest = hashlib.sha256()
    for folder, ending in _FOLDERS:
        for entry in _folder(folder, ending):
            digest.update(f"{folder}/{entry.name}\0".encode())
            digest.update(_text(entry).encode() + b"\0")
    return digest.hexdigest()

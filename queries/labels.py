"""What nodes and terms are called: asked of the store one by one, and remembered."""

from __future__ import annotations

from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import Lang
from banenmakers.ontology import vocabulary as voc

_LABELS = (voc.SKOS + "prefLabel", voc.RDFS + "label")
_TYPE = voc.RDF + "type"


class Labels:
    """Names, definitions and classes of the nodes of one snapshot; terms of the ontology stand beside the record."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.rdf = snapshot.rdf
        self._known: dict[str, list[tuple[str, Any, str | None]]] = {}

    def about(self, iri: str) -> list[tuple[str, Any, str | None]]:
        """What is said of a node: (property IRI, value, language)."""
        if iri not in self._known:
            self._known[iri] = self.rdf.about(iri)
        return self._known[iri]

    def value(self, iri: str, name: str) -> Any:
        """The first value of one of our properties, None when there is none."""
        return next((value for prop, value, _ in sorted(self.about(iri), key=str) if prop == voc.BM + name), None)

    def types(self, iri: str) -> set[str]:
        """Local names of the classes that a node is said to have."""
        return {value for prop, value, _ in self.about(iri) if prop == _TYPE}

    def name(self, iri: str | None, lang: Lang) -> str:
        """In the language, else in Dutch, else the slug; a dash for nothing."""
        if iri is None:
            return "–"
        found = {language: value for prop, value, language in self.about(iri) if prop in _LABELS}
        return found.get(lang) or found.get("nl") or iri.removeprefix(voc.ID)

    def term(self, name: str, lang: Lang) -> str:
        """The label of a class, property or concept of ours by local name."""
        return self.name(voc.BM + name, lang)

    def definition(self, name: str, lang: Lang) -> str:
        """The definition of a term of ours by local name; its label when it has none."""
        said = self.about(voc.BM + name)
        found = {language: value for prop, value, language in said if prop == voc.SKOS + "definition"}
        return found.get(lang) or self.term(name, lang)

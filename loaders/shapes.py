"""The SHACL shapes over a stored record, by pyshacl.

Sheets are held to the same rules row by row as they are read, so a build does not wait for this (measured: 5 ms a
claim); ``verify`` and the tests do, and a build does for what an RDF file states.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from banenmakers.graph import Snapshot
from banenmakers.ontology import Fault
from banenmakers.ontology import vocabulary as voc

if TYPE_CHECKING:
    from pyoxigraph import Quad


def violations(snapshot: Snapshot) -> Iterator[Fault]:
    """The violations of a whole snapshot."""
    return violations_of(snapshot.record())


def violations_of(quads: Iterable[Quad]) -> Iterator[Fault]:
    """One fault per result: the node, and the shape's own message in both languages."""
    import pyoxigraph as ox
    import pyshacl
    import rdflib
    from rdflib.namespace import RDF, SH

    def graph(quads: Iterable[ox.Quad]) -> rdflib.Graph:
        text = ox.serialize([q.triple for q in quads], format=ox.RdfFormat.N_TRIPLES)
        return rdflib.Graph().parse(data=text or b"", format="nt")

    shapes = rdflib.Graph().parse(data=voc.shapes_text(), format="turtle")
    subclass = [q for q in voc.ontology_quads() if q.predicate.value == voc.RDFS + "subClassOf"]
    ok, results, _ = pyshacl.validate(graph(quads), shacl_graph=shapes, ont_graph=graph(subclass))
    if ok or not isinstance(results, rdflib.Graph):
        return
    for result in results.subjects(RDF.type, SH.ValidationResult):
        node = str(results.value(result, SH.focusNode)).removeprefix(voc.ID)
        messages = {
            m.language: str(m) for m in results.objects(result, SH.resultMessage) if isinstance(m, rdflib.Literal)
        }
        details = {"node": node, "nl": messages.get("nl", ""), "en": messages.get("en", "")}
        yield Fault("shapes.violation", value=node, details=details)

"""The record as a file that other RDF tools read."""

from __future__ import annotations

from typing import Literal

import pyoxigraph as ox

from .rdf_store import PREFIXES
from .snapshot import Snapshot

RdfName = Literal["turtle", "trig", "nquads", "jsonld"]
_FORMATS: dict[str, ox.RdfFormat] = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}


def serialise(snapshot: Snapshot, form: RdfName) -> bytes:
    """The whole record, in the order of its bytes. Turtle has no named graphs: it holds the union of them."""
    quads = sorted(snapshot.record(), key=str)
    if form == "turtle":
        triples = sorted({q.triple for q in quads}, key=str)
        return ox.serialize(triples, format=_FORMATS[form], prefixes=PREFIXES) or b""
    quads.sort(key=lambda q: (str(q.graph_name), str(q.subject)))
    prefixes = PREFIXES if form == "trig" else None
    return ox.serialize(quads, format=_FORMATS[form], prefixes=prefixes) or b""

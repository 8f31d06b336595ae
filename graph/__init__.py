"""The stores, and what runs on them.

This room owns the snapshot's layout, digest and atomic swap; the RDF store (Oxigraph); running rules on it; the
projection from claims to nodes and relationships; the embedded property graph (kglite); ``Table``, the one result type.
One module per engine, each with its write side and its read side. It imports the ontology only.
"""

from .datafolder import DataFolder
from .ladder import Case, Interval, Outcome
from .snapshot import Snapshot
from .table import Table

__all__ = ["Case", "DataFolder", "Interval", "Outcome", "Snapshot", "Table"]

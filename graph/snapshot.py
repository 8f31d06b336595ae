"""One immutable snapshot: written whole, named by its digest, read through two engines."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from banenmakers.ontology import vocabulary as voc

from . import rdf_store
from .datafolder import DataFolder, write_json
from .lines import lines_of
from .manifest import FORMAT, checksums, damage, read_manifest, seal
from .rdf_store import RdfStore

if TYPE_CHECKING:
    # Imported where used: who asks the RDF store does not wait for the other engine.
    from .projection import PropertyGraph
    from .property_graph import EmbeddedGraph

OnStep = Callable[[str], None]


def canonical(lines: Iterable[str]) -> bytes:
    """The record as canonical N-Quads: no blank nodes, each line once, in the order of its bytes."""
    return "\n".join([*sorted(set(lines)), ""]).encode()


def digest_of(record: bytes) -> str:
    """What names a snapshot: the record, and the versions of ontology, rules and format (hex SHA-256)."""
    parts = [str(FORMAT), voc.version_digest(), hashlib.sha256(record).hexdigest()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class Draft:
    """A snapshot that is written but not yet published: its record can be queried, and thrown away."""

    def __init__(self, folder: Path, digest: str, manifest: dict[str, Any]) -> None:
        self.folder = folder
        self.digest = digest
        self.manifest = manifest

    @cached_property
    def rdf(self) -> RdfStore:
        return RdfStore(self.folder / "rdf")


def write(folder: Path, lines: list[str], facts: dict[str, Any], on_step: OnStep) -> Draft:
    """Write both stores into ``folder`` (see :meth:`DataFolder.building`); ``facts`` join the manifest."""
    from . import property_graph
    from .projection import project

    on_step("digest")
    record = canonical(lines)
    digest = digest_of(record)
    on_step("rdf")
    rdf_store.write(folder / "rdf", record)
    on_step("project")
    graph = project(lines)
    on_step("cypher")
    property_graph.write(folder / "graph.kgl", graph)
    manifest = {
        **facts,
        "format": FORMAT,
        "digest": digest,
        "record": hashlib.sha256(record).hexdigest(),
        "ontology": voc.version_digest(),
        "counts": counts(record, graph),
    }
    return Draft(folder, digest, manifest)


def publish(data: DataFolder, draft: Draft, facts: dict[str, Any]) -> Path:
    """Seal the draft with checksums, rename it to its digest and point at it."""
    draft.__dict__.pop("rdf", None)
    manifest = {
        **draft.manifest,
        **facts,
        "built": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "files": checksums(draft.folder),
    }
    write_json(draft.folder / "manifest.json", {**manifest, "seal": seal(manifest)})
    return data.publish(draft.folder, draft.digest)


def counts(record: bytes, graph: PropertyGraph) -> dict[str, int]:
    """How much a snapshot holds, by the names that the command line's contract gives."""
    labels = Counter(label for node in graph.nodes.values() for label in node.labels)
    named = {"initiatives": "Initiative", "actors": "Actor", "ties": "Tie", "claims": "Claim", "evidence": "Evidence"}
    return {
        **{name: labels[label] for name, label in named.items()},
        "triples": record.count(b"\n"),
        "nodes": len(graph.nodes),
        "relationships": len(graph.relationships),
    }


class Snapshot:
    """The read side of one snapshot folder. ``stands_in_for``: the digest of a damaged one that this replaces."""

    def __init__(self, folder: Path, stands_in_for: str | None = None) -> None:
        self.folder = folder
        self.digest = folder.name
        self.stands_in_for = stands_in_for

    @classmethod
    def current(cls, data: DataFolder) -> Snapshot:
        return cls(*data.good())

    @cached_property
    def manifest(self) -> dict[str, Any]:
        return read_manifest(self.folder)

    @property
    def known_until(self) -> str:
        """The day up to which the sources of the snapshot know (ISO date): what no asked date means (C17)."""
        return str(self.manifest["known_until"])

    @cached_property
    def rdf(self) -> RdfStore:
        return RdfStore(self.folder / "rdf")

    @cached_property
    def cypher(self) -> EmbeddedGraph:
        from .property_graph import EmbeddedGraph

        return EmbeddedGraph(self.folder / "graph.kgl")

    def projected(self) -> PropertyGraph:
        """The record as a property graph, whichever engine is to hold it."""
        from .projection import project

        return project(lines_of(rdf_store.dump(self.rdf.store)))

    @property
    def bytes(self) -> int:
        return sum(p.stat().st_size for p in self.folder.rglob("*") if p.is_file())

    def record(self) -> list[ox.Quad]:
        """The record's quads, without the ontology."""
        return list(rdf_store.dump(self.rdf.store))

    def verify(self) -> list[dict[str, Any]]:
        """Each store against the digest: files first, then what the two engines give back."""
        found = [{"name": "files", "ok": damage(self.folder, thorough=True) is None}]
        if not found[0]["ok"]:
            return found
        from .projection import unproject

        record = canonical(lines_of(rdf_store.dump(self.rdf.store)))
        found.append({"name": "rdf", "ok": digest_of(record) == self.digest})
        back = unproject(self.cypher.nodes(), self.cypher.relationships())
        found.append({"name": "cypher", "ok": canonical(lines_of(back)) == record})
        return found

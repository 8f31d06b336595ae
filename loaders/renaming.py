"""Names that changed since the last build: an actor keeps its IRI, and its old name should live on as an alias."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.graph.lines import literal, split
from banenmakers.ontology import BanenmakersError, Fault
from banenmakers.ontology import vocabulary as voc

_NAMES = f"""
PREFIX bm: <{voc.BM}>
PREFIX skos: <{voc.SKOS}>
SELECT ?actor ?name WHERE {{ ?actor skos:prefLabel ?name FILTER (LANG(?name) = "nl") }}
"""


def forgotten_names(data: DataFolder, lines: Iterable[str]) -> Iterator[Fault]:
    """A warning for each name of the current snapshot that the new record neither uses nor knows as an alias."""
    try:
        before: dict[str, str] = dict(Snapshot.current(data).rdf.query(_NAMES).rows)
    except BanenmakersError:
        return
    now: dict[str, str] = {}
    aliases: dict[str, set[str]] = {}
    about: dict[str, str] = {}
    called: dict[str, str] = {}
    wanted = {f"<{iri}" for iri in (voc.SKOS + "prefLabel", voc.BM + "alias", voc.BM + "about", voc.BM + "otherName")}
    for line in lines:
        if line.split("> ", 2)[1] not in wanted:
            continue
        subject, predicate, thing, _ = split(line)
        if predicate == voc.BM + "about":
            about[subject] = thing
        elif predicate == voc.BM + "alias":
            called[subject] = literal(thing)[0]
        elif predicate == voc.BM + "otherName":
            aliases.setdefault(subject, set()).add(literal(thing)[0])
        elif literal(thing)[2] == "nl":
            now[subject] = literal(thing)[0]
    for claim, alias in called.items():
        aliases.setdefault(about[claim], set()).add(alias)
    for iri, name in sorted(before.items()):
        if iri in now and now[iri] != name and name not in aliases.get(iri, set()):
            details = {"key": iri.removeprefix(voc.ID), "before": name, "now": now[iri]}
            yield Fault("build.renamed", value=now[iri], details=details, severity="warning")

"""Public pages beside the report: whether there are any, and which sources speak of later than the report does."""

from __future__ import annotations

from datetime import date

from banenmakers.graph import Snapshot
from banenmakers.ontology import vocabulary as voc

from .labels import Labels

_PREFIX = f"PREFIX bm: <{voc.BM}>\n"
_SOURCES = (
    _PREFIX
    + """
SELECT ?source ?kind ?published ?seen
WHERE {
  VALUES ?kind { bm:Report bm:WebPage }
  ?source a ?kind .
  OPTIONAL { ?source bm:published ?published }
  OPTIONAL { ?source bm:seen ?seen }
}
ORDER BY ?source
"""
)
_GROUNDS = (
    _PREFIX
    + """
SELECT DISTINCT ?initiative ?source ?as_of
WHERE {
  ?derived a bm:OverallLevel ; bm:ofInitiative ?initiative ; bm:basis "all" ; bm:sourceSet "all" ;
    bm:inForceFrom ?from ; bm:inForceUntil ?until ; bm:basedOn ?claim .
  FILTER (?from <= ?as_of && ?until >= ?as_of)
  ?claim bm:statedIn ?source .
}
ORDER BY ?initiative ?source
"""
)


def has_pages(snapshot: Snapshot) -> bool:
    """Whether some source of the snapshot is a public page."""
    return any(str(kind) in ("WebPage", voc.BM + "WebPage") for _, kind, *_ in snapshot.rdf.query(_SOURCES).rows)


def later_sources(snapshot: Snapshot) -> dict[str, str]:
    """The pages later than the report, with their own date: published, or else seen."""
    rows = snapshot.rdf.query(_SOURCES).rows
    dated = {source: _later(snapshot, str(kind), published or seen) for source, kind, published, seen in rows}
    return {source: own for source, own in dated.items() if own}


def later_source(snapshot: Snapshot, labels: Labels, source: str) -> str | None:
    """The own date of one source, when it is a page later than the report."""
    own = labels.value(source, "published") or labels.value(source, "seen")
    return next((date for kind in sorted(labels.types(source)) if (date := _later(snapshot, kind, own))), None)


def _later(snapshot: Snapshot, kind: str, own: str | None) -> str | None:
    day = str(own or "").removesuffix("~")
    first = day + "-01" * (2 - day.count("-"))  # the first day that it may be
    return str(own) if kind.endswith("WebPage") and first > str(snapshot.manifest["report_until"]) else None


def later_grounds(snapshot: Snapshot, as_of: date) -> dict[str, str]:
    """Initiative → own date of the latest page that its level on a day rests on, if one is later than the report."""
    later = later_sources(snapshot)
    found: dict[str, str] = {}
    for initiative, source, _ in snapshot.rdf.query(_GROUNDS, {"as_of": as_of}).rows if later else ():
        if source in later:
            found[initiative] = max(found.get(initiative, ""), later[source])
    return found

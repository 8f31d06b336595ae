"""The tables that an analyst takes along: initiatives and their levels, actors, ties, claims, their places, sources.

Each is read from the property graph in one or two queries, and ordered by a name and an IRI. Values are as the
catalogue gives them: codes by name, dates at their precision, an entity by its IRI with a name column beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from banenmakers.graph import Snapshot

from .questions import Column, ask, bind, find_question

Rows = list[list[Any]]


@dataclass(frozen=True, slots=True)
class NamedTable:
    """One table: ``columns`` have a type each (as in the header of a question), ``rows`` a value for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: Rows


def tables(snapshot: Snapshot, as_of: date) -> list[NamedTable]:
    """All tables of a snapshot. ``as_of`` decides on the levels, and on whether a claim is in force."""
    return [NamedTable(name, _columns(text), rows(snapshot, as_of)) for name, (text, rows) in _TABLES.items()]


def _columns(text: str) -> tuple[Column, ...]:
    """``initiative iri, types text set``: names and types, as compact as a header is long."""
    parts = (part.split() for part in text.replace("\n", " ").split(","))
    return tuple(Column(name, kind, bool(many)) for name, kind, *many in parts)


def _rows(snapshot: Snapshot, text: str, **values: Any) -> Rows:
    return snapshot.cypher.query(text, values).rows


def _grouped(pairs: Iterable[Iterable[Any]]) -> dict[str, list[Any]]:
    """Key → its values, each once, sorted."""
    found: dict[str, set[Any]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: sorted(values) for key, values in found.items()}


def _by_name(rows: Rows) -> Rows:
    """Ordered by the second column, a name, then by the first, an IRI."""
    return sorted(rows, key=lambda row: (str(row[1]).casefold(), row[0]))


# ---- initiatives and their levels ----


def level_rows(snapshot: Snapshot, as_of: date, **how: str) -> list[dict[str, Any]]:
    """The rows of the question on levels, on a day."""
    question = find_question("levels")
    return ask(snapshot, question, bind(question, snapshot, {"as_of": as_of.isoformat(), **how})).dicts()


def _initiatives(snapshot: Snapshot, as_of: date) -> Rows:
    alone = {row["initiative"]: row["level"] for row in level_rows(snapshot, as_of, basis="ties")}
    report = {row["initiative"]: row["level"] for row in level_rows(snapshot, as_of, sources="report")}
    english = dict(_rows(snapshot, "MATCH (i:Initiative) RETURN i.iri AS iri, i.name_en AS name"))
    areas = areas_of(snapshot)
    aliases = _grouped(
        _rows(snapshot, "MATCH (c:NameClaim)-[:ABOUT]->(i:Initiative) RETURN i.iri AS iri, c.alias_nl AS name")
    )
    studied = _grouped(_rows(snapshot, "MATCH (i:Initiative)-[:STUDIED_IN]->(s) RETURN i.iri AS iri, s.iri AS source"))
    held = ("types", "stated", "level", "low", "high", "confidence", "contested", "method")
    rows = []
    for row in level_rows(snapshot, as_of):
        iri = row["initiative"]
        rest = [alone[iri], report[iri], areas.get(iri, []), aliases.get(iri, []), studied.get(iri, [])]
        rows.append([iri, row["name"], english.get(iri), *(row[name] for name in held), *rest])
    return _by_name(rows)


def areas_of(snapshot: Snapshot) -> dict[str, list[str]]:
    """Where each initiative works, by the names of the areas; claims that were withdrawn or superseded do not count."""
    return _grouped(
        _rows(
            snapshot,
            "MATCH (a)<-[:AREA]-(c:OperatingAreaClaim)-[:ABOUT]->(i:Initiative) "
            "WHERE c.polarity = 'positive' AND c.withdrawn_on IS NULL "
            "AND NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) } "
            "RETURN i.iri AS iri, a.name AS name",
        )
    )


def _levels(snapshot: Snapshot, as_of: date) -> Rows:
    rows = _rows(
        snapshot,
        "MATCH (l:OverallLevel)-[:OF_INITIATIVE]->(i:Initiative) "
        "RETURN i.iri AS initiative, i.name AS name, l.basis AS basis, l.source_set AS sources, l.level AS level, "
        "l.low AS low, l.high AS high, l.confidence AS confidence, l.contested AS contested, "
        "l.in_force_from AS from_day, l.in_force_until AS until_day",
    )
    return sorted(rows, key=lambda row: (row[1].casefold(), row[0], row[2], row[3], row[9]))


# ---- actors, ecosystems, places on the map, instruments ----


def leads(snapshot: Snapshot) -> dict[str, list[str]]:
    """Who leads which ecosystems, by their names, whenever that was."""
    return _grouped(
        _rows(snapshot, "MATCH (a:Actor)-[:HAS_LEAD_IN]->(e:Ecosystem) RETURN a.iri AS iri, e.name AS name")
    )


def _actors(snapshot: Snapshot, as_of: date) -> Rows:
    leading = leads(snapshot)
    rows = _rows(
        snapshot,
        "MATCH (a:Actor) RETURN a.iri AS actor, a.name AS name, a.name_en AS name_en, a.kind AS kind, "
        "labels(a) AS classes",
    )
    return _by_name([[*row[:4], sorted(row[4]), leading.get(row[0], [])] for row in rows])


def _ecosystems(snapshot: Snapshot, as_of: date) -> Rows:
    rows = _rows(
        snapshot,
        "MATCH (e:Ecosystem) OPTIONAL MATCH (e)-[:CENTRED_ON]->(t) "
        "RETURN e.iri AS ecosystem, e.name AS name, e.name_en AS name_en, e.ecosystem_kind AS kind, "
        "collect(t.iri) AS centre, collect(t.name) AS centre_name",
    )
    return _by_name([[*row[:4], sorted(row[4]), sorted(row[5])] for row in rows])


def _territories(snapshot: Snapshot, as_of: date) -> Rows:
    rows = _rows(
        snapshot,
        "MATCH (t:Territory) OPTIONAL MATCH (t)-[:WITHIN]->(w) "
        "RETURN t.iri AS territory, t.name AS name, t.name_en AS name_en, t.kind AS kind, t.code AS code, "
        "collect(w.iri) AS within, collect(w.name) AS within_name",
    )
    return _by_name([[*row[:5], sorted(row[5]), sorted(row[6])] for row in rows])


def _instruments(snapshot: Snapshot, as_of: date) -> Rows:
    rows = _rows(
        snapshot,
        "MATCH (i:Instrument) RETURN i.iri AS instrument, i.name AS name, i.name_en AS name_en, i.kind AS kind, "
        "i.code AS code, i.url AS url",
    )
    return _by_name(rows)


# ---- claims ----

# Who or what a claim is about, and with or on what, whatever kind of claim it is: the first that it has.
_SUBJECTS = ("ABOUT", "SOURCE", "BY_INSTRUMENT", "OF_STUDY", "WHOLE", "PREDECESSOR")
_OBJECTS = ("TARGET", "AREA", "AT_ACTOR", "FILLED_BY", "IN_TERRITORY", "PART", "SUCCESSOR")
_COMMON = ("polarity", "status", "scope", "speaker", "certainty", "ground", "confidence")
_DATES = ("valid_from", "valid_to", "expected_end")
_TEXTS = ("detail_nl", "detail_en", "note_nl", "note_en")
# Shown in columns of their own, derived, or no statement of the claim's at all.
_ELSEWHERE = {*_COMMON, *_DATES, *_TEXTS, "id", "iri", "slug", "kind", "name", "title", "type", "withdrawn_on",
              "in_force_from", "in_force_until", "earliest", "latest_start", "earliest_end", "latest",
              "as_of_earliest", "as_of_latest"}  # fmt: skip


def _claims(snapshot: Snapshot, as_of: date) -> Rows:
    links = _links(snapshot)
    places = dict(_rows(snapshot, "MATCH (c:Claim)-[:SUPPORTED_BY]->(e) RETURN c.iri AS iri, count(e) AS places"))
    found = []
    for claim, source, source_name in _rows(
        snapshot,
        "MATCH (c:Claim)-[:STATED_IN]->(s) RETURN properties(c) AS claim, s.iri AS source, s.name AS source_name",
    ):
        ends = dict(links.get(claim["iri"], {}))
        about = next((ends.pop(kind) for kind in _SUBJECTS if kind in ends), [(None, None)])
        other = next((ends.pop(kind) for kind in _OBJECTS if kind in ends), [(None, None)])
        says = [f"{key}={_text(claim[key])}" for key in sorted(claim) if key not in _ELSEWHERE]
        says += [f"{kind}={name}" for kind in sorted(ends) for _, name in ends[kind]]
        found.append(
            [
                claim["iri"],
                claim["kind"],
                *about[0],
                *other[0],
                says,
                *(claim.get(key) for key in (*_TEXTS, *_COMMON, *_DATES)),
                claim.get("withdrawn_on"),
                in_force(claim, as_of),
                places.get(claim["iri"], 0),
                source,
                source_name,
            ]
        )
    return sorted(found, key=lambda row: (row[1], str(row[3] or "").casefold(), row[0]))


def _links(snapshot: Snapshot) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """Claim → kind of link → what it links to (IRI and name), but for its source and its places."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for claim, kind, iri, name in _rows(
        snapshot,
        "MATCH (c:Claim)-[r]->(n) WHERE NOT type(r) IN ['STATED_IN', 'SUPPORTED_BY'] "
        "RETURN c.iri AS claim, type(r) AS kind, n.iri AS iri, n.name AS name ORDER BY claim, kind, iri",
    ):
        found[claim][kind].append((iri, name))
    return found


def in_force(claim: Mapping[str, Any], as_of: date) -> bool | None:
    """Whether a claim holds on a day by its dates; None for one without."""
    if claim.get("in_force_from") is None:
        return None
    return bool(claim["in_force_from"] <= as_of <= claim["in_force_until"])


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


_ON_TIES = ("formality", "role", "in_role", "leadership_role", "polarity", "status", "certainty", "confidence", *_DATES)


def _ties(snapshot: Snapshot, as_of: date) -> Rows:
    rows = _rows(
        snapshot,
        "MATCH (a)<-[:SOURCE]-(c:Tie)-[:TARGET]->(b) MATCH (c)-[:STATED_IN]->(s) "
        "RETURN properties(c) AS claim, a.iri AS source, a.name AS source_name, b.iri AS target, "
        "b.name AS target_name, s.iri AS stated_in, s.name AS stated_in_name",
    )
    found = [
        [claim["iri"], claim["kind"], *ends, *(claim.get(key) for key in _ON_TIES), in_force(claim, as_of), *stated]
        for claim, *ends, stated, stated_name in rows
        for stated in [[stated, stated_name]]
    ]
    return sorted(found, key=lambda row: (row[3].casefold(), row[5].casefold(), row[1], row[0]))


# ---- where it is said ----


def _claim_places(snapshot: Snapshot, as_of: date) -> Rows:
    return sorted(_rows(snapshot, "MATCH (c:Claim)-[:SUPPORTED_BY]->(e) RETURN c.iri AS claim, e.iri AS evidence"))


def _evidence(snapshot: Snapshot, as_of: date) -> Rows:
    rows = _rows(
        snapshot,
        "MATCH (e:Evidence)-[:FROM]->(s) RETURN e.iri AS evidence, s.iri AS source, s.name AS source_name, "
        "e.section AS section, e.place_start AS place_start, e.place_end AS place_end, e.url AS url, "
        "e.passage_kind AS passage_kind, e.paraphrase_nl AS paraphrase_nl, e.paraphrase_en AS paraphrase_en, "
        "e.passage_sha256 AS passage_sha256",
    )
    return sorted(rows, key=lambda row: (row[1], row[4] or 0, row[0]))


def _sources(snapshot: Snapshot, as_of: date) -> Rows:
    rows = _rows(
        snapshot,
        "MATCH (s:Source) OPTIONAL MATCH (s)-[:PUBLISHER]->(p) "
        "RETURN s.iri AS source, s.name AS name, s.name_en AS name_en, s.kind AS kind, s.citation AS citation, "
        "collect(p.name) AS publisher, s.published AS published, s.seen AS seen, s.known_until AS known_until, "
        "s.licence AS licence, s.url AS url, s.text_sha256 AS text_sha256",
    )
    return _by_name([[*row[:5], sorted(row[5]), *row[6:]] for row in rows])


_TABLES: dict[str, tuple[str, Callable[[Snapshot, date], Rows]]] = {
    "initiatives": (
        """initiative iri, name text, name_en text, types text set, stated integer set, level integer, low integer,
        high integer, confidence decimal, contested boolean, method text set, level_by_ties integer,
        level_by_report integer, areas text set, aliases text set, studied_in iri set""",
        _initiatives,
    ),
    "levels": (
        """initiative iri, name text, basis text, sources text, level integer, low integer, high integer,
        confidence decimal, contested boolean, in_force_from date, in_force_until date""",
        _levels,
    ),
    "actors": ("actor iri, name text, name_en text, kind text, classes text set, leads text set", _actors),
    "ecosystems": (
        "ecosystem iri, name text, name_en text, kind text, centre iri set, centre_name text set",
        _ecosystems,
    ),
    "ties": (
        """claim iri, kind text, source iri, source_name text, target iri, target_name text, formality text, role text,
        in_role text, leadership_role text, polarity text, status text, certainty text, confidence decimal,
        valid_from text, valid_to text, expected_end text, in_force boolean, stated_in iri, stated_in_name text""",
        _ties,
    ),
    "claims": (
        """claim iri, kind text, about iri, about_name text, other iri, other_name text, says text set,
        detail_nl text, detail_en text, note_nl text, note_en text, polarity text, status text, scope text,
        speaker text, certainty text, ground text, confidence decimal, valid_from text, valid_to text,
        expected_end text, withdrawn_on date, in_force boolean, places integer, stated_in iri, stated_in_name text""",
        _claims,
    ),
    "claim_places": ("claim iri, evidence iri", _claim_places),
    "evidence": (
        """evidence iri, source iri, source_name text, section text, place_start integer, place_end integer, url url,
        passage_kind text, paraphrase_nl text, paraphrase_en text, passage_sha256 text""",
        _evidence,
    ),
    "sources": (
        """source iri, name text, name_en text, kind text, citation text, publisher text set, published text, seen text,
        known_until date, licence text, url url, text_sha256 text""",
        _sources,
    ),
    "instruments": ("instrument iri, name text, name_en text, kind text, code text, url url", _instruments),
    "territories": (
        "territory iri, name text, name_en text, kind text, code text, within iri set, within_name text set",
        _territories,
    ),
}


def citations(snapshot: Snapshot) -> tuple[tuple[str, str | None], ...]:
    """What the claims were read from: each source as it wants to be cited (else its name), with its address."""
    text = "MATCH (s:Source) RETURN coalesce(s.citation, s.name) AS said, s.url AS url ORDER BY s.iri"
    return tuple((said, url) for said, url in _rows(snapshot, text))

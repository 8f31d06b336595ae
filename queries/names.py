"""Finding an initiative by whatever an analyst calls it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from banenmakers.graph import Snapshot
from banenmakers.ontology import NotFound
from banenmakers.ontology import vocabulary as voc

_NAMES = f"""
PREFIX bm: <{voc.BM}>
PREFIX skos: <{voc.SKOS}>
SELECT ?initiative ?name ?other
WHERE {{
  {{
    ?initiative a bm:Initiative ; skos:prefLabel ?name ; skos:prefLabel|bm:otherName|bm:formerKey ?other .
    FILTER (LANG(?name) = "nl")
  }}
  UNION
  {{
    ?claim a bm:NameClaim ; bm:alias ?other ; bm:about ?initiative .
    ?initiative a bm:Initiative ; skos:prefLabel ?name .
    FILTER (LANG(?name) = "nl")
  }}
}}
"""

_SOURCES = f"""
PREFIX bm: <{voc.BM}>
PREFIX skos: <{voc.SKOS}>
SELECT ?source ?name ?other ?kind ?until
WHERE {{
  ?source bm:knownUntil ?until ; a ?kind ; skos:prefLabel ?name, ?other .
  FILTER (LANG(?name) = "nl")
}}
ORDER BY ?until ?source
"""
_THINGS = f"""
PREFIX skos: <{voc.SKOS}>
SELECT ?thing ?name ?other ?kind
WHERE {{
  ?thing skos:prefLabel ?name, ?other ; a ?kind .
  FILTER (LANG(?name) = "nl" && STRSTARTS(STR(?thing), "{voc.ID}"))
}}
ORDER BY ?thing
"""


@dataclass(frozen=True, slots=True)
class Named:
    """A node with its preferred (Dutch) name."""

    iri: str
    name: str

    @property
    def slug(self) -> str:
        return self.iri.removeprefix(voc.ID)


def folded(text: str) -> str:
    """Letters and digits only, without case and accents: how names are compared."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if c.isalnum())


def nearest(wanted: str, known: Sequence[str], most: int = 3) -> list[str]:
    """The known names most like the wanted one, best first; a long name is also found by a part of it, misspelt."""
    from rapidfuzz import fuzz, process  # only a name that is not known needs it

    found = process.extract(wanted, known, scorer=fuzz.WRatio, processor=_spaced, limit=most, score_cutoff=65)
    return [name for name, _, _ in found]


def _spaced(text: str) -> str:
    """As ``folded``, but words stay apart."""
    return " ".join(filter(None, map(folded, text.replace("-", " ").split())))


def find_initiative(snapshot: Snapshot, text: str) -> Named:
    """By IRI, slug, name or alias; exact names win over aliases. Raises NotFound with the nearest names."""
    found = _at_once(snapshot, text.strip())
    return found or _find(snapshot.rdf.query(_NAMES).rows, text, "explain.unknown-initiative")


def _at_once(snapshot: Snapshot, wanted: str) -> Named | None:
    """An IRI, a slug or a Dutch name as it is written, looked up without reading all names."""
    rdf = snapshot.rdf
    slug = wanted.removeprefix(voc.ID)
    found = [voc.ID + slug] if re.fullmatch(r"[a-z0-9][A-Za-z0-9-]*", slug) else []
    for candidates in (found, rdf.named(wanted, "nl")):
        for iri in candidates:
            said = rdf.about(iri)
            if (voc.RDF + "type", "Initiative", None) in said:
                names = [v for prop, v, lang in said if prop == voc.SKOS + "prefLabel" and lang == "nl"]
                return Named(iri, names[0]) if names else None
    return None


def find_source(snapshot: Snapshot, text: str) -> Named:
    """By IRI, slug or title; ``report`` is the latest report. Raises NotFound with the nearest titles."""
    rows = snapshot.rdf.query(_SOURCES).rows
    reports = [Named(iri, name) for iri, name, _, kind, _ in rows if kind == "Report"]
    known = {iri for iri, *_ in rows}
    if text.strip().lower() in ("report", "rapport") and reports and voc.ID + text.strip().lower() not in known:
        return reports[-1]
    return _find([row[:3] for row in rows], text, "question.unknown-source")


def find_thing(snapshot: Snapshot, text: str) -> Named:
    """An actor, ecosystem, territory, instrument or source: by IRI, slug, name or, of an initiative, alias.

    Where two share a name, the actor is meant. Raises NotFound with the nearest names.
    """
    actors = set(voc.subclasses("Actor"))
    things = sorted(snapshot.rdf.query(_THINGS).rows, key=lambda row: row[3] not in actors)
    rows = snapshot.rdf.query(_NAMES).rows + [row[:3] for row in things]
    return _find(rows, text, "question.unknown-thing")


def _find(rows: Sequence[Sequence[str]], text: str, code: str) -> Named:
    """The first of ``rows`` (IRI, main name, other name) that ``text`` means. Raises NotFound with ``code``."""
    names: dict[str, Named] = {}
    aliases: dict[str, Named] = {}
    for iri, name, other in rows:
        found = Named(iri, name)
        for key in (iri, found.slug, folded(name)):
            names.setdefault(key, found)
        aliases.setdefault(folded(other), found)
    wanted = text.strip()
    for key in (wanted, wanted.lower(), folded(wanted)):
        hit = names.get(key) or aliases.get(key)
        if hit:
            return hit
    known = list(dict.fromkeys(n.name for n in names.values()))
    near = nearest(wanted, known) or sorted(known)[:5]
    raise NotFound(code, wanted=wanted, near=", ".join(near))


def all_names(snapshot: Snapshot) -> list[str]:
    """What things and initiatives are called, in either language, and initiatives' aliases too; sorted."""
    rows = snapshot.rdf.query(_NAMES).rows + [row[:3] for row in snapshot.rdf.query(_THINGS).rows]
    return sorted({name for _, *names in rows for name in names})


def all_initiatives(snapshot: Snapshot) -> list[Named]:
    """Every initiative, by name."""
    found = {iri: Named(iri, name) for iri, name, _ in snapshot.rdf.query(_NAMES).rows}
    return sorted(found.values(), key=lambda n: n.name.casefold())

"""Finding an initiative by whatever an analyst calls it."""

from __future__ import annotations

import difflib
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
  ?initiative a bm:Initiative ; skos:prefLabel ?name .
  FILTER (LANG(?name) = "nl")
  {{ ?initiative skos:prefLabel|bm:otherName|bm:formerKey ?other }}
  UNION {{ ?claim a bm:NameClaim ; bm:about ?initiative ; bm:alias ?other }}
}}
"""


@dataclass(frozen=True, slots=True)
class Named:
    """An initiative with its preferred (Dutch) name."""

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
    """The known names most like the wanted one, best first."""
    by_fold = {folded(name): name for name in known}
    found = difflib.get_close_matches(folded(wanted), list(by_fold), n=most, cutoff=0.5)
    inside = [key for key in by_fold if len(folded(wanted)) >= 3 and folded(wanted) in key]
    return [by_fold[key] for key in dict.fromkeys([*found, *inside])][:most]


def find_initiative(snapshot: Snapshot, text: str) -> Named:
    """By IRI, slug, name or alias; exact names win over aliases. Raises NotFound with the nearest names."""
    names: dict[str, Named] = {}
    aliases: dict[str, Named] = {}
    for iri, name, other in snapshot.rdf.query(_NAMES).rows:
        found = Named(iri, name)
        for key in (iri, found.slug):
            names[key] = found
        names[folded(name)] = found
        aliases[folded(other)] = found
    wanted = text.strip()
    for key in (wanted, wanted.lower(), folded(wanted)):
        hit = names.get(key) or aliases.get(key)
        if hit:
            return hit
    known = list(dict.fromkeys(n.name for n in names.values()))
    near = nearest(wanted, known) or sorted(known)[:5]
    raise NotFound("explain.unknown-initiative", wanted=wanted, near=", ".join(near))


def all_initiatives(snapshot: Snapshot) -> list[Named]:
    """Every initiative, by name."""
    found = {iri: Named(iri, name) for iri, name, _ in snapshot.rdf.query(_NAMES).rows}
    return sorted(found.values(), key=lambda n: n.name.casefold())

"""Two initiatives side by side: what is said of each under the same heads, and where they differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from banenmakers.graph import Outcome, Snapshot
from banenmakers.ontology import Lang

from .explain import Explanation, explain


@dataclass(frozen=True, slots=True)
class Aspect:
    """One head: ``a`` and ``b`` as JSON has them; ``same`` when they are alike in kind, whoever stands in them."""

    what: str
    a: Any
    b: Any
    same: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    a: Explanation
    b: Explanation

    def aspects(self, lang: Lang) -> list[Aspect]:
        """Every head, in the order in which people read them."""
        found = []
        for what, tell, alike in _HEADS:
            a, b = tell(self.a, lang), tell(self.b, lang)
            same = a == b if alike is None else alike(self.a) == alike(self.b)
            found.append(Aspect(what, a, b, same))
        return found

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """The JSON shape of the command line's contract."""
        differing = [each for each in self.aspects(lang) if not each.same]
        return {
            "a": self.a.as_dict(lang),
            "b": self.b.as_dict(lang),
            "differences": [{"what": each.what, "a": each.a, "b": each.b} for each in differing],
        }


def compare(snapshot: Snapshot, a: str, b: str, as_of: str | None = None) -> Comparison:
    """Explain two initiatives on the same day. Raises NotFound for one that is not there, with the nearest names."""
    return Comparison(explain(snapshot, a, as_of), explain(snapshot, b, as_of))


def _types(found: Explanation, lang: Lang) -> list[str]:
    labels = found.bearing.labels
    return sorted(labels.term(kind, lang) for kind in labels.types(found.named.iri) - {"Initiative"})


def _alone(found: Outcome | None) -> int | None:
    return found.level if found else None


def _confidence(found: Explanation, lang: Lang) -> float | None:
    return None if found.outcome.confidence is None else float(found.outcome.confidence)


def _since(found: Explanation, lang: Lang) -> str | None:
    day = found.since()
    return day.isoformat() if day else None


def _ecosystems(found: Explanation, lang: Lang) -> list[str]:
    return sorted(found.bearing.name(e, lang) for e in found.case.per_ecosystem(found.day) if e)


def _carrying(found: Explanation, rung: int) -> list[str]:
    """The claims of the supports of a rung that stand."""
    return list(dict.fromkeys(c for s, over in found.rungs() if s.rung == rung and not over for c in s.claims))


def _kinds(found: Explanation, claims: list[str]) -> list[str]:
    """What sort of claims they are: two initiatives hardly ever share the claims themselves."""
    said = (found.bearing.particulars(claim, found.named.iri) for claim in claims)
    return sorted({f"{each['kind']} {each['statement']} {each['formality']}" for each in said})


def _rung(rung: int) -> _Head:
    def tell(found: Explanation, lang: Lang) -> list[str]:
        return [found.bearing.text(claim, lang) for claim in _carrying(found, rung)]

    return f"rung-{rung}", tell, lambda found: _kinds(found, _carrying(found, rung))


def _capping(found: Explanation) -> list[str]:
    return list(dict.fromkeys(claim for cap in found.caps() for claim in cap.claims))


def _caps(found: Explanation, lang: Lang) -> list[str]:
    return [found.bearing.text(claim, lang) for claim in _capping(found)]


def _missing(found: Explanation, lang: Lang) -> list[str]:
    return [text for _, text in found.missing(lang)]


def _path(found: Explanation, lang: Lang) -> list[str] | None:
    return [found.bearing.name(node, lang) for node in found.path.nodes] if found.path else None


_Tell = Callable[[Explanation, Lang], Any]
_Head = tuple[str, _Tell, Callable[[Explanation], Any] | None]
_HEADS: tuple[_Head, ...] = (
    ("types", _types, None),
    ("level", lambda found, _: found.outcome.level, None),
    ("range", lambda found, _: [found.outcome.low, found.outcome.high], None),
    ("confidence", _confidence, None),
    ("contested", lambda found, _: found.outcome.contested, None),
    ("since", _since, None),
    ("stated", lambda found, _: [level for level, _ in found.stated()], None),
    ("agrees", lambda found, _: found.agrees(), None),
    ("ties-only", lambda found, _: _alone(found.selection(ties=True)), None),
    ("report-only", lambda found, _: _alone(found.selection(report=True)), None),
    ("ecosystems", _ecosystems, None),
    *map(_rung, (4, 3, 2, 1)),
    ("caps", _caps, lambda found: _kinds(found, _capping(found))),
    ("missing", _missing, lambda found: [rung for rung, _ in found.missing("en")]),
    ("path", _path, lambda found: len(found.path.steps) if found.path else None),
)

"""An explanation as JSON: the shape of the command line's contract, and more beside it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from banenmakers.graph import Outcome
from banenmakers.ontology import Lang

from .changes import changes

if TYPE_CHECKING:
    from .explain import Explanation


def as_dict(found: Explanation, lang: Lang) -> dict[str, Any]:
    """Every claim is named by its IRI with a sentence beside it; every place by its source, section and characters."""
    o, known = found.outcome, found.bearing
    standing = found.rungs()

    def claim(iri: str) -> dict[str, Any]:
        return {
            "claim": iri,
            "text": known.text(iri, lang),
            "later": found.later(iri),
            **_particulars(found, iri, lang),
            "evidence": _places(found, [iri], lang),
        }

    return {
        "initiative": found.named.iri,
        "slug": found.named.slug,
        "name": found.named.name,
        "as_of": found.asked.isoformat() if found.asked else None,
        "known_until": found.as_of.isoformat(),
        "ecosystem": found.ecosystem,
        "snapshot": found.snapshot.digest,
        "stated": [
            {
                "level": level,
                "claim": iri,
                "source": known.claims[iri].get("statedIn"),
                "later": found.later(iri),
                "evidence": _places(found, [iri], lang),
            }
            for level, iri in found.stated()
        ],
        "derived": {
            **_range(o),
            "confidence": float(o.confidence) if o.confidence is not None else None,
            "contested": o.contested,
            "since": since.isoformat() if (since := found.since()) else None,
            "ties_only": _range(found.selection(ties=True)),
            "report_only": _range(found.selection(report=True)),
            "per_ecosystem": [
                {"ecosystem": e, "name": known.name(e, lang), **_range(there)}
                for e, there in sorted(found.case.per_ecosystem(found.day).items(), key=str)
                if e is not None
            ],
        },
        "because": [{"rung": rung, **claim(iri)} for rung, iri in found.because()],
        "ladder": [
            {
                "rung": s.rung,
                "ecosystem": s.ecosystem,
                "claims": list(s.claims),
                "text": " + ".join(known.text(c, lang) for c in s.claims),
                "confidence": float(s.confidence),
                "weak": s.weak,
                "stands": not over,
                "overruled_by": sorted({c for cap in over for c in cap.claims}),
            }
            for s, over in standing
        ],
        "checklist": [
            {
                "rung": rung.rung,
                "name": rung.name,
                "state": rung.state,
                "claims": [claim(iri) for iri in dict.fromkeys(c for s, _ in rung.supports for c in s.claims)],
                "needs": rung.needs,
            }
            for rung in found.checklist(lang)
        ],
        "caps": [
            {"rung": c.rung, **claim(iri), "confidence": float(c.confidence), "soft": c.soft}
            for c in found.caps()
            for iri in c.claims
        ],
        "missing": [
            *(
                {"rung": None, "text": text, "claim": iri, "evidence": _places(found, [iri], lang)}
                for iri, text in found.readings(lang)
            ),
            *({"rung": rung, "text": text, "claim": None, "evidence": []} for rung, text in found.missing(lang)),
        ],
        "not_counted": [
            {"claim": iri, "text": known.text(iri, lang), "why": why} for iri, why in found.not_counted(lang)
        ],
        "sensitivity": [{"without": claims, "level": level} for claims, level in found.sensitivity()],
        "agrees": found.agrees(),
        "disagreement": [
            {
                "stated": d.stated,
                "derived": d.derived,
                "claim": d.claim,
                "text": d.text,
                "evidence": _places(found, [d.claim], lang),
                "because": d.because,
                "missing": [{"rung": rung, "text": text} for rung, text in d.missing],
            }
            for d in found.disagreements(lang)
        ],
        "path": _path(found, lang),
        "expectation": [{"text": text, "claim": iri} for iri, text in found.expectations(lang)],
        "since": changes(found, lang),
    }


def _path(found: Explanation, lang: Lang) -> dict[str, Any] | None:
    chain, known = found.path, found.bearing
    if chain is None:
        return None

    def claims(iris: Iterable[str]) -> list[dict[str, Any]]:
        return [{"claim": iri, "text": known.text(iri, lang), "evidence": _places(found, [iri], lang)} for iri in iris]

    return {
        "leader": chain.nodes[-1],
        "leader_name": known.name(chain.nodes[-1], lang),
        "length": len(chain.steps),
        "ecosystems": [{"ecosystem": e, "name": known.name(e, lang)} for e in chain.ecosystems],
        "steps": [
            {
                "from": a,
                "from_name": known.name(a, lang),
                "to": b,
                "to_name": known.name(b, lang),
                "claims": claims(step),
            }
            for (a, b), step in zip(pairwise(chain.nodes), chain.steps, strict=True)
        ],
        "leads": claims(chain.leads),
    }


def _particulars(found: Explanation, iri: str, lang: Lang) -> dict[str, Any]:
    said = found.bearing.particulars(iri, found.named.iri)
    return {
        "kind": said["kind"],
        "statement": said["statement"],
        "with": said["with"],
        "with_name": found.bearing.name(said["with"], lang) if said["with"] else None,
        "formality": said["formality"],
        "valid_from": said["since"],
        "valid_to": said["until"],
        "source": said["source"],
    }


def _places(found: Explanation, claims: Iterable[str], lang: Lang) -> list[dict[str, Any]]:
    return [place.as_dict(lang) for claim in claims for place in found.bearing.places(claim)]


def _range(found: Outcome | None) -> dict[str, int | None]:
    if found is None:
        return {"level": None, "low": 1, "high": 4}
    return {"level": found.level, "low": found.low, "high": found.high}

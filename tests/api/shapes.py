"""The JSON shapes of the command line's contract, and a way to hold a document against one.

A shape is a type, ``None``, a list (every item), a dict (these keys at least), a set of equal values, a compiled
pattern for a whole text, or a tuple of alternatives.
"""

from __future__ import annotations

import re
from typing import Any

IRI = re.compile(r"https://w3id\.org/banenmakers/id/[a-z0-9][a-zA-Z0-9-]*")
DIGEST = re.compile(r"[0-9a-f]{64}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TEXT = re.compile(r"\S.*", re.DOTALL)
LEVEL = ({1, 2, 3, 4}, None)
RUNG = {1, 2, 3, 4}
COLUMN = {"name": TEXT, "type": TEXT}

FAULT = {
    "file": (TEXT, None),
    "row": (int, None),
    "column": (TEXT, None),
    "value": (str, None),
    "problem": TEXT,
    "remedy": TEXT,
    "severity": {"error", "warning"},
}
COUNTS = dict.fromkeys(
    ["initiatives", "actors", "ties", "claims", "evidence", "triples", "nodes", "relationships"], int
)
BUILD = {
    "digest": DIGEST,
    "path": TEXT,
    "counts": COUNTS,
    "seconds": dict.fromkeys(["read", "check", "derive", "store", "total"], float),
    "warnings": [FAULT],
}
CHECK = {"faults": [FAULT], "counts": dict.fromkeys(["files", "rows", "errors", "warnings"], int)}
ONTOLOGY_CHECK = {
    "faults": [FAULT],
    "counts": dict.fromkeys(["checks", "terms", "mappings", "errors", "warnings"], int),
}
REASON = {
    "engine": {"hermit", "pellet"},
    "ok": bool,
    "consistent": bool,
    "because": [TEXT],
    "unsatisfiable": [{"class": TEXT, "because": [TEXT]}],
    "subclasses": [{"class": TEXT, "above": TEXT}],
    "types": [{"individual": TEXT, "class": TEXT}],
    "counts": dict.fromkeys(["classes", "relations", "individuals", "axioms"], int),
    "seconds": float,
}
SNAPSHOTS = {
    "current": DIGEST,
    "snapshots": [{"digest": DIGEST, "built": re.compile(r"\d{4}-.*"), "path": TEXT, "counts": COUNTS, "bytes": int}],
}
VERIFY = {
    "digest": DIGEST,
    "ok": bool,
    "stores": [{"name": TEXT, "ok": bool}],
    "places": {
        "checked": int,
        "resolved": int,
        "failed": [{"claim": (IRI, None), "source": IRI, "start": int, "end": int, "problem": TEXT}],
        "not_checkable": int,
        "moved": int,
        "changed": int,
        "vanished": int,
    },
}
QUESTIONS = {
    "questions": [
        {
            "name": TEXT,
            "number": int,
            "title": TEXT,
            "purpose": TEXT,
            "parameters": [{"name": TEXT, "type": TEXT, "default": TEXT, "values": ([TEXT], None)}],
            "columns": [COLUMN],
            "engines": [{"sparql", "cypher"}],
        }
    ]
}
QUESTION = {
    "question": TEXT,
    "engine": {"sparql", "cypher"},
    "snapshot": DIGEST,
    "parameters": dict,
    "columns": [COLUMN],
    "rows": [list],
    "truncated": bool,
}
DIFF = {
    "from": DIGEST,
    "to": DIGEST,
    "claims": {"added": [IRI], "removed": [IRI], "changed": [IRI]},
    "levels": [{"initiative": IRI, "from": LEVEL, "to": LEVEL, "because": [IRI]}],
}
PLACE = {
    "source": IRI,
    "section": (TEXT, None),
    "start": (int, None),
    "end": (int, None),
    "url": (TEXT, None),
    "paraphrase": TEXT,
}
RANGE = {"level": LEVEL, "low": RUNG, "high": RUNG}
CLAIM = {"claim": IRI, "text": TEXT}
SINCE = {
    "from": DIGEST,
    "to": DIGEST,
    "known": bool,
    "level": {"from": LEVEL, "to": LEVEL},
    "claims": {"added": [CLAIM], "removed": [CLAIM], "changed": [{**CLAIM, "properties": [TEXT]}]},
    "because": [IRI],
    "rules_changed": bool,
}
PATH = {
    "leader": IRI,
    "leader_name": TEXT,
    "length": int,
    "ecosystems": [{"ecosystem": IRI, "name": TEXT}],
    "steps": [{"from": IRI, "from_name": TEXT, "to": IRI, "to_name": TEXT, "claims": [{**CLAIM, "evidence": [PLACE]}]}],
    "leads": [{**CLAIM, "evidence": [PLACE]}],
}
PARTICULARS = {
    "kind": TEXT,
    "with": (TEXT, None),
    "with_name": (TEXT, None),
    "formality": (TEXT, None),
    "valid_from": (TEXT, None),
    "valid_to": (TEXT, None),
    "source": IRI,
}
EXPLAIN = {
    "initiative": IRI,
    "slug": TEXT,
    "name": TEXT,
    "as_of": (DAY, None),
    "stated": [{"level": RUNG, "claim": IRI, "source": IRI, "evidence": [PLACE]}],
    "derived": {
        **RANGE,
        "confidence": (float, None),
        "contested": bool,
        "since": (DAY, None),
        "ties_only": RANGE,
        "report_only": RANGE,
        "per_ecosystem": [{"ecosystem": IRI, **RANGE}],
    },
    "because": [{"rung": RUNG, **CLAIM, **PARTICULARS, "evidence": [PLACE]}],
    "checklist": [
        {
            "rung": RUNG,
            "name": TEXT,
            "state": {"carried", "overruled", "open", "below"},
            "claims": [{**CLAIM, **PARTICULARS, "evidence": [PLACE]}],
            "needs": (TEXT, None),
        }
    ],
    "disagreement": [
        {
            "stated": RUNG,
            "derived": LEVEL,
            **CLAIM,
            "evidence": [PLACE],
            "because": [IRI],
            "missing": [{"rung": RUNG, "text": TEXT}],
        }
    ],
    "path": (PATH, None),
    "since": (SINCE, None),
    "missing": [{"rung": (RUNG, None), "text": TEXT, "claim": (IRI, None), "evidence": [PLACE]}],
    "sensitivity": [{"without": [IRI], "level": LEVEL}],
    "agrees": (bool, None),
    "expectation": [{"text": TEXT, "claim": IRI}],
}
COMPARE = {"a": EXPLAIN, "b": EXPLAIN, "differences": [{"what": TEXT, "a": object, "b": object}]}
ERROR = {"error": {"code": TEXT, "sentence": TEXT}}


def mismatch(value: Any, shape: Any, at: str = "$") -> str | None:
    """Where and how a value differs from a shape; None when it does not."""
    if isinstance(shape, tuple):
        found = [mismatch(value, each, at) for each in shape]
        return None if None in found else found[0]
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            return f"{at}: {value!r} is no object"
        lacking = [key for key in shape if key not in value]
        if lacking:
            return f"{at}: lacks {lacking}"
        return next((m for key in shape if (m := mismatch(value[key], shape[key], f"{at}.{key}"))), None)
    if isinstance(shape, list):
        if not isinstance(value, list):
            return f"{at}: {value!r} is no list"
        return next((m for i, each in enumerate(value) if (m := mismatch(each, shape[0], f"{at}[{i}]"))), None)
    return None if _fits(value, shape) else f"{at}: {value!r} is not {shape!r}"


def _fits(value: Any, shape: Any) -> bool:
    if shape is None:
        return value is None
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and shape.fullmatch(value) is not None
    if isinstance(shape, set):
        return not isinstance(value, bool) and value in shape
    if shape in (int, float):
        return isinstance(value, int | float if shape is float else int) and not isinstance(value, bool)
    return isinstance(value, shape)

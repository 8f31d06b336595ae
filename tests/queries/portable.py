"""Free queries of the portable dialect (``portable.cypher``): name → text and parameters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def _read() -> dict[str, tuple[str, dict[str, Any]]]:
    found = {}
    for block in Path(__file__).with_suffix(".cypher").read_text(encoding="utf-8").split("\n\n")[1:]:
        heading, _, text = block.partition("\n")
        name, _, parameters = heading.removeprefix("// ").partition(" | ")
        found[name] = (text.strip(), json.loads(parameters or "{}"))
    return found


PORTABLE = _read()

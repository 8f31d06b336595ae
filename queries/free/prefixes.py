"""The prefixes that the graph knows: not needed while asking, written down in what is kept."""

from __future__ import annotations

from itertools import pairwise

from banenmakers.graph.rdf_store import PREFIXES

from .guard import tokens


def declared(text: str) -> str:
    """A SPARQL query with a declaration for every known prefix that it uses and does not declare itself."""
    words = [token for kind, token in tokens(text, "sparql") if kind == "word"]
    own = {after for before, after in pairwise(words) if before.upper() == "PREFIX"}
    used = {word.partition(":")[0] for word in words if ":" in word}
    missing = [prefix for prefix in PREFIXES if prefix in used and f"{prefix}:" not in own]
    return "\n".join([*(f"PREFIX {prefix}: <{PREFIXES[prefix]}>" for prefix in missing), text])

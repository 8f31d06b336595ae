"""What Neo4j's dialect has and the embedded engine lacks: one sentence, with the portable way to write it.

Looked up only when the engine has refused a query, so that nothing it can run is ever held back by these patterns.
"""

from __future__ import annotations

import re

from banenmakers.ontology import BadQuery, BanenmakersError

from .guard import tokens

# Pattern over the query's tokens joined by a space, strings as ''; the message is query.instead-NAME.
_LACKS = {
    "collect": r"\bCOLLECT \{",
    "label-and": r"\( ?\w* ?:[^(){}\[\]]*[&!]",
    "where-inside": r"\((?: \w+)?(?: : \w+)* WHERE |\[(?: \w+)?(?: : [\w|* .]+)? WHERE ",
    "quantified-path": r"(?:\) ?\) ?|\] ?-? ?>? ?)(?:\{ \d+ ?(?:, \d* ?)?\}|[+*]) ",
    "shortest": r"\b(?:ANY|ALL)? ?SHORTEST (?:\d+|\()",
    "in-transactions": r"\bIN TRANSACTIONS\b",
    "block-comment": r"/ \*",
    "chained-comparison": r"\b[\w. ]+ (?:<|>|< =|> =) [\w. ]+ (?:<|>|< =|> =) [\w. ]+",
    "percentile": r"\bpercentile(?:Cont|Disc)\b",
    "reduce-aggregate": r"\breduce \([^|]*\b(?:collect|sum|count|avg|min|max) \(",
    "use": r"^ ?USE ",
}
_PATTERNS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _LACKS.items()}


def instead(error: BanenmakersError, text: str) -> BanenmakersError:
    """``error`` itself, or a BadQuery that names what is lacking and how to write it instead."""
    if error.code != "query.syntax" and error.code != "query.engine":
        return error
    plain = " ".join("''" if kind == "string" else token for kind, token in tokens(text, "cypher")) + " "
    for name, pattern in _PATTERNS.items():
        if pattern.search(plain):
            return BadQuery(f"query.instead-{name}", detail=error.details.get("detail", ""))
    return error

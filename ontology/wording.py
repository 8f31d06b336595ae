"""Every sentence a person reads, in Dutch and English: ``messages/<subject>.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Lang = Literal["nl", "en"]
LANGUAGES: tuple[Lang, ...] = ("nl", "en")


@cache
def catalogue(subject: str) -> dict[str, Any]:
    """The messages of one subject: nested tables whose leaves are ``{nl = …, en = …}``."""
    path = files(__package__) / "messages" / f"{subject}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def say(code: str, lang: Lang = "en", **values: Any) -> str:
    """The sentence of ``code`` (``<subject>.<name>[.problem|.remedy]``) with its placeholders filled.

    Raises KeyError for a code that no file holds: a missing sentence is a programming error.
    """
    subject, _, rest = code.partition(".")
    node: Any = catalogue(subject)
    for part in rest.split("."):
        node = node[part]
    text: str = node[lang]
    return text.format_map(values)

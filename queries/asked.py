"""Dates as a person asks for them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from banenmakers.graph import Snapshot
from banenmakers.ontology import WrongUse


def as_date(text: str, snapshot: Snapshot) -> date:
    """``2018-12-31``; ``2018-12`` and ``2018`` mean their last day; ``latest`` and ``report`` what sources know.

    Raises WrongUse for anything else.
    """
    asked = text.strip().lower()
    if asked in ("latest", "nu", "now"):
        return date.fromisoformat(snapshot.known_until)
    if asked in ("report", "rapport"):
        return date.fromisoformat(str(snapshot.manifest["report_until"]))
    match = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", asked)
    try:
        if match is None:
            raise ValueError
        year, month = int(match[1]), int(match[2] or 12)
        return date(year, month, int(match[3]) if match[3] else monthrange(year, month)[1])
    except (ValueError, IndexError):
        raise WrongUse("question.not-a-date", value=text) from None

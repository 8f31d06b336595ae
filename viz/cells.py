"""One value as one text, the same in every file of tables: what a cell of CSV or of a workbook says."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

# What a spreadsheet takes for the beginning of a formula (https://owasp.org/www-community/attacks/CSV_Injection).
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
# What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets).
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_text(value: Any) -> str:
    """Lists joined by ``|``, maps as JSON, dates in ISO form, nothing as the empty text."""
    if isinstance(value, list | tuple):
        return "|".join(as_text(each) for each in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=as_text)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def in_xml(text: str) -> str:
    """The text with a mark in place of each character that XML cannot hold."""
    return _NO_XML.sub("\ufffd", text)

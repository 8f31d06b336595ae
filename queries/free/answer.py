"""What is asked of a worker and what comes back, and how both cross a socket: JSON, never objects.

A worker has run somebody's query; nothing it sends is executed or unpickled here.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from banenmakers.graph import Table

from .guard import Language
from .unknown import Unknown

_HEAD = struct.Struct(">I")
# What a reply may hold; a larger one is a limit reached, not memory of ours.
MOST_REPLY = 64_000_000


class Cut(Exception):
    """The other side is gone."""


class TooLate(Exception):
    """Nothing came within the time."""


class TooLarge(Exception):
    """The reply is larger than ``MOST_REPLY``."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One query. ``rows``: most rows to give (None: all); ``form``: a format of ``forms.FORMS`` instead of a table.

    ``explain`` asks for the engine's plan instead of rows.
    """

    language: Language
    text: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    rows: int | None = None
    form: str | None = None
    explain: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """``columns`` and ``rows`` of plain values, or, where a ``form`` was asked, ``content`` in that format.

    ``kind``: ``rows``, ``boolean`` or ``graph``; ``notes``: codes of messages about the answer; ``warnings``: names in
    the query that the schema does not know.
    """

    kind: str
    columns: list[str]
    rows: list[list[Any]]
    truncated: bool = False
    content: bytes | None = None
    notes: tuple[str, ...] = ()
    warnings: tuple[Unknown, ...] = ()

    @property
    def table(self) -> Table:
        return Table(self.columns, self.rows, self.truncated)

    def typed_columns(self) -> list[dict[str, str]]:
        """Name and type of each column, read off its values."""
        return [{"name": name, "type": _type({_type_of(row[at]) for row in self.rows})} for at, name in
                enumerate(self.columns)]  # fmt: skip


def _type_of(value: Any) -> str:
    for kind, name in ((bool, "boolean"), (int, "integer"), (float, "decimal"), (date, "date"), (list, "list"),
                       (dict, "map"), (type(None), "")):  # fmt: skip
        if isinstance(value, kind):
            return name
    return "iri" if value.startswith(("https://", "http://")) else "text"


def _type(found: set[str]) -> str:
    """One type for all values of a column; numbers of both kinds are decimals, any other mixture is ``any``."""
    found = found - {""}
    if len(found) == 1:
        return found.pop()
    if found == {"integer", "decimal"}:
        return "decimal"
    return "text" if found in (set(), {"text", "iri"}) else "any"


def packed(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, default=_tagged, separators=(",", ":")).encode()


def unpacked(content: bytes) -> Any:
    return json.loads(content, object_hook=_untagged)


def as_message(asked: Asked) -> bytes:
    return packed(asdict(asked))


def _tagged(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"@datetime": value.isoformat()}
    if isinstance(value, date):
        return {"@date": value.isoformat()}
    return str(value)


def _untagged(content: dict[str, Any]) -> Any:
    if len(content) == 1:
        if "@date" in content:
            return date.fromisoformat(content["@date"])
        if "@datetime" in content:
            return datetime.fromisoformat(content["@datetime"])
    return content


def send(end: socket.socket, *parts: bytes) -> None:
    """Each part with its length before it. Raises Cut when nobody reads."""
    try:
        for part in parts:
            end.sendall(_HEAD.pack(len(part)))
            end.sendall(part)
    except OSError as error:
        raise Cut from error


def receive(end: socket.socket, until: float | None = None) -> bytes:
    """One part; ``until`` is a moment of ``time.monotonic()``. Raises Cut, TooLate, TooLarge."""
    (length,) = _HEAD.unpack(_exactly(end, _HEAD.size, until))
    if until is not None and length > MOST_REPLY:
        raise TooLarge
    return _exactly(end, length, until)


def _exactly(end: socket.socket, length: int, until: float | None) -> bytes:
    held = bytearray(length)
    view = memoryview(held)
    got = 0
    while got < length:
        if until is not None:
            left = until - time.monotonic()
            if left <= 0:
                raise TooLate
            end.settimeout(left)
        try:
            count = end.recv_into(view[got:])
        except TimeoutError as error:
            raise TooLate from error
        except OSError as error:
            raise Cut from error
        if count == 0:
            raise Cut
        got += count
    return bytes(held)

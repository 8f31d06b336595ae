"""A server at an address: the driver, what the server is, and its errors in our words."""

from __future__ import annotations

import base64
import logging
import socket
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, Session
from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Forbidden,
    Neo4jError,
)

from banenmakers.ontology import BanenmakersError, EngineMissing, LimitReached, StorageFault

DEFAULT = "bolt://127.0.0.1:7687"
# Labels and types as parameters, and CALL (x) { … }.
OLDEST = (5, 26)
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
# What the driver has to say reaches people as our own sentences.
logging.getLogger("neo4j").addHandler(logging.NullHandler())
# Seconds: whoever asks a server that is down hears so within two.
PATIENCE = 2.0
_NO_DATABASE = ("Neo.ClientError.Database.DatabaseNotFound", "Neo.ClientError.Database.IllegalDatabaseName")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is and who asks. ``database``: its name; none is the user's home database."""

    uri: str = DEFAULT
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None


class Server:
    """An open connection. Raises EngineMissing on the way in, with what is wrong and what would be right."""

    def __init__(self, address: Address) -> None:
        self.address = address
        auth = (address.user, address.password or "") if address.user else None
        _check_scheme(address.uri)
        with speaking_ours(address):
            try:
                self.driver: Driver = GraphDatabase.driver(
                    address.uri,
                    auth=auth,
                    connection_timeout=PATIENCE,
                    connection_acquisition_timeout=10,
                    notifications_min_severity="OFF",
                    user_agent="banenmakers",
                )
            except (ValueError, ConfigurationError) as error:
                raise EngineMissing("neo4j.address", uri=address.uri, detail=error) from error
        try:
            with speaking_ours(address):
                self._look()
        except BaseException:
            self.driver.close()
            raise

    def _look(self) -> None:
        self.driver.verify_connectivity()
        known = "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel'"
        with self.session() as session:
            row = session.run(f"{known} RETURN versions[0], edition").single(strict=True)
            self.version, self.edition = str(row[0]), str(row[1])
            if tuple(int(part) for part in self.version.split(".")[:2]) < OLDEST:
                least = ".".join(map(str, OLDEST))
                raise EngineMissing("neo4j.too-old", uri=self.address.uri, version=self.version, least=least)
            self.database = str(session.run("CALL db.info() YIELD name").single(strict=True)[0])

    def session(self, *, write: bool = False) -> Session:
        """A session on the database; bookmarks are the driver's own when ``write`` sessions follow each other."""
        return self.driver.session(
            database=self.address.database, default_access_mode=WRITE_ACCESS if write else READ_ACCESS
        )

    def last_transaction(self) -> int | None:
        """The number of the database's last transaction; none where the server does not tell."""
        with self.session(write=True) as session:
            session.execute_read(lambda tx: tx.run("RETURN 1").consume())
            return _number(session.last_bookmarks().raw_values)

    def close(self) -> None:
        self.driver.close()

    def __enter__(self) -> Server:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()


def _number(bookmarks: Iterable[str]) -> int | None:
    """The transaction in a bookmark: ``FB:`` and, in base 64, a PackStream list of the database's id and the number.

    Community tells it nowhere else. A bookmark is the server's own business: of any other form nothing is concluded.
    """
    try:
        (one,) = bookmarks
        content = base64.b64decode(one.removeprefix("FB:"), validate=True)
    except ValueError:
        return None
    if not one.startswith("FB:") or content[:3] != b"\x91\xcc\x10" or content[-1:] != b"\x90":
        return None
    number = content[3 + 16 : -1]
    width = {0xC8: 1, 0xC9: 2, 0xCA: 4, 0xCB: 8}.get(number[0]) if number else None
    if len(number) == 1 and number[0] < 0x80:
        return number[0]
    return int.from_bytes(number[1:], "big", signed=True) if width == len(number) - 1 else None


@contextmanager
def speaking_ours(address: Address) -> Iterator[None]:
    """Errors of the driver and the server as ours, each with what to do."""
    try:
        yield
    except (DriverError, Neo4jError, OSError) as error:
        raise ours(error, address) from error


def out_of_memory(error: BaseException) -> bool:
    """Whether the server stopped a transaction that needed more memory than it gives."""
    return isinstance(error, Neo4jError) and "OutOfMemory" in (error.code or "")


def ours(error: Exception, address: Address) -> BanenmakersError:
    told: dict[str, Any] = {
        "uri": address.uri,
        "detail": str(error).strip().split("\n")[0].split(" (resolved")[0][:300],
    }
    if isinstance(error, AuthError):
        return EngineMissing("neo4j.password" if address.user else "neo4j.no-user", user=address.user, **told)
    if isinstance(error, Forbidden):
        return EngineMissing("neo4j.forbidden", user=address.user, **told)
    if out_of_memory(error):
        return LimitReached("neo4j.memory", **told)
    if isinstance(error, Neo4jError):
        code = error.code or ""
        if code in _NO_DATABASE:
            return EngineMissing("neo4j.no-database", database=address.database, **told)
        if code.endswith(("WriteOnReadOnlyAccessDatabase", "DatabaseIsReadOnly", "ReadOnly")):
            return EngineMissing("neo4j.read-only", **told)
        if code.startswith("Neo.ClientError.Transaction.TransactionTimedOut"):
            return LimitReached("neo4j.time", **told)
        if code.startswith("Neo.ClientError.Security"):
            return EngineMissing("neo4j.password", user=address.user, **told)
        return StorageFault("neo4j.fault", reported=code, **told)
    if _about_tls(error) or ("+s" in address.uri and _listens(address.uri)):
        return EngineMissing("neo4j.tls", **told)
    return EngineMissing("neo4j.down", **told)


def _check_scheme(uri: str) -> None:
    try:
        parts = urlsplit(uri)
        good = parts.scheme in SCHEMES and bool(parts.hostname) and (parts.port or 1) > 0
        why = f"{parts.scheme or '–'}://"
    except ValueError as error:
        good, why = False, str(error)
    if not good:
        raise EngineMissing("neo4j.address", uri=uri, detail=why)


def _listens(uri: str) -> bool:
    """Whether anybody is there at all: with routing the driver tells not why it got no answer."""
    parts = urlsplit(uri)
    try:
        socket.create_connection((parts.hostname or "", parts.port or 7687), PATIENCE).close()
    except OSError:
        return False
    return True


def _about_tls(error: BaseException | None) -> bool:
    seen = 0
    while error is not None and seen < 10:
        if isinstance(error, ssl.SSLError) or "SSL" in str(error) or "certificate" in str(error).lower():
            return True
        error, seen = error.__cause__ or error.__context__, seen + 1
    return False

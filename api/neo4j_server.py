"""Which Neo4j server is meant, and the connection to it: options, environment, a file or a prompt for the password."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import click

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.ontology import EngineMissing, Lang, NotFound, WrongUse, say

from .options import current
from .output import err

if TYPE_CHECKING:
    from banenmakers.graph.neo4j import Address, Neo4jGraph, Server

    from .settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])
_ENV = "BANENMAKERS_NEO4J_"
# URI, user and database, each as far as it was given.
Where = tuple[str | None, str | None, str | None]


def server_options(lang: Lang) -> Callable[[Command], Command]:
    """``--uri --user --database``; the command gets one ``where`` instead of them."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def with_address(uri: str | None, user: str | None, database: str | None, **given: Any) -> Any:
            return command(where=(uri, user, database), **given)

        made: Any = with_address
        for name in ("database", "user", "uri"):
            made = click.option(
                f"--{name}", envvar=f"{_ENV}{name.upper()}", help=say(f"cli.neo4j.{name}", lang), metavar=name.upper()
            )(made)
        return made  # type: ignore[no-any-return]

    return decorate


def engine_option(lang: Lang, language: str) -> Callable[[Command], Command]:
    """``--engine`` and the server's options, for the languages that a server answers."""

    def decorate(command: Command) -> Command:
        if language == "cypher":
            engines = click.Choice(["cypher", "neo4j"])
            chosen = click.option("--engine", type=engines, default="cypher", help=say("cli.question.engine", lang))
            return chosen(server_options(lang)(command))

        @wraps(command)
        def embedded(**given: Any) -> Any:
            return command(engine=language, where=(None, None, None), **given)

        return embedded  # type: ignore[return-value]

    return decorate


def address(
    uri: str | None = None, user: str | None = None, database: str | None = None, env: Mapping[str, str] = os.environ
) -> Address:
    """The address with its password, which never comes from an argument: those are for all to see.

    Raises WrongUse for a password inside the address, EngineMissing where one is needed and cannot be had.
    """
    from banenmakers.graph.neo4j import Address
    from banenmakers.graph.neo4j.connection import DEFAULT

    where = uri or env.get(f"{_ENV}URI") or DEFAULT
    if "@" in urlsplit(where).netloc:
        raise WrongUse("neo4j.password-in-address")
    who = user or env.get(f"{_ENV}USER")
    return Address(where, who, _password(who, env) if who else None, database or env.get(f"{_ENV}DATABASE"))


def _password(user: str, env: Mapping[str, str]) -> str:
    if (given := env.get(f"{_ENV}PASSWORD")) is not None:
        return given
    if named := env.get(f"{_ENV}PASSWORD_FILE"):
        try:
            return Path(named).expanduser().read_text(encoding="utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise EngineMissing("neo4j.password-file", path=named) from error
    if sys.stdin is not None and sys.stdin.isatty():
        return str(click.prompt(user, hide_input=True, err=True))
    raise EngineMissing("neo4j.no-password", user=user)


@contextmanager
def served(where: Where) -> Iterator[Server]:
    """A connection to the server, closed at the end. Raises EngineMissing when there is none."""
    from banenmakers.graph.neo4j import Server

    with Server(address(*where)) as server:
        yield server


@contextmanager
def reading(settings: Settings, where: Where) -> Iterator[tuple[Snapshot, Neo4jGraph]]:
    """The server's graph to ask, with the snapshot of this data folder that it holds: names are resolved in it.

    Raises NotFound when nothing is loaded, or a snapshot that is not here.
    """
    from banenmakers.graph.neo4j import Neo4jGraph

    with served(where) as server:
        graph = Neo4jGraph(server)
        yield of_server(DataFolder(settings.data_dir), graph), graph


def of_server(data: DataFolder, graph: Neo4jGraph) -> Snapshot:
    """The snapshot that a server holds, where this data folder has it too."""
    held = str(graph.state().digest)
    if held in data.digests():
        return Snapshot(data.whole(held))
    current = data.current_digest()
    told = {"uri": graph.server.address.uri, "held": held[:12], "current": current[:12] or "–"}
    raise NotFound("neo4j.other-snapshot", **told)


@contextmanager
def answering(settings: Settings, engine: str, where: Where) -> Iterator[tuple[Snapshot, Neo4jGraph | None]]:
    """What a question is asked of: a snapshot, and with the engine ``neo4j`` the server's graph.

    Says on standard error when the server holds another snapshot than the current one.
    """
    if engine != "neo4j":
        # An address in the environment is no mistake: it is there for when it is needed.
        yield current(settings), None
        return
    with reading(settings, where) as (snapshot, graph):
        if (told := older(settings, snapshot)) and not settings.quiet:
            err().print(told, style="yellow", markup=False)
        yield snapshot, graph


def older(settings: Settings, snapshot: Snapshot) -> str | None:
    """What to say when the server holds another snapshot than the current one."""
    current = DataFolder(settings.data_dir).current_digest()
    if current in ("", snapshot.digest):
        return None
    return say("neo4j.older-snapshot", settings.lang, held=snapshot.digest[:12], current=current[:12])

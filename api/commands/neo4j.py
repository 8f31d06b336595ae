"""``neo4j``: the graph in a server of your own: ``load status drop``, and files: ``import-files tools``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.ontology import Lang, say

from ..neo4j_server import Where, served, server_options
from ..options import current, json_option, root_options, shared
from ..output import err, out, print_json, print_table, shown
from ..settings import Settings
from . import neo4j_files

if TYPE_CHECKING:
    from banenmakers.graph.neo4j.writing import OnProgress
    from banenmakers.graph.projection import PropertyGraph


def add_to(root: click.Group, lang: Lang) -> None:
    def text(code: str) -> str:
        return say(f"cli.neo4j.{code}", lang)

    @root.group("neo4j", help=text("help"))
    @root_options(lang)
    def neo4j(**_: Any) -> None:
        pass

    @neo4j.command("load", help=text("load-help"))
    @server_options(lang)
    @json_option(lang)
    @shared(lang)
    def load(settings: Settings, where: Where) -> None:
        _load(settings, where)

    @neo4j.command("status", help=text("status-help"))
    @server_options(lang)
    @json_option(lang)
    @shared(lang)
    def status(settings: Settings, where: Where) -> int:
        return _status(settings, where)

    @neo4j.command("drop", help=text("drop-help"))
    @click.option("--yes", is_flag=True, help=text("yes"))
    @server_options(lang)
    @json_option(lang)
    @shared(lang)
    def drop(settings: Settings, where: Where, yes: bool) -> None:
        _drop(settings, where, yes)

    neo4j_files.add_to(neo4j, lang)


def _load(settings: Settings, where: Where) -> None:
    from banenmakers.graph.neo4j import load

    snapshot = current(settings)
    with served(where) as server, _progress(settings) as show:
        done = load(
            server,
            snapshot.digest,
            snapshot.projected,
            previous=lambda digest: _graph(settings, digest),
            on_progress=show,
        )
    if settings.as_json:
        print_json(
            {
                "uri": server.address.uri, "database": server.database, "digest": done.digest, "before": done.before,
                "way": done.way, "writes": done.writes, "counts": done.counts, "changes": done.changes,
                "foreign": done.foreign, "seconds": round(done.seconds, 3),
            }
        )  # fmt: skip
        return
    if done.foreign and not settings.quiet:
        sentence = say("cli.neo4j.foreign", settings.lang, listed=", ".join(_listed(done.foreign)))
        err().print(sentence, style="yellow", markup=False)
    told = {"uri": server.address.uri, "digest": done.digest[:12], "seconds": done.seconds, **done.counts}
    out().print(say(f"cli.neo4j.done-{done.way}", settings.lang, writes=done.writes, **told), markup=False)


def _graph(settings: Settings, digest: str) -> PropertyGraph | None:
    """The graph of a snapshot that is at hand."""
    data = DataFolder(settings.data_dir)
    return Snapshot(data.whole(digest)).projected() if digest in data.digests() else None


def _listed(foreign: dict[str, int]) -> list[str]:
    return [f"{label} {count}" for label, count in foreign.items()]


def _status(settings: Settings, where: Where) -> int:
    from banenmakers.graph.neo4j import status

    now = DataFolder(settings.data_dir).current_digest() or None
    with served(where) as server, _progress(settings) as show:
        found = status(server, lambda digest: _graph(settings, digest), on_progress=show)
    content = found.as_dict(now)
    good = bool(content["is_current"]) and content["whole"] is not False and not found.missing
    if settings.as_json:
        print_json({"uri": server.address.uri, **content})
        return 0 if good else 1
    lang = settings.lang
    rows: list[list[Any]] = [
        [_word("server", lang), f"{server.address.uri} · Neo4j {found.version} {found.edition} · {found.database}"],
        [_word("holds", lang), f"{found.holds[:12]} ({found.loaded})" if found.holds else None],
        [_word("current", lang), (now or "–")[:12]],
        [_word("is-current", lang), content["is_current"]],
        [_word("whole", lang), found.whole()],
    ]
    rows += [[say(f"cli.neo4j.count-{name}", lang), count] for name, count in (found.counts or {}).items()]
    rows += [[say(f"cli.neo4j.change-{name}", lang), count] for name, count in (found.changes or {}).items() if count]
    rows.append([_word("missing", lang), found.missing])
    rows.append([_word("beside", lang), _listed(found.foreign)])
    print_table("", [_word("what", lang), _word("value", lang)], [[a, shown(b, lang)] for a, b in rows], lang)
    if not good and not settings.quiet:
        err().print(say("cli.neo4j.mend", lang), markup=False)
    return 0 if good else 1


def _word(name: str, lang: Lang) -> str:
    return say(f"cli.neo4j.word-{name}", lang)


def _drop(settings: Settings, where: Where, yes: bool) -> None:
    from banenmakers.graph.neo4j import drop

    with served(where) as server:
        if not yes:
            told = {"uri": server.address.uri, "database": server.database}
            click.confirm(say("cli.neo4j.sure", settings.lang, **told), abort=True, err=True)
        with _progress(settings) as show:
            gone = drop(server, on_progress=show)
    if settings.as_json:
        print_json({"uri": server.address.uri, "database": server.database, **gone})
    else:
        out().print(say("cli.neo4j.dropped", settings.lang, uri=server.address.uri, **gone), markup=False)


@contextmanager
def _progress(settings: Settings) -> Iterator[OnProgress]:
    """A bar for each step on a terminal, with rate and time left; with ``--verbose`` a line a step elsewhere."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

    console = err()
    bars = settings.progress and not settings.quiet and console.is_terminal
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
               TimeRemainingColumn())  # fmt: skip
    with Progress(*columns, console=console, disable=not bars, transient=True) as progress:
        tasks: dict[str, TaskID] = {}

        def show(step: str, done: int, total: int) -> None:
            name = say(f"cli.neo4j.step-{step}", settings.lang)
            if step not in tasks:
                tasks[step] = progress.add_task(name, total=total, rate="")
                if settings.verbose:
                    console.print(name, style="dim", markup=False)
            task = progress.tasks[tasks[step]]
            rate = f"{task.speed:,.0f}/s" if task.speed and total > 1 else ""
            progress.update(tasks[step], completed=done, total=total, rate=rate)

        yield show

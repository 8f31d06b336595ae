"""Where a result goes: standard output, or a file that is whole or not there at all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from banenmakers.ontology import Lang, StorageFault, WrongUse, say

from .output import err, json_text
from .settings import Settings

if TYPE_CHECKING:
    from banenmakers.graph import Snapshot, Table
    from banenmakers.viz.provenance import Origin

Command = TypeVar("Command", bound=Callable[..., Any])
# What is no text: never written to a terminal.
_BINARY = {"xlsx", "zip"}
_SAFE = ("csv", "tsv", "xlsx")


def file_options(lang: Lang) -> Callable[[Command], Command]:
    """``--out --formula-safe`` of commands that answer with a table."""

    def decorate(command: Command) -> Command:
        kind = click.Path(path_type=Path, dir_okay=False)
        safe = click.option("--formula-safe", is_flag=True, help=say("cli.option.formula-safe", lang))
        return click.option("--out", "path", type=kind, help=say("cli.option.out", lang))(safe(command))

    return decorate


def chosen_form(form: str | None, path: Path | None, known: tuple[str, ...], formula_safe: bool) -> str:
    """The form asked for, else the one that the file's ending names, else a table for the screen.

    Raises WrongUse for a table in a file, and for ``--formula-safe`` where it means nothing.
    """
    ending = path.suffix.lower().removeprefix(".") if path else ""
    chosen = form or (ending if ending in known else "table")
    if path is not None and chosen == "table":
        raise WrongUse("export.for-screen")
    if formula_safe and chosen not in _SAFE:
        raise WrongUse("export.option-not-here", option="--formula-safe", form=chosen, forms=", ".join(_SAFE))
    return chosen


def deliver(settings: Settings, content: str | bytes, path: Path | None, form: str) -> None:
    """Write a result to a file, or to standard output; binary forms never to a terminal (WrongUse)."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    if path is None:
        if form in _BINARY and sys.stdout.isatty():
            raise WrongUse("export.to-terminal", form=form)
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    write(path, data)
    _say_done(settings, path)


def deliver_rows(
    settings: Settings,
    table: Table,
    form: str,
    path: Path | None,
    *,
    told: Mapping[str, Any],
    columns: Sequence[Mapping[str, str]],
    workbook: Callable[[], bytes],
    formula_safe: bool,
) -> None:
    """Deliver a table in any form but the screen's: ``told`` stands above its typed columns in JSON; ``workbook`` makes
    the bytes of one, only when that is asked."""
    if form == "json":
        whole = {**told, "columns": columns, "rows": table.rows, "truncated": table.truncated}
        deliver(settings, json_text(whole), path, form)
    elif form == "xlsx":
        deliver(settings, workbook(), path, form)
    else:
        from banenmakers.viz.csv_tables import to_csv

        text = to_csv(table.columns, table.rows, "," if form == "csv" else "\t", formula_safe=formula_safe)
        deliver(settings, text, path, form)


def deliver_folder(settings: Settings, files: Mapping[str, bytes], folder: Path) -> None:
    """Write files as a new folder, all of them or none; a folder that holds something is left alone (WrongUse)."""
    with new_folder(folder) as made:
        for name, content in files.items():
            (made / name).write_bytes(content)
    _say_done(settings, folder)


@contextmanager
def new_folder(folder: Path, in_use: str = "export.folder-in-use") -> Iterator[Path]:
    """A folder aside to write in, which gets its name when everything is in it.

    Raises WrongUse with ``in_use`` for a folder that holds something.
    """
    from tempfile import TemporaryDirectory

    from banenmakers.graph.datafolder import storage_errors

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongUse(in_use, folder=folder)
    _parent(folder)
    with storage_errors(folder.parent), TemporaryDirectory(prefix=".banenmakers-", dir=folder.parent) as aside:
        made = Path(aside) / folder.name
        made.mkdir()
        yield made
        if folder.is_dir():
            folder.rmdir()
        made.rename(folder)


def write(path: Path, content: bytes) -> None:
    """Whole or not at all: a reader never finds half a file."""
    from banenmakers.graph.datafolder import storage_errors

    _parent(path)
    aside = path.with_name(f".{path.name}.part")
    with storage_errors(path.parent):
        try:
            aside.write_bytes(content)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)


def _parent(path: Path) -> None:
    if not path.absolute().parent.is_dir():
        raise StorageFault("cli.export.no-folder", folder=path.absolute().parent)


def _say_done(settings: Settings, path: Path) -> None:
    if not settings.quiet:
        err().print(say("cli.export.done", settings.lang, path=path), markup=False)


def origin(snapshot: Snapshot) -> Origin:
    """What a file says of the snapshot that it was made of."""
    from banenmakers.queries.tables import citations
    from banenmakers.viz.provenance import Origin

    built = datetime.fromisoformat(snapshot.manifest["built"])
    return Origin(snapshot.digest, built, snapshot.known_until, citations(snapshot))

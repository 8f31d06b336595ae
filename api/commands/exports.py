"""``export``: the record for other RDF tools, and pictures."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from banenmakers.ontology import Lang, StorageFault, say

from ..options import current, shared
from ..output import err
from ..settings import Settings

RDF = ("turtle", "trig", "nquads", "jsonld")


def add_to(root: click.Group, lang: Lang) -> None:
    @root.command("export", help=say("cli.export.help", lang))
    @click.argument("form", type=click.Choice([*RDF, "svg"]), metavar="FORMAT")
    @click.argument("path", type=click.Path(path_type=Path, dir_okay=False), required=False, metavar="[OUT]")
    @click.option("--as-of", default="latest", help=say("cli.explain.as-of", lang))
    @shared(lang)
    def export(settings: Settings, form: Any, path: Path | None, as_of: str) -> None:
        content = _ladder(settings, as_of) if form == "svg" else _rdf(settings, form)
        if path is None:
            sys.stdout.buffer.write(content)
            return
        write(path, content)
        if not settings.quiet:
            err().print(say("cli.export.done", settings.lang, path=path), markup=False)


def _rdf(settings: Settings, form: Any) -> bytes:
    from banenmakers.graph.rdf_export import serialise

    return serialise(current(settings), form)


def _ladder(settings: Settings, as_of: str) -> bytes:
    from banenmakers.queries.questions import ask, bind, find_question
    from banenmakers.viz import caption, ladder, to_svg

    snapshot = current(settings)
    levels, ties = find_question("levels"), find_question("leader-ties")
    values = bind(levels, snapshot, {"as_of": as_of})
    rows = ask(snapshot, levels, values).dicts()
    links = ask(snapshot, ties, bind(ties, snapshot, {"as_of": as_of})).dicts()
    scene = ladder(
        rows,
        links=links,
        lang=settings.lang,
        title=say("cli.export.ladder", settings.lang),
        caption=caption(
            snapshot.digest, values["as_of"].isoformat(), snapshot.manifest["counts"]["claims"], settings.lang
        ),
    )
    return to_svg(scene).encode("utf-8")


def write(path: Path, content: bytes) -> None:
    """Whole or not at all: a reader never finds half a file."""
    from banenmakers.graph.datafolder import storage_errors

    if not path.absolute().parent.is_dir():
        raise StorageFault("cli.export.no-folder", folder=path.absolute().parent)
    aside = path.with_name(f".{path.name}.part")
    with storage_errors(path.parent):
        try:
            aside.write_bytes(content)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)

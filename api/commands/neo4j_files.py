"""``neo4j import-files`` for Neo4j's own bulk importer, and ``neo4j tools`` for Neo4j Browser: folders of files."""

from __future__ import annotations

from pathlib import Path

import click

from banenmakers.ontology import Lang, say

from ..delivery import new_folder
from ..options import current, json_option, shared
from ..output import out, print_json
from ..settings import Settings


def add_to(group: click.Group, lang: Lang) -> None:
    """Add the commands that write files to the group ``neo4j``."""

    @group.command("import-files", help=say("bulk.help", lang))
    @click.argument("folder", type=click.Path(path_type=Path), metavar="OUT")
    @json_option(lang)
    @shared(lang)
    def import_files(settings: Settings, folder: Path) -> None:
        _import_files(settings, folder)

    @group.command("tools", help=say("browser.help", lang))
    @click.argument("folder", type=click.Path(path_type=Path), metavar="OUT")
    @json_option(lang)
    @shared(lang)
    def tools(settings: Settings, folder: Path) -> None:
        _tools(settings, folder)


def _import_files(settings: Settings, folder: Path) -> None:
    from banenmakers.graph.neo4j.files import write_files

    snapshot = current(settings)
    with new_folder(folder, "bulk.folder-in-use") as made:
        counts = write_files(made, snapshot.digest, snapshot.projected(), settings.lang)
    if settings.as_json:
        print_json({"digest": snapshot.digest, "folder": str(folder), **counts})
    elif not settings.quiet:
        out().print(say("bulk.done", settings.lang, folder=folder, **counts), markup=False)


def _tools(settings: Settings, folder: Path) -> None:
    """The style file, an archive that Browser takes whole, and the queries in it one by one for everything else."""
    from banenmakers.queries.questions import bind, bound, questions
    from banenmakers.viz.csv_tables import zipped
    from banenmakers.viz.neo4j_browser import pictures, saved_queries, to_grass

    snapshot = current(settings)
    values = {name: bound(name, parameters, snapshot, {}) for name, _, parameters in pictures()}
    values |= {question.name: bind(question, snapshot, {}) for question in questions()}
    saved = {name: text.encode("utf-8") for name, text in saved_queries(values, settings.lang).items()}
    with new_folder(folder, "bulk.folder-in-use") as made:
        (made / "banenmakers.grass").write_bytes(to_grass(settings.lang).encode("utf-8"))
        (made / "banenmakers.zip").write_bytes(zipped({f"Banenmakers/{name}": text for name, text in saved.items()}))
        (made / "queries").mkdir()
        for name, text in saved.items():
            (made / "queries" / name).write_bytes(text)
    if settings.as_json:
        print_json({"digest": snapshot.digest, "folder": str(folder), "queries": len(saved)})
    elif not settings.quiet:
        out().print(say("browser.done", settings.lang, folder=folder, queries=len(saved)), markup=False)

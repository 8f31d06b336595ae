"""``neo4j import-files``: the graph as files for Neo4j's own bulk importer."""

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


def _import_files(settings: Settings, folder: Path) -> None:
    from banenmakers.graph.lines import lines_of
    from banenmakers.graph.neo4j.files import write_files
    from banenmakers.graph.projection import project

    snapshot = current(settings)
    with new_folder(folder, "bulk.folder-in-use") as made:
        counts = write_files(made, snapshot.digest, project(lines_of(snapshot.record())), settings.lang)
    if settings.as_json:
        print_json({"digest": snapshot.digest, "folder": str(folder), **counts})
    elif not settings.quiet:
        out().print(say("bulk.done", settings.lang, folder=folder, **counts), markup=False)

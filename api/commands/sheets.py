"""``sheets template``, ``sheets rename`` (more of the group in ``recognition``); and ``completion`` for shells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from click.shell_completion import get_completion_class

from banenmakers.ontology import Lang, say

from ..options import root_options, shared
from ..output import out
from ..settings import Settings
from . import recognition


def add_to(root: click.Group, lang: Lang) -> None:
    @root.group("sheets", help=say("cli.sheets.help", lang))
    @root_options(lang)
    def sheets(**_: Any) -> None:
        pass

    @sheets.command("template", help=say("cli.sheets.template", lang))
    @click.option(
        "--format", "form", type=click.Choice(["csv", "xlsx"]), default="csv", help=say("cli.sheets.form", lang)
    )
    @click.option("--out", "path", type=click.Path(path_type=Path), help=say("cli.sheets.out", lang))
    @shared(lang)
    def template(settings: Settings, form: str, path: Path | None) -> None:
        from banenmakers.loaders import write_template, write_workbook_template

        if form == "xlsx":
            path = write_workbook_template(path or Path("sheets.xlsx"), settings.lang)
            out().print(say("cli.sheets.written-workbook", settings.lang, path=path), markup=False)
            return
        path = path or Path("sheets")
        written = write_template(path, settings.lang)
        out().print(say("cli.sheets.written", settings.lang, count=len(written), folder=path), markup=False)

    @sheets.command("rename", help=say("cli.sheets.rename", lang))
    @click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
    @click.argument("key")
    @click.argument("name")
    @click.option("--evidence", default="", help=say("cli.sheets.evidence", lang))
    @shared(lang)
    def rename(settings: Settings, folder: Path, key: str, name: str, evidence: str) -> None:
        from banenmakers.loaders import rename_actor

        rename_actor(folder, key, name, evidence=tuple(part for part in evidence.split("|") if part))
        out().print(say("cli.sheets.renamed", settings.lang, key=key, name=name), markup=False)

    recognition.add_to(sheets, lang)

    @root.command("completion", help=say("cli.completion.help", lang))
    @click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
    @root_options(lang)
    def completion(shell: str, **_: Any) -> None:
        found = get_completion_class(shell)
        assert found is not None
        click.echo(found(root, {}, "banenmakers", "_BANENMAKERS_COMPLETE").source())

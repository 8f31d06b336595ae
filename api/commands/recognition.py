"""``sheets lookalikes`` and ``sheets conflicts``: what waits for an analyst's decision, and where analysts disagree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from banenmakers.ontology import Lang, say

from ..options import json_option, shared
from ..output import out, print_json, print_table
from ..settings import Settings

if TYPE_CHECKING:
    from banenmakers.loaders import Sheets

_PATHS = click.Path(path_type=Path)


def add_to(sheets: click.Group, lang: Lang) -> None:
    """The two commands, in the group ``sheets``."""

    @sheets.command("lookalikes", help=say("cli.lookalikes.help", lang))
    @click.argument("folders", type=_PATHS, nargs=-1, metavar="[PATH]…")
    @click.option("--no-curated", is_flag=True, help=say("cli.build.no-curated", lang))
    @click.option("--out", "path", type=_PATHS, help=say("cli.lookalikes.out", lang))
    @json_option(lang)
    @shared(lang)
    def lookalikes(settings: Settings, folders: tuple[Path, ...], no_curated: bool, path: Path | None) -> None:
        _lookalikes(settings, _read(folders, no_curated), path)

    @sheets.command("conflicts", help=say("cli.conflicts.help", lang))
    @click.argument("folders", type=_PATHS, nargs=-1, metavar="[PATH]…")
    @click.option("--no-curated", is_flag=True, help=say("cli.build.no-curated", lang))
    @json_option(lang)
    @shared(lang)
    def conflicts(settings: Settings, folders: tuple[Path, ...], no_curated: bool) -> None:
        _conflicts(settings, _read(folders, no_curated))


def _read(folders: tuple[Path, ...], no_curated: bool) -> Sheets:
    from banenmakers.loaders import read_sheets
    from banenmakers.loaders.build import curated
    from banenmakers.ontology import WrongUse

    paths = [*([] if no_curated else [curated()]), *folders]
    if not paths:
        raise WrongUse("build.no-input")
    return read_sheets(paths)


def _lookalikes(settings: Settings, sheets: Sheets, path: Path | None) -> None:
    found, lang = sheets.lookalikes, settings.lang
    if path is not None:
        from banenmakers.loaders import write_decisions

        write_decisions(path, found, lang)
    if settings.as_json:
        print_json(
            {
                "lookalikes": [
                    {
                        "a": each.a,
                        "b": each.b,
                        "sheet": each.sheet,
                        "name_a": each.name_a,
                        "name_b": each.name_b,
                        "reason": each.reason,
                        "score": each.score,
                        "text": each.text(lang),
                    }
                    for each in found
                ]
            }
        )
    elif path is not None:
        out().print(say("cli.lookalikes.written", lang, count=len(found), path=path), markup=False)
    elif not found:
        out().print(say("cli.lookalikes.none", lang))
    else:
        columns = [say(f"cli.lookalikes.{name}", lang) for name in ("a", "b", "reason")]
        rows = [[each.a, each.b, each.text(lang)] for each in found]
        print_table(say("cli.lookalikes.title", lang, count=len(found)), columns, rows, lang)


def _conflicts(settings: Settings, sheets: Sheets) -> None:
    lang = settings.lang
    if settings.as_json:
        print_json({"conflicts": [each.as_dict(lang) for each in sheets.conflicts]})
    elif not sheets.conflicts:
        out().print(say("cli.conflicts.none", lang))
    else:
        columns = [say(f"cli.conflicts.{name}", lang) for name in ("about", "sheet", "what", "claim", "place")]
        rows = [
            [
                each.about if first else "",
                each.sheet if first else "",
                ", ".join(f"{name} {side.values[name] or '–'}" for name in each.columns),
                side.claim,
                f"{side.file}:{side.row}",
            ]
            for each in sheets.conflicts
            for first, side in ((side is each.sides[0], side) for side in each.sides)
        ]
        print_table(say("cli.conflicts.title", lang, count=len(sheets.conflicts)), columns, rows, lang)

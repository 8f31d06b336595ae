"""``verify``: whether a snapshot is what it was, and its evidence still stands where it stood."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import click

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.ontology import Lang, StorageFault, WrongUse, say
from banenmakers.ontology import vocabulary as voc

from ..options import json_option, report_option, shared
from ..output import out, print_json
from ..settings import Settings

_FILE = click.Path(path_type=Path, dir_okay=False)
_COLUMNS = ("key", "source", "start", "end", "new_start", "new_end", "kind")


def add_to(root: click.Group, lang: Lang) -> None:
    @root.command("verify", help=say("cli.verify.help", lang))
    @click.argument("digest", required=False)
    @click.option("--proposals", type=_FILE, help=say("cli.verify.proposals", lang))
    @report_option(lang)
    @json_option(lang)
    @shared(lang)
    def verify(settings: Settings, digest: str | None, proposals: Path | None) -> int:
        if proposals is not None and settings.report is None:
            raise WrongUse("cli.verify.proposals-need-report")
        return _verify(settings, digest, proposals)


def _verify(settings: Settings, digest: str | None, proposals: Path | None) -> int:
    from banenmakers.loaders.shapes import violations
    from banenmakers.queries.places import Text, nothing_checked, resolve

    data = DataFolder(settings.data_dir)
    snapshot = Snapshot(data.folder(data.find(digest or "current")))
    stores = snapshot.verify()
    whole = all(store["ok"] for store in stores)
    shapes = [fault.as_dict(settings.lang) for fault in violations(snapshot)] if whole else []
    places = nothing_checked(snapshot if whole else None)
    if whole and settings.report:
        places = resolve(snapshot, Text.read(settings.report), settings.lang)
        if proposals is not None:
            _write(proposals, places["failed"])
    ok = whole and not places["failed"] and not shapes
    if settings.as_json:
        print_json({"digest": snapshot.digest, "ok": ok, "stores": stores, "shapes": shapes, "places": places})
        return 0 if ok else 1
    console = out()
    for store in stores:
        mark = "[green]✓[/]" if store["ok"] else "[red]✗[/]"
        console.print(f"{mark} {say('cli.verify.store.' + store['name'], settings.lang)}")
    if whole:
        mark = "[red]✗[/]" if shapes else "[green]✓[/]"
        console.print(f"{mark} {say('cli.verify.shapes', settings.lang, count=len(shapes))}")
        for fault in shapes:
            console.print(f"  {fault['problem']}", markup=False)
    if settings.report and whole:
        mark = "[red]✗[/]" if places["failed"] else "[green]✓[/]"
        numbers = {key: places[key] for key in ("checked", "resolved", "not_checkable")}
        console.print(f"{mark} {say('cli.verify.places', settings.lang, **numbers)}")
        if places["failed"]:
            drift = {key: places[key] for key in ("moved", "changed", "vanished")}
            console.print(f"  {say('cli.verify.drift', settings.lang, **drift)}")
        for failed in places["failed"]:
            where = f"{failed['evidence'].rsplit('/', 1)[-1]} {failed['start']}–{failed['end']}"
            console.print(f"  {where}: {failed['problem']}", markup=False)
    elif whole:
        console.print(say("cli.verify.no-report", settings.lang))
    return 0 if ok else 1


def _write(path: Path, failed: list[dict[str, Any]]) -> None:
    """A row for each place that fails, with the place it moved to where there is one."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    rows = {}
    for each in failed:
        key, source = (each[name].removeprefix(voc.ID) for name in ("evidence", "source"))
        new = each["proposal"] or {"start": "", "end": ""}
        rows[key] = (key, source, each["start"], each["end"], new["start"], new["end"], each["kind"])
    writer.writerows(rows[key] for key in sorted(rows))
    try:
        path.write_text(text.getvalue(), encoding="utf-8", newline="")
    except OSError as error:
        raise StorageFault("cli.verify.unwritable", path=str(path), reason=error.strerror or "?") from error

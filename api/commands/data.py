"""Building and its history: ``build check snapshots prune rollback diff``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.graph.manifest import damage
from banenmakers.ontology import BadInput, Lang, say

from ..options import json_option, report_option, shared
from ..output import Steps, err, out, print_faults, print_json, print_table
from ..settings import Settings

_FOLDER = click.Path(path_type=Path)


def add_to(root: click.Group, lang: Lang) -> None:
    def text(code: str) -> str:
        return say(f"cli.{code}", lang)

    @root.command("build", help=text("build.help"))
    @click.option("--sheets", "folders", type=_FOLDER, multiple=True, help=text("build.sheets"))
    @click.option("--no-curated", is_flag=True, help=text("build.no-curated"))
    @report_option(lang)
    @json_option(lang)
    @shared(lang)
    def build(settings: Settings, folders: tuple[Path, ...], no_curated: bool) -> None:
        _build(settings, folders, no_curated)

    @root.command("check", help=text("check.help"))
    @click.argument("folders", type=_FOLDER, nargs=-1, required=True, metavar="PATH…")
    @click.option("--no-curated", is_flag=True, help=text("build.no-curated"))
    @json_option(lang)
    @shared(lang)
    def check(settings: Settings, folders: tuple[Path, ...], no_curated: bool) -> int:
        return _check(settings, folders, no_curated)

    @root.command("snapshots", help=text("snapshots.help"))
    @json_option(lang)
    @shared(lang)
    def snapshots(settings: Settings) -> None:
        _snapshots(settings)

    @root.command("prune", help=text("prune.help"))
    @click.option("--keep", type=click.IntRange(1), required=True, help=text("prune.keep"))
    @json_option(lang)
    @shared(lang)
    def prune(settings: Settings, keep: int) -> None:
        gone = DataFolder(settings.data_dir).prune(keep)
        if settings.as_json:
            print_json({"removed": gone})
        else:
            out().print(say("cli.prune.done", settings.lang, count=len(gone)))

    @root.command("rollback", help=text("rollback.help"))
    @click.argument("digest", required=False)
    @json_option(lang)
    @shared(lang)
    def rollback(settings: Settings, digest: str | None) -> None:
        now = DataFolder(settings.data_dir).rollback(digest)
        if settings.as_json:
            print_json({"current": now})
        else:
            out().print(say("cli.rollback.done", settings.lang, digest=now[:12]))

    @root.command("diff", help=text("diff.help"))
    @click.argument("older", metavar="A")
    @click.argument("newer", metavar="B")
    @click.option("--exit-code", is_flag=True, help=text("diff.exit-code"))
    @json_option(lang)
    @shared(lang)
    def diff(settings: Settings, older: str, newer: str, exit_code: bool) -> int:
        return _diff(settings, older, newer, exit_code)


def _build(settings: Settings, folders: tuple[Path, ...], no_curated: bool) -> None:
    from banenmakers.loaders.build import build, curated

    with Steps(settings, "build.step") as steps:
        made = build(DataFolder(settings.data_dir), [*([] if no_curated else [curated()]), *folders], steps)
    manifest = made.snapshot.manifest
    if settings.report:
        _resolve_into_warnings(settings, made.snapshot)
    if settings.as_json:
        print_json(
            {
                "digest": made.snapshot.digest,
                "path": str(made.snapshot.folder),
                "counts": manifest["counts"],
                "seconds": made.seconds,
                "warnings": [fault.as_dict(settings.lang) for fault in made.warnings],
            }
        )
        return
    print_faults(made.warnings, settings.lang)
    if not settings.quiet:
        values = {**manifest["counts"], "digest": made.snapshot.digest[:12], "seconds": made.seconds["total"]}
        out().print(say("cli.build.done", settings.lang, **values))


def _resolve_into_warnings(settings: Settings, snapshot: Snapshot) -> None:
    from banenmakers.queries.places import Text, resolve

    assert settings.report is not None
    found = resolve(snapshot, Text.read(settings.report), settings.lang)
    if found["failed"]:
        err().print(say("cli.build.places", settings.lang, count=len(found["failed"])), style="yellow")


def _check(settings: Settings, folders: tuple[Path, ...], no_curated: bool) -> int:
    """Exactly what a build with these folders would say, in a throw-away folder; nothing of the user's is changed."""
    from tempfile import TemporaryDirectory

    from banenmakers.loaders import check_sheets
    from banenmakers.loaders.build import build, curated

    shipped = () if no_curated else (curated(),)
    own = check_sheets(shipped) if shipped else None
    folders = (*shipped, *folders)
    reading = check_sheets(folders)
    faults = list(reading.faults)
    if reading.sheets is not None:
        with TemporaryDirectory() as folder, Steps(settings, "build.step") as steps:
            try:
                build(DataFolder(Path(folder)), folders, steps)
            except BadInput as error:
                faults += error.faults
    errors = sum(fault.severity == "error" for fault in faults)
    files, rows = (reading.files, reading.rows) if own is None else (reading.files - own.files, reading.rows - own.rows)
    counts = {"files": files, "rows": rows, "errors": errors, "warnings": len(faults) - errors}
    if settings.as_json:
        print_json({"faults": [fault.as_dict(settings.lang) for fault in faults], "counts": counts})
    else:
        print_faults(faults, settings.lang)
        out().print(say("cli.check.bad" if errors else "cli.check.good", settings.lang, **counts))
    return 1 if errors else 0


def _listed(snapshot: Snapshot) -> dict[str, Any]:
    """A snapshot as the contract lists it; ``damaged`` names a file. What a broken manifest says is not repeated."""
    what = damage(snapshot.folder)
    told = snapshot.manifest if what != "manifest.json" else {"built": None, "counts": None}
    return {
        "digest": snapshot.digest,
        "built": told["built"],
        "path": str(snapshot.folder),
        "counts": told["counts"],
        "bytes": snapshot.bytes,
        "damaged": what,
    }


def _snapshots(settings: Settings) -> None:
    data = DataFolder(settings.data_dir)
    now = data.current_digest()
    found = [_listed(Snapshot(data.folder(digest))) for digest in data.digests()]
    if settings.as_json:
        print_json({"current": now or None, "snapshots": found})
        return
    rows = [
        [
            "→" if s["digest"] == now else "",
            s["digest"][:12],
            s["built"][:19] if s["built"] else None,
            say("cli.snapshots.damaged", settings.lang, what=s["damaged"]) if s["damaged"] else s["counts"]["claims"],
            s["bytes"],
        ]
        for s in found
    ]
    columns = ["", *(say(f"cli.snapshots.{c}", settings.lang) for c in ("digest", "built", "claims", "bytes"))]
    print_table(say("cli.snapshots.title", settings.lang), columns, rows, settings.lang)


def _diff(settings: Settings, older: str, newer: str, exit_code: bool) -> int:
    from banenmakers.queries.diff import diff

    data = DataFolder(settings.data_dir)
    found = diff(Snapshot(data.whole(data.find(older))), Snapshot(data.whole(data.find(newer))))
    differs = bool(found["levels"] or any(found["claims"].values()))
    if settings.as_json:
        print_json(found)
    else:
        console = out()
        for kind in ("added", "removed", "changed"):
            console.print(say(f"cli.diff.{kind}", settings.lang, count=len(found["claims"][kind])))
            for claim in found["claims"][kind]:
                console.print(f"  {claim.rsplit('/', 1)[-1]}", markup=False)
        for level in found["levels"]:
            names = {"initiative": level["initiative"].rsplit("/", 1)[-1]}
            unknown = say("explain.page.undetermined", settings.lang)
            was, now = (unknown if level[k] is None else level[k] for k in ("from", "to"))
            because = ", ".join(c.rsplit("/", 1)[-1] for c in level["because"])
            console.print(
                say("cli.diff.level", settings.lang, was=was, now=now, because=because, **names), markup=False
            )
        if not differs:
            console.print(say("cli.diff.none", settings.lang))
    return 1 if exit_code and differs else 0

"""``ontology check``, ``ontology reason``, ``ontology doc``."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from banenmakers.ontology import LANGUAGES, Lang, say

from ..options import current, json_option, root_options, shared
from ..output import err, out, print_faults, print_json
from ..settings import Settings

if TYPE_CHECKING:
    from banenmakers.ontology.reasoning import Outcome


def add_to(root: click.Group, lang: Lang) -> None:
    def text(code: str) -> str:
        return say(f"cli.ontology.{code}", lang)

    @root.group("ontology", help=text("help"))
    @root_options(lang)
    def ontology(**_: Any) -> None:
        pass

    @ontology.command("check", help=text("check.help"))
    @json_option(lang)
    @shared(lang)
    def check(settings: Settings) -> int:
        return _check(settings)

    @ontology.command("reason", help=text("reason.help"))
    @click.option("--data", "with_data", is_flag=True, help=text("reason.data"))
    @click.option("--engine", type=click.Choice(["hermit", "pellet"]), default="hermit", help=text("reason.engine"))
    @click.option("--axioms", type=click.Path(path_type=Path), multiple=True, help=text("reason.file"))
    @json_option(lang)
    @shared(lang)
    def reason(settings: Settings, with_data: bool, engine: Any, axioms: tuple[Path, ...]) -> int:
        return _reason(settings, with_data, engine, axioms)

    @ontology.command("doc", help=text("doc.help"))
    @click.option("--out", "path", type=click.Path(path_type=Path), help=text("doc.out"))
    @shared(lang)
    def doc(settings: Settings, path: Path | None) -> None:
        _doc(settings, path)


def _check(settings: Settings) -> int:
    from banenmakers.loaders.terms import sheet_terms
    from banenmakers.ontology import mappings, quality
    from banenmakers.ontology import vocabulary as voc

    faults = list(quality.own_faults(sheet_terms()))
    errors = sum(fault.severity == "error" for fault in faults)
    counts = {
        "checks": len(voc.hygiene_checks()),
        "terms": len(voc.classes()) + len(voc.properties()) + sum(map(len, voc.schemes().values())),
        "mappings": len(mappings.table().rows),
        "errors": errors,
        "warnings": len(faults) - errors,
    }
    if settings.as_json:
        print_json({"faults": [fault.as_dict(settings.lang) for fault in faults], "counts": counts})
    else:
        print_faults(faults, settings.lang)
        out().print(say("cli.ontology.check.bad" if errors else "cli.ontology.check.good", settings.lang, **counts))
    return 1 if errors else 0


def _reason(settings: Settings, with_data: bool, engine: Any, files: tuple[Path, ...]) -> int:
    from banenmakers.ontology import vocabulary as voc
    from banenmakers.ontology.reasoning import axioms, reason

    data = current(settings).record() if with_data else ()
    found = reason(data, ontology=[*voc.ontology_quads(), *axioms(files)], engine=engine)
    if settings.as_json:
        print_json(
            {
                "engine": found.engine,
                "ok": found.ok,
                "consistent": found.consistent,
                "because": [_short(axiom) for axiom in found.because],
                "unsatisfiable": [
                    {"class": each.name, "because": [_short(axiom) for axiom in each.because]}
                    for each in found.unsatisfiable
                ],
                "subclasses": [{"class": name, "above": above} for name, above in found.subclasses],
                "types": [{"individual": name, "class": above} for name, above in found.types],
                "counts": found.counts,
                "seconds": found.seconds,
            }
        )
    else:
        _tell(found, settings.lang)
    return 0 if found.ok else 1


def _tell(found: Outcome, lang: Lang) -> None:
    console = out()

    def line(code: str, **values: Any) -> None:
        console.print(say(f"cli.ontology.reason.{code}", lang, **values), markup=False)

    def because(axioms: tuple[str, ...]) -> None:
        for axiom in axioms:
            console.print(f"  {_short(axiom)}", markup=False)
        if not axioms:
            line("unexplained")

    line("counts", engine=found.engine, seconds=found.seconds, **found.counts)
    if not found.consistent:
        line("inconsistent")
        because(found.because)
        return
    line("consistent")
    for each in found.unsatisfiable:
        line("unsatisfiable", name=_short(each.name))
        because(each.because)
    if not found.unsatisfiable:
        line("satisfiable")
    for kind, pairs in (("subclass", found.subclasses), ("type", found.types)):
        for name, above in pairs:
            line(kind, name=_short(name), above=_short(above))
    if not found.subclasses and not found.types:
        line("nothing")


def _short(text: str) -> str:
    """``text`` with its IRIs written with the prefixes that the project uses."""
    from banenmakers.ontology import mappings
    from banenmakers.ontology import vocabulary as voc

    for prefix, start in {"id": voc.ID, "owl": voc.OWL, **mappings.table().prefixes}.items():
        text = re.sub(re.escape(start) + r"(?=\w)", f"{prefix}:", text)
    return text


def _doc(settings: Settings, path: Path | None) -> None:
    from banenmakers.viz.reference import page

    if path is None:
        sys.stdout.write(page(settings.lang))
        return
    from ..delivery import write

    pages = {path / f"ontology.{lang}.html": lang for lang in LANGUAGES} if path.is_dir() else {path: settings.lang}
    for file, lang in pages.items():
        write(file, page(lang).encode("utf-8"))
        if not settings.quiet:
            err().print(say("cli.export.done", settings.lang, path=file), markup=False)

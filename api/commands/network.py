"""Measures of the network of ties: ``measure``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from banenmakers.ontology import Lang, say

from ..delivery import chosen_form, deliver_rows, file_options, origin
from ..options import current, json_option, shared
from ..output import Steps, out, plain, print_json, print_table
from ..settings import Settings
from .ask import FORMATS, pairs, short

if TYPE_CHECKING:
    from banenmakers.graph import Snapshot
    from banenmakers.queries.measures import Measure, Tie
    from banenmakers.queries.network import Measured

# Actors times ties from which a slow measure takes seconds.
LARGE = 10_000_000


def add_to(root: click.Group, lang: Lang) -> None:
    def text(code: str) -> str:
        return say(f"cli.{code}", lang)

    @root.command("measure", help=text("measure.help"))
    @click.argument("name", required=False, shell_complete=_names)
    @click.option("-p", "--parameter", "given", multiple=True, metavar="KEY=VALUE", help=text("measure.parameter"))
    @click.option("--engine", type=click.Choice(["sparql", "cypher"]), default="sparql", help=text("question.engine"))
    @click.option("--format", "form", type=click.Choice(FORMATS), help=text("question.format"))
    @file_options(lang)
    @json_option(lang)
    @shared(lang)
    def measure(
        settings: Settings,
        name: str | None,
        given: tuple[str, ...],
        engine: Any,
        form: str | None,
        path: Path | None,
        formula_safe: bool,
    ) -> None:
        if name is None:
            _list(settings)
        else:
            chosen = chosen_form("json" if settings.as_json else form, path, FORMATS, formula_safe)
            _measure(settings, name, pairs(given), engine, chosen, path, formula_safe)


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from banenmakers.queries.measures import measures

    return [CompletionItem(m.name, help=m.title["en"]) for m in measures() if m.name.startswith(incomplete)]


def _list(settings: Settings) -> None:
    from banenmakers.queries.measures import measures
    from banenmakers.queries.network import as_dict, parameters

    lang = settings.lang
    if settings.as_json:
        print_json({"measures": [as_dict(measure, lang) for measure in measures()]})
        return
    heads = ("questions.name", "measure.title", "measure.purpose", "questions.parameters")
    rows = [
        [m.name, m.title[lang], m.purpose[lang], " ".join(f"{p.name}={p.default}" for p in parameters(m))]
        for m in measures()
    ]
    print_table("", [say(f"cli.{head}", lang) for head in heads], rows, lang)


def _measure(
    settings: Settings,
    name: str,
    given: Mapping[str, str],
    engine: Any,
    form: str,
    path: Path | None,
    formula_safe: bool,
) -> None:
    from banenmakers.queries.measures import find_measure
    from banenmakers.queries.network import as_dict, measured

    measure, snapshot = find_measure(name), current(settings)
    with Steps(settings, "cli.measure") as step:
        step("ties")

        def compute(name: str, ties: Sequence[Tie], values: Mapping[str, Any]) -> Measured:
            step("computing")
            return _computed(name, ties, values, slow=measure.slow)

        table = measured(snapshot, measure.name, given, engine, compute)
    if form == "table":
        print_table(measure.title[settings.lang], table.columns, short(table.rows), settings.lang)
        stated = ", ".join(f"{key}={_shown(value)}" for key, value in table.parameters.items())
        said = say("cli.measure.stated", settings.lang, actors=table.actors, ties=table.ties, parameters=stated)
        out().print(said, markup=False)
        return
    deliver_rows(
        settings,
        table,
        form,
        path,
        told={
            "measure": measure.name,
            "engine": engine,
            "snapshot": snapshot.digest,
            "parameters": table.parameters,
            "actors": table.actors,
            "ties": table.ties,
        },
        columns=as_dict(measure, settings.lang)["columns"],
        workbook=lambda: _workbook(snapshot, measure, engine, table, settings.lang),
        formula_safe=formula_safe,
    )


def _workbook(snapshot: Snapshot, measure: Measure, engine: Any, table: Measured, lang: Lang) -> bytes:
    from banenmakers.queries.network import QUESTION
    from banenmakers.queries.questions import as_column, find_question
    from banenmakers.queries.tables import NamedTable
    from banenmakers.viz.provenance import of_query
    from banenmakers.viz.workbook import to_workbook

    source = origin(snapshot)
    about = of_query(
        source,
        language=engine,
        text=find_question(QUESTION).texts[engine],  # what gives the ties
        parameters=table.parameters,
        count=len(table.rows),
        truncated=table.truncated,
        lang=lang,
        title=measure.title[lang],
        purpose=measure.purpose[lang],
    )
    sheet = NamedTable(measure.name, tuple(as_column(line) for line in measure.columns), table.rows)
    return to_workbook([sheet], about, title=measure.title[lang], made=source.built, lang=lang)


def _shown(value: Any) -> Any:
    return value if isinstance(value, str | int | float) else plain(value)


def _computed(name: str, ties: Sequence[Tie], values: Mapping[str, Any], *, slow: bool) -> Measured:
    """In a process of its own when that takes long: its library would keep the progress from being drawn."""
    from banenmakers.queries.network import computed

    actors = len({end for tie in ties for end in (tie.source, tie.target)})
    if not slow or actors * len(ties) < LARGE:
        return computed(name, ties, values)
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(computed, name, ties, values).result()

"""Questions of the catalogue: ``questions question``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from banenmakers.ontology import Lang, WrongUse, say

from ..delivery import chosen_form, deliver_rows, file_options, origin
from ..neo4j_server import Where, answering, server_options
from ..options import current, json_option, shared
from ..output import out, print_json, print_table
from ..settings import Settings

if TYPE_CHECKING:
    from banenmakers.graph import Snapshot, Table
    from banenmakers.queries.questions import CypherReader, Question

FORMATS = ("table", "json", "csv", "tsv", "xlsx")


def add_to(root: click.Group, lang: Lang) -> None:
    def text(code: str) -> str:
        return say(f"cli.{code}", lang)

    @root.command("questions", help=text("questions.help"))
    @json_option(lang)
    @shared(lang)
    def questions(settings: Settings) -> None:
        _questions(settings)

    @root.command("question", help=text("question.help"))
    @click.argument("name", shell_complete=_names)
    @click.option("-p", "--parameter", "given", multiple=True, metavar="KEY=VALUE", help=text("question.parameter"))
    @click.option(
        "--engine", type=click.Choice(["sparql", "cypher", "neo4j"]), default="sparql", help=text("question.engine")
    )
    @server_options(lang)
    @click.option("--format", "form", type=click.Choice(FORMATS), help=text("question.format"))
    @file_options(lang)
    @json_option(lang)
    @shared(lang)
    def question(
        settings: Settings,
        name: str,
        given: tuple[str, ...],
        engine: Any,
        where: Where,
        form: str | None,
        path: Path | None,
        formula_safe: bool,
    ) -> None:
        form = chosen_form("json" if settings.as_json else form, path, FORMATS, formula_safe)
        with answering(settings, engine, where) as (snapshot, at):
            _question(settings, snapshot, name, given, engine, at, form, path, formula_safe)

    @root.command("levels", help=text("levels.help"))
    @click.option("--as-of", default="latest", help=text("explain.as-of"))
    @shared(lang)
    def levels(settings: Settings, as_of: str) -> None:
        _levels(settings, as_of)


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from banenmakers.queries.questions import questions

    return [CompletionItem(q.name, help=q.title["en"]) for q in questions() if q.name.startswith(incomplete)]


def _questions(settings: Settings) -> None:
    from banenmakers.queries.questions import questions

    if settings.as_json:
        print_json({"questions": [q.as_dict(settings.lang) for q in questions()]})
        return
    rows = [
        [q.number, q.name, q.title[settings.lang], " ".join(f"{p.name}={p.default}" for p in q.parameters)]
        for q in questions()
    ]
    columns = [say(f"cli.questions.{c}", settings.lang) for c in ("number", "name", "title", "parameters")]
    print_table("", columns, rows, settings.lang)


def _question(
    settings: Settings,
    snapshot: Snapshot,
    name: str,
    given: tuple[str, ...],
    engine: Any,
    at: CypherReader | None,
    form: str,
    path: Path | None,
    formula_safe: bool,
) -> None:
    from banenmakers.queries.questions import ask, bind, c_dict, find_question, language_of

    question = find_question(name)
    words = pairs(given)
    values = bind(question, snapshot, words)
    table = ask(snapshot, question, values, language_of(engine), at)
    if form == "table":
        print_table(question.title[settings.lang], table.columns, short(table.rows), settings.lang)
        if not table.rows:
            out().print(say("cli.question.empty", settings.lang))
        return
    deliver_rows(
        settings,
        table,
        form,
        path,
        told={"question": question.name, "engine": engine, "snapshot": snapshot.digest, "parameters": values},
        columns=[c_dict(column) for column in question.columns],
        workbook=lambda: _workbook(snapshot, question, engine, values, table, settings.lang),
        formula_safe=formula_safe,
    )


def _workbook(
    snapshot: Snapshot, question: Question, engine: Any, values: Mapping[str, Any], table: Table, lang: Lang
) -> bytes:
    from banenmakers.queries.questions import language_of
    from banenmakers.queries.tables import NamedTable
    from banenmakers.viz.provenance import of_query
    from banenmakers.viz.workbook import to_workbook

    source = origin(snapshot)
    about = of_query(
        source,
        language=engine,
        text=question.texts[language_of(engine)],
        parameters=values,
        count=len(table.rows),
        truncated=table.truncated,
        lang=lang,
        title=f"{question.number}. {question.title[lang]}",
        purpose=question.purpose[lang],
    )
    sheet = NamedTable(question.name, question.columns, table.rows)
    return to_workbook([sheet], about, title=question.title[lang], made=source.built, lang=lang)


def pairs(given: Sequence[str]) -> dict[str, str]:
    """``-p KEY=VALUE`` as a mapping. Raises WrongUse for what is no pair."""
    found = {}
    for text in given:
        key, equals, value = text.partition("=")
        if not equals:
            raise WrongUse("question.not-a-pair", value=text)
        found[key.strip()] = value.strip()
    return found


def short(rows: list[list[Any]]) -> list[list[Any]]:
    """IRIs by their slug: a table on a terminal is for eyes; JSON and CSV keep them whole."""
    from banenmakers.ontology import vocabulary as voc

    def slug(value: Any) -> Any:
        if isinstance(value, list):
            return [slug(each) for each in value]
        return value.removeprefix(voc.ID) if isinstance(value, str) else value

    return [[slug(value) for value in row] for row in rows]


def _levels(settings: Settings, as_of: str) -> None:
    """The table that ``make run`` shows: question 6 in a form for people."""
    from banenmakers.queries.pages import has_pages, later_grounds
    from banenmakers.queries.questions import ask, bind, find_question

    snapshot = current(settings)
    question = find_question("levels")
    values = bind(question, snapshot, {"as_of": as_of})
    alone = bind(question, snapshot, {"as_of": as_of, "basis": "ties"})
    by_ties = {row["initiative"]: row for row in ask(snapshot, question, alone).dicts()}
    lang = settings.lang
    unknown = say("cli.levels.undetermined", lang)
    pages = has_pages(snapshot)
    by_report = _by_report(snapshot, question, as_of) if pages else {}
    later = later_grounds(snapshot, values["as_of"])
    rows = []
    for row in ask(snapshot, question, values).dicts():
        derived = unknown if row["level"] is None else str(row["level"])
        if row["contested"]:
            derived += " !"
        if own := later.get(row["initiative"]):
            derived += f" ({own})"
        differs = row["stated"] and row["level"] is not None and row["stated"] != [row["level"]]
        rows.append(
            [
                row["name"],
                [say(f"cli.type.{t}", lang) for t in row["types"]],
                row["stated"],
                *([by_report[row["initiative"]] or unknown] if pages else []),
                derived + (" ≠" if differs else ""),
                f"{row['low']}–{row['high']}",
                row["confidence"],
                by_ties[row["initiative"]]["level"] or unknown,
                [say(f"cli.ground.{g}", lang) for g in row["method"]],
            ]
        )
    both = ("report-only", "with-pages") if pages else ("derived",)
    names = ("initiative", "type", "stated", *both, "range", "confidence", "ties", "ground")
    title = say("cli.levels.title", lang, day=values["as_of"].isoformat(), digest=snapshot.digest[:12])
    print_table(title, [say(f"cli.levels.{name}", lang) for name in names], rows, lang)
    if not settings.quiet:
        if pages:
            out().print(say("cli.levels.pages", lang), markup=False)
        out().print(say("cli.levels.next", lang, program=_program()), markup=False)


def _by_report(snapshot: Snapshot, question: Question, as_of: str) -> dict[str, int | None]:
    """The level of each initiative from the report alone."""
    from banenmakers.queries.questions import ask, bind

    values = bind(question, snapshot, {"as_of": as_of, "sources": "report"})
    return {row["initiative"]: row["level"] for row in ask(snapshot, question, values).dicts()}


def _program() -> str:
    """How to call this program from here: by name when the shell finds it, else by its path."""
    import shutil
    import sys
    from pathlib import Path

    if shutil.which("banenmakers"):
        return "banenmakers"
    started = Path(sys.argv[0])
    if started.name != "banenmakers":
        return "python -m banenmakers.api"
    return str(started.relative_to(Path.cwd())) if started.is_relative_to(Path.cwd()) else str(started)

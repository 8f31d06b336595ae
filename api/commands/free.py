"""Your own queries: ``sparql cypher``; without a query, on a terminal, a prompt."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from banenmakers.ontology import Lang, say

from ..delivery import chosen_form, deliver, deliver_rows, file_options, origin
from ..neo4j_server import Where, answering, engine_option
from ..options import json_option, shared
from ..output import Steps, err, out, print_table
from ..settings import Settings

if TYPE_CHECKING:
    from banenmakers.graph import Snapshot
    from banenmakers.graph.neo4j import Neo4jGraph
    from banenmakers.queries.free import Answer, Asked, Language

ROWS = ("table", "json", "csv", "tsv", "xlsx")
W3C = ("srj", "srx", "turtle", "ntriples", "rdfxml", "jsonld")


def add_to(root: click.Group, lang: Lang) -> None:
    _add(root, lang, "sparql", (*ROWS, *W3C))
    _add(root, lang, "cypher", ROWS)


def _add(root: click.Group, lang: Lang, language: Language, forms: tuple[str, ...]) -> None:
    def text(code: str) -> str:
        return say(f"cli.free.{code}", lang)

    @root.command(language, help=text(f"{language}-help"))
    @click.argument("query", required=False, metavar="[QUERY|FILE|-]")
    @click.option("-p", "--parameter", "given", multiple=True, metavar="KEY=VALUE", help=text("parameter"))
    @click.option("--format", "form", type=click.Choice(forms), help=text("format"))
    @click.option("--timeout", type=click.FloatRange(0.05, 3600), default=10.0, show_default=True, help=text("timeout"))
    @click.option("--limit", type=click.IntRange(0), default=10_000, show_default=True, help=text("limit"))
    @click.option("--explain", is_flag=True, help=text("explain"))
    @engine_option(lang, language)
    @file_options(lang)
    @json_option(lang)
    @shared(lang)
    def free(
        settings: Settings,
        query: str | None,
        given: tuple[str, ...],
        form: str | None,
        timeout: float,
        limit: int,
        explain: bool,
        path: Path | None,
        formula_safe: bool,
        engine: str,
        where: Where,
    ) -> None:
        chosen = chosen_form("json" if settings.as_json else form, path, forms, formula_safe)
        with answering(settings, engine, where) as on:
            _free(settings, on, language, query, given, chosen, timeout, limit, explain, path, formula_safe)


def _free(
    settings: Settings,
    on: tuple[Snapshot, Neo4jGraph | None],
    language: Language,
    query: str | None,
    given: tuple[str, ...],
    form: str,
    timeout: float,
    limit: int,
    explain: bool,
    path: Path | None,
    formula_safe: bool,
) -> None:
    from banenmakers.queries.free import Asked, asker
    from banenmakers.queries.free.parameters import pairs

    snapshot, graph = on
    if query is None and sys.stdin.isatty():
        from ..prompt import Prompt

        Prompt(settings, snapshot, language, timeout, limit, graph=graph).run()
        return
    asked = Asked(language, _text(query), pairs(given), limit or None, form if form in W3C else None, explain)
    with asker(snapshot, graph) as ask, Steps(settings, "cli.free.step") as step:
        if ask.note:
            err().print(say(ask.note, settings.lang), style="yellow", markup=False)
        step("asking")
        answer = ask(asked, timeout)
    show(
        settings, snapshot, asked, answer, form, path, engine="neo4j" if graph else language, formula_safe=formula_safe
    )


def _text(query: str | None) -> str:
    """The query itself, or what stands in the file of that name, or on standard input."""
    if query is None or query == "-":
        return sys.stdin.read()
    if not any(sign in query for sign in " \n{(") and Path(query).is_file():
        return Path(query).read_text(encoding="utf-8")
    return query


def show(
    settings: Settings,
    snapshot: Snapshot,
    asked: Asked,
    answer: Answer,
    form: str,
    path: Path | None = None,
    *,
    engine: str | None = None,
    formula_safe: bool = False,
) -> None:
    """An answer on standard output or in a file; what there is to say about it on standard error."""
    if answer.content is not None:
        deliver(settings, answer.content + (b"" if answer.content.endswith(b"\n") else b"\n"), path, form)
    elif form == "table":
        print_table("", answer.columns, _short(answer.rows), settings.lang)
        if not answer.rows:
            out().print(say("cli.question.empty", settings.lang))
    else:
        deliver_rows(
            settings,
            answer.table,
            form,
            path,
            told={
                "engine": engine or asked.language,
                "snapshot": snapshot.digest,
                "warnings": [each.as_dict(settings.lang) for each in answer.warnings],
            },
            columns=answer.typed_columns(),
            workbook=lambda: _workbook(snapshot, asked, answer, settings.lang),
            formula_safe=formula_safe,
        )
    if not settings.quiet:
        said = [
            *(each.sentence(settings.lang) for each in answer.warnings),
            *(say(n, settings.lang) for n in answer.notes),
        ]
        for sentence in said:
            err().print(sentence, style="yellow", markup=False)
        if answer.truncated:
            err().print(say("query.truncated", settings.lang, count=len(answer.rows)), style="yellow", markup=False)


def _workbook(snapshot: Snapshot, asked: Asked, answer: Answer, lang: Lang) -> bytes:
    from banenmakers.queries.free.prefixes import declared
    from banenmakers.queries.questions import Column
    from banenmakers.queries.tables import NamedTable
    from banenmakers.viz.provenance import of_query
    from banenmakers.viz.workbook import to_workbook

    source = origin(snapshot)
    about = of_query(
        source,
        language=asked.language,
        text=declared(asked.text) if asked.language == "sparql" else asked.text,
        parameters=asked.parameters,
        count=len(answer.rows),
        truncated=answer.truncated,
        lang=lang,
    )
    columns = tuple(Column(each["name"], each["type"], False) for each in answer.typed_columns())
    sheet = NamedTable(asked.language, columns, answer.rows)
    return to_workbook([sheet], about, title=asked.language, made=source.built, lang=lang)


def _short(rows: list[list[Any]]) -> list[list[Any]]:
    return [[_eyes(value) for value in row] for row in rows]


def _eyes(value: Any) -> Any:
    """For a table on a terminal: our IRIs by slug, a node or relationship by its name or claim."""
    from banenmakers.ontology import vocabulary as voc

    if isinstance(value, str):
        return value.removeprefix(voc.ID)
    if isinstance(value, list):
        return [_eyes(each) for each in value]
    if isinstance(value, dict):
        named = value.get("name") or value.get("claim") or value.get("iri")
        return _eyes(named) if named else ", ".join(f"{key}: {_eyes(each)}" for key, each in value.items())
    return value

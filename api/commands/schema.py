"""``schema``: labels, relationship types and properties of the graph, in both languages of query."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from banenmakers.ontology import Lang, say

from ..options import current, json_option, shared
from ..output import Steps, print_json, print_table
from ..settings import Settings

if TYPE_CHECKING:
    from banenmakers.queries.schema import Schema


def add_to(root: click.Group, lang: Lang) -> None:
    @root.command("schema", help=say("cli.schema.help", lang))
    @click.option("--mermaid", is_flag=True, help=say("cli.schema.mermaid", lang))
    @json_option(lang)
    @shared(lang)
    def schema(settings: Settings, mermaid: bool) -> None:
        _schema(settings, mermaid)


def _schema(settings: Settings, mermaid: bool) -> None:
    from banenmakers.queries import schema as asking

    with Steps(settings, "cli.schema.step") as step:
        step("counting")
        found = asking.schema(current(settings))
    if settings.as_json:
        print_json(found.as_dict())
    elif mermaid:
        sys.stdout.write(asking.as_mermaid(found))
    else:
        show(found, settings.lang)


def show(found: Schema, lang: Lang) -> None:
    """Three tables: labels, relationship types, properties."""

    def columns(*names: str) -> list[str]:
        return [say(f"cli.schema.{name}", lang) for name in names]

    print_table(
        say("cli.schema.labels", lang),
        columns("label", "count", "also"),
        [[each.name, each.count, list(each.above)] for each in found.labels],
        lang,
    )
    print_table(
        say("cli.schema.relations", lang),
        columns("type", "predicate", "count", "ends"),
        [[each.name, each.predicate, each.count, _ends(each.ends)] for each in found.relations],
        lang,
    )
    print_table(
        say("cli.schema.keys", lang),
        columns("key", "predicate", "kind", "count", "example"),
        [[each.name, each.predicate, each.type, each.count, _example(each.example)] for each in found.keys],
        lang,
    )


def _ends(ends: tuple[tuple[str, str, int], ...], most: int = 3) -> str:
    shown = ", ".join(f"{start} → {end}" for start, end, _ in ends[:most])
    return shown + (" …" if len(ends) > most else "")


def _example(value: object, most: int = 40) -> str:
    text = str(value)
    return text if len(text) <= most else text[: most - 1] + "…"

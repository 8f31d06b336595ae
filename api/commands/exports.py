"""``export``: the record for other RDF tools, tables for spreadsheets, the network for Gephi, and the ladder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from banenmakers.ontology import Lang, WrongUse, say

from ..delivery import deliver, deliver_folder, origin
from ..options import current, shared
from ..settings import Settings

RDF = ("turtle", "trig", "nquads", "jsonld")
TABLES = ("xlsx", "csv")
NETWORKS = ("graphml", "gexf")
DATED = (*TABLES, *NETWORKS, "svg")


def add_to(root: click.Group, lang: Lang) -> None:
    @root.command("export", help=say("cli.export.help", lang))
    @click.argument("form", type=click.Choice([*RDF, *DATED]), metavar="FORMAT")
    @click.argument("path", type=click.Path(path_type=Path), required=False, metavar="[OUT]")
    @click.option("--as-of", help=say("cli.export.as-of", lang))
    @click.option("--formula-safe", is_flag=True, help=say("cli.option.formula-safe", lang))
    @shared(lang)
    def export(settings: Settings, form: Any, path: Path | None, as_of: str | None, formula_safe: bool) -> None:
        if as_of is not None and form not in DATED:
            raise WrongUse("export.option-not-here", option="--as-of", form=form, forms=", ".join(DATED))
        if formula_safe and form not in TABLES:
            raise WrongUse("export.option-not-here", option="--formula-safe", form=form, forms=", ".join(TABLES))
        if form == "csv":
            _csv(settings, path, as_of, formula_safe)
            return
        if path is not None and path.is_dir():
            raise WrongUse("export.is-folder", path=path)
        deliver(settings, _content(settings, form, as_of), path, form)


def _content(settings: Settings, form: Any, as_of: str | None) -> bytes:
    if form == "xlsx":
        return _workbook(settings, as_of)
    if form in NETWORKS:
        return _network(settings, form, as_of)
    if form == "svg":
        from ..pictures import ladder_svg

        return ladder_svg(current(settings), as_of or "latest", settings.lang).encode("utf-8")
    from banenmakers.graph.rdf_export import serialise

    return serialise(current(settings), form)


def _workbook(settings: Settings, as_of: str | None) -> bytes:
    from banenmakers.queries.asked import as_date
    from banenmakers.queries.tables import tables
    from banenmakers.viz.provenance import of_tables
    from banenmakers.viz.workbook import to_workbook

    snapshot = current(settings)
    day = as_date(as_of or "latest", snapshot)
    found, source = tables(snapshot, day), origin(snapshot)
    about = of_tables(source, day.isoformat(), found, settings.lang)
    return to_workbook(found, about, title=source.cite(settings.lang), made=source.built, lang=settings.lang)


def _csv(settings: Settings, path: Path | None, as_of: str | None, formula_safe: bool) -> None:
    """A folder of tables; one archive of them where only one file can go: a name in ``.zip``, or standard output."""
    from banenmakers.queries.asked import as_date
    from banenmakers.queries.tables import tables
    from banenmakers.viz.csv_tables import to_package, zipped

    snapshot = current(settings)
    day = as_date(as_of or "latest", snapshot)
    source = origin(snapshot)
    said = say("export.formula-safe", settings.lang) if formula_safe else ""
    about = {
        "version": source.digest,
        "created": source.built.isoformat(timespec="seconds"),
        "as_of": day,
        "known_until": source.known_until,
        "description": f"{source.cite(settings.lang)} {said}".strip(),
    }
    found = tables(snapshot, day)
    files = to_package(found, about, source.citations, lang=settings.lang, formula_safe=formula_safe)
    if path is None or path.suffix.lower() == ".zip":
        if path is not None and path.is_dir():
            raise WrongUse("export.is-folder", path=path)
        deliver(settings, zipped(files), path, "zip")
    else:
        deliver_folder(settings, files, path)


def _network(settings: Settings, form: str, as_of: str | None) -> bytes:
    from banenmakers.queries.asked import as_date
    from banenmakers.queries.tie_graph import tie_graph
    from banenmakers.viz.network_files import to_gexf, to_graphml

    snapshot = current(settings)
    day = as_date(as_of or "latest", snapshot)
    graph = tie_graph(snapshot, day, only_in_force=as_of is not None, lang=settings.lang)
    source = origin(snapshot)
    about = say(
        "export.network", settings.lang, as_of=day.isoformat(), digest=source.digest, cite=source.cite(settings.lang)
    )
    if form == "gexf":
        return to_gexf(graph, description=about, made=source.built.date())
    return to_graphml(graph, description=about)

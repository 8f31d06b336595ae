"""``explain compare``: the level of an initiative and its ground; two of them side by side."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.ontology import Lang, say

from ..options import current, json_option, report_option, shared
from ..output import print_json
from ..settings import Settings

if TYPE_CHECKING:
    from banenmakers.queries.places import Text

FORMS = ("text", "json", "md", "html")


def add_to(root: click.Group, lang: Lang) -> None:
    def text(code: str) -> str:
        return say(f"cli.{code}", lang)

    @root.command("explain", help=text("explain.help"))
    @click.argument("initiative", shell_complete=_initiatives)
    @click.option("--as-of", help=text("explain.as-of"))
    @click.option("--ecosystem", help=text("explain.ecosystem"))
    @click.option("--since", metavar="DIGEST", help=text("explain.since"))
    @click.option("--format", "form", type=click.Choice(FORMS), default="text", help=text("explain.format"))
    @report_option(lang)
    @json_option(lang)
    @shared(lang)
    def explain(
        settings: Settings, initiative: str, as_of: str | None, ecosystem: str | None, since: str | None, form: str
    ) -> None:
        _explain(settings, initiative, as_of, ecosystem, since, "json" if settings.as_json else form)

    @root.command("compare", help=text("compare.help"))
    @click.argument("a", shell_complete=_initiatives)
    @click.argument("b", shell_complete=_initiatives)
    @click.option("--as-of", help=text("explain.as-of"))
    @click.option("--format", "form", type=click.Choice(FORMS), default="text", help=text("explain.format"))
    @json_option(lang)
    @shared(lang)
    def compare(settings: Settings, a: str, b: str, as_of: str | None, form: str) -> None:
        _compare(settings, a, b, as_of, "json" if settings.as_json else form)


def _compare(settings: Settings, a: str, b: str, as_of: str | None, form: str) -> None:
    from banenmakers.queries.compare import compare as compared

    found = compared(current(settings), a, b, as_of)
    if form == "json":
        print_json(found.as_dict(settings.lang))
        return
    from ..comparison_page import comparison_page

    page = comparison_page(found, settings.lang)
    if form in ("md", "html"):
        from ..comparison_forms import to_html, to_markdown

        sys.stdout.write(to_markdown(page) if form == "md" else to_html(page))
    else:
        from ..comparison import show

        show(page)


def _explain(
    settings: Settings, initiative: str, as_of: str | None, ecosystem: str | None, since: str | None, form: str
) -> None:
    from banenmakers.queries.explain import explain as explained

    snapshot = current(settings)
    data = DataFolder(settings.data_dir)
    older = Snapshot(data.whole(data.find(since))) if since else None
    found = explained(snapshot, initiative, as_of, ecosystem, older)
    if form == "json":
        print_json(found.as_dict(settings.lang))
        return
    from ..explanation_page import page

    made = page(found, settings.lang, _report(settings))
    if form == "md":
        from ..explanation_markdown import to_markdown

        sys.stdout.write(to_markdown(made))
    elif form == "html":
        from ..explanation_html import to_html

        sys.stdout.write(to_html(made))
    else:
        from ..explanation import show

        show(made)


def _report(settings: Settings) -> Text | None:
    """The analyst's own copy, when there is one."""
    if settings.report is None:
        return None
    from banenmakers.queries.places import Text

    return Text.read(settings.report)


def _initiatives(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Slugs of the current snapshot; without one, nothing."""
    from banenmakers.ontology import BanenmakersError
    from banenmakers.queries.names import all_initiatives

    from ..settings import default_data_dir

    try:
        data_dir = ctx.params.get("data_dir") or default_data_dir()
        snapshot = Snapshot.current(DataFolder(data_dir))
        found = all_initiatives(snapshot)
    except BanenmakersError:
        return []
    return [CompletionItem(n.slug, help=n.name) for n in found if n.slug.startswith(incomplete.lower())]

"""``explain``: the level of an initiative and its ground, for people and as JSON."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from banenmakers.ontology import Lang, say

from ..options import current, json_option, report_option, shared
from ..output import print_json
from ..settings import Settings


def add_to(root: click.Group, lang: Lang) -> None:
    def text(code: str) -> str:
        return say(f"cli.{code}", lang)

    @root.command("explain", help=text("explain.help"))
    @click.argument("initiative", shell_complete=_initiatives)
    @click.option("--as-of", help=text("explain.as-of"))
    @click.option("--ecosystem", help=text("explain.ecosystem"))
    @report_option(lang)
    @json_option(lang)
    @shared(lang)
    def explain(settings: Settings, initiative: str, as_of: str | None, ecosystem: str | None) -> None:
        from banenmakers.queries.explain import explain as explained

        found = explained(current(settings), initiative, as_of, ecosystem)
        if settings.as_json:
            print_json(found.as_dict(settings.lang))
            return
        from ..explanation import show

        show(found, settings)


def _initiatives(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Slugs of the current snapshot; without one, nothing."""
    from banenmakers.graph import DataFolder, Snapshot
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

"""The ladder of a snapshot as SVG, for the command line and for a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from banenmakers.ontology import Lang, say

if TYPE_CHECKING:
    from banenmakers.graph import Snapshot


def ladder_svg(snapshot: Snapshot, as_of: str, lang: Lang) -> str:
    """The picture of all levels on a day (as :func:`banenmakers.queries.asked.as_date` reads one)."""
    from banenmakers.queries.questions import ask, bind, find_question
    from banenmakers.viz import caption, ladder, to_svg

    levels, ties = find_question("levels"), find_question("leader-ties")
    values = bind(levels, snapshot, {"as_of": as_of})
    claims = snapshot.manifest["counts"]["claims"]
    scene = ladder(
        ask(snapshot, levels, values).dicts(),
        links=ask(snapshot, ties, bind(ties, snapshot, {"as_of": as_of})).dicts(),
        lang=lang,
        title=say("cli.export.ladder", lang),
        caption=caption(snapshot.digest, values["as_of"].isoformat(), claims, lang),
    )
    return to_svg(scene)

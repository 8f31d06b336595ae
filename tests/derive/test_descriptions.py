"""What only describes moves no level: neither in the shipped data nor in random worlds, however sure it is."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from banenmakers.graph.derive import derive
from banenmakers.graph.lines import quads_of
from banenmakers.loaders import read_sheets, to_lines
from banenmakers.loaders.columntypes import DESCRIPTIVE
from banenmakers.ontology import vocabulary as voc

from ..api.program import CURATED
from .descriptions import describe
from .generate import random_world


def derived(*folders: Path) -> tuple[set[ox.Quad], set[str]]:
    """What the rules make of sheets, and the nodes of descriptive claims among them."""
    lines = to_lines(read_sheets(folders))
    quads = quads_of(lines)
    classes = {voc.BM + name for name in voc.subclasses("DescriptiveClaim")}
    described = {
        quad.subject.value
        for quad in quads
        if quad.predicate.value == voc.RDF + "type" and quad.object.value in classes  # type: ignore[union-attr]
    }
    return set(quads_of(derive(lines))), described


def check(sheets: Path, extra: Path) -> None:
    assert describe(sheets, extra) > len(DESCRIPTIVE) - 3
    before, already = derived(sheets)
    after, described = derived(sheets, extra)
    added = described - already
    assert added
    assert before <= after
    beyond = after - before
    # Every claim is dated, so that a question can be asked as of a day; nothing else is derived from a description.
    assert {quad.predicate.value for quad in beyond} == {voc.BM + "inForceFrom", voc.BM + "inForceUntil"}
    assert {quad.subject.value for quad in beyond} == added
    assert not {quad.object.value for quad in after} & described


def test_descriptions_move_no_shipped_level(tmp_path: Path) -> None:
    check(CURATED, tmp_path / "extra")


@pytest.mark.parametrize("seed", range(40))
def test_descriptions_move_no_level_of_a_random_world(seed: int, tmp_path: Path) -> None:
    random_world(seed).write_sheets(tmp_path / "sheets")
    check(tmp_path / "sheets", tmp_path / "extra")

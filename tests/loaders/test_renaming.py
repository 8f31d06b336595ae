"""A name that changes between two builds is kept as an alias, or warned of."""

from __future__ import annotations

import shutil
from pathlib import Path

from banenmakers.graph import DataFolder
from banenmakers.loaders import rename_actor
from banenmakers.loaders.build import build, curated


def test_a_forgotten_name_is_warned_of(tmp_path: Path) -> None:
    sheets = tmp_path / "sheets"
    shutil.copytree(curated(), sheets)
    data = DataFolder(tmp_path / "data")
    assert build(data, [sheets]).warnings == ()
    actors = sheets / "actors.csv"
    actors.write_text(actors.read_text("utf-8").replace(",Infra Deal Zuid-Holland,", ",Infradeal,"), "utf-8")
    warnings = build(data, [sheets]).warnings
    assert [w.code for w in warnings] == ["build.renamed"]
    assert "Infra Deal Zuid-Holland" in warnings[0].problem("en")
    assert warnings[0].remedy("nl") != warnings[0].remedy("en")


def test_a_renamed_actor_is_not(tmp_path: Path) -> None:
    sheets = tmp_path / "sheets"
    shutil.copytree(curated(), sheets)
    data = DataFolder(tmp_path / "data")
    build(data, [sheets])
    rename_actor(sheets, "infra-deal-zuid-holland", "Infradeal", evidence=("ev-infra-appendix",))
    assert build(data, [sheets]).warnings == ()

"""Same inputs, same digest: whatever the folder, locale, clock, hash seed, order and line ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build

from ..api.program import CURATED, Program
from .worlds import beside_the_shipped, rewritten


def digest(program: Program, sheets: Path, more: Path, **env: str) -> str:
    words = ("build", "--no-curated", "--sheets", sheets, "--sheets", more, "--json")
    return str(program(*words, env=env).ok().json()["digest"])


def test_same_inputs_same_digest(program: Program, tmp_path: Path) -> None:
    """Each build in a process and a data folder of its own, from equal sheets: one digest."""
    more = beside_the_shipped(tmp_path / "world")
    elsewhere = tmp_path / "a path with spaces" / "é"
    shutil.copytree(CURATED, elsewhere)
    variants: list[tuple[Path, dict[str, str]]] = [
        (CURATED, {}),
        (elsewhere, {}),
        (CURATED, {"LC_ALL": "C", "LANG": "C"}),
        (CURATED, {"LC_ALL": "nl_NL.UTF-8"}),
        (CURATED, {"TZ": "Pacific/Kiritimati"}),
        (CURATED, {"TZ": "America/Los_Angeles"}),
        (CURATED, {"PYTHONHASHSEED": "0"}),
        (CURATED, {"PYTHONHASHSEED": "1"}),
        (CURATED, {"PYTHONHASHSEED": "random", "PYTHONUTF8": "0"}),
        (rewritten(tmp_path / "shuffled", 1), {}),
        (rewritten(tmp_path / "shuffled-again", 2), {}),
        (rewritten(tmp_path / "crlf", end="\r\n"), {}),
        (rewritten(tmp_path / "spreadsheet", 3, end="\r\n", delimiter=";", bom=True), {"PYTHONHASHSEED": "7"}),
    ]
    digests = []
    for number, (sheets, env) in enumerate(variants):
        digests.append(digest(program.on(tmp_path / f"data-{number}"), sheets, more, **env))
    assert len(variants) >= 10
    assert len(set(digests)) == 1
    other = digest(program.on(tmp_path / "other"), more, CURATED)
    assert other == digests[0], "the order in which folders are named says nothing"


@pytest.mark.parametrize(
    ("sheet", "old", "new"),
    [
        ("ties.csv", "ev-veluwe-joint,0.8", "ev-veluwe-joint,0.7"),
        ("actors.csv", "Care Academy", "Care Academie"),
        ("evidence.csv", "firmly rooted", "well rooted"),
        ("sources.csv", "2018-12", "2018-11"),
    ],
)
def test_another_input_another_digest(tmp_path: Path, shipped: Snapshot, sheet: str, old: str, new: str) -> None:
    sheets = rewritten(tmp_path / "sheets")
    text = (sheets / sheet).read_text(encoding="utf-8")
    assert text.count(old) >= 1
    (sheets / sheet).write_text(text.replace(old, new), encoding="utf-8")
    assert build(DataFolder(tmp_path / "data"), [sheets]).snapshot.digest != shipped.digest


def test_numbers_are_normal_before_they_are_hashed(tmp_path: Path, shipped: Snapshot) -> None:
    """0.9 written as 0.90, and a language tag or a date as before: the same record."""
    sheets = rewritten(tmp_path / "sheets")
    for path in sheets.glob("*.csv"):
        path.write_text(path.read_text(encoding="utf-8").replace(",0.9,", ",0.90,"), encoding="utf-8")
    assert build(DataFolder(tmp_path / "data"), [sheets]).snapshot.digest == shipped.digest


def test_a_build_again_keeps_the_snapshot(program: Program) -> None:
    first = program("build", "--json").ok().json()
    manifest = Path(first["path"]) / "manifest.json"
    before = manifest.read_bytes()
    second = program("build", "--json").ok().json()
    assert second["path"] == first["path"]
    assert manifest.read_bytes() == before
    assert [path.name for path in manifest.parent.parent.iterdir()] == [first["digest"]]

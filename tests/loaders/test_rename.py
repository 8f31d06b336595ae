# ruff: noqa: E501
"""Renaming an actor: two files or none, and every other byte as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.loaders import read_sheets, rename_actor
from banenmakers.ontology import BadInput, NotFound, StorageFault, WrongUse

from .conftest import GOOD


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def test_rename_keeps_the_old_name(good: Path) -> None:
    before, others = lines(good / "actors.csv"), lines(good / "aliases.csv")
    done = rename_actor(good, "pzh", "Provincie ZH; bestuur", evidence=["ev-1"], confidence="0.9")
    assert (done.old_name, done.new_name, done.alias) == (
        "Provincie Zuid-Holland",
        "Provincie ZH; bestuur",
        "pzh-former-name",
    )
    after = lines(good / "actors.csv")
    assert [a for a, b in zip(before, after, strict=True) if a != b] == [before[4]]
    assert lines(good / "aliases.csv")[:-1] == others
    row = list(read_sheets([good]).rows("aliases"))[-1]
    assert (row["actor"], row["alias"], row["kind"]) == ("pzh", "Provincie Zuid-Holland", "former")
    assert rename_actor(good, "pzh", "Nog anders", evidence=["ev-1"]).alias == "pzh-former-name-2"
    assert sorted(path.suffix for path in good.iterdir()) == [".csv"] * len(GOOD)


def test_rename_in_a_dutch_windows_sheet(good: Path) -> None:
    text = 'sleutel;naam;klasse\r\nnetwork;"Net\r\nwerk";initiatief\r\noutlet;V;initiatief\r\nboard;B;economische-raad\r\npzh;P;provincie'
    (good / "actors.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (good / "aliases.csv").unlink()
    ties = good / "ties.csv"
    ties.write_text(ties.read_text(encoding="utf-8").replace("|alias-1", ""), encoding="utf-8")
    done = rename_actor(good, "network", "Één")
    assert done.alias is None and not (good / "aliases.csv").exists()
    expected = text.replace('"Net\r\nwerk"', "Één")
    assert (good / "actors.csv").read_bytes() == b"\xef\xbb\xbf" + expected.encode()
    rename_actor(good, "network", "Twee", evidence=["ev-1", "ev-2"], valid_to="2020")
    (row,) = read_sheets([good]).rows("aliases")
    assert row["alias"] == "Één" and row["evidence"] == ("ev-1", "ev-2") and str(row["valid_to"]) == "2020"


@pytest.mark.parametrize(
    ("key", "name", "error"),
    [("pz", "X", NotFound), ("pzh", " ", WrongUse), ("pzh", "=A1", WrongUse), ("pzh", "a\u202eb", WrongUse),
     ("pzh", "\ud800", WrongUse), ("pzh", " Provincie  Zuid-Holland", WrongUse)],
)  # fmt: skip
def test_refusals_change_nothing(good: Path, key: str, name: str, error: type[Exception]) -> None:
    before = {path: path.read_bytes() for path in good.iterdir()}
    with pytest.raises(error) as refusal:
        rename_actor(good, key, name, evidence=["ev-1"])
    assert refusal.value.sentence("nl") != refusal.value.sentence("en")  # type: ignore[attr-defined]
    assert {path: path.read_bytes() for path in good.iterdir()} == before


def test_unreadable_sheets(good: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        rename_actor(tmp_path / "gone", "pzh", "X")
    (good / "aliases.csv").write_text("key,actor\n")
    before = (good / "actors.csv").read_bytes()
    with pytest.raises(BadInput):
        rename_actor(good, "pzh", "X", evidence=["ev-1"])
    assert (good / "actors.csv").read_bytes() == before


def test_both_files_or_none(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.read_bytes() for path in good.iterdir()}
    real = Path.replace

    def fails_on_aliases(self: Path, target: Path) -> Path:
        if Path(target).name == "aliases.csv":
            raise PermissionError("locked")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fails_on_aliases)
    with pytest.raises(StorageFault, match="locked"):
        rename_actor(good, "pzh", "X", evidence=["ev-1"])
    assert {path: path.read_bytes() for path in good.iterdir()} == before

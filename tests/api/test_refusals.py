"""Exit codes, and what a person reads when something cannot be: one sentence, in either language, with a way on."""

from __future__ import annotations

from pathlib import Path

import pytest

from .program import Program

WRONG: list[tuple[str, int, list[str], list[str]]] = [
    ("near-miss", 4, ["explain", "Veluwe Portal"], ["Veluwe Portaal"]),
    ("near-miss-of-a-slug", 4, ["explain", "infra-deal-zuidholand"], ["Infra Deal Zuid-Holland"]),
    ("nobody", 4, ["explain", "xyzzy"], ["ACE"]),
    ("empty", 4, ["explain", ""], ["ACE"]),
    ("long-and-strange", 4, ["explain", "[bold]\u202e" + "x" * 500], ["[bold]"]),
    ("not-an-initiative", 4, ["explain", "birch"], ["ACE"]),
    ("ecosystem", 4, ["explain", "wgp", "--ecosystem", "Eindhofen"], ["Ecosysteem regio Eindhoven"]),
    ("question", 4, ["question", "levls"], ["levels"]),
    ("question-number", 4, ["question", "99"], ["leader-ties"]),
    ("snapshot", 4, ["verify", "ffffffff"], ["ffffffff"]),
    ("snapshot-short", 4, ["diff", "current", "ab"], ["ab"]),
    ("older", 4, ["rollback"], ["banenmakers snapshots"]),
    ("parameter", 2, ["question", "levels", "-p", "asof=2018"], ["as_of", "basis", "sources"]),
    ("value", 2, ["question", "levels", "-p", "basis=tie"], ["ties"]),
    ("pair", 2, ["question", "levels", "-p", "as_of"], ["-p"]),
    ("date", 2, ["question", "levels", "-p", "as_of=yesterday"], ["2018-12-31"]),
    ("month", 2, ["explain", "wgp", "--as-of", "2018-13"], ["2018-12-31"]),
    ("day", 2, ["explain", "wgp", "--as-of", "2018-02-30"], ["2018-12-31"]),
    ("year", 2, ["levels", "--as-of", "0000"], ["2018-12-31"]),
    ("date-of-picture", 2, ["export", "svg", "--as-of", "2018-1"], ["2018-12-31"]),
    ("number", 2, ["question", "ties-in-a-year", "-p", "year=last"], ["year"]),
    ("decimal", 2, ["question", "thin-claims", "-p", "below=half"], ["0.7"]),
    ("source-parameter", 4, ["question", "source-says", "-p", "source=krant"], ["Nieuwe banen"]),
    ("thing-parameter", 4, ["question", "source-says", "-p", "about=Philps"], ["Philips"]),
    ("initiative-parameter", 4, ["question", "why", "-p", "initiative=Veluwe"], ["Veluwe Portaal"]),
    ("folder-of-export", 1, ["export", "nquads", "no/such/folder/x.nq"], ["folder"]),
]


@pytest.mark.parametrize(("code", "words", "said"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_refusal(reading: Program, code: int, words: list[str], said: list[str]) -> None:
    """The same exit code in both languages, two different sentences on standard error, nothing on standard output."""
    english, dutch = (reading(*words, "--lang", lang).failed(code) for lang in ("en", "nl"))
    assert english.err != dutch.err
    for run in (english, dutch):
        assert run.out == ""
        assert len(run.err.strip().splitlines()) == 1
        for text in said:
            assert text in run.err


@pytest.mark.parametrize(
    "words",
    [["frobnicate"], ["explain"], ["explain", "a", "b"], ["question", "6", "--engine", "abacus"], ["prune"],
     ["prune", "--keep", "0"], ["export", "docx"], ["levels", "--lang", "de"], ["check"], ["completion", "tcsh"],
     ["verify", "--report", "not-there.txt"], ["levels", "--colour"]],
    ids="-".join,
)  # fmt: skip
def test_wrong_use(reading: Program, words: list[str]) -> None:
    """Said in the language that is asked for, in one line."""
    said = {lang: reading(*words, env={"BANENMAKERS_LANG": lang}).failed(2) for lang in ("en", "nl")}
    assert said["en"].err != said["nl"].err
    for run in said.values():
        assert run.out == "" and len(run.err.strip().splitlines()) == 1


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    "words",
    [["levels"], ["explain", "wgp"], ["question", "6"], ["snapshots"], ["verify"], ["verify", "abcd"], ["rollback"],
     ["prune", "--keep", "1"], ["diff", "current", "current"], ["export", "trig"], ["export", "svg"]],
    ids="-".join,
)  # fmt: skip
def test_nothing_built(program: Program, words: list[str], lang: str) -> None:
    run = program(*words, "--lang", lang).failed(4)
    assert "banenmakers build" in run.err
    assert not program.data.exists(), "asking made a folder"


def test_nothing_to_build(program: Program) -> None:
    run = program("build", "--no-curated").failed(2)
    assert "--sheets" in run.err
    assert run.err != program("build", "--no-curated", "--lang", "nl").failed(2).err


def test_bad_sheets(program: Program, tmp_path: Path) -> None:
    """Code 3 from a build, with file, row, column and a remedy in the language asked; code 1 from a check."""
    sheets = tmp_path / "mine"
    sheets.mkdir()
    (sheets / "actors.csv").write_text("key,name,class\nfirm,Firma,compani\n", encoding="utf-8")
    runs = {lang: program("build", "--sheets", sheets, "--lang", lang).failed(3) for lang in ("en", "nl")}
    assert runs["en"].err != runs["nl"].err
    for run, remedy in ((runs["en"], "company"), (runs["nl"], "bedrijf")):
        assert "mine/actors.csv:2:class" in run.err
        assert remedy in run.err
    assert program("check", sheets).failed(1).err.splitlines()[0] == runs["en"].err.splitlines()[0]
    assert program("levels").code == 4


def test_the_language_comes_from_option_then_setting_then_system(reading: Program) -> None:
    def first(*words: str, **env: str) -> str:
        return reading(*words, env=env).ok().out.splitlines()[0]

    dutch, english = first("levels", "--lang", "nl"), first("levels", "--lang", "en")
    assert dutch != english
    assert first("levels", BANENMAKERS_LANG="nl") == dutch
    assert first("levels", LANG="nl_NL.UTF-8") == dutch
    assert first("levels", LC_ALL="nl_BE") == dutch
    assert first("levels", LANG="de_DE.UTF-8") == english
    assert first("levels", "--lang=en", BANENMAKERS_LANG="nl", LANG="nl_NL.UTF-8") == english
    assert first("--lang", "nl", "levels") == dutch


def test_the_data_folder_comes_from_option_then_environment(reading: Program, tmp_path: Path) -> None:
    nothing = str(tmp_path / "nothing")
    assert reading("levels", "--data-dir", reading.data, env={"BANENMAKERS_DATA_DIR": nothing}).ok()
    assert reading("--data-dir", str(reading.data), "levels", env={"BANENMAKERS_DATA_DIR": nothing}).ok()
    assert reading("levels", env={"BANENMAKERS_DATA_DIR": nothing}).code == 4
    assert reading("--data-dir", nothing, "levels").code == 4

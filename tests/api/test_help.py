"""Help of every command in both languages, the version, and the scripts that teach a shell to complete."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from banenmakers.api.cli import program as made

from .program import Program

ROOT = Path(__file__).parents[2]
CONTRACT = {"build", "check", "snapshots", "prune", "rollback", "diff", "verify", "questions", "question", "explain",
            "export", "neo4j", "sheets", "ontology"}  # fmt: skip


def commands(group: click.Group, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in group.commands.items():
        yield (*above, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*above, name))


def options(command: click.Command) -> list[click.Option]:
    return [each for each in command.params if isinstance(each, click.Option)]


def test_the_contracts_commands_are_there() -> None:
    assert {words[0] for words, _ in commands(made("en"))} >= CONTRACT


def test_every_command_and_option_says_what_it_does_in_both_languages() -> None:
    english, dutch = dict(commands(made("en"))), dict(commands(made("nl")))
    assert english.keys() == dutch.keys()
    for words, command in english.items():
        assert command.help, words
        assert command.help != dutch[words].help, words
        if isinstance(command, click.Group):
            continue
        for one, other in zip(options(command), options(dutch[words]), strict=True):
            assert one.help, (words, one.name)
            assert one.help != other.help, (words, one.name)


@pytest.mark.parametrize("words", [(), *(words for words, _ in commands(made("en")))], ids="-".join)
def test_help_is_shown(reading: Program, words: tuple[str, ...]) -> None:
    pages = {lang: " ".join(reading(*words, "--help", "--lang", lang).ok().out.split()) for lang in ("nl", "en")}
    for lang, page in pages.items():
        command = dict(commands(made(lang))).get(words, made(lang))
        first = (command.help or "").split()[:6]
        assert " ".join(first) in re.sub(r"[│╭╮╰╯─]+ ?", "", page)
        assert len(page) > 80
    assert pages["nl"] != pages["en"]


def test_without_a_command_help_is_shown(reading: Program) -> None:
    run = reading()
    assert run.code in (0, 2)
    assert "explain" in run.out + run.err


def test_version(reading: Program) -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert tomllib.load(file)["project"]["version"] in reading("--version").ok().out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(reading: Program, shell: str, tmp_path: Path) -> None:
    script = reading("completion", shell).ok().out
    assert f"_BANENMAKERS_COMPLETE={shell}_complete" in script
    assert "banenmakers" in script
    if shutil.which(shell):
        path = tmp_path / "script"
        path.write_text(script, encoding="utf-8")
        subprocess.run([shell, "-n", str(path)], check=True)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("banenmakers exp", {"explain", "export"}),
        ("banenmakers explain velu", {"veluwe-portaal"}),
        ("banenmakers explain brownies", {"brownies-downies", "brownies-downies-woerden"}),
        (
            "banenmakers question le",
            {
                "levels",
                "levels-stated",
                "levels-by-type",
                "levels-by-place",
                "levels-by-type-and-place",
                "leaders",
                "leader-ties",
            },
        ),
        ("banenmakers export t", {"turtle", "trig"}),
        ("banenmakers levels --lang ", {"nl", "en"}),
        ("banenmakers explain zzz", set()),
    ],
)
def test_completions(reading: Program, line: str, wanted: set[str]) -> None:
    """What each shell's script asks of the program, and what it is answered."""
    words = line.split(" ")
    place = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    bash = asked(reading, "bash", place)
    assert {part.partition(",")[2] for part in bash} == wanted
    zsh = asked(reading, "zsh", place)
    assert set(zsh[1::3]) == wanted
    fish = asked(reading, "fish", {"COMP_WORDS": line, "COMP_CWORD": words[-1]})
    assert {part.partition(",")[2].partition("\t")[0] for part in fish} == wanted


def asked(reading: Program, shell: str, env: dict[str, str]) -> list[str]:
    run = reading(env={**env, "_BANENMAKERS_COMPLETE": f"{shell}_complete"})
    assert run.err == ""
    return run.out.split("\n")[:-1] if run.out.strip() else []

"""Every sentence that a person reads exists in Dutch and in English, and says the same things."""

from __future__ import annotations

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "ontology" / "messages"
SUBJECTS = sorted(path.stem for path in FOLDER.glob("*.toml"))
# The same in both languages, and rightly so.
SAME = re.compile(
    r"cli\.(snapshots\.(title|digest|bytes)|questions\.parameters|levels\.type|schema\.(label|predicate)|type\.Platform)"
    r"|ladder\.type-Platform|explain\.page\.(passage|place-url)|shapes\.violation\.problem"
)
RAISED = {"NotFound", "WrongUse", "BadQuery", "Busy", "StorageFault", "EngineMissing", "LimitReached", "say"}


def leaves(node: dict[str, Any], code: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if any(isinstance(value, str) for value in node.values()):
        yield code, node
        return
    for name, below in node.items():
        yield from leaves(below, f"{code}.{name}")


def messages(subject: str) -> dict[str, dict[str, Any]]:
    return dict(leaves(tomllib.loads((FOLDER / f"{subject}.toml").read_text(encoding="utf-8")), subject))


def placeholders(text: str) -> set[str]:
    """Names in braces; ``columns_nl`` and ``columns_en`` are one thing in two languages."""
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return {re.sub(r"_(nl|en)$", "", name) for name in names}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages(subject: str) -> None:
    found = messages(subject)
    assert found
    for code, both in found.items():
        assert both.keys() == {"nl", "en"}, code
        assert all(isinstance(text, str) and text.strip() == text and text for text in both.values()), code
        if not {"nl", "en"} <= placeholders(both["nl"]) | placeholders(both["en"]):  # a shape's own two sentences
            assert placeholders(both["nl"]) == placeholders(both["en"]), code
        assert "" not in placeholders(both["nl"]), code


@pytest.mark.parametrize("subject", SUBJECTS)
def test_dutch_is_not_english(subject: str) -> None:
    same = {code for code, both in messages(subject).items() if both["nl"] == both["en"]}
    assert {code for code in same if not allowed(code, messages(subject)[code]["en"])} == set()


def allowed(code: str, text: str) -> bool:
    """A short word that both languages have, a list of values, or one of the few that are listed."""
    bare = re.sub(r"\{[^}]*\}|`[^`]*`", "", text)
    return (
        bool(SAME.fullmatch(code))
        or (len(bare.split()) <= 2 and ("heads" in code or "note" in code))
        or not bare.strip(" :,.()")
    )


def faults_of(node: dict[str, Any]) -> bool:
    return {"problem", "remedy"} & node.keys() != set()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_fault_has_a_problem_and_a_remedy(subject: str) -> None:
    tree = tomllib.loads((FOLDER / f"{subject}.toml").read_text(encoding="utf-8"))
    for name, node in tree.items():
        if isinstance(node, dict) and faults_of(node):
            assert {"problem", "remedy"} <= node.keys(), f"{subject}.{name}"


def spoken() -> Iterator[tuple[str, int, str]]:
    """Codes that the program's text names outright, with their place."""
    for room in ("ontology", "loaders", "graph", "queries", "viz", "api"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or not node.args:
                    continue
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                first = node.args[0]
                if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
                    continue
                if name in RAISED:
                    yield f"{room}/{path.name}", node.lineno, first.value
                elif name == "Fault":
                    yield f"{room}/{path.name}", node.lineno, f"{first.value}.problem"


def test_every_code_that_is_named_has_its_sentences() -> None:
    known = {code for subject in SUBJECTS for code in messages(subject)}
    named = list(spoken())
    assert len(named) > 40
    assert [each for each in named if each[2] not in known] == []


def test_every_check_and_question_of_the_ontology_has_its_fault() -> None:
    known = messages("checks")
    for path in (ROOT / "ontology" / "checks").glob("*.rq"):
        assert {f"checks.{path.stem}.problem", f"checks.{path.stem}.remedy"} <= known.keys()

"""What is tracked: nothing of one machine, no index of packages, no file too long to read, no broken list."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("ontology", "loaders", "graph", "queries", "viz", "api")
CODE = {".py", ".rq", ".ru", ".cypher", ".ttl", ".js", ".css", ".html"}
# Written in parts, so that this file does not find itself.
HOSTS = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "ana" + "conda.org",
    "conda-" + "forge",
    "arti" + "factory",
    "proxy." + "golang.org",
    "crates" + ".io/",
    "index" + "-url http",
    "index" + "-url=http",
]
MACHINE = re.compile(r"(?<![\w.~:/-])/(?:" + "|".join(("work", "root", "home", "Users", "tmp/[a-z]")) + r")\b/?")


@cache
def tracked() -> tuple[Path, ...]:
    """What git holds or would hold; in an unpacked archive, every file."""
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    names = listed.stdout.splitlines() if listed.returncode == 0 else []
    found = [ROOT / name for name in names] or [
        path for room in (*ROOMS, "tests", "docs") for path in (ROOT / room).rglob("*")
    ]
    return tuple(path for path in found if path.is_file() and not path.is_symlink())


def texts() -> Iterator[tuple[str, str]]:
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data[:8000]:
            yield path.relative_to(ROOT).as_posix(), data.decode("utf-8", errors="replace")


def test_the_list_of_files_is_a_real_one() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in tracked()}
    assert {"pyproject.toml", "api/cli.py", "loaders/curated/ties.csv", "tests/house/test_files.py"} <= names


def test_no_path_of_a_machine() -> None:
    found = [(name, line.strip()[:100]) for name, text in texts() for line in text.splitlines() if MACHINE.search(line)]
    assert found == []


@pytest.mark.parametrize(
    ("line", "found"),
    [("see /" + "work/main", True), ("'/" + "home/me/x'", True), ("(/" + "root/.cache)", True),
     ("https://x.org/home/", False), ("ontology/work/x", False), ("urn:banenmakers:work:", False)],
)  # fmt: skip
def test_a_path_of_a_machine_would_be_found(line: str, found: bool) -> None:
    assert bool(MACHINE.search(line)) == found


def test_no_index_of_packages() -> None:
    found = [
        (name, line.strip()[:100])
        for name, text in texts()
        for line in text.splitlines()
        if any(host in line.lower() for host in HOSTS)
    ]
    assert found == []


def test_files_of_code_can_be_read_at_a_sitting() -> None:
    written = ((name, text) for name, text in texts() if not name.startswith("docs/reference/"))  # those are generated
    long = {name: text.count("\n") for name, text in written if Path(name).suffix in CODE and text.count("\n") >= 400}
    assert long == {}


def test_no_stray_marks() -> None:
    """No merge marks, no trailing spaces in code, one line end at the end."""
    for name, text in texts():
        if Path(name).suffix in CODE:
            assert "\r" not in text, name
            assert not re.search(r"^(<{7}|>{7}|={7})( |$)", text, re.MULTILINE), name
            assert not re.search(r"[ \t]$", text, re.MULTILINE), name
            assert text == "" or text.endswith("\n"), name


def python_folders() -> set[str]:
    return {
        path.parent.relative_to(ROOT).as_posix()
        for path in tracked()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in ROOMS
    }


def test_every_folder_of_python_is_a_listed_package() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        tools = tomllib.load(file)["tool"]["setuptools"]
    wanted = {"banenmakers." + folder.replace("/", "."): folder for folder in python_folders()}
    assert "banenmakers.api.commands" in wanted
    assert set(tools["packages"]) == wanted.keys()
    assert tools["package-dir"] == wanted
    assert {room.partition(".")[2] for room in tools["package-data"]} <= {f.replace("/", ".") for f in wanted.values()}
    for room in ROOMS:
        assert (ROOT / room / "py.typed").is_file()
        assert "py.typed" in tools["package-data"][f"banenmakers.{room}"]


def test_every_file_of_data_is_listed() -> None:
    """What stands in a room and is no Python is matched by a pattern of package-data."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        data = tomllib.load(file)["tool"]["setuptools"]["package-data"]
    for path in tracked():
        room, *rest = path.relative_to(ROOT).parts
        if room in ROOMS and path.suffix != ".py":
            inside = Path(*rest)
            assert any(inside.match(pattern) for pattern in data[f"banenmakers.{room}"]), path


@pytest.mark.parametrize("room", ROOMS)
def test_public_names_can_be_imported(room: str) -> None:
    module = importlib.import_module(f"banenmakers.{room}")
    names = module.__all__ if hasattr(module, "__all__") else []
    assert len(set(names)) == len(names)
    for name in names:
        assert getattr(module, name) is not None
    assert (module.__doc__ or "").strip(), "a room says what it owns"
    assert names or room == "queries"


def imports(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module


def test_rooms_are_imported_by_their_full_name() -> None:
    found = [
        (name, module)
        for name, text in texts()
        if name.endswith(".py")
        for module in imports(text)
        if module.partition(".")[0] in ROOMS
    ]
    assert found == []


def test_a_bare_import_would_be_found() -> None:
    text = "import api\nfrom graph.table import Table\nfrom .graph import x\nfrom banenmakers.graph import y\n"
    assert [module.partition(".")[0] in ROOMS for module in imports(text)] == [True, True, False]


def test_every_module_says_what_it_is_for() -> None:
    for name, text in texts():
        if name.endswith(".py") and text.strip():
            assert ast.get_docstring(ast.parse(text)), name

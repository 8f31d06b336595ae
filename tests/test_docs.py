"""The docs are in step: generated pages are fresh, and what the README says runs."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from docs.generate import HERE, pages, picture

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(pages()))
def test_generated_page_is_fresh(name: str) -> None:
    assert (HERE / name).read_text(encoding="utf-8") == pages()[name], "run make docs"


def test_picture_is_fresh() -> None:
    """The same picture, but for the snapshot's digest, which changes with every rule."""
    shown = (HERE.parent / "ladder.svg").read_text(encoding="utf-8")
    digest = re.compile(r'textLength="[0-9.]+"|\b[0-9a-f]{12}\b')
    assert digest.sub("", shown) == digest.sub("", picture()), "run make docs"


@pytest.mark.parametrize("page", ["README.md", "docs/inputs.md", "docs/architecture.md"])
def test_links_exist(page: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8")):
        assert ((ROOT / page).parent / target).exists(), target


def run(commands: list[str], folder: Path) -> None:
    """Commands as a page gives them, in order, in one data folder."""
    env = {"BANENMAKERS_DATA_DIR": str(folder / "data"), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    for command in commands:
        words = [sys.executable, "-m", "banenmakers.api", *shlex.split(command)[1:]]
        done = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (command, done.stderr)
        assert done.stdout or done.stderr, command


def test_inputs_examples_run(tmp_path: Path) -> None:
    """The commands of the page, and a build of the Turtle that it shows."""
    page = (ROOT / "docs" / "inputs.md").read_text(encoding="utf-8")
    (tmp_path / "new.ttl").write_text(page.split("```turtle")[1].split("```")[0], encoding="utf-8")
    commands = page.split("```sh\n")[1].split("```")[0].splitlines()
    assert len(commands) == 5
    run([*commands, "banenmakers check new.ttl", "banenmakers build --sheets new.ttl"], tmp_path)
    run(["banenmakers explain new-network"], tmp_path)


def test_readme_commands_run(tmp_path: Path) -> None:
    """The next steps, in order, in one data folder; the first builds what the others read."""
    section = README.split("## Next steps")[1].split("```sh")[1].split("```")[0]
    commands = [line.split("#")[0].strip() for line in section.splitlines() if line.startswith("banenmakers")]
    assert len(commands) >= 8
    run(["banenmakers build", *commands], tmp_path)


def test_readme_notebook_runs(tmp_path: Path) -> None:
    code = README.split("```python")[1].split("```")[0]
    env = {"BANENMAKERS_DATA_DIR": str(tmp_path / "data"), "PATH": "/usr/bin:/bin"}
    for words in (["-m", "banenmakers.api", "build", "--quiet"], ["-c", code]):
        subprocess.run([sys.executable, *words], cwd=tmp_path, env=env, check=True)


def test_ontology_in_python_runs(tmp_path: Path) -> None:
    """Every piece of Python on the page, one after the other, as a reader would run them."""
    text = (ROOT / "docs" / "ontology-in-python.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "['EmployerNetwork', 'Platform', 'SocialEnterprise']",
        "['band'] | ['tie']",
        "[ontology.Claim] -> [ontology.Source]",
        "['EcosystemBody', 'EconomicBoard', 'Cluster']",
        "True () ()",
    ]


@pytest.mark.parametrize("path", sorted(HERE.parent.glob("*.md")), ids=lambda path: path.name)
def test_links_of_pages_exist(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (path.parent / target).exists(), target

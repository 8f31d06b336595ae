"""Wheel and sdist, and the wheel in a clean environment of every Python at hand: build and explain must work there.

Run by ``make test-wheel``; needs an index, unlike ``make test``. PYTHONS names the interpreters to try.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
WANTED = ("python3.11", "python3.12", "python3.13")


def interpreters() -> list[str]:
    """Those that really start; shims of version managers may not."""
    named = os.environ.get("PYTHONS", "").split() or [sys.executable, *WANTED]
    managed = Path.home() / ".pyenv" / "versions"
    named += [str(path) for name in WANTED for path in sorted(managed.glob(f"*/bin/{name}"))]
    found: dict[str, str] = {}
    for name in named:
        code = "import sys; print('%d.%d' % sys.version_info[:2])"
        try:
            run = subprocess.run([name, "-c", code], capture_output=True, text=True, timeout=60, check=False)
        except OSError:
            continue
        if run.returncode == 0 and tuple(map(int, run.stdout.split("."))) >= (3, 11):
            found.setdefault(run.stdout.strip(), name)
    return [found[version] for version in sorted(found)]


def build(folder: Path) -> Path:
    """Wheel and sdist in ``folder``; the wheel holds every data file that is tracked."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert list(folder.glob("*.tar.gz")), "no sdist was built"
    wheel = next(folder.glob("*.whl"))
    held = set(zipfile.ZipFile(wheel).namelist())
    rooms = ("ontology", "loaders", "graph", "queries", "viz", "api")
    tracked = subprocess.run(["git", "ls-files", *rooms], cwd=ROOT, capture_output=True, text=True, check=True)
    missing = [name for name in tracked.stdout.split() if f"banenmakers/{name}" not in held]
    assert not missing, f"not in the wheel: {missing}"
    return wheel


def check(python: str, wheel: Path, folder: Path) -> None:
    """Install the wheel alone, locked, and use it from another folder."""
    subprocess.run([python, "-m", "venv", "--clear", str(folder / "env")], check=True)
    scripts = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(scripts / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    locked = [*pip, "--require-hashes", "--no-build-isolation"]
    for name in ("build.txt", "run.txt"):
        subprocess.run([*locked, "-r", str(ROOT / "locks" / name)], check=True)
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("BANENMAKERS_", "PYTHON"))}
    env["BANENMAKERS_DATA_DIR"] = str(folder / "data")

    def banenmakers(*words: str) -> str:
        command = [str(scripts / "banenmakers"), *words]
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder, env=env).stdout

    assert json.loads(banenmakers("build", "--json"))["counts"]["initiatives"] > 0
    found = json.loads(banenmakers("explain", "Veluwe Portaal", "--json"))
    assert found["derived"]["level"] == 2
    assert found["agrees"] is False
    assert json.loads(banenmakers("question", "6", "--engine", "cypher", "--json"))["rows"]
    assert banenmakers("export", "svg").startswith(("<svg", "<?xml"))
    assert json.loads(banenmakers("ontology", "check", "--json"))["counts"]["errors"] == 0


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build(folder / "dist")
        passed = 0
        for python in interpreters():
            home = folder / f"python-{passed}"
            home.mkdir()
            check(python, wheel, home)
            version = subprocess.run([python, "--version"], capture_output=True, text=True, check=True).stdout.strip()
            print(f"{wheel.name}: build, explain, question and export work on {version}", flush=True)
            passed += 1
        assert passed, "no Python from 3.11 on was found"


if __name__ == "__main__":
    main()

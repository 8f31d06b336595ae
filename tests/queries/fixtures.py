"""Everything that the tests ask a question on data of their own: the cases, the worlds of soundness, golden tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp

from banenmakers.graph import Snapshot
from banenmakers.queries.questions import Question

from ..derive.worlds import World
from ..graph.worlds import snapshot_of
from . import golden, sound_worlds
from .cases import Case
from .small import Sheets, small

# Every file of cases here is found by itself.
_FILES = sorted(path.stem for path in Path(__file__).parent.glob("cases*.py"))
CASES: list[Case] = [case for name in _FILES for case in import_module(f".{name}", __package__).CASES]
# These are held to worlds of their own, in test_soundness.py.
IN_WORLDS = set(sound_worlds.ASKED)


@dataclass(frozen=True)
class Fixture:
    """A question asked with ``given`` of ``data``; no data: the shipped snapshot."""

    name: str
    data: Sheets | World | None
    given: Mapping[str, str]


def fixtures_of(question: Question) -> list[Fixture]:
    """The small ones first: they tell more of a query, and sooner."""
    found = []
    for number, case in enumerate(case for case in CASES if case.question == question.name):
        for name, sheets in {"plain": case.sheets, **case.misses, "nothing": case.nothing}.items():
            if name != "nothing" or case.misses:
                found.append(Fixture(f"case {number + 1}, {name}", sheets, case.given))
    for name, world in sound_worlds.WORLDS.items():
        for given in sound_worlds.ASKED.get(question.name, ()):
            if {actor.key for actor in world.actors} >= {given.get("initiative", "board")}:
                found.append(Fixture(f"world {name}, {dict(given)}", world, {"as_of": "2018", **given}))
    stem = f"{question.number:02}-{question.name}"
    for number, table in enumerate(golden.read(golden.FOLDER / f"{stem}.golden.json")):
        found.append(Fixture(f"golden table {number + 1}", None, table["parameters"]))
    return found


class Made:
    """Snapshots of sheets and worlds, each made once, in a folder; and the shipped one."""

    def __init__(self, folder: Path, shipped: Snapshot) -> None:
        self._folder = folder
        self._shipped = shipped
        self._made: dict[str, Snapshot] = {}

    def of(self, data: Sheets | World | None) -> Snapshot:
        if data is None:
            return self._shipped
        key = repr(data)
        if key not in self._made:
            folder = Path(mkdtemp(dir=self._folder))
            self._made[key] = snapshot_of(data, folder) if isinstance(data, World) else small(folder, data)
        return self._made[key]

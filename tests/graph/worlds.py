"""Sheets for snapshots of a test's own: random worlds beside the shipped data, and snapshots made of worlds."""

from __future__ import annotations

import csv
import random
import shutil
from pathlib import Path

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build

from ..api.program import CURATED
from ..derive.generate import random_world
from ..derive.worlds import World


def sheets_of(world: World, folder: Path) -> Path:
    world.write_sheets(folder)
    return folder


def snapshot_of(world: World, folder: Path) -> Snapshot:
    """The snapshot of a world, in a data folder inside ``folder``."""
    sheets = sheets_of(world, folder / "sheets")
    return build(DataFolder(folder / "data"), [sheets]).snapshot


def beside_the_shipped(folder: Path, seed: int = 7) -> Path:
    """A medium random world under keys that no shipped sheet uses."""
    return sheets_of(random_world(seed, "medium").renamed(seed), folder)


def rewritten(folder: Path, seed: int = 0, *, end: str = "\n", delimiter: str = ",", bom: bool = False) -> Path:
    """A copy of the shipped sheets; with a seed, rows and columns in another order; line ends and marks as asked."""
    chance = random.Random(seed)
    shutil.copytree(CURATED, folder)
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        order = list(range(len(header)))
        if seed:
            chance.shuffle(rows)
            chance.shuffle(order)
        with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=delimiter, lineterminator=end)
            writer.writerows([row[at] for at in order] for row in (header, *rows))
    return folder

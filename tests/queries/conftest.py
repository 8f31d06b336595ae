"""What the tests of questions share: the shipped data with rows of every sheet that questions ask about."""

from __future__ import annotations

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build

from ..api.program import CURATED
from .fixtures import Made
from .random_sheets import random_sheets


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The shipped data beside random rows on types, names, levels, outlets, groups, findings and studies."""
    folder = tmp_path_factory.mktemp("told")
    extra = random_sheets(CURATED, folder / "extra", seed=1)
    return build(DataFolder(folder / "data"), [CURATED, extra]).snapshot


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, shipped: Snapshot) -> Made:
    """Snapshots of sheets and worlds, each made once for all tests and both engines; for reading only."""
    return Made(tmp_path_factory.mktemp("made"), shipped)

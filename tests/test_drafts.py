"""The drafts hold up beside the shipped data, and move none of its levels."""

from __future__ import annotations

from pathlib import Path

from banenmakers.graph import DataFolder
from banenmakers.loaders.build import build, curated
from banenmakers.queries.explain import explain

DRAFTS = Path(__file__).parent.parent / "drafts" / "report-2018"


def test_drafts_build_beside_the_shipped_data(tmp_path: Path) -> None:
    snapshot = build(DataFolder(tmp_path), [curated(), DRAFTS]).snapshot
    assert snapshot.manifest["counts"]["initiatives"] == 43  # forty studied; a chain and two more are named
    known = {
        "Brownies&downieS": 1,
        "Philips Werkgelegenheidsplan": 2,
        "Infra Deal Zuid-Holland": 3,
        "Veluwe Portaal": 2,
    }
    for name, level in known.items():
        assert explain(snapshot, name).outcome.level == level

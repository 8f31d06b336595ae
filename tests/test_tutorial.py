"""The tutorial notebook runs from top to bottom, offline, and says what its text says it does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

PATH = Path(__file__).parent.parent / "docs" / "tutorial.ipynb"


def notebook() -> Any:
    return nbformat.read(PATH, as_version=4)


@pytest.fixture(scope="module")
def said(shipped_data: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What each cell of code showed, as text, after a run in this environment's own kernel."""
    home = tmp_path_factory.mktemp("notebook")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BANENMAKERS_DATA_DIR", str(shipped_data))
        for name in ("JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR"):
            patch.setenv(name, str(home / name.lower()))
        ran = notebook()
        NotebookClient(ran, timeout=300, startup_timeout=60, resources={"metadata": {"path": str(home)}}).execute()
    return [text(cell) for cell in ran.cells if cell.cell_type == "code"]


def text(cell: Any) -> str:
    shown = [
        str(output.get("text", "")) + "".join(map(str, output.get("data", {}).values())) for output in cell.outputs
    ]
    return "\n".join(shown)


def test_it_is_kept_without_outputs() -> None:
    held = notebook()
    nbformat.validate(held)
    for cell in held.cells:
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None
    assert PATH.read_text(encoding="utf-8").endswith("}\n")


def test_none_derived_one_stated(said: list[str]) -> None:
    none, one = said[1], said[2]
    assert "Empty DataFrame" in none
    assert "Veluwe Portaal" in one and "[4]" in one
    assert said[3].strip()


def test_ties_brokers_and_a_picture(said: list[str]) -> None:
    ties, network, own, platforms, brokers, picture = said[4:10]
    assert "<caption>" in ties and "infra-deal-zuid-holland" in ties
    assert "MultiDiGraph" in network and "left out: 1" in network
    assert "<td>" in own
    assert "Xelfer" in platforms
    assert "brokered" in brokers and "<td>" in brokers
    assert "<svg" in picture and "Veluwe Portaal" in picture

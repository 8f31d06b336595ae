"""Descriptive claims stand beside an explanation without entering it, and each can be said in a sentence."""

from __future__ import annotations

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build
from banenmakers.ontology import LANGUAGES
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.claims import bearing
from banenmakers.queries.explain import explain

from ..api.program import CURATED
from ..derive.descriptions import describe


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The shipped data with a claim of every descriptive sheet about every initiative."""
    folder = tmp_path_factory.mktemp("described")
    describe(CURATED, folder / "extra")
    return build(DataFolder(folder / "data"), [CURATED, folder / "extra"]).snapshot


def test_explanations_do_not_change(shipped: Snapshot, described: Snapshot) -> None:
    for slug in ("brownies-downies", "philips-werkgelegenheidsplan", "infra-deal-zuid-holland", "veluwe-portaal"):
        before, after = explain(shipped, slug), explain(described, slug)
        assert before.outcome == after.outcome
        assert before.rungs() == after.rungs()
        assert before.sensitivity() == after.sensitivity()
        for lang in LANGUAGES:
            assert before.missing(lang) == after.missing(lang)
            assert before.not_counted(lang) == after.not_counted(lang)


def test_every_claim_about_an_initiative_can_be_said(described: Snapshot) -> None:
    found = bearing(described, f"{voc.ID}veluwe-portaal")
    kinds = {claim.kind for claim in found.claims.values()}
    assert {"CharacteristicClaim", "Result", "RegulatoryInfluence", "Obstacle", "Phase", "StudyDesign"} <= kinds
    for lang in LANGUAGES:
        for iri in found.claims:
            assert "{" not in found.text(iri, lang)

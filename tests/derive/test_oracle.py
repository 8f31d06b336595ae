"""The oracle against hand-computed cases, and the random worlds against what they are meant to hold."""

from __future__ import annotations

import pytest

from . import oracle
from .building import Case, Derivation
from .cases import CASES


@pytest.fixture
def derivation() -> Derivation:
    """The derivation under test."""
    return oracle


@pytest.mark.parametrize("case", [case for case in CASES if not case.refused], ids=lambda case: case.name)
def test_case(case: Case, derivation: Derivation) -> None:
    case.check(derivation)

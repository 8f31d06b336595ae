"""Measures of the network of ties. One measure is one file here, found by itself: a pure function from ties to rows.

A file ``NAME.py`` holds ``MEASURE``: what the measure is called, what it takes and gives (lines as in the header of a
question), and the function. A question whose header says ``measure: NAME`` is answered by it; so is
``banenmakers measure NAME``, and ``network(snapshot).measure(NAME)`` in a notebook.

What all of them share: several ties between the same two are one, a tie of an actor with itself is none, and nobody is
in the network but by a tie. Undirected, a tie runs both ways; directed, from its source to its target.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.resources import files

from banenmakers.ontology import NotFound

from .base import Measure, Options, Tie

__all__ = ["Measure", "Options", "Tie", "find_measure", "measures"]

_SHARED = {"__init__", "base"}


@cache
def measures() -> tuple[Measure, ...]:
    """Every measure, by name."""
    stems = (entry.name.removesuffix(".py") for entry in files(__package__).iterdir() if entry.name.endswith(".py"))
    return tuple(_load(stem) for stem in sorted(stems) if stem not in _SHARED)


def find_measure(name: str) -> Measure:
    """Raises NotFound with the names that there are."""
    wanted = name.strip().lower().replace("_", "-")
    for measure in measures():
        if measure.name == wanted:
            return measure
    raise NotFound("question.unknown-measure", wanted=name, known=", ".join(m.name for m in measures()))


def _load(stem: str) -> Measure:
    found = import_module(f".{stem}", __package__).MEASURE
    assert isinstance(found, Measure) and found.name == stem.replace("_", "-"), stem
    return found

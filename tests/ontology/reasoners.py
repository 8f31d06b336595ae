"""Ontologies with something planted in them, and the Java that tests need."""

from __future__ import annotations

import os

import pyoxigraph as ox
import pytest

from banenmakers.ontology import EngineMissing, vocabulary
from banenmakers.ontology.reasoning import java

PREFIXES = f"""@prefix bm: <{vocabulary.BM}> .
@prefix id: <{vocabulary.ID}> .
@prefix owl: <{vocabulary.OWL}> .
@prefix rdfs: <{vocabulary.RDFS}> .
"""
UNDER_TWO_DISJOINT = "bm:CityState a owl:Class ; rdfs:subClassOf bm:Municipality, bm:Province .\n"
BOTH_AT_ONCE = "id:meerland a bm:Actor, bm:Territory .\n"


def planted(turtle: str) -> list[ox.Quad]:
    return list(ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE))


def need_java() -> None:
    """Where changes land a missing Java is a failure; elsewhere the test is left out and says so."""
    try:
        java()
    except EngineMissing as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))

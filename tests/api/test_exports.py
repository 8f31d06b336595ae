"""Exports are read again, by two parsers, to the record that they were made of."""

from __future__ import annotations

import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
import rdflib

from banenmakers.graph import Snapshot

from .program import Program

Quads = set[tuple[str, str, str, str]]
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
OX = {"trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS, "jsonld": ox.RdfFormat.JSON_LD}
RDFLIB = {"trig": "trig", "nquads": "nquads", "jsonld": "json-ld"}


@pytest.fixture(autouse=True)
def exact_literals() -> object:
    """rdflib would write 0.90 as 0.9; a record is compared letter by letter."""
    before, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    yield None
    rdflib.NORMALIZE_LITERALS = before


def exported(reading: Program, form: str) -> bytes:
    done = subprocess.run(reading.command("export", form), env=reading.env(), capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout


def recorded(shipped: Snapshot) -> Quads:
    return {(str(q.subject), str(q.predicate), str(q.object), str(q.graph_name)) for q in shipped.record()}


def term(value: rdflib.term.Node) -> str:
    if isinstance(value, rdflib.URIRef):
        return f"<{value}>"
    assert isinstance(value, rdflib.Literal), "no blank nodes in a record"
    return str(ox.Literal(str(value), language=value.language) if value.language else _typed(value))


def _typed(value: rdflib.Literal) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(value.datatype)) if value.datatype else ox.Literal(str(value))


@pytest.mark.parametrize("form", sorted(OX))
def test_quads_come_back(reading: Program, shipped: Snapshot, form: str) -> None:
    wanted, data = recorded(shipped), exported(reading, form)
    assert len(wanted) == shipped.manifest["counts"]["triples"]
    by_ox = {
        (str(q.subject), str(q.predicate), str(q.object), str(q.graph_name)) for q in ox.parse(data, format=OX[form])
    }
    assert by_ox == wanted
    dataset = rdflib.Dataset().parse(data=data.decode(), format=RDFLIB[form])
    quads = {(term(s), term(p), term(o), f"<{g}>") for s, p, o, g in dataset.quads()}
    assert quads == wanted


def test_turtle_holds_the_union(reading: Program, shipped: Snapshot) -> None:
    wanted = {quad[:3] for quad in recorded(shipped)}
    data = exported(reading, "turtle")
    by_ox = {(str(q.subject), str(q.predicate), str(q.object)) for q in ox.parse(data, format=ox.RdfFormat.TURTLE)}
    assert by_ox == wanted
    graph = rdflib.Graph().parse(data=data.decode(), format="turtle")
    assert {(term(s), term(p), term(o)) for s, p, o in graph} == wanted


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "jsonld", "svg"])
def test_twice_the_same_bytes_in_a_file_too(reading: Program, tmp_path: Path, form: str) -> None:
    run = reading("export", form, tmp_path / "out").ok()
    assert run.out == ""
    assert str(tmp_path / "out") in run.err
    assert (tmp_path / "out").read_bytes() == exported(reading, form)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_svg_is_a_picture_of_every_initiative(reading: Program, lang: str) -> None:
    root = ElementTree.fromstring(reading("export", "svg", "--lang", lang).ok().out)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    text = " ".join(" ".join(root.itertext()).split())
    for name in ("Woerden", "Care Academy", "WerkendZwolle", "Veluwe Portaal"):
        assert name in text
    assert ("De ladder van inbedding" in text) == (lang == "nl")


def test_svg_as_of_another_date_is_another_picture(reading: Program) -> None:
    assert reading("export", "svg", "--as-of", "2016").ok().out != reading("export", "svg").ok().out


def test_exports_hold_no_passage_of_the_report(reading: Program, report: Path) -> None:
    """Ten words in a row of the report are nowhere in the record, names and titles aside."""
    words = " ".join(report.read_text(encoding="utf-8").split()).split(" ")
    record = " ".join(exported(reading, "trig").decode().split())
    runs = {" ".join(words[at : at + 10]) for at in range(len(words) - 9)}
    found = record.split(" ")
    assert not runs & {" ".join(found[at : at + 10]) for at in range(len(found) - 9)}

# ruff: noqa: E501
"""RDF files: the same rows as sheets give; what rules derive is derived again, what the loader computes is compared."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.graph.rdf_export import serialise
from banenmakers.loaders import build as building
from banenmakers.loaders import check_sheets, read_sheets, to_quads
from banenmakers.loaders.build import build
from banenmakers.ontology import BadInput, Fault
from banenmakers.ontology import vocabulary as voc

from .made import faults_of, place

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE, ".trig": ox.RdfFormat.TRIG, ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS, ".jsonld": ox.RdfFormat.JSON_LD, ".rdf": ox.RdfFormat.RDF_XML,
}  # fmt: skip
GRAPHS = {".trig", ".nq", ".jsonld"}
PREFIXES = {"bm": voc.BM, "id": voc.ID, "skos": voc.SKOS, "xsd": voc.XSD, "edtf": "http://id.loc.gov/datatypes/"}


def quads(*paths: Path) -> set[ox.Quad]:
    return set(to_quads(read_sheets(paths)))


def write(path: Path, data: set[ox.Quad]) -> Path:
    """The quads in the format of the file's ending."""
    kind = path.suffix
    ordered = sorted(data, key=str)
    content = ordered if kind in GRAPHS else [q.triple for q in ordered]
    prefixes = PREFIXES if kind in (".ttl", ".trig", ".rdf") else None
    path.write_bytes(ox.serialize(content, format=FORMATS[kind], prefixes=prefixes) or b"")
    return path


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_a_file_says_what_the_sheets_say(good: Path, tmp_path: Path, kind: str) -> None:
    data = quads(good)
    path = write(tmp_path / f"mine{kind}", data)
    assert faults_of(path) == []
    assert quads(path) == data
    assert check_sheets([path]).files == 1


@pytest.mark.parametrize("kind", sorted(GRAPHS))
def test_graph_names_of_the_file_say_nothing(good: Path, tmp_path: Path, kind: str) -> None:
    data = quads(good)
    names = [ox.NamedNode("https://example.org/a"), ox.NamedNode(voc.ID + "graph-page"), ox.DefaultGraph()]
    moved = {ox.Quad(q.subject, q.predicate, q.object, names[i % 3]) for i, q in enumerate(sorted(data, key=str))}
    assert quads(write(tmp_path / f"mine{kind}", moved)) == data


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_without_what_is_computed_or_has_a_default(good: Path, tmp_path: Path, kind: str) -> None:
    """A person writes the dates and leaves the rest to the loader, as in a sheet."""
    data = quads(good)
    left_out = ("earliest", "latest", "latestStart", "earliestEnd", "latestExpected", "periodEarliest", "knownUntil")
    defaults = {("certainty", "asserted"), ("status", "current"), ("polarity", "positive"), ("scope", "individual"),
                ("speaker", "researcherSpeaks"), ("passageKind", "statementPassage")}  # fmt: skip
    few = {
        q for q in data
        if voc.local(q.predicate.value) not in (*left_out, "statedIn")
        and (voc.local(q.predicate.value), voc.local(q.object.value)) not in defaults
    }  # fmt: skip
    assert len(few) < len(data) - 50
    assert quads(write(tmp_path / f"mine{kind}", few)) == data


def test_as_other_tools_write_it(good: Path, tmp_path: Path) -> None:
    """rdflib's Turtle, RDF/XML and JSON-LD; superclasses and OWL's marks added, as a reasoner or Protégé does."""
    data = quads(good)
    graph = rdflib.Graph()
    graph.parse(write(tmp_path / "plain.nt", data), format="nt")
    ancestors = {voc.BM + name: each.ancestors for name, each in voc.classes().items()}
    for node, kind in list(graph.subject_objects(rdflib.RDF.type)):
        graph.add((node, rdflib.RDF.type, rdflib.OWL.NamedIndividual))
        for above in ancestors[str(kind)]:
            graph.add((node, rdflib.RDF.type, rdflib.URIRef(voc.BM + above)))
    for form, ending in (("turtle", ".ttl"), ("pretty-xml", ".rdf"), ("xml", ".rdf"), ("json-ld", ".jsonld")):
        path = tmp_path / f"mine{ending}"
        graph.serialize(path, format=form)
        assert faults_of(path) == [], form
        assert quads(path) == data, form


def test_json_ld_with_a_context_of_its_own(good: Path, tmp_path: Path) -> None:
    document = {
        "@context": {
            "bm": voc.BM, "id": voc.ID, "skos": voc.SKOS, "xsd": voc.XSD, "name": {"@id": "skos:prefLabel"},
            "initiative": {"@id": "bm:about", "@type": "@id"}, "area": {"@id": "bm:area", "@type": "@id"},
            "evidence": {"@id": "bm:evidence", "@type": "@id"}, "sure": "bm:confidence",
            "names": {"@id": "skos:prefLabel", "@container": "@language"},
        },
        "@graph": [
            {"@id": "id:extra", "@type": "bm:Initiative", "names": {"nl": "Extra", "en": "More"}},
            {"@id": "id:area-x", "@type": "bm:OperatingAreaClaim", "initiative": "id:extra", "area": "id:zh",
             "evidence": ["id:ev-1", "id:ev-2"], "sure": 0.8,
             "bm:validFrom": {"@value": "2016-09", "@type": "xsd:gYearMonth"}},
        ],
    }  # fmt: skip
    path = tmp_path / "mine.jsonld"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert faults_of(good, path) == []
    found = {str(q.object) for q in quads(good, path) if q.subject.value == voc.ID + "area-x"}
    decimal, date = f'"0.8"^^<{voc.XSD}decimal>', f'"2016-09-01"^^<{voc.XSD}date>'
    assert {decimal, date, f"<{voc.ID}report>", f"<{voc.BM}asserted>"} <= found


# --- the shipped data, out and in again ---


@pytest.mark.parametrize(
    ("form", "ending"), [("turtle", ".ttl"), ("trig", ".trig"), ("nquads", ".nq"), ("jsonld", ".jsonld")]
)
def test_export_builds_to_the_same_digest(shipped: Snapshot, tmp_path: Path, form: Any, ending: str) -> None:
    path = tmp_path / f"shipped{ending}"
    path.write_bytes(serialise(shipped, form))
    made = build(DataFolder(tmp_path / "data"), [path])
    assert made.snapshot.digest == shipped.digest
    (warning,) = made.warnings
    assert (warning.code, warning.severity) == ("rdf.derived", "warning")
    derived = sum(q.graph_name.value == voc.DERIVED_GRAPH for q in shipped.record())
    assert warning.details == {"count": derived} and derived > 100


def test_what_is_derived_is_never_trusted(shipped: Snapshot, tmp_path: Path) -> None:
    """A level, a shortcut and a type that no claim carries do not survive."""
    lies = f"""
    <{voc.ID}level-veluwe-portaal-all-all-2017-10-01> a <{voc.BM}OverallLevel> ; <{voc.BM}level> 4 ;
        <{voc.BM}ofInitiative> <{voc.ID}veluwe-portaal> ; <{voc.BM}confidence> 1.0 .
    <{voc.ID}veluwe-portaal> <{voc.BM}hasLeadIn> <{voc.ID}ecosysteem-veluwe> ; a <{voc.BM}SocialEnterprise> .
    <{voc.ID}graph-derived> {{ <{voc.ID}veluwe-portaal> <{voc.BM}funds> <{voc.ID}nederland> .
        <{voc.ID}new-lie> a <{voc.BM}CollaborationTie> . }}
    """
    path = tmp_path / "lies.trig"
    path.write_bytes(serialise(shipped, "trig") + lies.encode())
    assert build(DataFolder(tmp_path / "data"), [path]).snapshot.digest == shipped.digest


def test_rdf_beside_sheets(good: Path, tmp_path: Path) -> None:
    data = quads(good)
    ties = {q for q in data if "tie-" in q.subject.value}
    (good / "ties.csv").unlink()
    assert quads(good, write(tmp_path / "ties.ttl", ties)) == data
    write(good / "ties.nq", ties)
    assert quads(good) == data


# --- faults ---

GOOD_TIE = """@prefix bm: <https://w3id.org/banenmakers/ontology#> .
@prefix id: <https://w3id.org/banenmakers/id/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

# a tie like another
id:tie-9 a bm:CollaborationTie ;
    bm:source id:network ; bm:target id:pzh ;
    bm:confidence 0.9 ; bm:evidence id:ev-1 ,
        id:ev-2 ;
    bm:validFrom "2016-09"^^xsd:gYearMonth .
"""
EXTRA = '\nid:extra a bm:Initiative ; skos:prefLabel "Extra"@nl .\n'
T, LINE = "id:tie-9", 7
# what is replaced, by what → code, line, place, value, words of the English problem or remedy
FAULTS: list[tuple[str, str, str, int | None, str | None, str | None, str]] = [
    ("bm:confidence 0.9", "bm:confidence 1.2", "sheets.confidence", LINE, f"{T} bm:confidence", "1.2", "0.9"),
    ("bm:confidence 0.9", 'bm:confidence "0.9"', "rdf.datatype", LINE, f"{T} bm:confidence", "0.9", "xsd:decimal"),
    ("bm:confidence 0.9", "bm:confidence 0.9, 0.8", "rdf.several", LINE, f"{T} bm:confidence", "0.9, 0.8", "Keep one"),
    ("bm:confidence 0.9 ;", "", "rdf.missing", LINE, f"{T} bm:confidence", None, "Add bm:confidence"),
    ("bm:evidence id:ev-1 ,\n        id:ev-2 ;", "", "rdf.missing", LINE, f"{T} bm:evidence", None, "bm:evidence"),
    ("bm:evidence id:ev-1", "bm:evidence id:ev-9", "sheets.reference-dangling", LINE, f"{T} bm:evidence", "ev-9", "ev-1"),
    ("bm:evidence id:ev-1", "bm:evidence id:ev-3", "sheets.evidence-two-sources", LINE, f"{T} bm:evidence", "ev-3|ev-2", "each source"),
    ("bm:source id:network", "bm:source id:zh", "sheets.reference-wrong-sheet", LINE, f"{T} bm:source", "zh", "actors"),
    ("bm:source id:network", "bm:source id:pzh", "sheets.tie-to-itself", LINE, f"{T} bm:target", "pzh", "another actor"),
    ("bm:source id:network", 'bm:source "network"', "rdf.reference", LINE, f"{T} bm:source", "network", "Refer to"),
    ("bm:source id:network", "bm:source <https://x.org/n>", "rdf.reference", LINE, f"{T} bm:source", "<https://x.org/n>", "Refer to"),
    ("bm:source id:network", "bm:source [ a bm:Initiative ]", "rdf.blank-node", LINE, f"{T} bm:source", None, "id:key"),
    ("bm:evidence id:ev-1 ,\n        id:ev-2", "bm:evidence ( id:ev-1 )", "rdf.blank-node", LINE, f"{T} bm:evidence", None, "id:key"),
    (EXTRA, "[] a bm:Initiative .", "rdf.blank-subject", None, None, None, "id:key"),
    ('"2016-09"^^xsd:gYearMonth', '"2016-09"', "rdf.datatype", LINE, f"{T} bm:validFrom", "2016-09", "gYearMonth"),
    ('"2016-09"^^xsd:gYearMonth', '"2016-09"^^xsd:gYear', "rdf.datatype", LINE, f"{T} bm:validFrom", "2016-09", "gYearMonth"),
    ('"2016-09"^^xsd:gYearMonth', '"2016-13"^^xsd:gYearMonth', "sheets.date-month", LINE, f"{T} bm:validFrom", "2016-13", "01 to 12"),
    ("bm:confidence", "bm:status bm:endedd ; bm:confidence", "rdf.concept", LINE, f"{T} bm:status", "bm:endedd", "bm:ended"),
    ("bm:confidence", 'bm:status "ended" ; bm:confidence', "rdf.concept", LINE, f"{T} bm:status", "ended", "bm:ended"),
    ("bm:confidence", "bm:status bm:ended ; bm:confidence", "sheets.ended-without-end", LINE, f"{T} bm:validTo", None, "when it ended"),
    ("bm:confidence", "bm:confidnce 1 ; bm:confidence", "rdf.property-unknown", LINE, f"{T} bm:confidnce", None, "bm:confidence"),
    ("bm:confidence", 'skos:prefLabel "x"@nl ; bm:confidence', "rdf.property-unknown", LINE, f"{T} skos:prefLabel", None, "ties"),
    ("bm:confidence", "<http://purl.org/dc/terms/date> 1 ; bm:confidence", "rdf.property-unknown", LINE, f"{T} <http://purl.org/dc/terms/date>", None, "ties"),
    ("bm:confidence", 'bm:note "ein"@de ; bm:confidence', "rdf.language", LINE, f"{T} bm:note@nl", "ein", "@nl, @en"),
    ("bm:confidence", 'bm:note "een" ; bm:confidence', "rdf.language", LINE, f"{T} bm:note@nl", "een", "@nl, @en"),
    ("bm:confidence", 'bm:role "een"@nl ; bm:confidence', "rdf.datatype", LINE, f"{T} bm:role", "een", "xsd:string"),
    ("bm:confidence", 'bm:role "a\\u202Eb" ; bm:confidence', "sheets.control-character", LINE, f"{T} bm:role", "a<U+202E>b", "U+202E"),
    ("bm:confidence", 'bm:role "a\\u0007b" ; bm:confidence', "sheets.control-character", LINE, f"{T} bm:role", "a<U+0007>b", "U+0007"),
    ("bm:confidence", 'bm:role "=1+1" ; bm:confidence', "sheets.formula", LINE, f"{T} bm:role", "=1+1", "plain text"),
    ("bm:confidence", 'bm:earliest "2016-09-02"^^xsd:date ; bm:confidence', "rdf.computed", LINE, f"{T} bm:earliest", "2016-09-02", "2016-09-01"),
    ("bm:confidence", 'bm:latest "2016-09-02"^^xsd:date ; bm:confidence', "rdf.computed-nothing", LINE, f"{T} bm:latest", "2016-09-02", "the date itself"),
    ("bm:confidence", "bm:statedIn id:page ; bm:confidence", "rdf.computed", LINE, f"{T} bm:statedIn", "id:page", "id:report"),
    ("a bm:CollaborationTie", "a bm:ColaborationTie", "rdf.class-unknown", LINE, f"{T} rdf:type", "bm:ColaborationTie", "bm:CollaborationTie"),
    ("a bm:CollaborationTie", "a bm:Tie", "rdf.class-unknown", LINE, f"{T} rdf:type", "bm:Tie", "Did you mean"),
    ("a bm:CollaborationTie ;", "", "rdf.no-class", LINE, f"{T} rdf:type", None, "a bm:Initiative"),
    ("a bm:CollaborationTie", "a bm:CollaborationTie, bm:FundingTie", "rdf.classes", LINE, f"{T} rdf:type", "bm:CollaborationTie, bm:FundingTie", "most specific"),
    ("a bm:Initiative ; skos", "a bm:Platform ; skos", "rdf.type-is-a-claim", 13, "id:extra rdf:type", None, "bm:TypeClassification"),
    ("id:tie-9", "<https://example.org/tie-9>", "rdf.iri-foreign", LINE, "<https://example.org/tie-9>", "https://example.org/tie-9", voc.ID),
    ("id:tie-9", f"<{voc.ID}Tie%209>", "sheets.key-pattern", LINE, "id:Tie%209 IRI", "Tie%209", "tie-209"),
    ("id:tie-9", f"<{voc.ID}tie\u202e9>", "sheets.control-character", LINE, "id:tie<U+202E>9 IRI", "tie<U+202E>9", "U+202E"),
    ("id:tie-9", f"<{voc.ID}{'x' * 3000}>", "rdf.iri-too-long", LINE, None, None, "80 lower-case"),
    ("id:network ;", f"<{voc.ID}{'x' * 3000}> ;", "rdf.iri-too-long", LINE, f"{T} bm:source", None, "80 lower-case"),
    ("id:tie-9", "id:tie-1", "sheets.key-duplicate", LINE, "id:tie-1 IRI", "tie-1", "another key"),
    ("id:tie-9", "id:graph-x", "sheets.key-reserved", LINE, "id:graph-x IRI", "graph-x", "graph-"),
    ("id:tie-9", "<tie-9>", "rdf.relative-iri", LINE, None, None, "@base"),
    ("id:ev-2 ;", "id:ev-2", "rdf.syntax", 11, None, None, "Mend this place"),
    ("bm:source id:network", f"bm:source {'<< ' * 200}", "rdf.quoted-triple", None, None, None, "IRI of its own"),
    ("bm:source id:network", "bm:source <<( id:a id:b id:c )>>", "rdf.reference", LINE, f"{T} bm:source", None, "Refer to"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "line", "column", "value", "words"), FAULTS)
def test_fault(
    good: Path, tmp_path: Path, old: str, new: str, code: str, line: int, column: str, value: str, words: str
) -> None:
    text = GOOD_TIE + EXTRA
    assert old in text
    path = tmp_path / "mine.ttl"
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = [fault for fault in faults_of(good, path) if fault.file == "mine.ttl"]
    match = [fault for fault in found if fault.code == code]
    assert match and {fault.code for fault in found} == {code}, [(f.code, f.column, f.problem()) for f in found]
    assert match[0].row == line
    assert column is None or match[0].column == column
    assert value is None or match[0].value == value
    assert words in match[0].problem("en") + match[0].remedy("en")


def test_the_good_tie_is_good(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text(GOOD_TIE + EXTRA, encoding="utf-8")
    assert faults_of(good, path) == []


def test_a_node_is_named_where_no_line_is_known(good: Path, tmp_path: Path) -> None:
    data = quads(good)
    bad = {q for q in data if voc.local(q.predicate.value) != "evidence" or not q.subject.value.endswith("tie-1")}
    for ending, line in (
        (".nt", True),
        (".nq", True),
        (".ttl", True),
        (".trig", True),
        (".rdf", True),
        (".jsonld", False),
    ):
        (fault,) = faults_of(write(tmp_path / f"mine{ending}", bad))
        assert (fault.code, fault.column) == ("rdf.missing", "id:tie-1 bm:evidence")
        assert (fault.row is not None) == line, ending
        if fault.row:
            text = (tmp_path / f"mine{ending}").read_text(encoding="utf-8").splitlines()[fault.row - 1]
            assert "tie-1" in text.split("  ")[0]


def test_all_faults_of_all_files_at_once(good: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.ttl", tmp_path / "b.ttl"
    first.write_text(GOOD_TIE.replace("0.9", "9").replace("id:pzh", "id:nobody"), encoding="utf-8")
    second.write_text(GOOD_TIE.replace("id:tie-9", "id:tie-8").replace("2016-09", "2016-99"), encoding="utf-8")
    (good / "areas.csv").write_text("key\nx\n")
    with pytest.raises(BadInput) as refusal:
        read_sheets([good, first, second])
    found = [(f.file, f.code) for f in refusal.value.faults]
    assert [each for each in found if each[0] != "mysheets/areas.csv"] == [
        ("a.ttl", "sheets.confidence"), ("a.ttl", "sheets.reference-dangling-far"), ("b.ttl", "sheets.date-month"),
    ]  # fmt: skip
    assert ("mysheets/areas.csv", "sheets.column-missing") in found


def test_what_could_not_be_read_dangles_nowhere(good: Path, tmp_path: Path) -> None:
    (good / "actors.csv").rename(tmp_path / "actors.csv")
    path = tmp_path / "mine.ttl"
    path.write_text("id:x", encoding="utf-8")
    assert [fault.code for fault in faults_of(good, path)] == ["rdf.syntax"]


def test_shapes_and_checks_hold_for_what_a_file_states(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The set-based checks name the file and the line; the shapes see all that the file states, and only that."""
    claims = {q for q in quads(good) if q.subject.value.startswith(voc.ID + "as-")}
    places = {q.subject.value: q for q in claims if q.predicate.value == voc.BM + "evidence"}
    mine, stated = places[voc.ID + "as-2"], places[voc.ID + "as-1"]
    claims = claims - {mine} | {ox.Quad(mine.subject, mine.predicate, stated.object, mine.graph_name)}
    path = write(tmp_path / "mine.ttl", claims)
    line = 1 + path.read_text(encoding="utf-8").splitlines().index("id:as-2 a bm:EmbeddingAssessment ;")
    (good / "assessments.csv").unlink()
    with pytest.raises(BadInput) as refusal:  # as-2 rests on the very place that states the level
        build(DataFolder(tmp_path / "data"), [good, path])
    assert ("checks.support-apart-from-levels", "mine.ttl", line) in {
        (f.code, f.file, f.row) for f in refusal.value.faults
    }
    path.write_text(GOOD_TIE + EXTRA, encoding="utf-8")
    seen: list[ox.Quad] = []

    def one(given: Callable[[], Any]) -> list[Fault]:
        seen.extend(given)  # type: ignore[arg-type]
        return [Fault("shapes.violation", value="tie-9", details={"node": "tie-9", "nl": "Fout.", "en": "Wrong."})]

    monkeypatch.setattr(building, "violations_of", one)
    with pytest.raises(BadInput) as refusal:
        build(DataFolder(tmp_path / "data"), [good, path])
    assert [place(f) for f in refusal.value.faults] == [("shapes.violation", "mine.ttl", 7, None, "tie-9")]
    assert {q.subject.value for q in seen} == {voc.ID + "tie-9", voc.ID + "extra"}


def test_a_shape_that_no_row_check_knows(tmp_path: Path) -> None:
    """A former key that could be none: pyshacl says so, and the fault names the line."""
    lines = (
        GOOD_TIE.partition("# a tie")[0],
        'id:firm-x a bm:Company ;\n    <http://www.w3.org/2004/02/skos/core#prefLabel> "Firma"@nl ;\n',
        '    bm:formerKey "No Key" .',
    )
    path = tmp_path / "mine.ttl"
    path.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(BadInput) as refusal:
        build(DataFolder(tmp_path / "data"), [building.curated(), path])
    (fault,) = refusal.value.faults
    assert place(fault) == ("shapes.violation", "mine.ttl", 6, None, "firm-x")
    assert "former key as lower-case letters" in fault.problem("en")


def test_evidence_without_a_place(tmp_path: Path) -> None:
    """Evidence with a section and no place in the text is named before the shapes are asked."""
    lines = (
        GOOD_TIE.partition("# a tie")[0],
        'id:ev-x a bm:Evidence ; bm:fromSource id:report-2018 ; bm:section "6" ;\n',
        '    bm:paraphrase "Een."@nl , "One."@en .',
    )
    path = tmp_path / "mine.ttl"
    path.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(BadInput) as refusal:
        build(DataFolder(tmp_path / "data"), [building.curated(), path])
    (fault,) = refusal.value.faults
    assert place(fault)[:3] == ("sheets.place-missing", "mine.ttl", 6)


def test_a_file_that_says_nothing(tmp_path: Path) -> None:
    for name, text, code in (
        ("a.ttl", "", "rdf.empty"), ("b.ttl", "\ufeff \n", "rdf.empty"), ("c.ttl", "# nothing\n", "rdf.nothing"),
        ("d.nq", f"<{voc.ID}x> <{voc.BM}funds> <{voc.ID}y> <{voc.DERIVED_GRAPH}> .", "rdf.nothing"),
        ("e.jsonld", "[]", "rdf.nothing"),
    ):  # fmt: skip
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert faults_of(path)[0].code == code, name

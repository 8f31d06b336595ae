"""RDF files that mean harm: nothing is fetched, nothing swells, nothing ends the process."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pyoxigraph as ox
import pytest

from banenmakers.loaders import csvfiles
from banenmakers.ontology import vocabulary as voc

from .made import archive, faults_of, good_tabs, parts, xlsx
from .test_rdf import FORMATS, quads, write

RDF_XML = f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bm="{voc.BM}">{{}}</rdf:RDF>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 100}">' for i in range(9))
    + "]>"
)


def faults(path: Path, text: str | bytes) -> list[Any]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return faults_of(path)


@pytest.mark.parametrize(
    "doctype",
    [LAUGHS, '<!DOCTYPE x SYSTEM "file:///etc/hostname">', "<!DOCTYPE rdf:RDF>"],
    ids=["laughs", "file", "bare"],
)
@pytest.mark.parametrize("before", ["", "<?xml version='1.0'?>\n", "<!-- x -->\n\n"])
def test_doctype_is_refused_before_parsing(tmp_path: Path, doctype: str, before: str) -> None:
    text = before + doctype + RDF_XML.format(f"<bm:Initiative rdf:about='{voc.ID}x'>&i;</bm:Initiative>")
    faults(tmp_path / "mine.rdf", text)  # once, so that no import is measured
    start = time.perf_counter()
    (fault,) = faults(tmp_path / "mine.rdf", text)
    assert time.perf_counter() - start < 0.01
    assert (fault.code, fault.file, fault.row) == ("rdf.doctype", "mine.rdf", before.count("\n") + 1)


def test_doctype_in_other_dress(tmp_path: Path) -> None:
    text = LAUGHS + RDF_XML.format("")
    assert faults(tmp_path / "a.rdf", text.replace("DOCTYPE", "doctype"))[0].code == "rdf.syntax"
    assert faults(tmp_path / "b.rdf", text.encode("utf-16"))[0].code == "rdf.encoding"


def test_entities_are_not_guessed(tmp_path: Path) -> None:
    assert faults(tmp_path / "mine.rdf", RDF_XML.format("&x;"))[0].code == "rdf.syntax"


DEEP = 200_000
NESTED = {
    "mine.rdf": RDF_XML.format("<bm:a>" * DEEP + "</bm:a>" * DEEP),
    "mine.jsonld": '{"@id":' * DEEP + "1" + "}" * DEEP,
    "list.jsonld": "[" * DEEP + "]" * DEEP,
    "less.jsonld": '{"http://a":' * 500 + "1" + "}" * 500,
    "mine.ttl": "<http://a> <http://b> " + "<<( <http://a> <http://b> " * DEEP + "<http://c>" + " )>>" * DEEP + " .",
    "old.ttl": "<http://a> <http://b> " + "<< <http://a> <http://b> " * DEEP + "<http://c>" + " >>" * DEEP + " .",
    "mine.nq": "<http://a> <http://b> " + "<<( <http://a> <http://b> " * DEEP + "<http://c>" + " )>>" * DEEP + " .",
    "blank.ttl": "<http://a> <http://b> " + "[ <http://b> " * DEEP + "<http://c>" + " ]" * DEEP + " .",
    "list.trig": "<http://a> <http://b> " + "( " * DEEP + ") " * DEEP + " .",
}


@pytest.mark.parametrize("name", NESTED)
def test_deep_nesting(tmp_path: Path, name: str) -> None:
    start = time.perf_counter()
    codes = {fault.code for fault in faults(tmp_path / name, NESTED[name])}
    assert time.perf_counter() - start < 5
    expected = {"rdf.too-deep", "rdf.quoted-triple"} if "." in name else set()
    assert codes & (expected | {"rdf.iri-foreign", "rdf.blank-subject", "rdf.no-class"})


def test_too_large_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csvfiles, "LARGEST_FILE", 100)
    for ending in FORMATS:
        assert [f.code for f in faults(tmp_path / f"mine{ending}", "#" * 101)] == ["sheets.file-too-large"]


# --- nothing goes out ---


class Canary(ThreadingHTTPServer):
    """Counts who asks."""

    hits: list[str]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@pytest.fixture
def canary() -> Iterator[Canary]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.hits.append(self.path)
            body = b'{"@context": {}}'
            self.send_response(200)
            self.send_header("Content-Type", "text/turtle" if "ttl" in self.path else "application/ld+json")
            self.send_header("Content-Length", "0" if "ttl" in self.path else str(len(body)))
            self.end_headers()
            if "ttl" not in self.path:
                self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = Canary(("127.0.0.1", 0), Handler)
    server.hits = []
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def test_the_canary_sings(canary: Canary) -> None:
    """Positive control: the very engine that parses our files does go out when it is asked to."""
    ox.Store().update(f"LOAD <{canary.address}/x.ttl>")
    assert canary.hits == ["/x.ttl"]


def remote_contexts(address: str) -> Iterator[Any]:
    link = f"{address}/context.jsonld"
    node = {"@id": voc.ID + "x", "@type": voc.BM + "Initiative"}
    yield {"@context": link, **node}
    yield [{"@context": [{"a": "http://a/"}, link], **node}]
    yield {"@context": {"@import": link}, **node}
    yield {"@context": {"part": {"@id": "http://a/part", "@context": link}}, **node, "part": {}}
    yield {"@context": {"Kind": {"@id": "http://a/Kind", "@context": [link]}}, "@type": "Kind"}
    yield {"@graph": [{**node, "http://a/b": {"@context": link, "@id": "http://c"}}]}
    yield {"@context": "context.jsonld", **node}
    yield {"@context": {"@base": address + "/"}, "@graph": [{"@context": "context.jsonld", **node}]}


def test_no_context_is_fetched(tmp_path: Path, canary: Canary) -> None:
    for number, document in enumerate(remote_contexts(canary.address)):
        found = faults(tmp_path / f"mine{number}.jsonld", json.dumps(document))
        assert [f.code for f in found] == ["rdf.remote-context"], (number, found)
        assert "context.jsonld" in found[0].problem("en")
    assert canary.hits == []


def test_nothing_else_is_fetched(tmp_path: Path, canary: Canary) -> None:
    at = canary.address
    texts = {
        "a.rdf": f'<!DOCTYPE x SYSTEM "{at}/x.dtd">' + RDF_XML.format(""),
        "b.rdf": f'<!DOCTYPE x [<!ENTITY y SYSTEM "{at}/y">]>' + RDF_XML.format("&y;"),
        "c.rdf": f'<?xml-stylesheet href="{at}/s.xsl"?>' + RDF_XML.format(""),
        "d.ttl": f"@base <{at}/> . <{voc.ID}x> <http://www.w3.org/2002/07/owl#imports> <more.ttl>, <{at}/more.ttl> .",
        "e.trig": f"<{at}/g.ttl> {{ <{voc.ID}x> <http://www.w3.org/2000/01/rdf-schema#seeAlso> <{at}/h.ttl> }}",
        "f.jsonld": json.dumps({"@context": {"@base": at + "/", "@vocab": at + "/"}, "@id": "x", "b": {"@id": "y"}}),
    }
    for name, text in texts.items():
        assert faults(tmp_path / name, text), name
    book = xlsx(tmp_path / "mine.xlsx", good_tabs())
    content = parts(book)
    sheet = "xl/worksheets/sheet1.xml"
    doctype = f'<!DOCTYPE x SYSTEM "{at}/x.dtd">'.encode()
    archive(book, {**content, sheet: doctype + content[sheet]})
    assert [f.code for f in faults_of(book)] == ["workbooks.doctype"]
    link = f'<Relationship Id="rIdX" Type="http://a/externalLink" Target="{at}/book.xlsx" TargetMode="External"/></R'
    rels = "xl/_rels/workbook.xml.rels"
    archive(book, {**content, rels: content[rels].replace(b"</R", link.encode())})
    assert faults_of(book) == []
    assert canary.hits == []


# --- what JSON-LD would leave out in silence ---


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"@id": voc.ID + "x", "@type": voc.BM + "Initiative", "name": "X"}, "rdf.key-unmapped"),
        ({"@context": {"nam": "http://a/"}, "@id": voc.ID + "x", "name": "X"}, "rdf.key-unmapped"),
        ({"@id": "x", "@type": voc.BM + "Initiative"}, "rdf.iri-relative"),
        ({"@id": voc.ID + "x", "@type": "Initiative"}, "rdf.class-unknown"),
        ({"@context": {"name": "naam"}, "@id": voc.ID + "x", "name": "X"}, "rdf.key-unmapped"),
        (
            {"@context": {"@vocab": "x/"}, "@id": voc.ID + "x", "@type": voc.BM + "Initiative", "name": "X"},
            "rdf.property-relative",
        ),
    ],
)
def test_nothing_drops_out_in_silence(tmp_path: Path, document: Any, code: str) -> None:
    found = faults(tmp_path / "mine.jsonld", json.dumps(document))
    assert code in {fault.code for fault in found}, found


@pytest.mark.parametrize("text", ["{", "[1,]", '{"@id": NaN}', '"x"', "1" * 10_000, "nul", '{"a": "\\ud800"}'])
def test_no_json_ld(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path / "mine.jsonld", text)[0].code in ("rdf.syntax", "rdf.nothing", "rdf.key-unmapped")


@pytest.mark.parametrize("seed", range(60))
def test_any_damage_gives_faults(good: Path, tmp_path: Path, seed: int) -> None:
    """A file changed at random: never an error of another kind."""
    chance = random.Random(seed)
    ending = list(FORMATS)[seed % len(FORMATS)]
    path = write(tmp_path / f"mine{ending}", quads(good))
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        new = chance.choice(
            [b"<", b'"', b"9", b"", b"\xff", b"&#0;", b"\\u0000", b"\0", b"[", b"}", b"x", "\u202e".encode()]
        )
        data[at : at + chance.randint(0, 3)] = new
    path.write_bytes(data)
    faults_of(path)

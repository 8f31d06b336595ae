"""The drawing: only what is expected is in it, whatever the names are, and it shows."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest

import banenmakers.viz
from banenmakers.ontology import LANGUAGES, Lang
from banenmakers.viz import ladder, to_svg

from .rows import HOSTILE, KNOWN, NETWORK, invented, row

_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = {"svg", "title", "desc", "g", "rect", "circle", "path", "text", "tspan"}
_KNOWN = (
    "width height viewBox role lang aria-labelledby font-family id fill stroke stroke-width stroke-dasharray "
    "stroke-linecap stroke-linejoin stroke-opacity paint-order cx cy r d x y font-size font-weight text-anchor "
    "textLength lengthAdjust"
)
_ATTRIBUTES = set(_KNOWN.split())


def _elements(svg: str) -> Iterator[ElementTree.Element]:
    return ElementTree.fromstring(svg).iter()


def _messages() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("banenmakers.ontology") / "messages" / "ladder.toml").read_text(encoding="utf-8"))


def _words(svg: str) -> str:
    return " ".join(e.text or "" for e in _elements(svg) if e.tag in (_SVG + "tspan", _SVG + "text"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_inert(name: str) -> None:
    rows = [*KNOWN, row(name, NETWORK, key="x\"'><script>", level=2, stated=[3], region=name)]
    svg = to_svg(
        ladder(rows, leaders=[name], links=[{"initiative": "x", "leader_name": name}], title=name, caption=name)
    )
    for element in _elements(svg):
        assert element.tag.removeprefix(_SVG) in _ELEMENTS
        assert set(element.attrib) <= _ATTRIBUTES
        values = " ".join(value for key, value in element.attrib.items() if key != "font-family")
        assert not re.search(r"[<>&\"']|url|http|script", values)
    assert not re.search("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffe]", svg)
    svg.encode("utf-8")


def test_it_stands_alone() -> None:
    svg = to_svg(ladder(invented(60, 1), caption="x"))
    root = ElementTree.fromstring(svg)
    assert root.attrib["viewBox"] == "0 0 1440 900"
    assert (root.attrib["width"], root.attrib["height"], root.attrib["role"]) == ("1440", "900", "img")
    assert [child.tag.removeprefix(_SVG) for child in root][:2] == ["title", "desc"]
    assert "href" not in svg and "url(" not in svg and "style" not in svg


def test_each_node_is_a_group_with_a_title() -> None:
    scene = ladder(KNOWN)
    groups = {e.attrib["id"]: e for e in _elements(to_svg(scene)) if e.tag == _SVG + "g" and "id" in e.attrib}
    assert {key: group[0].text for key, group in groups.items()} == {node.key: node.title for node in scene.nodes}


def test_no_text_is_smaller_than_eleven_px() -> None:
    for rows in (KNOWN, invented(60, 2, regions=True), invented(300, 2)):
        sizes = [float(e.attrib["font-size"]) for e in _elements(to_svg(ladder(rows))) if "font-size" in e.attrib]
        assert min(sizes) >= 11


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_legend_is_in_the_language_asked(lang: Lang) -> None:
    words = re.sub(r"\s+", " ", _words(to_svg(ladder(KNOWN, lang=lang))))
    wanted = ["type-", "level-", "legend-", "ground-stated", "ground-derived", "ground-both", "ground-differ"]
    wanted += ["whisker", "contested", "confidence-"]
    for name, said in _messages().items():
        if name.startswith(tuple(wanted)) and name not in ("level-count", "legend-ties"):
            assert said[lang] in words, name


def test_filled_is_stated_and_dashed_is_derived() -> None:
    svg = to_svg(ladder(KNOWN))
    drawn = {}
    for group in (e for e in _elements(svg) if e.tag == _SVG + "g" and "id" in e.attrib):
        paths = [p.attrib for p in group if p.tag == _SVG + "path"]
        name = (group[0].text or "").split(":")[0]
        filled = any(p["fill"] != "#FFFFFF" for p in paths)
        drawn.setdefault(name, set()).add((filled, any("stroke-dasharray" in p for p in paths)))
    assert drawn["Brownies&downieS"] == {(True, True)}
    assert drawn["Brownies&downieS Woerden"] == {(False, True)}
    assert drawn["Veluwe Portaal"] == {(False, True), (True, False)}
    assert drawn["Care Academy"] == {(False, False)}


def test_it_shows() -> None:
    resvg = pytest.importorskip("resvg_py")
    fonts = sorted(str(path) for path in (Path(banenmakers.viz.__file__).parent / "fonts").glob("*.ttf"))
    assert len(fonts) == 2

    def png(svg: str) -> bytes:
        return bytes(resvg.svg_to_bytes(svg_string=svg, font_files=fonts, skip_system_fonts=True))

    empty, few, many = (png(to_svg(ladder(rows))) for rows in ([], KNOWN, invented(60, 1)))
    assert few[:8] == b"\x89PNG\r\n\x1a\n" and few[16:24] == (1440).to_bytes(4, "big") + (900).to_bytes(4, "big")
    assert 20_000 < len(empty) < len(few) < len(many)
    without_text = png(re.sub(r"<text.*?</text>", "", to_svg(ladder(KNOWN))))
    assert len(without_text) < 0.8 * len(few)

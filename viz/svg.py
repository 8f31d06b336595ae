"""A scene as one self-contained SVG file: no script, no style sheet, no reference to anything outside it.

Looks are presentation attributes, which a strict content security policy lets pass. Widths of texts are those of
Arial, Helvetica and Arimo; ``textLength`` keeps them when a viewer has none of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from .palette import BANDS, COLOURS, EDGE, INK, NAVY, PAPER, QUIET, RANGE, TIE
from .rings import OVERLAP, SIGNED, halo, polar
from .scene import Box, Label, Line, Node, Scene, Sector, Text, Tone
from .shapes import hole, outlines
from .typeface import FAMILY, LINE_HEIGHT, clean

_TONES: Mapping[Tone, str] = {
    "title": NAVY,
    "heading": NAVY,
    "body": INK,
    "muted": QUIET,
    "label": INK,
    "light": PAPER,
    "ring": NAVY,
}
_WEIGHTS = {0: 1.2, 1: 1.1, 2: 1.9, 3: 2.9}  # px of the dashed outline, by step of confidence


def to_svg(scene: Scene) -> str:
    """The scene as SVG text; the same scene gives the same bytes."""
    x, y = scene.centre.at
    pen = 1.1 if len(scene.nodes) <= 40 else 0.9 if len(scene.nodes) <= 120 else 0.5
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(scene.width)}" height="{_n(scene.height)}"'
        f' viewBox="0 0 {_n(scene.width)} {_n(scene.height)}" role="img" lang="{scene.lang}"'
        f' aria-labelledby="ladder-title ladder-desc" font-family="{FAMILY}">',
        f'<title id="ladder-title">{_text(scene.title)}</title>',
        f'<desc id="ladder-desc">{_text(scene.description)}</desc>',
        f'<rect width="{_n(scene.width)}" height="{_n(scene.height)}" fill="{PAPER}"/>',
        *_rings(scene),
        *(_divider(sector, scene) for sector in scene.sectors if len(scene.sectors) > 1),
        *(_line(line) for line in scene.lines if line.kind in ("formal", "informal")),
        f'<g><title>{_text(scene.centre.title)}</title><circle cx="{_n(x)}" cy="{_n(y)}"'
        f' r="{_n(scene.centre.radius)}" fill="{NAVY}"/>',
        *(_words(text) for text in scene.centre.texts),
        "</g>",
        *(_chip(ring.number) for ring in scene.rings),
        *(_line(line, pen) for line in scene.lines if line.kind in ("whisker", "thread")),
        *(_leader(label) for label in scene.labels),
        *(_node(node) for node in scene.nodes),
        *(_words(sector.label) for sector in scene.sectors if sector.label),
        *(_words(label.text, halo=True) for label in scene.labels),
        "<g>",
        *(_line(line) for line in scene.legend.lines),
        *(_mark(node) for node in scene.legend.nodes),
        *(_words(text) for text in (*scene.legend.texts, *scene.texts)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _rings(scene: Scene) -> Iterable[str]:
    x, y = (_n(part) for part in scene.centre.at)
    for ring in sorted(scene.rings, key=lambda ring: -ring.outer):
        dashes = ' stroke-dasharray="2 5"' if ring.level is None else ""
        yield (
            f'<circle cx="{x}" cy="{y}" r="{_n(ring.outer)}" fill="{BANDS[ring.level]}" stroke="{EDGE}"'
            f' stroke-width="1"{dashes}/>'
        )


def _divider(sector: Sector, scene: Scene) -> str:
    inner, outer = polar(scene.centre.radius, sector.start), polar(scene.rings[-1].outer + 6.0, sector.start)
    return _stroke(inner, outer, "#8A9AA9", 1.0, ' stroke-dasharray="1 4" stroke-linecap="round"')


def _chip(number: Text) -> str:
    box = number.box
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="11.5" fill="{PAPER}" stroke="{EDGE}" stroke-width="1"/>' + _words(
        number
    )


def _line(line: Line, pen: float = 1.2) -> str:
    if line.kind == "formal":
        return _stroke(line.start, line.end, TIE, 2.8)
    if line.kind == "informal":
        return _stroke(line.start, line.end, TIE, 1.0)
    if line.kind == "thread":
        bend = line.bend or line.start
        path = f"M{_pair(line.start)}Q{_pair(bend)} {_pair(line.end)}"
        return (
            f'<path d="{path}" fill="none" stroke="{INK}" stroke-width="1.5" stroke-dasharray="0.1 4"'
            ' stroke-linecap="round"/>'
        )
    across, down = line.end[0] - line.start[0], line.end[1] - line.start[1]
    length = (across * across + down * down) ** 0.5 or 1.0
    dx, dy = 4.0 * down / length, -4.0 * across / length
    caps = "".join(f"M{_pair((x - dx, y - dy))}L{_pair((x + dx, y + dy))}" for x, y in (line.start, line.end))
    path = f"M{_pair(line.start)}L{_pair(line.end)}{caps}"
    return f'<path d="{path}" fill="none" stroke="{RANGE}" stroke-width="{_n(pen)}"/>'


def _leader(label: Label) -> str:
    return _stroke(*label.leader, "#7B8794", 0.8) if label.leader else ""


def _node(node: Node) -> str:
    return f'<g id="{_attribute(node.key)}"><title>{_text(node.title)}</title>{_mark(node)}</g>'


def _mark(node: Node) -> str:
    """The core (filled: stated), the dashed outline (derived), "?" (undetermined) and "!" (contested)."""
    core = outlines(node.types, node.at, node.size)
    parts: list[str] = []
    if node.role in ("both", "derived"):
        pen = _WEIGHTS[node.weight] * min(1.0, node.size / 7.0)
        for kind, path in outlines(node.types, node.at, node.size, halo(node.size)):
            parts.append(
                f'<path d="{path}" fill="{PAPER}" stroke="{COLOURS[kind]}" stroke-width="{_n(pen)}"'
                ' stroke-dasharray="3.4 2.2"/>'
            )
    for kind, path in core:
        if node.role in ("both", "stated"):
            parts.append(f'<path d="{path}" fill="{COLOURS[kind]}" stroke="{PAPER}" stroke-width="1"/>')
        elif node.role == "undetermined":
            parts.append(f'<path d="{path}" fill="{PAPER}" stroke="{COLOURS[kind]}" stroke-width="1.3"/>')
    if not node.types and node.role != "undetermined":
        if node.role == "derived":
            parts.append(f'<path d="{hole(node.at, node.size)}" fill="none" stroke="{COLOURS[""]}" stroke-width="1"/>')
        else:
            parts.append(f'<path d="{hole(node.at, node.size)}" fill="{PAPER}"/>')
    if node.role == "undetermined" and node.size >= SIGNED:
        front = node.at[0] + OVERLAP * node.size * max(len(node.types) - 1, 0)
        parts.append(_sign("?", front, node.at[1] + 0.1 * node.size, max(1.25 * node.size, 11.0), INK))
    if node.contested:
        parts.append(_lozenge(node.box))
    return "".join(parts)


def _lozenge(box: Box) -> str:
    x, y = box.right - 7.0, box.top + 7.0
    path = f"M{_pair((x, y - 7.5))}L{_pair((x + 7.0, y))}L{_pair((x, y + 7.5))}L{_pair((x - 7.0, y))}Z"
    return f'<path d="{path}" fill="#FFD54A" stroke="{INK}" stroke-width="1"/>' + _sign("!", x, y, 11.0, INK)


def _sign(character: str, x: float, y: float, size: float, colour: str) -> str:
    return (
        f'<text x="{_n(x)}" y="{_n(y + 0.36 * size)}" font-size="{_n(size)}" font-weight="bold"'
        f' text-anchor="middle" fill="{colour}">{character}</text>'
    )


def _words(text: Text, *, halo: bool = False) -> str:
    bold = ' font-weight="bold"' if text.bold else ""
    around = (
        f' stroke="{PAPER}" stroke-width="2.6" stroke-linejoin="round" stroke-opacity="0.85" paint-order="stroke"'
        if halo
        else ""
    )
    x, y = text.at
    lines = "".join(
        f'<tspan x="{_n(x)}" y="{_n(y + at * text.size * LINE_HEIGHT)}"{_length(width)}>{_text(line)}</tspan>'
        for at, (line, width) in enumerate(zip(text.lines, text.widths, strict=True))
    )
    return (
        f'<text font-size="{_n(text.size)}" text-anchor="{text.anchor}" fill="{_TONES[text.tone]}"{bold}{around}>'
        f"{lines}</text>"
    )


def _length(width: float) -> str:
    return f' textLength="{_n(width)}" lengthAdjust="spacingAndGlyphs"' if width >= 1.0 else ""


def _stroke(start: tuple[float, float], end: tuple[float, float], colour: str, width: float, more: str = "") -> str:
    return f'<path d="M{_pair(start)}L{_pair(end)}" fill="none" stroke="{colour}" stroke-width="{_n(width)}"{more}/>'


def _pair(point: tuple[float, float]) -> str:
    return f"{_n(point[0])} {_n(point[1])}"


def _text(words: str) -> str:
    return escape(clean(words), quote=False)


def _attribute(words: str) -> str:
    return escape(clean(words), quote=True)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".") if abs(number) >= 0.005 else "0"

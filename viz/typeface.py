"""The width of a text, read from the font that is shipped (Arimo, whose widths are those of Arial and Helvetica).

Nearly every machine has one of those three, so a picture measured here keeps its layout without embedding a font.
The few tables needed are read directly: https://learn.microsoft.com/typography/opentype/spec/cmap (format 4) and hmtx.
"""

from __future__ import annotations

import struct
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from .scene import BOLD_TONES, Anchor, Box, Point, Text, Tone

FAMILY = "Arimo, Arial, Helvetica, 'Liberation Sans', sans-serif"
LINE_HEIGHT = 1.2
ASCENT, DESCENT = 0.76, 0.22  # of Latin letters with their accents, in em; what a box round a line must hold
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Face:
    """Advance widths of one font, in em, by character; ``missing`` is the width assumed for any other."""

    advances: dict[str, float]
    missing: float = 1.0

    def width(self, text: str, size: float) -> float:
        """Width of ``text`` in px when set at ``size`` px, without kerning; combining marks have none."""
        return size * sum(self._advance(character) for character in text)

    def _advance(self, character: str) -> float:
        found = self.advances.get(character)
        if unicodedata.combining(character):
            return 0.0
        return self.missing if found is None else found


@cache
def face(bold: bool = False) -> Face:
    """The shipped font, regular or bold; read once."""
    name = "Arimo-Bold.ttf" if bold else "Arimo-Regular.ttf"
    data = (files(__package__) / "fonts" / name).read_bytes()
    tables = _tables(data)
    units: int = struct.unpack_from(">H", data, tables["head"] + 18)[0]
    long_metrics: int = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
    widths = [struct.unpack_from(">H", data, tables["hmtx"] + 4 * glyph)[0] for glyph in range(long_metrics)]
    glyphs = _characters(data, tables["cmap"])
    return Face({c: widths[min(glyph, long_metrics - 1)] / units for c, glyph in glyphs.items()})


def _tables(data: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in entries}


def _characters(data: bytes, cmap: int) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    records = [struct.unpack_from(">HHL", data, cmap + 4 + 8 * index) for index in range(count)]
    start = next(cmap + offset for platform, encoding, offset in records if (platform, encoding) == (3, 1))
    (doubled,) = struct.unpack_from(">H", data, start + 6)
    number = doubled // 2
    ends = struct.unpack_from(f">{number}H", data, start + 14)
    starts = struct.unpack_from(f">{number}H", data, start + 16 + doubled)
    deltas = struct.unpack_from(f">{number}h", data, start + 16 + 2 * doubled)
    ranges_at = start + 16 + 3 * doubled
    ranges = struct.unpack_from(f">{number}H", data, ranges_at)
    found: dict[str, int] = {}
    for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            if ranges[index]:
                at = ranges_at + 2 * index + ranges[index] + 2 * (code - first)
                glyph = struct.unpack_from(">H", data, at)[0]
                glyph = (glyph + deltas[index]) & 0xFFFF if glyph else 0
            else:
                glyph = (code + deltas[index]) & 0xFFFF
            if glyph:
                found[chr(code)] = glyph
    return found


def clean(text: str) -> str:
    """``text`` as one line that is safe to draw: no controls, bidi marks, lone surrogates or noncharacters.

    Those never show and can reorder or break what stands round them; any run of white space becomes one space.
    """
    spaced = "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)
    shown = (c for c in spaced if unicodedata.category(c) not in {"Cf", "Cs"} and ord(c) & 0xFFFE != 0xFFFE)
    return " ".join(unicodedata.normalize("NFC", "".join(shown)).split())


def wrap(text: str, size: float, width: float, most: int = 99, *, bold: bool = False) -> tuple[str, ...]:
    """``text`` broken into at most ``most`` lines no wider than ``width`` px; what does not fit ends in "…"."""
    lines = _broken(text, size, width, bold)
    if len(lines) <= most:
        return tuple(lines)
    kept = lines[:most]
    last = kept[-1]
    while last and face(bold).width(last + ELLIPSIS, size) > width:
        last = last[:-1].rstrip()
    return (*kept[:-1], last + ELLIPSIS)


@lru_cache(maxsize=4096)
def balanced(text: str, size: float, width: float, most: int, *, bold: bool = False) -> tuple[str, ...]:
    """As ``wrap``, but with lines of about the same length: the narrowest block of as few lines."""
    lines = wrap(text, size, width, most, bold=bold)
    if len(lines) == 1 or lines[-1].endswith(ELLIPSIS):
        return lines
    narrow = width
    while narrow > 24:
        tighter = wrap(text, size, narrow - 4, most, bold=bold)
        words_split = sum(map(len, tighter)) != sum(map(len, lines))
        if len(tighter) > len(lines) or tighter[-1].endswith(ELLIPSIS) or words_split:
            break
        narrow -= 4
    return wrap(text, size, narrow, most, bold=bold)


def block_size(lines: tuple[str, ...], size: float, *, bold: bool = False) -> tuple[float, float]:
    """Width and height in px of a block of ``lines``."""
    width = max((face(bold).width(line, size) for line in lines), default=0.0)
    return width, size * ((len(lines) - 1) * LINE_HEIGHT + ASCENT + DESCENT)


def set_text(lines: tuple[str, ...], corner: Point, size: float, tone: Tone = "body", anchor: Anchor = "start") -> Text:
    """``lines`` set with their top at ``corner``, which is the left, the middle or the right end after ``anchor``."""
    bold = tone in BOLD_TONES
    width, height = block_size(lines, size, bold=bold)
    x, top = corner
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    return Text(
        lines=lines,
        at=(x, top + size * ASCENT),
        size=size,
        widths=tuple(face(bold).width(line, size) for line in lines),
        box=Box(left, top, left + width, top + height),
        tone=tone,
        anchor=anchor,
    )


def _broken(text: str, size: float, width: float, bold: bool) -> list[str]:
    measure = face(bold).width
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if measure((line + piece).rstrip(), size) <= width:
            line += piece
            continue
        if line.strip():
            lines.append(line.rstrip())
        line = piece
        while measure(line.rstrip(), size) > width and len(line) > 1:
            cut = next((n for n in range(len(line) - 1, 1, -1) if measure(line[:n], size) <= width), 1)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(text: str) -> list[str]:
    """Where a line may break: after a space, a hyphen or a slash."""
    cuts = [0, *(at + 1 for at, c in enumerate(text[:-1]) if c in " -/" and text[at + 1] != " "), len(text)]
    return [text[a:b] for a, b in pairwise(cuts) if a < b]

"""The colours of every picture: Okabe and Ito's for the types of initiatives, which stand out against white."""

from __future__ import annotations

from collections.abc import Mapping

INK, QUIET, PAPER = "#1F2933", "#52606D", "#FFFFFF"
NAVY = "#22405F"
TIE = "#B5894A"
RANGE = "#7A8794"
# By type of initiative; none is any other. Each type has a shape of its own besides.
COLOURS: Mapping[str, str] = {
    "EmployerNetwork": "#0072B2",
    "Platform": "#D55E00",
    "SocialEnterprise": "#009E73",
    "": "#5F6B7A",
}
# By level of embedding; none is outside all of them.
BANDS: Mapping[int | None, str] = {4: "#D3E0EC", 3: "#E1EAF2", 2: "#ECF2F7", 1: "#F5F8FB", None: PAPER}
EDGE = "#B8C6D3"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

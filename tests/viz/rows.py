"""Rows as the catalogue's question on levels gives them: the five initiatives that are known, and invented ones."""

from __future__ import annotations

import random
from typing import Any

ID = "https://w3id.org/banenmakers/id/"
NETWORK, PLATFORM, ENTERPRISE = "EmployerNetwork", "Platform", "SocialEnterprise"
HOSTILE = (
    "<script>alert(1)</script>",
    "\"'/><image href='https://example.org/x.png'/>",
    "]]><!-- & &amp; &#0; <!DOCTYPE x>",
    "\u202eomgekeerd\u2066 verborgen\u200b\u0000\u0008 teken\ufffe\ud800",
    "W" * 200,
    "een naam van zeer veel woorden " * 7,
    "\u0301",
    "就业 😀 занятость",
    "   ",
)
_NAMES = (
    "Werkgelegenheidsplan Arbeidsmarktregio Techniekpact Zuid-Kennemerland Leerwerkbedrijf Werkgeversservicepunt "
    "Sociale Onderneming Talent Samen Twente Rijnmond Participatie Bouw Zorg Academie IJmond Servicepunt Flevoland "
    "Netwerk Groene Banen Platform Achterhoek Ambitie Kansrijk Coöperatie Reïntegratiebedrijf"
)
_WORDS = _NAMES.split()
_REGIONS = ("Zuid-Holland", "Brainport Eindhoven", "Twente", "Noord-Holland Noord", "Midden-Gelderland", None)


def row(name: str, *types: str, key: str | None = None, **given: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "initiative": ID + (key or name.lower().replace(" ", "-")),
        "name": name,
        "types": list(types),
        "stated": [],
        "level": None,
        "low": 1,
        "high": 4,
        "confidence": None,
        "contested": False,
        "method": ["assessment"],
    }
    return base | given


KNOWN = [
    row("Brownies&downieS", ENTERPRISE, stated=[1], level=1, low=1, high=1, confidence=0.9),
    row("Brownies&downieS Woerden", ENTERPRISE, level=1, low=1, high=1, confidence=0.72),
    row("Philips Werkgelegenheidsplan", NETWORK, ENTERPRISE, stated=[2], level=2, low=2, high=2, confidence=0.8),
    row("Infra Deal Zuid-Holland", NETWORK, stated=[3], level=3, low=3, high=4, confidence=0.9),
    row("Veluwe Portaal", NETWORK, stated=[4], level=2, low=2, high=4, confidence=0.8),
    row("WerkendZwolle", NETWORK),
    row("Care Academy"),
]


def invented(count: int, seed: int, *, regions: bool = False) -> list[dict[str, Any]]:
    """``count`` initiatives with long Dutch names, of every kind, at every level."""
    pick = random.Random(seed)
    rows = []
    for number in range(count):
        level = pick.choice([1, 1, 2, 2, 3, 3, 4, None])
        stated = [] if pick.random() < 0.6 else [pick.choice([level or 2, pick.randint(1, 4)])]
        kinds = pick.choice([[NETWORK], [PLATFORM], [ENTERPRISE], [], [NETWORK, ENTERPRISE], [PLATFORM, ENTERPRISE]])
        rows.append(
            row(
                " ".join([*pick.sample(_WORDS, pick.choice([1, 2, 2, 3, 3, 4])), str(number)]),
                *kinds,
                key=f"initiative-{number}",
                level=level,
                stated=stated,
                low=pick.randint(1, level or 1),
                high=pick.randint(level or 4, 4),
                confidence=None if level is None else round(pick.uniform(0.4, 0.95), 2),
                contested=pick.random() < 0.1,
                region=pick.choice(_REGIONS) if regions else None,
            )
        )
    return rows

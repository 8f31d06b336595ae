"""What a command or a notebook works with, and where each setting comes from: an option, the environment, a default."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from banenmakers.ontology import LANGUAGES, Lang


@dataclass(frozen=True)
class Settings:
    """``report``: the analyst's own copy of the report's text, from which passages are shown."""

    data_dir: Path
    lang: Lang = "en"
    report: Path | None = None
    quiet: bool = False
    verbose: bool = False
    progress: bool = True
    as_json: bool = False


def default_data_dir(env: Mapping[str, str] = os.environ) -> Path:
    """``BANENMAKERS_DATA_DIR``, else the platform's folder for a user's data."""
    given = env.get("BANENMAKERS_DATA_DIR")
    if given:
        return Path(given).expanduser()
    from platformdirs import user_data_path

    return user_data_path("banenmakers", appauthor=False)


def default_report(env: Mapping[str, str] = os.environ) -> Path | None:
    given = env.get("BANENMAKERS_REPORT")
    return Path(given).expanduser() if given else None


def language(argv: Sequence[str] = (), env: Mapping[str, str] = os.environ) -> Lang:
    """``--lang``, ``BANENMAKERS_LANG``, the system's own language, English; read before the help texts are made."""
    asked = [env.get("BANENMAKERS_LANG"), env.get("LC_ALL") or env.get("LANG"), locale.getlocale()[0]]
    for before, after in pairwise([*argv, ""]):
        if before == "--lang":
            asked.insert(0, after)
        elif before.startswith("--lang="):
            asked.insert(0, before.removeprefix("--lang="))
    codes = [text[:2].lower() for text in asked if text]
    return next((lang for code in codes for lang in LANGUAGES if lang == code), "en")

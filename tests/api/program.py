"""The program as a person runs it: a process of its own, an environment of its own, bytes on two streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CURATED = Path(__file__).parents[2] / "loaders" / "curated"
# How many initiatives are shipped.
INITIATIVES = sum(",initiative," in line for line in (CURATED / "actors.csv").read_text(encoding="utf-8").splitlines())


@dataclass(frozen=True)
class Run:
    """How a run ended: exit code and what was written."""

    words: tuple[str, ...]
    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Standard output as exactly one JSON document."""
        return json.loads(self.out)

    def ok(self) -> Run:
        """This run, which must have ended well."""
        assert self.code == 0, (self.words, self.code, self.out, self.err)
        return self

    def failed(self, code: int) -> Run:
        """This run, which must have ended with ``code``, one sentence and no stack of calls."""
        assert self.code == code, (self.words, self.code, self.out, self.err)
        assert "Traceback" not in self.err, (self.words, self.err)
        assert self.err.strip() or self.out.strip(), self.words
        return self


@dataclass(frozen=True)
class Program:
    """The program on one data folder, away from this machine's settings; ``home`` is its home and working folder."""

    home: Path
    data: Path

    def env(self, **more: str) -> dict[str, str]:
        kept = {k: os.environ[k] for k in ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR") if k in os.environ}
        own = {"HOME": str(self.home), "USERPROFILE": str(self.home), "LANG": "C.UTF-8"}
        return {**kept, **own, "BANENMAKERS_DATA_DIR": str(self.data), **more}

    def command(self, *words: object) -> list[str]:
        return [sys.executable, "-m", "banenmakers.api", *map(str, words)]

    def __call__(
        self,
        *words: object,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        before: Callable[[], None] | None = None,
        text: str = "",
    ) -> Run:
        """Run it. ``env`` is added to the environment; ``before`` runs in it first; ``text`` is piped in."""
        done = subprocess.run(
            self.command(*words),
            env=self.env(**(env or {})),
            cwd=cwd or self.home,
            input=text.encode(),
            capture_output=True,
            timeout=120,
            preexec_fn=before,
            check=False,
        )
        return Run(tuple(map(str, words)), done.returncode, done.stdout.decode(), done.stderr.decode())

    def on(self, data: Path) -> Program:
        """The same program on another data folder."""
        return Program(self.home, data)

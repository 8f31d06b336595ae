"""Neo4j's own bulk importer, called as a person calls it: by the script that stands beside the files."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

from .server import Server


def run_import(server: Server, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """``import.sh`` of ``folder``, with the importer of a server that is not running; how it ended."""
    server._configure()
    tool = server.home / "bin" / "neo4j-admin"
    tool.parent.mkdir(exist_ok=True)
    tool.write_text(f'#!/bin/sh\nexec {shlex.join(server.admin())} "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    command = [str(folder / "import.sh"), *words]
    return subprocess.run(
        command, env=server.admin_env(), capture_output=True, text=True, timeout=180, stdin=subprocess.DEVNULL
    )

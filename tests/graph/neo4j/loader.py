"""A loader as a process of its own, for tests that kill it: ``python loader.py URI DATA_DIR DIGEST MOST``.

Names each step on standard output as it begins; ends as the command line would.
"""

from __future__ import annotations

import sys
from pathlib import Path

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.graph.neo4j import Address, Server, load
from banenmakers.ontology import BanenmakersError


def main(uri: str, folder: str, digest: str, most: str) -> int:
    snapshot = Snapshot(DataFolder(Path(folder)).whole(digest))
    graph = snapshot.projected()
    said: set[str] = set()

    def show(step: str, done: int, total: int) -> None:
        if step not in said:
            said.add(step)
            print(step, flush=True)

    try:
        with Server(Address(uri)) as server:
            print("begins", flush=True)
            load(server, digest, lambda: graph, most_at_once=int(most), on_progress=show)
    except BanenmakersError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""``python -m tests.real_neo4j fetch|run``: the jars, or a server on 127.0.0.1:7687 until Ctrl-C (``make neo4j``)."""

from __future__ import annotations

import signal
import sys

from .server import LTS, NEWEST, OURS, CannotRun, Server, jars


def main(words: list[str]) -> int:
    try:
        if words[:1] == ["fetch"]:
            for version in words[1:] or [LTS]:
                print(jars({"newest": NEWEST, "lts": LTS}.get(version, version)))
            return 0
        if words == ["run"]:
            return run()
    except CannotRun as error:
        print(error, file=sys.stderr)
        return 1
    print(__doc__, file=sys.stderr)
    return 2


def run() -> int:
    server = Server(OURS / "home", port=7687).start()
    print(f"Neo4j {LTS} at {server.uri}, without a password; Ctrl-C stops it.")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        assert server.process
        return server.process.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

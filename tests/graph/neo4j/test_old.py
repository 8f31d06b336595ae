"""A server that is too old says so, and stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.graph.neo4j import Address, Server
from banenmakers.ontology import EngineMissing

from ...real_neo4j.server import OLD
from ...real_neo4j.server import Server as RealServer


@pytest.mark.long
def test_a_server_that_is_too_old(neo4j_home: Path) -> None:
    server = RealServer(neo4j_home / "old", version=OLD).start()
    try:
        with pytest.raises(EngineMissing, match=rf"{OLD}.*5\.26"):
            Server(Address(server.uri))
    finally:
        server.stop()

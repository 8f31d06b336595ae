"""compose.yaml and Dockerfile, as far as they can be looked at without a daemon: nothing here has been started."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from banenmakers.api.neo4j_server import server_options

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "compose.yaml").read_text(encoding="utf-8")
PASSWORD = "BANENMAKERS_NEO4J_PASSWORD"
# What the Compose Specification says of the parts that are used here; a key that is not listed is a fault.
_TEXTS = {"type": "object", "additionalProperties": {"type": "string"}}
_SPAN = {"type": "string", "pattern": r"^\d+(s|m)$"}
SERVICE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "image": {"type": "string", "pattern": r"^[a-z0-9]+:[0-9][\w.-]+$"},
        "build": {"const": "."},
        "environment": _TEXTS,
        "ports": {"type": "array", "items": {"type": "string", "pattern": r"^127\.0\.0\.1:\d+:\d+$"}},
        "volumes": {"type": "array", "items": {"type": "string", "pattern": r"^[a-z]+:/[a-z]+$"}},
        "depends_on": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "properties": {"condition": {"const": "service_healthy"}},
                "additionalProperties": False,
            },
        },
        "restart": {"enum": ["no", "always", "on-failure", "unless-stopped"]},
        "healthcheck": {
            "type": "object",
            "additionalProperties": False,
            "required": ["test"],
            "properties": {
                "test": {"type": "array", "prefixItems": [{"const": "CMD-SHELL"}], "minItems": 2, "maxItems": 2},
                "interval": _SPAN,
                "timeout": _SPAN,
                "retries": {"type": "integer"},
                "start_period": _SPAN,
            },
        },
    },
    "oneOf": [{"required": ["image"]}, {"required": ["build"]}],
}
COMPOSE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["services"],
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z][a-z0-9_-]*$"},
        "services": {"type": "object", "additionalProperties": SERVICE},
        "volumes": {"type": "object", "additionalProperties": {"type": "null"}},
    },
}


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(TEXT)["services"]
    return found


def test_it_is_what_the_specification_allows() -> None:
    whole = yaml.safe_load(TEXT)
    assert [error.message for error in Draft202012Validator(COMPOSE).iter_errors(whole)] == []
    used = {volume.partition(":")[0] for each in whole["services"].values() for volume in each.get("volumes", ())}
    assert used == whole["volumes"].keys()
    assert all(
        other in whole["services"] for each in whole["services"].values() for other in each.get("depends_on", ())
    )


def test_what_is_not_allowed_would_be_found() -> None:
    for wrong in ("  neo4j:\n    ports: ['7474:7474']\n    image: neo4j:5.26\n", "  neo4j:\n    imag: neo4j:5.26\n"):
        assert list(Draft202012Validator(COMPOSE).iter_errors(yaml.safe_load("services:\n" + wrong)))


def test_no_password_is_in_the_file() -> None:
    """Every mention is a variable that must be set: there is no default to forget."""
    mentions = re.findall(r"\$\{[^}]*\}", TEXT.replace("$${", "{"))
    assert len(mentions) == 2
    assert all(re.fullmatch(rf"\$\{{{PASSWORD}:\?[^}}]+\}}", each) for each in mentions)


def test_it_can_be_reached_from_this_machine_only(services: dict[str, Any]) -> None:
    ports = [port for each in services.values() for port in each.get("ports", ())]
    assert sorted(ports) == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]


def test_the_healthcheck_hands_the_password_over_unseen(services: dict[str, Any], tmp_path: Path) -> None:
    """The shell's line, with a cypher-shell that says what it was given."""
    line = services["neo4j"]["healthcheck"]["test"][1].replace("$$", "$")
    told = tmp_path / "cypher-shell"
    told.write_text('#!/bin/sh\necho "$NEO4J_USERNAME|$NEO4J_PASSWORD|$*"\n', encoding="utf-8")
    told.chmod(0o755)
    env = {"PATH": f"{tmp_path}:/usr/bin:/bin", "NEO4J_AUTH": "neo4j/pass/word #1"}
    said = subprocess.run(["sh", "-c", line], env=env, capture_output=True, text=True, check=True).stdout
    assert said == "neo4j|pass/word #1|RETURN 1\n"


def test_the_loader_knows_its_variables(services: dict[str, Any]) -> None:
    import click

    options = server_options("en")(lambda **given: None).__click_params__  # type: ignore[attr-defined]
    known = {option.envvar for option in options if isinstance(option, click.Option)}
    ours = {name for name in services["load"]["environment"] if name != PASSWORD}
    assert ours == known - {"BANENMAKERS_NEO4J_DATABASE"}
    assert services["load"]["environment"]["BANENMAKERS_NEO4J_URI"] == "bolt://neo4j:7687"


def test_the_image_is_made_of_what_is_here() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    steps = [line.split(maxsplit=1) for line in text.splitlines() if line and not line.startswith("#")]
    assert steps[0][0] == "FROM" and re.fullmatch(r"python:3\.1[1-3]-slim", steps[0][1])
    copied = [source for word, rest in steps if word == "COPY" for source in shlex.split(rest)[:-1]]
    assert all((ROOT / source).exists() for source in copied)
    assert {"ontology", "graph", "loaders", "queries", "viz", "api", "pyproject.toml"} <= set(copied)
    assert "." not in copied, "nothing of one machine is copied"
    users = [rest for word, rest in steps if word == "USER"]
    assert users and users[-1] != "root"
    assert steps[-1][0] == "CMD" and "neo4j load" in steps[-1][1]
    assert not re.search(r"PASSWORD", text)

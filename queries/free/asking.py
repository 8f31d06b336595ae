"""The worker's own step: one query on one engine, and its answer as two parts of a message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import BadQuery, EngineMissing

from .answer import packed
from .guard import stops_at_ten

Message = tuple[dict[str, Any], bytes]


def answer(asked: Mapping[str, Any], snapshot: Snapshot) -> Message:
    """Head and body of the reply: rows as JSON, or the content in the form that was asked.

    Raises BadQuery for whatever the engine refuses, with the engine's own words.
    """
    ask = _sparql if asked["language"] == "sparql" else _cypher
    try:
        return ask(asked, snapshot)
    except MemoryError:
        raise
    except RuntimeError as error:
        # Oxigraph's word for a parameter that is not among the selected variables.
        if "in its SELECT projection" in str(error):
            raise BadQuery("query.not-selected", name=str(error).partition("variable ")[2].split(" ")[0]) from error
        raise BadQuery("query.engine", detail=str(error)) from error
    except OSError as error:
        raise BadQuery("query.engine", detail=str(error)) from error


def _sparql(asked: Mapping[str, Any], snapshot: Snapshot) -> Message:
    if asked["explain"]:
        raise EngineMissing("query.no-plan")
    if asked["form"]:
        kind, content, truncated = snapshot.rdf.serialised(
            asked["text"], asked["form"], asked["parameters"], asked["rows"]
        )
        return {"kind": kind, "columns": [], "truncated": truncated, "notes": []}, content
    kind, table = snapshot.rdf.ask(asked["text"], asked["parameters"], asked["rows"])
    return {"kind": kind, "columns": table.columns, "truncated": table.truncated, "notes": []}, packed(table.rows)


def _cypher(asked: Mapping[str, Any], snapshot: Snapshot) -> Message:
    text = f"EXPLAIN {asked['text']}" if asked["explain"] else asked["text"]
    table = snapshot.cypher.query(text, asked["parameters"], asked["rows"])
    notes = ["query.ten-hops"] if stops_at_ten(asked["text"]) else []
    head = {"kind": "rows", "columns": table.columns, "truncated": table.truncated, "notes": notes}
    return head, packed(table.rows)

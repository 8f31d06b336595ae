"""The graph as files for Neo4j's own bulk importer (``neo4j-admin database import full``), several times faster than a
load over Bolt into an empty database: CSV by labels and by relationship type, and scripts with the exact command.

The form is that of the Operations Manual, "Import": first line the header, ``name:type``; a field that is empty is no
value, one of two quotes is an empty string; quotes inside are doubled. What is made so equals what ``load`` writes in
slot A, so that ``load`` afterwards finds nothing to do but constraints and indexes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Any, Protocol, TypeVar

from banenmakers.ontology import Lang, say

from ..projection import Node, PropertyGraph, Relationship
from .difference import by_labels, by_type
from .layout import LOAD, MARK, signature
from .writing import batches

ARGUMENTS, SHELL, WINDOWS, README = "import.args", "import.sh", "import.cmd", "README.txt"
# Java's double reads Python's shortest form, exponents included.
_TYPES = {str: "string", bool: "boolean", int: "long", float: "double", date: "date"}
_ROWS = 10_000
# Below this many nodes and relationships an import is over before Java's thorough compiler has paid for itself: with
# the quick one alone, 600,000 take 7 s in place of 12 (two cores; benchmarks/bench_neo4j_files.py).
_SHORT = 3_000_000
_QUICK = "-XX:TieredStopAtLevel=1"


class _Carrying(Protocol):
    @property
    def properties(self) -> Mapping[str, Any]: ...


Item = TypeVar("Item", bound=_Carrying)
Ids = Callable[[list[Item]], list[list[str]]]
"""Gives the columns of numbers by which the importer knows nodes: one for nodes, two for relationships."""


def write_files(folder: Path, digest: str, graph: PropertyGraph, lang: Lang = "en") -> dict[str, int]:
    """Write all files into ``folder``, which is there and empty; how many ``nodes``, ``relationships`` and ``files``.

    As in every projection, each end of a relationship is a node of the graph, and a list has two values or more: of an
    empty one, or one of a single empty text, the importer would make no value.
    """
    writer = _Writer(folder, _delimiter(graph))
    counts = {"nodes": len(graph.nodes), "relationships": len(graph.relationships)}
    numbers: dict[str, str] = {}
    fresh = map(str, count())

    def number(batch: list[Node]) -> list[list[str]]:
        numbers.update(zip([node.iri for node in batch], fresh, strict=False))
        return [[numbers[node.iri] for node in batch]]

    def ends(batch: list[Relationship]) -> list[list[str]]:
        return [[numbers[link.start] for link in batch], [numbers[link.end] for link in batch]]

    for labels, some in by_labels(graph.nodes.values()).items():
        writer.nodes(_kind_of(some[0]), [MARK["A"], *labels], some, number)
    writer.nodes(LOAD, [LOAD], [Node("", (), signature(digest, "A", counts))], number)
    for kind, links in by_type(graph.relationships).items():
        writer.relationships(kind, links, ends)
    writer.scripts(lang, _QUICK if len(graph.nodes) + len(graph.relationships) < _SHORT else "")
    return {**counts, "files": len(writer.sources)}


def _kind_of(node: Node) -> str:
    return str(node.properties.get("kind") or node.labels[0])


def _delimiter(graph: PropertyGraph) -> str:
    """What stands between the values of a list: a control character that is in none of them."""
    used: set[str] = set()
    carrying: Iterable[_Carrying] = chain[_Carrying](graph.nodes.values(), graph.relationships)
    for each in carrying:
        for value in each.properties.values():
            if type(value) is list:
                used.update(*map(str, value))
    return next(char for char in map(chr, chain(range(0x1F, 0x0D, -1), range(0xE000, 0xF900))) if char not in used)


class _Writer:
    """The files of one folder, and what the importer has to be told of them (``sources``)."""

    def __init__(self, folder: Path, delimiter: str) -> None:
        self.folder = folder
        self.delimiter = delimiter
        self.sources: list[str] = []
        self.many_lines = False
        self._taken: set[str] = set()

    def nodes(self, name: str, labels: Sequence[str], some: list[Node], ids: Ids[Node]) -> None:
        for columns, part in _sorted_out(some):
            self._file(f"--nodes={':'.join(labels)}", f"nodes-{name}", [":ID"], columns, part, ids)

    def relationships(self, kind: str, some: list[Relationship], ends: Ids[Relationship]) -> None:
        for columns, part in _sorted_out(some):
            self._file(
                f"--relationships={kind}", f"relationships-{kind}", [":START_ID", ":END_ID"], columns, part, ends
            )

    def _file(
        self,
        what: str,
        stem: str,
        ids: list[str],
        columns: Mapping[str, str],
        some: list[Item],
        id_of: Ids[Item],
    ) -> None:
        name = f"{self._free(stem)}.csv"
        with (self.folder / name).open("w", encoding="utf-8", newline="") as file:
            file.write(",".join([*ids, *(f"{key}:{kind}" for key, kind in columns.items())]) + "\n")
            for batch in batches(some, _ROWS):
                filled = [self._column(key, kind, batch) for key, kind in columns.items()]
                text = "\n".join(map(",".join, zip(*id_of(batch), *filled, strict=True))) + "\n"
                self.many_lines |= text.count("\n") > len(batch) or "\r" in text
                file.write(text)
        # Calendar versions find no file that is named without a folder.
        self.sources.append(f"{what}=./{name}")

    def _free(self, stem: str) -> str:
        """A name that no file has yet, on file systems too that do not tell capitals from small letters."""
        names = chain([stem], (f"{stem}-{number}" for number in count(2)))
        free = next(name for name in names if name.lower() not in self._taken)
        self._taken.add(free.lower())
        return free

    def _column(self, key: str, kind: str, some: Iterable[_Carrying]) -> list[str]:
        values = [each.properties.get(key) for each in some]
        if kind == "string":
            return ["" if value is None else '"' + value.replace('"', '""') + '"' for value in values]
        if kind == "boolean":
            return ["" if value is None else "true" if value else "false" for value in values]
        if kind.endswith("[]"):
            return ["" if value is None else self._list(value) for value in values]
        # Numbers, and dates, of which str() is the ISO form.
        return ["" if value is None else str(value) for value in values]

    def _list(self, values: list[Any]) -> str:
        each = (str(value).lower() if isinstance(value, bool) else str(value) for value in values)
        return '"' + self.delimiter.join(each).replace('"', '""') + '"'

    def scripts(self, lang: Lang, java: str) -> None:
        """The arguments in a file of their own: a command line in Windows holds 8,191 characters.

        ``java``: options for Java, which yield to those that the environment has.
        """
        told = ["--id-type=integer", f"--array-delimiter=U+{ord(self.delimiter):04X}", "--bad-tolerance=0"]
        if self.many_lines:
            told.append("--multiline-fields=true")
        write = {
            ARGUMENTS: "\n".join([*told, *self.sources, ""]),
            SHELL: _SHELL.replace("USAGE", say("bulk.usage", lang)).replace("QUICK", java),
            WINDOWS: _WINDOWS.replace("QUICK", java).replace("\n", "\r\n"),
            README: say("bulk.readme", lang) + "\n",
        }
        for name, text in write.items():
            (self.folder / name).write_bytes(text.encode("utf-8"))
        (self.folder / SHELL).chmod(0o755)


def _sorted_out(some: list[Item]) -> Iterator[tuple[dict[str, str], list[Item]]]:
    """Columns with their types, and the items that fit in them: a key that holds a text in one and a list in another
    makes two parts."""
    keys = list(dict.fromkeys(chain.from_iterable(each.properties for each in some)))
    kinds = {key: _kinds(key, some) for key in keys}
    torn = [key for key in keys if len(kinds[key]) > 1]
    if not torn:
        yield {key: kind for key, (kind,) in kinds.items()}, some
        return
    parts: dict[tuple[str, ...], list[Item]] = defaultdict(list)
    for each in some:
        parts[tuple(_type(each.properties.get(key)) for key in torn)].append(each)
    for part in parts.values():
        yield from _sorted_out(part)


def _kinds(key: str, some: Iterable[_Carrying]) -> set[str]:
    values = (each.properties.get(key) for each in some)
    simple = set(map(type, values))
    if list in simple:
        return {_type(each.properties.get(key)) for each in some} - {""}
    return {_TYPES[kind] for kind in simple - {type(None)}}


def _type(value: Any) -> str:
    """The importer's name of a value's type; none for no value. An empty list is one of texts."""
    if value is None:
        return ""
    if isinstance(value, list):
        return f"{_TYPES[type(value[0])] if value else 'string'}[]"
    return _TYPES[type(value)]


_SHELL = """\
#!/bin/sh
set -eu
usage() {
  cat <<'END'
USAGE
END
}
case "${1:-}" in -h | --help) usage; exit 0 ;; esac
database=neo4j
case "${1:-}" in '' | -*) ;; *) database=$1; shift ;; esac
admin=neo4j-admin
if [ -n "${NEO4J_HOME:-}" ] && [ -x "$NEO4J_HOME/bin/neo4j-admin" ]; then admin=$NEO4J_HOME/bin/neo4j-admin; fi
command -v "$admin" >/dev/null 2>&1 || { usage >&2; exit 2; }
export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS-QUICK}"
cd -- "$(dirname -- "$0")"
exec "$admin" database import full "$database" "$@" @import.args
"""

_WINDOWS = """\
@echo off
setlocal
set database=%1
if "%database%"=="" set database=neo4j
if not defined JDK_JAVA_OPTIONS set JDK_JAVA_OPTIONS=QUICK
pushd "%~dp0"
call neo4j-admin database import full %database% %2 %3 @import.args
set code=%errorlevel%
popd
exit /b %code%
"""

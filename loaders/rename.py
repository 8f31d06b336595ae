"""Give an actor another name in a folder of sheets, and keep the old one as an alias with its evidence."""

from __future__ import annotations

import codecs
import csv
import io
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from banenmakers.ontology import BadInput, Fault, NotFound, StorageFault, WrongUse

from .cells import flaw_of_text, normal
from .choices import fold
from .columns import SHEETS, Column, Sheet
from .csvfiles import decode, find_separator
from .faultlist import FaultList, shorten
from .nearest import nearest


@dataclass(frozen=True)
class Renamed:
    """What was done; ``alias`` is the key of the new row in aliases.csv, None when no evidence was given."""

    key: str
    old_name: str
    new_name: str
    alias: str | None


def rename_actor(
    folder: Path, key: str, new_name: str, *, evidence: Sequence[str] = (), confidence: str = "0.8", valid_to: str = ""
) -> Renamed:
    """Rename the actor ``key`` in actors.csv; with ``evidence`` (keys) the old name becomes a *former* alias.

    An alias is a claim, and a claim needs evidence: without it only the name changes. Other rows keep every byte.
    Both files are replaced or, when the second cannot be, neither. Raises NotFound for an actor that is not there
    (details: nearest), WrongUse for a name that cannot be one, BadInput for sheets that cannot be read,
    StorageFault when the files cannot be replaced.
    """
    flaw = flaw_of_text(new_name)
    name = normal(new_name)
    if flaw or not name:
        raise WrongUse("sheets.rename-name", value=shorten(new_name))
    actors = _Lines(folder / "actors.csv", SHEETS["actors"])
    known = {record[actors.place("key")].strip(): number for number, record in actors.rows()}
    if key not in known:
        raise NotFound("sheets.rename-unknown", key=shorten(key), nearest=", ".join(nearest(key, list(known))))
    record = actors.records[known[key]]
    old = normal(record[actors.place("name")])
    if old == name:
        raise WrongUse("sheets.rename-same", key=key, value=shorten(name))
    record[actors.place("name")] = name
    actors.rewrite(known[key])
    if not evidence:
        _replace({actors.path: actors.data()})
        return Renamed(key, old, name, None)
    aliases = _Lines(folder / "aliases.csv", SHEETS["aliases"], create_like=actors)
    alias = _free_key(f"{key[:60]}-former-name", {row[aliases.place("key")].strip() for _, row in aliases.rows()})
    cells = {"key": alias, "actor": key, "alias": old, "kind": "former", "confidence": confidence}
    cells |= {"evidence": "|".join(evidence)} | ({"valid_to": valid_to} if valid_to else {})
    aliases.append(cells)
    _replace({actors.path: actors.data(), aliases.path: aliases.data()})
    return Renamed(key, old, name, alias)


def _free_key(wish: str, taken: set[str]) -> str:
    key, number = wish, 2
    while key in taken:
        key, number = f"{wish}-{number}", number + 1
    return key


def _lacks(column: Column, sheet: Sheet, file: str) -> Fault:
    details = {"sheet": sheet.name, "name_nl": column.nl, "name_en": column.name}
    return Fault("sheets.column-missing", file, 1, column.name, None, details)


class _Lines:
    """A sheet as records and the physical lines that hold them, so that untouched rows keep their bytes."""

    def __init__(self, path: Path, sheet: Sheet, create_like: _Lines | None = None) -> None:
        self.path, self._sheet = path, sheet
        file = f"{path.parent.resolve().name}/{path.name}"
        self._bom, self._separator, self._end = False, ",", "\n"
        self.records: list[list[str]]
        self._lines: list[str]
        if create_like is not None and not path.exists():
            self._bom, self._separator, self._end = create_like._bom, create_like._separator, create_like._end
            header = ["key", "actor", "alias", "kind", "evidence", "confidence", "valid_to"]
            self.records, self._lines = [header], [self._write(header)]
        else:
            text = self._read(file)
            self._separator = find_separator(text, sheet)
            self._end = "\r\n" if "\r\n" in text else "\n"
            self.records, self._lines = self._split(text, file)
        self._places = {
            sheet.by_header[fold(cell)].name: place
            for place, cell in enumerate(self.records[0])
            if fold(cell) in sheet.by_header
        }
        missing = [column for column in sheet.columns if column.required and column.name not in self._places]
        if missing:
            raise BadInput([_lacks(column, sheet, file) for column in missing])

    def _read(self, file: str) -> str:
        faults = FaultList()
        try:
            data = self.path.read_bytes()
        except OSError as error:
            faults.add("file-unreadable", file, reason=error.strerror or "?")
            raise BadInput(faults.all()) from error
        self._bom = data.startswith(codecs.BOM_UTF8)
        text = decode(data, file, faults)
        if text is None:
            raise BadInput(faults.all())
        return text

    def _split(self, text: str, file: str) -> tuple[list[list[str]], list[str]]:
        physical = list(io.StringIO(text, newline=""))
        reader = csv.reader(iter(physical), delimiter=self._separator, strict=True)
        records, lines, at = [], [], 0
        try:
            for record in reader:
                records.append(record)
                lines.append("".join(physical[at : reader.line_num]))
                at = reader.line_num
        except csv.Error as error:
            raise BadInput([Fault("sheets.quote-open", file, len(records) + 1)]) from error
        return records, lines

    def place(self, name: str) -> int:
        return self._places[name]

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Place and record of each row that has every known column."""
        for number, record in enumerate(self.records):
            if number and len(record) > max(self._places.values()):
                yield number, record

    def _write(self, record: list[str]) -> str:
        line = io.StringIO()
        csv.writer(line, delimiter=self._separator, lineterminator=self._end).writerow(record)
        return line.getvalue()

    def rewrite(self, number: int) -> None:
        self._lines[number] = self._write(self.records[number])

    def append(self, cells: dict[str, str]) -> None:
        """Add a row; what the sheet has no column for is left out."""
        record = [""] * len(self.records[0])
        for name, text in cells.items():
            if name in self._places:
                record[self._places[name]] = text
        if not self._lines[-1].endswith(("\n", "\r")):
            self._lines[-1] += self._end
        self._lines.append(self._write(record))

    def data(self) -> bytes:
        return (codecs.BOM_UTF8 if self._bom else b"") + "".join(self._lines).encode()


def _replace(contents: dict[Path, bytes]) -> None:
    """Replace all files or none: new contents are on disk before the first name changes."""
    done: list[Path] = []
    before: dict[Path, bytes | None] = {}
    try:
        before |= {path: path.read_bytes() if path.exists() else None for path in contents}
        with _beside(contents) as ready:
            for path, new in ready.items():
                new.replace(path)
                done.append(path)
    except OSError as error:
        for path in done:
            _restore(path, before[path])
        folder, reason = next(iter(contents)).parent, error.strerror or str(error)
        raise StorageFault("sheets.rename-unwritable", folder=str(folder), reason=reason) from error


def _restore(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink()
        return
    with _beside({path: data}) as ready:
        ready[path].replace(path)


@contextmanager
def _beside(contents: dict[Path, bytes]) -> Iterator[dict[Path, Path]]:
    """New files on disk next to the old ones, with their permissions; what is left of them goes at the end."""
    ready: dict[Path, Path] = {}
    try:
        for path, data in contents.items():
            handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
            ready[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        yield ready
    finally:
        for new in ready.values():
            with suppress(FileNotFoundError):
                new.unlink()

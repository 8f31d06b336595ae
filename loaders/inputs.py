"""What a path stands for: a folder of inputs, a CSV sheet, a workbook or an RDF file; each becomes the same tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path

from .columns import SHEETS
from .csvfiles import Table, read_csv, reason_of
from .faultlist import FaultList, shorten
from .nearest import nearest

CSV = ".csv"
WORKBOOKS = (".xlsx", ".ods")
RDF = (".ttl", ".trig", ".nt", ".nq", ".jsonld", ".rdf")
KINDS = (CSV, *WORKBOOKS, *RDF)
# Spreadsheets that are not read: with macros, in formats without a written standard, or templates.
REFUSED = (".xlsm", ".xltm", ".xlam", ".xlsb", ".xls", ".xlt", ".xltx", ".ots", ".fods", ".numbers")


def curated() -> Path:
    """The folder of sheets that is shipped with the program."""
    with as_file(files(__package__) / "curated") as folder:
        return folder


def read_tables(paths: Sequence[Path], faults: FaultList) -> tuple[list[Table], set[str]]:
    """The tables of every path, a file met twice read once; and the sheets of which some rows were not read."""
    tables: list[Table] = []
    unread: set[str] = set()
    shipped = curated().resolve()
    for path, file in _files(paths, faults):
        found, missing = _read(path, file, faults)
        for table in found:
            table.shipped = path.parent == shipped
            table.given = str(path.parent if path.suffix.lower() == CSV else path)
        tables += found
        unread |= missing
    return tables, unread


def _read(path: Path, file: str, faults: FaultList) -> tuple[list[Table], set[str]]:
    """The tables of one file, and the sheets of which it may hold more rows than were read."""
    kind = path.suffix.lower()
    if kind == CSV:
        table = read_csv(path, file, faults)
        whole = table is not None and not table.partial and "key" in table.texts
        return [table] if table else [], set() if whole else {path.stem}
    # Imported where used: sheets alone wait for neither.
    if kind in WORKBOOKS:
        from .workbooks import read_workbook

        return read_workbook(path, file, faults)
    from .rdf_files import read_rdf

    return read_rdf(path, file, faults)


def _files(paths: Sequence[Path], faults: FaultList) -> Iterator[tuple[Path, str]]:
    """Each file that can be read, once, with the name it has in a fault."""
    seen: set[Path] = set()
    for given in paths:
        try:
            path = Path(given).resolve()
        except (OSError, ValueError, RuntimeError) as error:  # a name that cannot be one, a loop of links
            faults.add("file-unreadable", shorten(str(given)), reason=reason_of(error))
            continue
        if path in seen:
            continue
        seen.add(path)
        for file, name in _in(path, faults):
            if file == path or file not in seen:
                seen.add(file)
                yield file, name


def _in(path: Path, faults: FaultList) -> Iterator[tuple[Path, str]]:
    """The files of a folder, or the one file that ``path`` is."""
    try:
        if path.is_dir():
            found = [(each, f"{path.name}/{shorten(each.name)}") for each in sorted(path.iterdir())]
            found = [each for each in found if _wanted(each[0])]
            if not found:
                faults.add("folder-empty", path.name, sheets=_file_names())
        elif not path.exists():
            faults.add("folder-missing", path.name, folder=str(path))
            return
        elif path.suffix.lower() not in (*KINDS, *REFUSED):
            kinds = ", ".join(KINDS)
            faults.add("folder-not-a-folder", path.name, folder=str(path), kinds=kinds)
            return
        else:
            found = [(path, path.name)]
    except (OSError, ValueError) as error:
        faults.add("file-unreadable", path.name, reason=reason_of(error))
        return
    for file, name in found:
        if file.suffix.lower() in REFUSED:
            faults.add("workbooks.kind", name, kind=file.suffix.lower())
        elif file.suffix.lower() == CSV and file.stem not in SHEETS:
            near = nearest(file.stem.lower(), SHEETS) or list(SHEETS)
            names = ", ".join(f"{each}.csv" for each in near)
            faults.add("file-unknown", name, nearest=names, sheets=_file_names())
        else:
            yield file, name


def _wanted(path: Path) -> bool:
    """An input by its ending; hidden files, and the lock files of spreadsheets, are none."""
    return path.suffix.lower() in (*KINDS, *REFUSED) and not path.name.startswith((".", "~$"))


def _file_names() -> str:
    return ", ".join(f"{name}.csv" for name in SHEETS)

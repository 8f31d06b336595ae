"""The data folder: snapshots side by side, one of them current, one builder at a time.

::

    <data-dir>/format                        the version of this layout
    <data-dir>/lock                          held by the one builder
    <data-dir>/current                       the digest of the snapshot that is served
    <data-dir>/snapshots/<digest>/           rdf/  graph.kgl  manifest.json
    <data-dir>/snapshots/.building-<n>/      a build under way, or what a killed one left

A snapshot is written aside, synced, renamed, and only then pointed at: whenever the power goes, the pointer
names a whole snapshot.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from banenmakers.ontology import BanenmakersError, Busy, NotFound, StorageFault

from .manifest import FORMAT, damage, read_manifest


class DataFolder:
    """``path`` is the data folder; it is made on the first build."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.snapshots = path / "snapshots"
        self._pointer = path / "current"

    def folder(self, digest: str) -> Path:
        return self.snapshots / digest

    def digests(self) -> list[str]:
        """Whole snapshots, newest first."""
        if not self.snapshots.is_dir():
            return []
        found = [p for p in self.snapshots.iterdir() if not p.name.startswith(".") and (p / "manifest.json").is_file()]
        return [p.name for p in sorted(found, key=lambda p: (_built(p), p.name), reverse=True)]

    def find(self, prefix: str) -> str:
        """The one digest that begins with ``prefix`` (``current`` is a prefix too).

        Raises NotFound, and StorageFault when ``current`` is asked for and the pointer is lost.
        """
        self.check_format()
        digests = self.digests()
        if prefix == "current":
            digest = self.current_digest()
            if not digest:
                raise StorageFault("storage.damaged", digest="current", what=self._pointer.name)
            return digest
        found = [d for d in digests if d.startswith(prefix)] if len(prefix) >= 4 else []
        if len(found) != 1:
            known = ", ".join(d[:12] for d in digests[:5])
            if not digests:
                raise NotFound("storage.nothing-built", folder=self.path)
            raise NotFound("storage.no-such-snapshot", wanted=prefix, known=known)
        return found[0]

    def whole(self, digest: str) -> Path:
        """The folder of a snapshot that is not damaged. Raises StorageFault with what is."""
        folder = self.folder(digest)
        what = damage(folder)
        if what:
            raise StorageFault("storage.damaged", digest=digest[:12], what=what)
        return folder

    def current_digest(self) -> str:
        """What the pointer names; empty when it is lost. Raises NotFound when nothing was built."""
        self.check_format()
        try:
            digest = self._pointer.read_text(encoding="ascii").strip()
        except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
            digest = ""
        if not digest and not self.digests():
            raise NotFound("storage.nothing-built", folder=self.path)
        return digest

    def good(self) -> tuple[Path, str | None]:
        """The folder to serve, and which damaged snapshot it stands in for, if any.

        Raises StorageFault when there are snapshots but none is whole.
        """
        wanted = self.current_digest()
        candidates = [wanted, *[d for d in self.digests() if d != wanted]]
        for digest in candidates:
            if digest and not damage(self.folder(digest)):
                return self.folder(digest), (None if digest == wanted else wanted or self._pointer.name)
        raise StorageFault("storage.all-damaged", folder=self.path)

    def point(self, digest: str) -> None:
        """Make ``digest`` current, atomically; the lock must be held."""
        aside = self.path / ".current.new"
        with aside.open("w", encoding="ascii") as file:
            file.write(digest + "\n")
            file.flush()
            os.fsync(file.fileno())
        aside.replace(self._pointer)
        sync_folder(self.path)

    def rollback(self, digest: str | None = None) -> str:
        """Point at an earlier snapshot: the one named, or the newest that is older than the current one."""
        current = self.current_digest()
        with self.locked():
            if digest is None:
                digests = self.digests()
                older = digests[digests.index(current) + 1 :] if current in digests else digests
                if not older:
                    raise NotFound("storage.nothing-older")
                digest = older[0]
            else:
                digest = self.find(digest)
            self.whole(digest)
            with storage_errors(self.path):
                self.point(digest)
        return digest

    def prune(self, keep: int) -> list[str]:
        """Remove all but the ``keep`` newest snapshots. Returns what went.

        The current one always stays, and so does the one that is served while the current one is damaged.
        """
        current = self.current_digest()
        with self.locked():
            staying = {current, *self.digests()[:keep]}
            with contextlib.suppress(StorageFault):
                staying.add(self.good()[0].name)
            gone = [d for d in self.digests() if d not in staying]
            with storage_errors(self.path):
                for digest in gone:
                    aside = self.snapshots / f".removed-{digest[:16]}"
                    shutil.rmtree(aside, ignore_errors=True)
                    self.folder(digest).rename(aside)
                    shutil.rmtree(aside, ignore_errors=True)
        return gone

    def check_format(self) -> None:
        """Raises StorageFault for a folder that a newer program wrote."""
        with contextlib.suppress(FileNotFoundError, NotADirectoryError, ValueError):
            version = int((self.path / "format").read_text(encoding="ascii"))
            if version > FORMAT:
                raise StorageFault("storage.newer-format", folder=self.path, found=version, known=FORMAT)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for writing.

        Raises Busy when another builder has it, StorageFault when it is not writable.
        """
        from filelock import FileLock, Timeout

        self.check_format()
        with storage_errors(self.path):
            try:
                self.snapshots.mkdir(parents=True, exist_ok=True)
            except FileNotFoundError as error:  # a place that holds no folders of ours, such as /proc
                raise StorageFault("storage.not-writable", folder=self.path) from error
            format_file = self.path / "format"
            if not format_file.exists() or format_file.read_text(encoding="ascii").strip() != str(FORMAT):
                format_file.write_text(f"{FORMAT}\n", encoding="ascii")
            lock = FileLock(self.path / "lock")
        try:
            with storage_errors(self.path):
                lock.acquire(timeout=0)
        except Timeout:
            raise Busy("storage.busy", folder=self.path) from None
        try:
            yield
        finally:
            lock.release()

    @contextlib.contextmanager
    def building(self) -> Iterator[Path]:
        """A fresh folder to build in, with the lock held; whatever fails, it is gone afterwards."""
        with self.locked():
            for left in [*self.snapshots.glob(".building-*"), *self.snapshots.glob(".removed-*")]:
                shutil.rmtree(left, ignore_errors=True)
            with storage_errors(self.path):
                folder = self.snapshots / f".building-{os.getpid()}"
                folder.mkdir()
            try:
                with storage_errors(self.path):
                    yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    def publish(self, folder: Path, digest: str) -> Path:
        """Rename a built folder to its digest and point at it. A whole snapshot of that digest is kept as it is."""
        home = self.folder(digest)
        with storage_errors(self.path):
            if home.exists() and damage(home):
                home.rename(self.snapshots / f".removed-{digest[:16]}")
            if not home.exists():
                for path in sorted(folder.rglob("*")):
                    sync_folder(path) if path.is_dir() else sync_file(path)
                sync_folder(folder)
                folder.rename(home)
                sync_folder(self.snapshots)
            self.point(digest)
        return home


@contextlib.contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn what the system says of a folder that cannot be written into one sentence."""
    try:
        yield
    except BanenmakersError:
        raise
    except Exception as error:
        text = str(error).lower()
        number = getattr(error, "errno", None)
        if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or "no space left" in text or "file too large" in text:
            raise StorageFault("storage.full", folder=path) from error
        if number in (errno.EACCES, errno.EPERM, errno.EROFS) or "read-only file system" in text:
            raise StorageFault("storage.not-writable", folder=path) from error
        if isinstance(error, NotADirectoryError | FileExistsError):
            raise StorageFault("storage.not-a-folder", folder=path) from error
        raise


def sync_file(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Make names in a folder durable; systems that cannot open a folder do it by themselves."""
    if os.name == "nt":
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _built(folder: Path) -> str:
    try:
        return str(read_manifest(folder)["built"])
    except (OSError, ValueError, KeyError):
        return ""

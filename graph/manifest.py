"""The manifest of a snapshot: what it was made of, what it holds, and checksums of every file against damage."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

FORMAT = 1
# Up to this size every opening hashes every file; beyond, a file whose size and time are as at the build is believed.
ALWAYS_HASHED_BYTES = 64 * 1024 * 1024
# The engine's own diary: no data, and its length differs between equal loads.
_UNCHECKED = {"LOG", "LOCK"}


def read_manifest(folder: Path) -> dict[str, Any]:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    if not isinstance(manifest, dict):
        raise ValueError("a manifest is a JSON object")
    return manifest


def checksums(folder: Path) -> dict[str, dict[str, Any]]:
    """Per file of a snapshot (``/`` in names on every platform): bytes, modification time in ns, sha256."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in _UNCHECKED and path != folder / "manifest.json":
            stat = path.stat()
            found[path.relative_to(folder).as_posix()] = {
                "bytes": stat.st_size,
                "modified": stat.st_mtime_ns,
                "sha256": sha256(path),
            }
    return found


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def damage(folder: Path, *, thorough: bool = False) -> str | None:
    """What is damaged in a snapshot (a file's name), or None when it is whole."""
    try:
        manifest = read_manifest(folder)
        files: dict[str, dict[str, Any]] = manifest["files"]
        if manifest["digest"] != folder.name or not files or seal(manifest) != manifest["seal"]:
            return "manifest.json"
        hashed = thorough or sum(f["bytes"] for f in files.values()) <= ALWAYS_HASHED_BYTES
        for name, expected in files.items():
            path = folder / name
            stat = path.stat()
            if stat.st_size != expected["bytes"]:
                return name
            if (hashed or stat.st_mtime_ns != expected["modified"]) and sha256(path) != expected["sha256"]:
                return name
    except FileNotFoundError as error:
        return Path(error.filename).name if error.filename else "manifest.json"
    except (ValueError, KeyError, TypeError, OSError):
        return "manifest.json"
    return None


def seal(manifest: dict[str, Any]) -> str:
    """A checksum of the manifest itself, so that a flipped bit in a count is damage too."""
    rest = {k: v for k, v in manifest.items() if k != "seal"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

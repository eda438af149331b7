"""What a backup holds: files by their SHA-256, and figures to recognise it by. Pure values."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Final

from workbench.errors import Corrupt

FORMAT: Final = "ai-workbench-backup"
VERSION: Final = 1
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_MOST_FILES: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class BackedFile:
    path: str  # below the workspace, with forward slashes
    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of a workspace."""

    id: str  # sorts by time
    created_at: str
    program: str
    step: str  # the last step of the schema
    is_encrypted: bool  # the workspace itself: its own passphrase opens it
    with_models: bool
    counts: Mapping[str, int]  # rows of the tables that people know
    files: tuple[BackedFile, ...]

    @property
    def size_bytes(self) -> int:
        return sum(one.size_bytes for one in self.files)


def dumped(snapshot: Snapshot) -> bytes:
    shape = {"format": FORMAT, "version": VERSION, **asdict(snapshot)}
    return json.dumps(shape, ensure_ascii=True, sort_keys=True).encode()


def parsed(content: bytes) -> Snapshot:
    """Raises Corrupt, also for paths that would lead out of a workspace."""
    try:
        raw = json.loads(content)
        if raw["format"] != FORMAT or raw["version"] != VERSION or len(raw["files"]) > _MOST_FILES:
            raise ValueError("another format")
        files = tuple(
            BackedFile(_inside(one["path"]), _hash(one["sha256"]), int(one["size_bytes"]))
            for one in raw["files"]
        )
        return Snapshot(
            id=_name(raw["id"]),
            created_at=str(raw["created_at"]),
            program=str(raw["program"]),
            step=str(raw["step"]),
            is_encrypted=bool(raw["is_encrypted"]),
            with_models=bool(raw["with_models"]),
            counts={str(name): int(count) for name, count in raw["counts"].items()},
            files=files,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Corrupt(
            "The list of files of a backup is damaged.",
            hint="Choose another snapshot, or another copy of the backup.",
            details=type(error).__name__,
        ) from error


def _inside(path: object) -> str:
    if not isinstance(path, str) or not path or "\\" in path or "\0" in path:
        raise ValueError("a path that cannot be")
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or ":" in pure.parts[0] or str(pure) != path:
        raise ValueError("a path that leads out")
    return path


def _hash(text: object) -> str:
    if not isinstance(text, str) or not _HASH.fullmatch(text):
        raise ValueError("no hash")
    return text


def _name(text: object) -> str:
    if not isinstance(text, str) or not text.isalnum():
        raise ValueError("no name")
    return text

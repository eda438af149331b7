"""Signed checkpoints of the audit log, one JSON object a line, and the private key beside them.

Apart from the database on purpose: who restores or shortens `workbench.db` leaves them standing.
Knows no cryptography.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final

from workbench.domain.audit import Checkpoint, canonical
from workbench.errors import DiskFull
from workbench.storage.private_files import PrivateFiles

_TYPES: Final = {"entries": int, "head": str, "at": str, "public_key": str, "signature": str}
_UNREADABLE: Final = Checkpoint(0, "", "", "", "")  # no signature fits it


class CheckpointFile:
    def __init__(self, folder: Path, files: PrivateFiles | None = None) -> None:
        self._folder = folder
        self._files = files or PrivateFiles(folder.parent)
        self._file = folder / "checkpoints.jsonl"
        self._key = folder / "signing-key.pem"

    def all(self) -> tuple[Checkpoint, ...]:
        """Oldest first. A line that is damaged comes as a checkpoint whose signature is wrong."""
        return tuple(map(parsed, self._whole_lines().splitlines()))

    def append(self, checkpoint: Checkpoint) -> None:
        """On disk on return. A line that a crash cut short goes: it was never acknowledged."""
        whole = len(self._whole_lines())
        with _translated():
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
            with os.fdopen(descriptor, "r+b") as file:
                file.truncate(whole)
                file.seek(whole)
                file.write(as_line(checkpoint))
                file.flush()
                os.fsync(file.fileno())

    def key(self) -> bytes | None:
        """The private key as PEM; None if there is none yet."""
        with _translated():
            return self._files.read(self._key) if self._key.is_file() else None

    def keep_key(self, pem: bytes) -> None:
        """Readable by its owner alone (on Windows: by whom the folder allows)."""
        with _translated():
            self._folder.mkdir(parents=True, exist_ok=True)
            self._files.write(self._key, pem)

    def _whole_lines(self) -> bytes:
        with _translated():
            content = self._file.read_bytes() if self._file.is_file() else b""
        return content[: content.rfind(b"\n") + 1]


def as_line(checkpoint: Checkpoint) -> bytes:
    return canonical(asdict(checkpoint)) + b"\n"


def parsed(line: bytes) -> Checkpoint:
    try:
        found = json.loads(line)
    except ValueError:
        return _UNREADABLE
    if not isinstance(found, dict) or found.keys() != _TYPES.keys():
        return _UNREADABLE
    if any(type(found[name]) is not kind for name, kind in _TYPES.items()):
        return _UNREADABLE
    return Checkpoint(**found)


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DiskFull(
            "The signed checkpoints of the audit log cannot be read or written.",
            hint="Check the free space, and the permissions of the workspace's “audit” folder.",
            details=str(error),
        ) from error

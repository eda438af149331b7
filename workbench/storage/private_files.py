"""Small files of a workspace that say something about the person: sealed in an encrypted one.

A file is there completely or not at all, and only its owner may read it (on Windows: whom the
folder allows). A sealed file is bound to its name. Knows no form of any file.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from workbench.domain.sealing import Unsealable, is_sealed, sealed_bytes, unsealed_bytes
from workbench.errors import Corrupt
from workbench.storage.workspace_key import WorkspaceKey


class SealsWithin(Protocol):
    """Seals some files by another key, also where the workspace is not encrypted."""

    @property
    def is_on(self) -> bool: ...

    def wants(self, path: Path) -> bool: ...

    def key(self) -> bytes:
        """Raises WorkbenchError where it cannot be had."""


class PrivateFiles:
    def __init__(self, root: Path, key: WorkspaceKey | None = None) -> None:
        self._within: SealsWithin | None = None
        self._root = root
        self._key = key

    @property
    def is_sealed(self) -> bool:
        return self._key is not None

    def seal_within(self, within: SealsWithin) -> None:
        """Some files are sealed by another key as well, from now on."""
        self._within = within

    def read(self, path: Path) -> bytes:
        """Raises OSError (FileNotFoundError among them), Corrupt."""
        content = path.read_bytes()
        try:
            if self._key is not None:
                content = unsealed_bytes(content, self._key.files, self._name(path))
            if self._within is not None and self._within.wants(path) and is_sealed(content):
                content = unsealed_bytes(content, self._within.key(), self._name(path))
        except Unsealable as error:
            raise Corrupt(
                f"The file {path.name} of the encrypted workspace is damaged.",
                hint="Put it back from a copy, or move it away to begin anew without it.",
                details=str(error),
            ) from error
        return content

    def write(self, path: Path, content: bytes, *, into: Path | None = None) -> None:
        """On disk on return; `into`: where it waits until it takes its name. Raises OSError."""
        if self._within is not None and self._within.wants(path) and self._within.is_on:
            content = sealed_bytes(content, self._within.key(), self._name(path))
        if self._key is not None:
            content = sealed_bytes(content, self._key.files, self._name(path))
        write_whole(into or path, content)

    def _name(self, path: Path) -> bytes:
        return path.relative_to(self._root).as_posix().encode()


def write_whole(path: Path, content: bytes) -> None:
    """Beside, synced, renamed; readable by its owner alone. Its folder is there. Raises OSError."""
    partial = path.with_name(path.name + ".partial")
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """A rename in it lasts. Raises OSError."""
    if os.name == "nt":  # a folder cannot be opened there; NTFS journals the rename
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

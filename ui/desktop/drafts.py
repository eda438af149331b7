"""Unsent and unsaved text, kept in one small file of the workspace.

Knows neither Qt nor lanes; `write` blocks on the disk.
"""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Protocol

from ui.desktop.language import tr
from workbench.errors import Corrupt, WorkspaceReadOnly

NEW_CHAT = ""  # the key of the text for a conversation that does not exist yet


class Files(Protocol):
    def read(self, path: Path) -> bytes: ...

    def write(self, path: Path, content: bytes) -> None: ...


class _PlainFiles:
    def read(self, path: Path) -> bytes:
        return path.read_bytes()

    def write(self, path: Path, content: bytes) -> None:
        partial = path.with_suffix(".json.partial")
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)


class Drafts:
    """`set` and `get` are in memory; `write` puts the newest state on disk, atomically."""

    def __init__(self, path: Path, files: Files | None = None) -> None:
        """`files`: how the workspace keeps what says something about the person."""
        self._path = path
        self._files = files or _PlainFiles()
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._texts: dict[str, str] = {}
        self._is_dirty = False

    def read(self) -> None:
        """Load the file; a missing or damaged one means no drafts. What was set since stays."""
        try:
            raw = json.loads(self._files.read(self._path))
        except (OSError, ValueError, Corrupt):
            return
        if isinstance(raw, dict):
            found = {k: v for k, v in raw.items() if isinstance(v, str)}
            with self._lock:
                self._texts = {**found, **self._texts}

    def read_anew(self) -> None:
        """As the file is now, whatever was set since: somebody took words out of it."""
        with self._writing:
            with self._lock:
                self._texts, self._is_dirty = {}, False
            self.read()

    @property
    def keys(self) -> tuple[str, ...]:
        with self._lock:
            return tuple(self._texts)

    def get(self, key: str) -> str:
        with self._lock:
            return self._texts.get(key, "")

    def set(self, key: str, text: str) -> bool:
        """Remember the text; empty forgets it. True if that changed anything."""
        with self._lock:
            if self._texts.get(key, "") == text:
                return False
            if text:
                self._texts[key] = text
            else:
                self._texts.pop(key, None)
            self._is_dirty = True
            return True

    def write(self) -> None:
        """Write if something changed. Raises WorkspaceReadOnly."""
        with self._writing:
            with self._lock:
                if not self._is_dirty:
                    return
                content = json.dumps(self._texts, ensure_ascii=False, indent=1)
                self._is_dirty = False
            try:
                self._files.write(self._path, content.encode())
            except OSError as error:
                with self._lock:
                    self._is_dirty = True
                raise WorkspaceReadOnly(
                    tr("Your unsent text could not be saved."),
                    hint=tr("Check that the workspace folder can be written to and has space."),
                    details=str(error),
                ) from error

"""The header of an encrypted workspace on disk: one file, a copy of it, and the one that is to be.

Losing it is losing everything, so a damaged one is read from its copy. Writing takes both.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import Corrupt, WorkspaceReadOnly
from workbench.paths import WorkspacePaths
from workbench.storage.key_header import KeyHeader, dumped, parsed
from workbench.storage.private_files import write_whole


class HeaderFile:
    def __init__(self, paths: WorkspacePaths) -> None:
        self._file = paths.encryption
        self._copy = paths.encryption.with_suffix(".copy.json")
        self._next = paths.encryption.with_suffix(".next.json")

    def exists(self) -> bool:
        return self._file.exists() or self._copy.exists()

    def read(self) -> KeyHeader | None:
        """None where nothing is encrypted. Raises Corrupt, WorkspaceReadOnly."""
        if not self.exists():
            return None
        with _translated():
            try:
                return parsed(self._file.read_bytes())
            except (Corrupt, FileNotFoundError):
                with contextlib.suppress(Corrupt, FileNotFoundError):
                    return parsed(self._copy.read_bytes())
                raise

    def write(self, header: KeyHeader) -> None:
        """Raises WorkspaceReadOnly."""
        with _translated():
            write_whole(self._file, dumped(header))
            write_whole(self._copy, dumped(header))

    def read_next(self) -> KeyHeader | None:
        """Of a change that is under way. Raises Corrupt, WorkspaceReadOnly."""
        with _translated(), contextlib.suppress(FileNotFoundError):
            return parsed(self._next.read_bytes())
        return None

    def write_next(self, header: KeyHeader) -> None:
        with _translated():
            write_whole(self._next, dumped(header))

    def drop_next(self) -> None:
        with _translated():
            self._next.unlink(missing_ok=True)

    @property
    def files(self) -> tuple[Path, ...]:
        return (self._file, self._copy, self._next)


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise WorkspaceReadOnly(
            "The file “encryption.json” of this workspace cannot be read or written.",
            hint="Check the permissions of the workspace folder and the free space.",
            details=str(error),
        ) from error

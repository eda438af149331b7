"""The secret that kept keys of conversations are encrypted with: 32 random bytes in a file.

Made when it is first asked for and thrown away with what it opens: without it nothing of that can
be read, whatever a disk still holds. Knows no cipher.
"""

from __future__ import annotations

import contextlib
import secrets
from pathlib import Path
from typing import Final

from workbench.errors import Corrupt, WorkspaceReadOnly
from workbench.storage.private_files import PrivateFiles

KEY_BYTES: Final = 32


class CacheKey:
    def __init__(self, path: Path, files: PrivateFiles | None = None) -> None:
        self._path = path
        self._files = files or PrivateFiles(path.parent)

    def get(self) -> bytes:
        """The secret, made anew where there is none or it is damaged. Raises WorkspaceReadOnly."""
        try:
            with contextlib.suppress(FileNotFoundError, Corrupt):
                known = self._files.read(self._path)
                if len(known) == KEY_BYTES:
                    return known
            made = secrets.token_bytes(KEY_BYTES)
            self._files.write(self._path, made)
        except OSError as error:
            raise WorkspaceReadOnly(
                "The key for kept conversations cannot be read or written.",
                hint="Check the permissions of “cache.key” and of the workspace folder.",
                details=str(error),
            ) from error
        return made

    def discard(self) -> None:
        """Nothing that was encrypted with it can be read any more."""
        with contextlib.suppress(OSError):  # read-only: then it opens nothing that still exists
            self._path.unlink(missing_ok=True)

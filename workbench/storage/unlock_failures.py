"""How often a wrong passphrase was tried since the workspace was last unlocked: a file of a number.

The audit log cannot be written while the workspace is locked; it is told at the next unlocking.
"""

from __future__ import annotations

import contextlib

from workbench.paths import WorkspacePaths

_MOST_BYTES = 1_000_000


class UnlockFailures:
    def __init__(self, paths: WorkspacePaths) -> None:
        self._path = paths.root / "encryption.failures"

    def add(self) -> None:
        with contextlib.suppress(OSError), self._path.open("ab") as file:  # read-only: not counted
            if file.tell() < _MOST_BYTES:
                file.write(b".")

    def count(self) -> int:
        try:
            return self._path.stat().st_size
        except OSError:
            return 0

    def clear(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

"""Which profile an account of this system signed in as last, so that it need not be named again.

A convenience in the clear: it opens nothing. Knows ids alone.
"""

from __future__ import annotations

import contextlib
import json

from workbench.paths import WorkspacePaths
from workbench.storage.private_files import write_whole

_LARGEST = 100_000


class UsedProfile:
    def __init__(self, paths: WorkspacePaths) -> None:
        self._path = paths.profiles.with_name("profiles.used.json")

    def of(self, account: str) -> str:
        """The id; empty if none is remembered, or the file is damaged."""
        return self._read().get(account, "")

    def remember(self, account: str, profile_id: str) -> None:
        """Nothing is lost if it cannot be written."""
        with contextlib.suppress(OSError):
            content = json.dumps({**self._read(), account: profile_id}, sort_keys=True)
            write_whole(self._path, content.encode())

    def _read(self) -> dict[str, str]:
        with contextlib.suppress(OSError, ValueError, RecursionError):
            content = self._path.read_bytes()
            found = json.loads(content) if len(content) <= _LARGEST else None
            if isinstance(found, dict):
                return {str(k): v for k, v in found.items() if isinstance(v, str)}
        return {}

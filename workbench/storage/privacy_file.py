"""A workspace's own rules for personal data, as one JSON file: `privacy.json`.

Sealed in an encrypted workspace, since its lists hold names. Knows the file's form; what an entry
means is the domain's to say.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from workbench.errors import InputError, WorkspaceReadOnly
from workbench.storage.private_files import PrivateFiles

FILE_NAME: Final = "privacy.json"
VERSION: Final = 1
LARGEST_BYTES: Final = 4 << 20


class PrivacyFile:
    """Read anew when it changed; there as a whole or not at all."""

    def __init__(self, path: Path, files: PrivateFiles) -> None:
        self._path = path
        self._files = files
        self._known: tuple[tuple[int, int], Mapping[str, Any]] | None = None

    def read(self) -> Mapping[str, Any]:
        """Empty where there is no file. Raises InputError: a damaged one is not passed over."""
        try:
            found = self._path.stat()
            stamp = found.st_mtime_ns, found.st_size
            if self._known is not None and self._known[0] == stamp:
                return self._known[1]
            if found.st_size > LARGEST_BYTES:
                raise ValueError("larger than 4 MiB")
            content = json.loads(self._files.read(self._path))
            if not isinstance(content, dict) or content.get("version") != VERSION:
                raise ValueError("another form")
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            raise InputError(
                "The rules for personal data (privacy.json) cannot be read.",
                hint="Put the file back from a copy, or move it away to begin anew.",
                details=type(error).__name__,
            ) from error
        self._known = stamp, content
        return content

    def write(self, content: Mapping[str, Any]) -> None:
        """On disk on return. Raises WorkspaceReadOnly."""
        raw = json.dumps({**content, "version": VERSION}, ensure_ascii=False, indent=2)
        try:
            self._files.write(self._path, raw.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise WorkspaceReadOnly(
                "The rules for personal data cannot be saved.",
                hint="Check the permissions of the workspace's folder and its free space.",
                details=str(error),
            ) from error
        self._known = None

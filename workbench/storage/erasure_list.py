"""Past erasures as keyed hashes, in a file beside the database: a backup that comes back finds it.

The same file lies in each folder of backups that could be reached when something was erased.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from workbench.domain.rights.hashed_terms import PastErasure
from workbench.errors import Corrupt
from workbench.storage.codec import dumps, loads
from workbench.storage.private_files import write_whole

NAME: Final = "erasures.json"
_LARGEST: Final = 32 << 20


class ErasureList:
    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def all(self) -> tuple[PastErasure, ...]:
        """In their order. Raises Corrupt."""
        try:
            if self._path.stat().st_size > _LARGEST:
                raise ValueError("too large")
            return loads(tuple[PastErasure, ...], self._path.read_text("utf-8"))
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise Corrupt(
                f"The list of erasures {self._path} cannot be read.",
                hint="Put it back from a folder of backups, or remove it: then a backup that is"
                " restored brings back what was erased after it.",
                details=str(error),
            ) from error

    def merge(self, others: Iterable[PastErasure]) -> int:
        """How many were new here; on disk on return. Raises Corrupt, OSError."""
        mine = {one.id: one for one in self.all()}
        new = {one.id: one for one in others if one.id not in mine}
        if new:
            kept = sorted({**mine, **new}.values(), key=lambda one: (one.at, one.id))
            write_whole(self._path, dumps(tuple(kept)).encode())
        return len(new)

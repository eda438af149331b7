"""The audit log of an encrypted workspace for who holds an auditor's key alone.

Lists, verifies and exports the sealed copy; there is no way from here to the database. That it was
read is noted beside, and told to the log when somebody opens the workspace who sees its content.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from workbench.domain.audit import Action, Entry, Event, Verification, verify, word
from workbench.domain.profile import Profile
from workbench.paths import WorkspacePaths
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.audit_trail import read_checkpoint
from workbench.services.workspace.trusted_keys import is_signed
from workbench.storage.audit_copy import read_copy
from workbench.storage.audit_log import exported
from workbench.storage.checkpoint_file import CheckpointFile

_VISITS: Final = "visits.jsonl"
_LARGEST: Final = 10_000_000


class AuditorsTrail:
    """Thread-safe."""

    def __init__(self, paths: WorkspacePaths, profile: Profile, key: bytes) -> None:
        self._folder = paths.audit
        self._profile = profile
        self._key = key
        self._checkpoints = CheckpointFile(paths.audit)

    def list(self, limit: int, action: str = "", subject: str = "") -> tuple[Entry, ...]:
        """Newest first; `action` may be its first word. Raises Corrupt."""
        fitting = (
            entry
            for entry in read_copy(self._folder, self._key)
            if _is_of(entry.action, action) and subject in {"", entry.subject}
        )
        found = tuple(reversed(deque(fitting, maxlen=limit)))
        self._note("listed")
        return found

    def verify(self, kept_elsewhere: Path | None = None) -> Verification:
        """As of the log itself, over the copy. Raises InputError, Corrupt."""
        checkpoints = self._checkpoints.all()
        if kept_elsewhere is not None:
            checkpoints = (*checkpoints, read_checkpoint(kept_elsewhere))
        result = verify(read_copy(self._folder, self._key), checkpoints, is_signed)
        self._note("verified")
        return result

    def export(self) -> Iterator[str]:
        """JSON Lines, oldest first. Raises Corrupt."""
        self._note("exported")
        return map(exported, read_copy(self._folder, self._key))

    def _note(self, what: str) -> None:
        line = json.dumps({"profile": self._profile.id, "did": what}) + "\n"
        with contextlib.suppress(OSError):  # a medium that can only be read
            path = self._folder / _VISITS
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "ab") as file:
                if file.tell() < _LARGEST:
                    file.write(line.encode())


def tell_visits(paths: WorkspacePaths, audit: Audit) -> int:
    """What auditors did with the copy since the last opening, told to the log; how many."""
    path = paths.audit / _VISITS
    try:
        content = path.read_bytes()[:_LARGEST]
    except OSError:
        return 0
    n = 0
    with audit.together():
        for line in content.splitlines():
            with contextlib.suppress(ValueError, TypeError, KeyError, RecursionError):
                told = json.loads(line)
                facts = {"profile": word(str(told["profile"]))}
                audit.record(Event(Action.LOG_COPY_READ, facts=facts, outcome=word(told["did"])))
                n += 1
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
    return n


def _is_of(action: str, wanted: str) -> bool:
    return wanted in {"", action} or action.startswith(f"{wanted}.")

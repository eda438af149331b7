"""Hand the figures of use to those who count, without anything that leads to a person."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.audit import Action, Event
from workbench.errors import InputError
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.audit_trail import AuditTrail
from workbench.storage.anonymous_copy import write_anonymous
from workbench.storage.database import Database

LEAST: Final = 3  # requests that have to be alike for one of them to be told


@dataclass(frozen=True, slots=True)
class AnonymousCopy:
    path: Path
    rows: int
    left_out: int


class AnonymousCopies:
    def __init__(self, database: Database, audit: Audit, trail: AuditTrail) -> None:
        self._database = database
        self._audit = audit
        self._trail = trail

    def write(self, path: Path, *, pseudonyms: bool, least: int = LEAST) -> AnonymousCopy:
        """`pseudonyms`: profiles as marks that are the same in this workspace alone (these stay
        personal data, GDPR Art. 4(5)); else without profiles. Raises InputError, StorageError.
        """
        if path.exists():
            raise InputError(f"{path.name} is there already.", hint="Choose another name.")
        if not path.parent.is_dir():
            raise InputError(f"There is no folder {path.parent}.", hint="Choose another place.")
        if not 1 <= least <= 1_000:
            raise InputError("Between 1 and 1,000 have to be alike.", hint="3 is usual.")
        secret = self._trail.secret()

        def pseudonym(profile: str) -> str:
            if not profile or not pseudonyms:
                return ""
            return hmac.new(secret, profile.encode(), hashlib.sha256).hexdigest()[:16]

        facts = {"pseudonyms": int(pseudonyms)}
        self._audit.record(Event(Action.USAGE_COPIED, "", facts))
        rows, left_out = write_anonymous(self._database, path, pseudonym, least)
        return AnonymousCopy(path, rows, left_out)

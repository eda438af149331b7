"""What was erased is not to come back with a backup: past erasures, kept apart as keyed hashes.

Kept in the workspace's folder and in every folder of backups that can be reached. Knows how to find
a person again by hashes; not how anything is erased.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from workbench.domain.clock import now
from workbench.domain.rights.findings import ErasurePlan
from workbench.domain.rights.hashed_terms import (
    HashedMatcher,
    PastErasure,
    hashed_terms,
    hashing,
)
from workbench.domain.rights.person import Term
from workbench.errors import Corrupt
from workbench.services.workspace.audit_trail import AuditTrail
from workbench.storage.erasure_list import ErasureList
from workbench.storage.rights_store import RightsStore

BY_CHOICE: Final = "kept by choice"


class PastErasures:
    """Thread-safe as far as erasures are: one after the other."""

    def __init__(self, *, root: Path, store: RightsStore, trail: AuditTrail) -> None:
        self._list = ErasureList(root)
        self._store = store
        self._trail = trail

    def keep(self, plan: ErasurePlan, terms: Sequence[Term], subject: str) -> None:
        """Before it is carried out: what was confirmed holds. Raises Corrupt, OSError."""
        of = hashing(self._trail.secret())
        acts = tuple(sorted({item.place: item.act for item in plan.items}.items()))
        chosen = tuple(item.key for item, why in plan.kept if why == BY_CHOICE)
        made = PastErasure(
            plan.id, now(), self._here(), subject, hashed_terms(terms, of), acts, chosen
        )
        self._list.merge((made,))
        for path, _at in self._store.places():
            if Path(path).is_dir():  # what is not there now learns of it with the next backup
                with contextlib.suppress(OSError, Corrupt):
                    ErasureList(Path(path)).merge((made,))

    def due(self, known: frozenset[str]) -> tuple[PastErasure, ...]:
        """Those of this workspace that are not among `known`. Raises Corrupt."""
        listed = self._list.all()
        unknown = [one for one in listed if one.id not in known]
        here = self._here() if unknown else ""
        return tuple(one for one in unknown if one.workspace == here)

    def naming(self, past: PastErasure) -> HashedMatcher:
        return HashedMatcher(past.terms, hashing(self._trail.secret()))

    def _here(self) -> str:
        return hashing(self._trail.secret())("workspace")

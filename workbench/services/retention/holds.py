"""Legal holds: what they name is neither erased nor purged until somebody releases them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from workbench.domain.audit import Action, Event
from workbench.domain.retention.rules import CLASSES
from workbench.domain.rights.places import PLACES, Unit
from workbench.errors import InputError, NotFound
from workbench.services.workspace.audit import Audit
from workbench.storage.retention_store import LegalHold, RetentionStore
from workbench.storage.rights_rows import RowSweep

_SCOPE: Final = re.compile(
    r"all|place:.+|(?:conversation|document|collection|run|evaluation|survey|file|backup|row):.+"
)


class Holds:
    """Thread-safe."""

    def __init__(self, store: RetentionStore, rows: RowSweep, audit: Audit) -> None:
        self._store = store
        self._rows = rows
        self._audit = audit

    def all(self, *, with_released: bool = False) -> tuple[LegalHold, ...]:
        """In their order."""
        return self._store.holds(with_released=with_released)

    def set(self, name: str, reason: str, scopes: Sequence[str]) -> LegalHold:
        """Raises InputError for a name that is taken, no reason, or a scope that nobody knows."""
        label = " ".join(name.split())
        if not label or not reason.strip():
            raise InputError("A hold needs a name and a reason.", hint="Say which case it is for.")
        if any(one.name.casefold() == label.casefold() for one in self.all(with_released=True)):
            raise InputError(f"There is a hold “{label}” already.", hint="Choose another name.")
        if not scopes:
            raise InputError("The hold holds nothing.", hint="Name what: all, place:chats, …")
        for scope in scopes:
            kind, _, rest = scope.partition(":")
            known = {*PLACES, *CLASSES}
            if not _SCOPE.fullmatch(scope) or (kind == "place" and rest not in known):
                raise InputError(
                    f"“{scope}” names nothing that can be held.",
                    hint="Use all, place:NAME, conversation:ID, document:ID, collection:ID, run:ID,"
                    " evaluation:ID or survey:ID.",
                )
        with self._audit.together():
            made = self._store.add_hold(label, reason.strip(), tuple(scopes))
            self._audit.record(Event(Action.HOLD_SET, made.id, {"scopes": len(scopes)}))
        return made

    def release(self, name: str) -> LegalHold:
        """Raises NotFound."""
        for one in self.all():
            if name in (one.id, one.name) or one.name.casefold() == name.strip().casefold():
                with self._audit.telling(Event(Action.HOLD_RELEASED, one.id)):
                    self._store.release(one.id)
                return one
        raise NotFound(
            f"There is no hold “{name}”.", hint="`workbench retention holds` shows them."
        )

    def over(self, scopes: Sequence[str]) -> str:
        """The name of a hold that keeps what has these scopes; empty if none does."""
        wanted = set(scopes)
        for hold in self.all():
            if wanted.intersection(hold.scopes):
                return hold.name
        return ""

    def over_unit(self, unit: Unit, place: str) -> str:
        scopes = ["all", f"place:{place}", f"{unit.kind}:{unit.key}"]
        if unit.kind == "document":
            collection = self._rows.one(
                "SELECT collection_id FROM documents WHERE id = :id", {"id": unit.key}
            )
            scopes.append(f"collection:{collection}")
        return self.over(scopes)

"""Consent and purpose of collections: said once, shown, and kept to where documents are used.

A collection of which nobody said anything may be used for everything, as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.rights.uses import CollectionUses, Use, checked
from workbench.errors import AccessDenied
from workbench.services.workspace.audit import Audit
from workbench.storage.uses_store import UsesStore


@dataclass(frozen=True, slots=True)
class NamedUses:
    collection: str
    uses: CollectionUses


class Purposes:
    """Thread-safe."""

    def __init__(self, store: UsesStore, audit: Audit, changes: Changes) -> None:
        self._store = store
        self._audit = audit
        self._changes = changes

    def all(self) -> tuple[NamedUses, ...]:
        """By name of the collection; only those of which something was said."""
        return tuple(NamedUses(name, uses) for name, uses in self._store.all())

    def of(self, collection_id: str) -> CollectionUses | None:
        return self._store.get(collection_id)

    def set(self, uses: CollectionUses) -> None:
        """Raises InputError."""
        checked(uses)
        facts: Facts = {"uses": tuple(uses.uses), "ground": uses.ground.replace(" ", "_")}
        with self._audit.telling(Event(Action.USES_SET, uses.collection_id, facts)):
            self._store.put(uses)
        self._changes.publish(Kind.COLLECTIONS, uses.collection_id)

    def clear(self, collection_id: str) -> None:
        """Nothing is said of it any more."""
        with self._audit.telling(Event(Action.USES_SET, collection_id, {"uses": ()})):
            self._store.remove(collection_id)
        self._changes.publish(Kind.COLLECTIONS, collection_id)

    def check(self, collection_ids: Iterable[str], use: Use) -> None:
        """Raises AccessDenied for a collection whose purpose forbids it; that is on record."""
        today = datetime.now(UTC).date()
        for collection_id in dict.fromkeys(collection_ids):
            uses = self._store.get(collection_id)
            if uses is None or uses.allows(use, today):
                continue
            self._audit.record(Event(Action.USE_REFUSED, collection_id, {"use": use}, "refused"))
            raise AccessDenied(
                f"The documents of “{self._store.name_of(collection_id)}” may not be"
                f" {'learned from' if use == 'train' else 'handed out'}: they are here for"
                f" {uses.told}, on the ground of {uses.ground}.",
                hint="Leave them out, or change what the collection may be used for:"
                " workbench collections uses NAME.",
            )

    def check_sources(self, sources: Sequence[str]) -> None:
        """Of examples to learn from: `turn:ID`, `document:ID`. Raises AccessDenied."""
        known = {source for source in sources if ":" in source or len(source) == _ID_LENGTH}
        self.check((one for each in known for one in self._store.collections_of(each)), "train")


_ID_LENGTH = 26

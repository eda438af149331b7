"""Consent and purpose of collections: said once, shown, and kept to where documents are used.

A collection of which nobody said anything may be used for everything, as before.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event, Facts, word
from workbench.domain.rights.uses import CollectionUses, Use, checked, cleaned_purpose
from workbench.errors import AccessDenied, PurposeNeeded
from workbench.services.privacy import stated
from workbench.services.workspace.audit import Audit
from workbench.storage.uses_store import UsesStore


@dataclass(frozen=True, slots=True)
class NamedUses:
    collection: str
    uses: CollectionUses


class Asked(Protocol):
    """Of a question of a chat: which conversation it continues, and what it asks."""

    @property
    def conversation_id(self) -> str | None: ...

    @property
    def branch_from(self) -> str | None: ...

    @property
    def collection_ids(self) -> tuple[str, ...]: ...


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
        facts: Facts = {
            "uses": tuple(uses.uses),
            "ground": uses.ground.replace(" ", "_"),
            "purposes": tuple(map(word, uses.purposes)),
            "outside": uses.outside,
        }
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

    # ---------------------------------------------------------------------- questions

    def purpose_of(self, conversation_id: str) -> str:
        """What a conversation is held for; empty if nobody said."""
        return self._store.purpose_of(conversation_id)

    def state(self, conversation_id: str, purpose: str) -> str:
        """What it is held for from now on; nothing said if empty. Raises InputError."""
        plain = cleaned_purpose(purpose) if purpose.strip() else ""
        facts: Facts = {"purpose": word(plain)}
        with self._audit.telling(Event(Action.PURPOSE_STATED, conversation_id, facts)):
            self._store.state(conversation_id, plain)
        self._changes.publish(Kind.CONVERSATIONS, conversation_id)
        return plain

    @contextlib.contextmanager
    def asking(self, asked: Asked) -> Iterator[None]:
        """What a question of a chat is for holds inside. Raises PurposeNeeded, AccessDenied."""
        conversation = asked.conversation_id or (
            self._store.conversation_of(asked.branch_from) if asked.branch_from else ""
        )
        kept = self._store.purpose_of(conversation) if conversation else ""
        with stated.said(kept or stated.purpose()):
            self.check_question(asked.collection_ids)
            with stated.settled():
                yield

    def check_question(self, collection_ids: Sequence[str]) -> None:
        """Whether these may be asked for what was stated.

        Raises PurposeNeeded where a person has to say what the question is for, AccessDenied where
        what was said is not what the documents are here for; both are on record.
        """
        said = stated.purpose()
        for collection_id in () if stated.is_settled() else dict.fromkeys(collection_ids):
            uses = self._store.get(collection_id)
            if uses is None or not uses.purposes or (said and uses.serves(said)):
                continue
            name, listed = self._store.name_of(collection_id), ", ".join(uses.purposes)
            facts: Facts = {"use": "ask", "purpose": word(said)}
            if said and uses.outside == "ask":
                self._audit.record(Event(Action.USE_OVERRIDDEN, collection_id, facts))
                continue
            self._audit.record(Event(Action.USE_REFUSED, collection_id, facts, "refused"))
            if said:
                raise AccessDenied(
                    f"The documents of “{name}” may be asked for {listed} only, not for {said}.",
                    hint="Leave the collection out, or ask for what it is here for.",
                )
            raise PurposeNeeded(
                f"The documents of “{name}” are here for {listed}: what is this question for?",
                hint="State the purpose: of a conversation in its menu, of a pipeline as"
                f" `purpose:`, on the command line with --for-purpose “{uses.purposes[0]}”.",
                purposes=uses.purposes,
                may_be_other=uses.outside == "ask",
            )

    def check_sources(self, sources: Sequence[str]) -> None:
        """Of examples to learn from: `turn:ID`, `document:ID`. Raises AccessDenied."""
        known = {source for source in sources if ":" in source or len(source) == _ID_LENGTH}
        self.check((one for each in known for one in self._store.collections_of(each)), "train")


_ID_LENGTH = 26

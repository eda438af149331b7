"""The log of what was done in SQLite: rows are appended, never changed; triggers see to it.

Knows the chain, not what an event means. Appending joins the transaction that is open on this
thread, so that an event and what it tells of are on disk together or not at all.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from workbench.domain.audit import (
    GENESIS,
    Action,
    Entry,
    Event,
    canonical,
    chain_hash,
    facts_text,
)
from workbench.domain.clock import now
from workbench.storage.codec import storable
from workbench.storage.database import Database, Row

_BATCH = 1_000
_COLUMNS = "number, at, who, action, subject, outcome, facts, previous, hash"


class AuditLog:
    def __init__(self, database: Database) -> None:
        self._database = database

    def is_there(self) -> bool:
        """Whether the workspace has got this table yet."""
        sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'audit_events'"
        return self._database.read_one(sql) is not None

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        with self._database.write():
            yield

    def is_in_transaction(self) -> bool:
        """Whether what was appended just now may still be undone."""
        return self._database.is_in_transaction()

    def append(self, event: Event, who: str) -> Entry:
        """The next entry; on disk on return, or when the transaction around it is."""
        with self._database.write() as connection:
            last = connection.execute(
                "SELECT number, hash FROM audit_events ORDER BY number DESC LIMIT 1"
            ).fetchone()
            entry = Entry(
                number=last["number"] + 1 if last else 1,
                at=now(),
                who=storable(who),
                action=event.action.value,
                subject=event.subject,
                outcome=event.outcome,
                facts=facts_text(event.facts),
                previous=last["hash"] if last else GENESIS,
                hash="",
            )
            entry = replace(entry, hash=chain_hash(entry))
            connection.execute(
                f"INSERT INTO audit_events({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                (
                    entry.number,
                    entry.at,
                    entry.who,
                    entry.action,
                    entry.subject,
                    entry.outcome,
                    entry.facts,
                    entry.previous,
                    entry.hash,
                ),
            )
        return entry

    def last(self) -> Entry | None:
        rows = self._read("ORDER BY number DESC LIMIT 1", ())
        return rows[0] if rows else None

    def last_unlike(self, action: Action) -> int:
        """The number of the last entry that tells of anything else; 0 if there is none."""
        row = self._database.read_one(
            "SELECT number FROM audit_events WHERE action <> ? ORDER BY number DESC LIMIT 1",
            (action.value,),
        )
        return int(row["number"]) if row is not None else 0

    def names_key(self, public_key: str) -> bool:
        """Whether the log says that this key was made for it."""
        row = self._database.read_one(
            "SELECT 1 FROM audit_events WHERE action = ? AND subject = ? LIMIT 1",
            (Action.LOG_KEY_MADE.value, public_key),
        )
        return row is not None

    def newest(self, limit: int, action: str, subject: str) -> tuple[Entry, ...]:
        """Newest first; `action` is a whole one or its first word, empty fits all."""
        return tuple(
            self._read(
                "WHERE (?1 = '' OR action = ?1 OR action LIKE ?1 || '.%')"
                " AND (?2 = '' OR subject = ?2) ORDER BY number DESC LIMIT ?3",
                (action, subject, limit),
            )
        )

    def all(self) -> Iterator[Entry]:
        """Oldest first, read in batches; what is appended meanwhile may be among them."""
        yield from self.after(-(2**63))

    def after(self, number: int) -> Iterator[Entry]:
        """Those with a larger number, oldest first."""
        after = number
        while batch := self._read("WHERE number > ? ORDER BY number LIMIT ?", (after, _BATCH)):
            yield from batch
            after = batch[-1].number

    def _read(self, rest: str, parameters: tuple[Any, ...]) -> list[Entry]:
        rows = self._database.read(f"SELECT {_COLUMNS} FROM audit_events {rest}", parameters)  # noqa: S608
        return list(map(_entry, rows))


def exported(entry: Entry) -> str:
    """One line of JSON: what the hash is over, and the hash."""
    return canonical({**asdict(entry), "facts": facts_of(entry)}).decode()


def facts_of(entry: Entry) -> Any:
    """As they are, also where somebody damaged them."""
    try:
        return json.loads(entry.facts)
    except ValueError:
        return entry.facts


def _entry(row: Row) -> Entry:
    """Whatever somebody may have put into the columns, as text; the chain then tells."""
    number, *texts = row
    return Entry(number, *map(str, texts))

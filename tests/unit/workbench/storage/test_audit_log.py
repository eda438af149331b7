"""Appended, never changed: the chain on the real file, and what SQL refuses."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.domain.audit import GENESIS, Action, Event, chain_hash
from workbench.storage.audit_log import AuditLog
from workbench.storage.database import Database
from workbench.storage.migrations import migrate


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "workbench.db")
    migrate(opened, tmp_path / "backups")
    yield opened
    opened.close()


def test_each_entry_holds_the_hash_of_the_one_before(database: Database) -> None:
    log = AuditLog(database)
    first = log.append(Event(Action.DOCUMENT_ADDED, "d1", {"bytes": 7}), "ada")
    second = log.append(Event(Action.DOCUMENT_REMOVED, "d1"), "ada")

    assert (first.number, first.previous) == (1, GENESIS)
    assert (second.number, second.previous) == (2, first.hash)
    assert list(log.all()) == [first, second]
    assert [chain_hash(entry) for entry in log.all()] == [first.hash, second.hash]
    assert log.newest(1, "", "") == (second,)
    assert log.newest(9, "document", "d1") == (second, first)
    assert log.newest(9, "document.added", "") == (first,)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_events SET who = 'eve' WHERE number = 1",
        "DELETE FROM audit_events WHERE number = 2",
        "INSERT OR REPLACE INTO audit_events"
        " SELECT number, at, 'eve', action, subject, outcome, facts, previous, hash"
        " FROM audit_events WHERE number = 1",
        "INSERT INTO audit_events"
        " SELECT 9, at, who, action, subject, outcome, facts, previous, hash"
        " FROM audit_events WHERE number = 1",
    ],
)
def test_sql_refuses_what_is_not_an_appended_row(database: Database, statement: str) -> None:
    log = AuditLog(database)
    log.append(Event(Action.KEY_ADDED), "ada")
    log.append(Event(Action.KEY_REMOVED), "ada")
    before = list(log.all())

    with pytest.raises(sqlite3.IntegrityError, match="audit log"), database.write() as connection:
        connection.execute(statement)

    assert list(log.all()) == before


def test_what_is_rolled_back_was_never_logged(database: Database) -> None:
    log = AuditLog(database)

    def begin_and_fail() -> None:
        with log.transaction():
            log.append(Event(Action.KEY_ADDED), "ada")
            raise KeyError

    with pytest.raises(KeyError):
        begin_and_fail()

    assert log.last() is None


def test_threads_and_programs_share_one_chain(database: Database) -> None:
    beside = Database(database.path)

    def write(log: AuditLog) -> None:
        for _ in range(15):
            log.append(Event(Action.ANSWER_MADE), "ada")

    threads = [
        threading.Thread(target=write, args=(AuditLog(one),))
        for one in (database, database, beside)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    beside.close()

    found = list(AuditLog(database).all())
    assert [entry.number for entry in found] == list(range(1, 46))
    assert [entry.previous for entry in found[1:]] == [entry.hash for entry in found[:-1]]

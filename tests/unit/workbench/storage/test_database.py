"""Transactions hold, SQLite's complaints become sentences, and deleted text leaves the files."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.errors import Corrupt, DiskFull, StorageError, WorkspaceReadOnly
from workbench.storage import database as database_module
from workbench.storage.database import FULL_TEXT_TABLES, Database
from workbench.storage.migrations import migrate


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "test.db")
    with opened.write() as connection:
        connection.execute("CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT UNIQUE)")
    yield opened
    opened.close()


def texts(database: Database) -> list[str]:
    return [row["text"] for row in database.read("SELECT text FROM notes ORDER BY id")]


def add(database: Database, text: str) -> None:
    with database.write() as connection:
        connection.execute("INSERT INTO notes(text) VALUES (?)", (text,))


def add_and_fail(database: Database, text: str) -> None:
    with database.write():
        add(database, text)
        raise InterruptedError


def test_a_transaction_is_seen_when_its_block_ends_and_not_before(database: Database) -> None:
    with database.write() as connection:
        connection.execute("INSERT INTO notes(text) VALUES ('new')")
        before = texts(database)

    assert before == []
    assert texts(database) == ["new"]


def test_an_exception_rolls_everything_back(database: Database) -> None:
    with pytest.raises(InterruptedError):
        add_and_fail(database, "half")

    assert texts(database) == []
    add(database, "after")
    assert texts(database) == ["after"]


def test_a_nested_block_joins_the_transaction_around_it(database: Database) -> None:
    with pytest.raises(InterruptedError), database.write():
        add_and_fail(database, "inner")

    assert texts(database) == []


def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(WorkspaceReadOnly):
        database.read("INSERT INTO notes(text) VALUES ('sneaked in')")


def test_many_threads_write_and_read_at_once(database: Database) -> None:
    def work(number: int) -> None:
        for n in range(20):
            add(database, f"{number}-{n}")
            texts(database)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(texts(database)) == 80


def test_a_full_disk_says_so_and_loses_nothing_that_was_saved(database: Database) -> None:
    add(database, "saved")
    pages = database.read_one("PRAGMA page_count")
    assert pages is not None
    database.writer_for_migrations().execute(f"PRAGMA max_page_count={pages[0]}")

    with pytest.raises(DiskFull) as refused:
        add(database, "x" * 1_000_000)

    assert refused.value.hint
    assert texts(database) == ["saved"]
    database.writer_for_migrations().execute("PRAGMA max_page_count=1000000")
    add(database, "there is room again")
    assert texts(database) == ["saved", "there is room again"]


def test_a_file_that_is_no_database_is_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    path.write_bytes(b"this is not a database" * 500)

    with pytest.raises(Corrupt) as refused:
        Database(path)

    assert "backups" in refused.value.hint


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceReadOnly):
        Database(tmp_path / "missing" / "test.db")


def test_a_broken_rule_of_ours_is_not_translated(database: Database) -> None:
    add(database, "once")

    with pytest.raises(sqlite3.IntegrityError):
        add(database, "once")


def test_a_closed_database_says_so_to_a_new_thread(tmp_path: Path) -> None:
    database = Database(tmp_path / "test.db")
    database.close()
    database.close()

    with pytest.raises(StorageError, match="closed"):
        database.read("SELECT 1")


def test_every_full_text_table_is_optimized_after_a_deletion(tmp_path: Path) -> None:
    database = Database(tmp_path / "workspace.db")
    migrate(database, tmp_path / "backups")
    found = database.read("SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5(%'")

    assert {row["name"] for row in found} == set(FULL_TEXT_TABLES)
    database.optimize_after_delete()
    database.close()


def test_closing_folds_the_log_into_the_file(database: Database) -> None:
    add(database, "kept")
    database.close()

    assert not database.path.with_name("test.db-wal").exists()
    again = Database(database.path)
    assert texts(again) == ["kept"]
    again.close()


def test_removals_without_end_do_not_wear_out_the_full_text_index(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FTS5 of SQLite 3.40 refuses a table after some 2,000 times of `optimize`."""
    monkeypatch.setattr(database_module, "MOST_LEVELS", 8)
    connection = database.writer_for_migrations()
    connection.execute("CREATE VIRTUAL TABLE words_fts USING fts5(text)")
    for number in range(10, 70):  # beside so much a new row is a segment of its own
        text = f"word{number} " + " ".join(f"w{number * k % 97}" for k in range(20))
        connection.execute("INSERT INTO words_fts(rowid, text) VALUES (?, ?)", (number, text))
    levels = []
    for _ in range(40):
        connection.execute("INSERT INTO words_fts(rowid, text) VALUES (2, 'that goes')")
        connection.execute("DELETE FROM words_fts WHERE rowid = 2")
        database.optimize_after_delete(["words_fts"])
        levels.append(database_module.n_levels(connection, "words_fts"))

    assert 8 < max(levels) <= 12
    found = connection.execute("SELECT rowid FROM words_fts WHERE words_fts MATCH 'word42'")
    assert [row["rowid"] for row in found] == [42]
    connection.execute("INSERT INTO words_fts(words_fts) VALUES ('integrity-check')")

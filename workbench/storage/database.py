"""One SQLite file: a write connection behind a lock, a read-only connection per thread, WAL.

With the key of an encrypted workspace every page of it is encrypted, indexes and WAL included.
sqlite-utils is imported when a migration is due, since its import costs more than opening the
window.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from workbench.errors import Corrupt, DiskFull, StorageError, WorkspaceReadOnly
from workbench.storage import sqlite
from workbench.storage.hidden_texts import HiddenTexts, PlainTexts
from workbench.storage.workspace_key import WorkspaceKey

Row = sqlite3.Row
FULL_TEXT_TABLES = ("chunks_fts", "turns_fts", "conversations_fts", "prompts_fts")


# Each "optimize" leaves one or two levels more behind (seen with SQLite 3.40), and FTS5 takes a
# table with more than 2,000 of them for damaged. A rebuild begins with none again.
MOST_LEVELS = 1_000
_STRUCTURE = 10  # the row that says which levels there are, behind a cookie of four bytes
_NEWER_FORM = b"\xff\x00\x00\x01"


class Database:
    """Rows in, rows out. Short transactions; every statement is parametrised."""

    def __init__(self, path: Path, key: WorkspaceKey | None = None) -> None:
        self.path = path
        self.texts: HiddenTexts = PlainTexts()  # bound when the workspace is open
        self._key = key
        self._write_lock = threading.RLock()
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        self._closed = False
        with translated():
            self._writer = sqlite.connect(path, key)
            for pragma in (
                "journal_mode=WAL",
                "synchronous=FULL",  # acknowledged means on disk, also after a power cut
                "foreign_keys=ON",
                "secure_delete=ON",
                "busy_timeout=5000",
            ):
                self._writer.execute(f"PRAGMA {pragma}")

    @contextlib.contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: committed at the end of the block, rolled back on any exception."""
        with self._write_lock, translated():
            if self.is_in_transaction():  # a nested block joins the transaction around it
                yield self._writer
                return
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self.is_in_transaction():
                    self._writer.execute("ROLLBACK")
                raise

    def read(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> list[Row]:
        """Run one query on this thread's read-only connection."""
        with translated():
            return self._reader().execute(sql, parameters).fetchall()

    def read_one(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> Row | None:
        with translated():
            row: Row | None = self._reader().execute(sql, parameters).fetchone()
            return row

    def stream(self, sql: str, parameters: tuple[Any, ...] = ()) -> Iterator[Row]:
        """Run one query on this thread's read-only connection, a row at a time."""
        with translated():
            yield from self._reader().execute(sql, parameters)

    def optimize_after_delete(self, tables: Sequence[str] = FULL_TEXT_TABLES) -> None:
        """Make deleted text vanish from the files: FTS5 shadow tables and the WAL included.

        `tables` are the full-text tables that text was deleted from; large ones take a while.
        """
        with self.write() as connection:
            for table in tables:
                command = "rebuild" if n_levels(connection, table) > MOST_LEVELS else "optimize"
                connection.execute(f"INSERT INTO {table}({table}) VALUES ('{command}')")  # noqa: S608
        self.checkpoint()

    def vacuum(self) -> None:
        """Write the whole file anew, and nothing but what lives."""
        with self._write_lock, translated():
            self._writer.execute("PRAGMA temp_store=MEMORY")  # no copy of it in another folder
            self._writer.execute("VACUUM")
        self.checkpoint()

    def checkpoint(self) -> None:
        with self._write_lock, translated():
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def writer_for_migrations(self) -> sqlite3.Connection:
        return self._writer

    def is_in_transaction(self) -> bool:
        """Whether some thread is in the middle of a write."""
        return self._writer.in_transaction

    def close(self) -> None:
        """Close every connection; the last one folds the WAL into the file."""
        with self._write_lock:
            if self._closed:
                return
            self._closed = True
            for reader in self._readers:
                reader.close()
            self._writer.close()

    def _reader(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            if self._closed:
                raise StorageError("The workspace is closed.")
            # closed by the thread that closes the workspace
            connection = sqlite.connect(self.path, self._key, read_only=True)
            connection.execute("PRAGMA busy_timeout=5000")
            connection.execute("PRAGMA query_only=ON")
            self._local.connection = connection
            with self._write_lock:
                self._readers.append(connection)
        return connection


def n_levels(connection: sqlite3.Connection, table: str) -> int:
    """How many levels the segments of a full-text table stand on."""
    row = connection.execute(
        f"SELECT block FROM {table}_data WHERE id = ?",  # noqa: S608 - a table of this schema
        (_STRUCTURE,),
    ).fetchone()
    if row is None:
        return 0
    rest = row[0][4:].removeprefix(_NEWER_FORM)
    n = 0
    for byte in rest:  # a number in base 128, the highest digit first
        n = n << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return n


def nothing() -> None:
    """To be written together with a change by those who have nothing to write."""


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Turn SQLite's complaints into the sentences of `workbench.errors`."""
    try:
        with sqlite.as_sqlite3():
            yield
    except sqlite3.DatabaseError as error:
        text = str(error)
        if "full" in text or "disk I/O" in text:
            raise DiskFull(
                "The disk is full, so nothing more can be saved.",
                hint="Free some space and try again; everything saved so far is safe.",
                details=text,
            ) from error
        if "readonly" in text or "read-only" in text or "unable to open" in text:
            raise WorkspaceReadOnly(
                "The workspace cannot be written to.",
                hint="Check the folder's permissions or choose another with --workspace.",
                details=text,
            ) from error
        if text.startswith("fts5:") and "corrupt" in text:
            raise Corrupt(
                "The full-text index is damaged, so words cannot be looked up.",
                hint="Nothing of yours is lost. Repair it with: workbench docs verify --repair",
                details=text,
            ) from error
        if "malformed" in text or "not a database" in text:
            raise Corrupt(
                "The workspace's database is damaged.",
                hint="Restore the newest file from its “backups” folder.",
                details=text,
            ) from error
        raise

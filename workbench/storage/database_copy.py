"""A whole database written anew beside the old one, under another key or none; and looked over.

Rows, full-text tables, triggers and views alike. The copy is complete and synced on return, or it
is not there.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from workbench.errors import Corrupt
from workbench.storage import sqlite
from workbench.storage.database import translated
from workbench.storage.workspace_key import WorkspaceKey


def copy_database(
    source: Path,
    target: Path,
    before: WorkspaceKey | None,
    after: WorkspaceKey | None,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Raises Corrupt, DiskFull, WorkspaceReadOnly, and what `check` raises."""
    drop_database(target)
    with translated():
        connection = sqlite.connect(source, before)
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            sqlite.attach(connection, target, "fresh", after)
            # It counts for nothing until it is whole and synced: no journal and no sync on the way.
            for pragma in ("journal_mode=OFF", "synchronous=OFF"):
                connection.execute(f"PRAGMA fresh.{pragma}").fetchall()
            connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
            check()
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            connection.execute(f"PRAGMA fresh.user_version={int(version)}")
            connection.execute("DETACH DATABASE fresh")
            sqlite.attach(connection, target, "fresh", after)  # its full-text tables are seen now
            _compare(connection)
            connection.execute("DETACH DATABASE fresh")
        except BaseException:
            connection.close()
            drop_database(target)
            raise
        connection.close()
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def problems(connection: sqlite3.Connection, *, is_encrypted: bool) -> tuple[str, ...]:
    """What is wrong with an open database, page by page and then as a whole."""
    found: list[str] = []
    if is_encrypted:
        found += [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
    if not found:
        rows = connection.execute("PRAGMA integrity_check(20)").fetchall()
        found += [str(row[0]) for row in rows if row[0] != "ok"]
    return tuple(found)


def drop_database(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def _compare(connection: sqlite3.Connection) -> None:
    """Every table has as many rows as before, and the schema is the same."""
    sql = "SELECT type, name, tbl_name, sql FROM {}.sqlite_master ORDER BY type, name"
    old = [tuple(row) for row in connection.execute(sql.format("main"))]
    new = [tuple(row) for row in connection.execute(sql.format("fresh"))]
    bad = [] if old == new else ["the schema"]
    for kind, name, _, _ in old:
        if kind == "table":
            quoted = str(name).replace('"', '""')
            count = f'SELECT count(*) FROM {{}}."{quoted}"'  # noqa: S608 - a table of this file
            here, there = (
                connection.execute(count.format(schema)).fetchone()[0]
                for schema in ("main", "fresh")
            )
            bad += [] if here == there else [str(name)]
    if bad:
        raise Corrupt(
            "The database could not be copied completely, so it was left as it is.",
            hint="Look at it with: workbench workspace check",
            details=", ".join(bad[:20]),
        )

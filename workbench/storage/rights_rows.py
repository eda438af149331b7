"""Every row of every table that may hold text: read, blotted out or deleted, by its key.

Knows the shape of tables, not what they mean. A trigger that keeps versions from being changed is
lifted for the one transaction of a change, and put back as it was; the audit log's never is.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from workbench.storage import sqlite
from workbench.storage.database import Database, Row, translated
from workbench.storage.workspace_key import WorkspaceKey

NEVER: Final = frozenset({"audit_events"})  # never written to
_MOST_UNPACKED: Final = 1 << 28


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowText:
    """A row's key and its texts by column."""

    key: str
    row: Mapping[str, Any]
    texts: tuple[tuple[str, str], ...]


class Readable(Protocol):
    def read(self, sql: str, parameters: Any = ()) -> list[Row]: ...

    def read_one(self, sql: str, parameters: Any = ()) -> Row | None: ...

    def stream(self, sql: str, parameters: Any = ()) -> Iterator[Row]: ...


class StillCopy:
    """A copy of a database that nobody writes to, read without leaving a trace beside it."""

    def __init__(self, path: Path, key: WorkspaceKey | None) -> None:
        with translated():
            self._connection = sqlite.connect(path, key, read_only=True, is_still=True)

    def read(self, sql: str, parameters: Any = ()) -> list[Row]:
        with translated():
            return self._connection.execute(sql, parameters).fetchall()

    def read_one(self, sql: str, parameters: Any = ()) -> Row | None:
        with translated():
            row: Row | None = self._connection.execute(sql, parameters).fetchone()
            return row

    def stream(self, sql: str, parameters: Any = ()) -> Iterator[Row]:
        with translated():
            yield from self._connection.execute(sql, parameters)

    def close(self) -> None:
        self._connection.close()


class RowSweep:
    """Reads; of the database itself or of a copy."""

    def __init__(self, database: Readable) -> None:
        self._database = database

    def tables(self) -> tuple[Table, ...]:
        """All of them but the inside of full-text indexes, and indexes over other tables."""
        rows = self._database.read(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
            " AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
        virtual = [row["name"] for row in rows if row["sql"].startswith("CREATE VIRTUAL")]
        found = []
        for row in rows:
            name, sql = row["name"], row["sql"]
            is_inside = any(name.startswith(f"{one}_") for one in virtual)
            if is_inside or (name in virtual and "content=" in sql):
                continue
            found.append(self._table(name, is_bare="WITHOUT ROWID" in sql.upper()))
        return tuple(found)

    def _table(self, name: str, *, is_bare: bool) -> Table:
        info = self._database.read(
            f"SELECT name, pk, hidden FROM pragma_table_xinfo('{name}')"  # noqa: S608
        )
        columns = tuple(row["name"] for row in info if row["hidden"] == 0)
        keys = [row["name"] for row in sorted(info, key=lambda row: row["pk"]) if row["pk"]]
        return Table(name, tuple(keys) if is_bare else ("rowid",), columns)

    def count(self, table: Table) -> int:
        row = self._database.read_one(f"SELECT count(*) AS n FROM {table.name}")  # noqa: S608
        return int(row["n"]) if row is not None else 0

    def texts(self, table: Table, packed: str = "") -> Iterator[RowText]:
        names = ", ".join(f'"{one}"' for one in table.columns)
        keys = "rowid AS _key, " if table.keys == ("rowid",) else ""
        for row in self._database.stream(f"SELECT {keys}{names} FROM {table.name}"):  # noqa: S608
            yield RowText(_key(table, row), dict(row), tuple(_texts(row, packed)))

    def get(self, table: Table, key: str) -> dict[str, Any] | None:
        where, values = _where(table, key)
        row = self._database.read_one(f"SELECT * FROM {table.name} WHERE {where}", values)  # noqa: S608
        return dict(row) if row is not None else None

    def one(self, sql: str, row: Mapping[str, Any]) -> str:
        """What a query of ours says of a row; empty if nothing."""
        found = self._database.read_one(sql, dict(row))
        return str(found[0]) if found is not None and found[0] is not None else ""


class RightsRows(RowSweep):
    """Reads and writes."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._writing = database

    def change(self, table: Table, key: str, change: Callable[[str], str]) -> int:
        """Change the texts of a row; how many columns that were. Nothing if the row is gone."""
        if table.name in NEVER:
            return 0
        row = self.get(table, key)
        if row is None:
            return 0
        made = {
            name: change(value)
            for name, value in row.items()
            if isinstance(value, str) and name not in table.keys
        }
        made = {name: value for name, value in made.items() if value != row[name]}
        if not made:
            return 0
        where, values = _where(table, key)
        sets = ", ".join(f'"{name}" = ?' for name in made)
        with self.lifted(table.name) as connection:
            try:
                connection.execute(
                    f"UPDATE {table.name} SET {sets} WHERE {where}",  # noqa: S608
                    (*made.values(), *values),
                )
            except sqlite3.IntegrityError:  # two names became one: tell them apart by the row
                unlike = [f"{value} {key}"[:200] if value[:1] not in "{[" else value
                          for value in made.values()]  # fmt: skip
                connection.execute(
                    f"UPDATE {table.name} SET {sets} WHERE {where}",  # noqa: S608
                    (*unlike, *values),
                )
        return len(made)

    def delete(self, table: Table, key: str) -> bool:
        if table.name in NEVER:
            return False
        where, values = _where(table, key)
        with self._writing.write() as connection:
            done = connection.execute(f"DELETE FROM {table.name} WHERE {where}", values)  # noqa: S608
        return bool(done.rowcount)

    @contextlib.contextmanager
    def lifted(self, name: str) -> Iterator[sqlite3.Connection]:
        """One transaction in which rows of this table may be changed."""
        with self._writing.write() as connection:
            triggers = [
                (row["name"], row["sql"])
                for row in connection.execute(
                    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
                    " AND sql LIKE '%BEFORE UPDATE%' AND sql LIKE '%RAISE(ABORT%'",
                    (name,),
                ).fetchall()
            ]
            for trigger, _ in triggers:
                connection.execute(f"DROP TRIGGER {trigger}")
            yield connection
            for _, sql in triggers:
                connection.execute(sql)


def _texts(row: Row, packed: str) -> Iterator[tuple[str, str]]:
    for name in row.keys():  # noqa: SIM118 - a row is no mapping
        value = row[name]
        if isinstance(value, str):
            yield name, value
        elif name == packed and isinstance(value, bytes):
            yield name, _unpacked(value)


def _unpacked(value: bytes) -> str:
    try:
        return zlib.decompressobj().decompress(value, _MOST_UNPACKED).decode("utf-8", "replace")
    except zlib.error:
        return ""


def _key(table: Table, row: Row) -> str:
    if table.keys == ("rowid",):
        return str(row["_key"])
    return json.dumps([row[name] for name in table.keys], ensure_ascii=False)


def _where(table: Table, key: str) -> tuple[str, tuple[Any, ...]]:
    if table.keys == ("rowid",):
        return "rowid = ?", (int(key),)
    values: Sequence[Any] = json.loads(key)
    return " AND ".join(f'"{name}" = ?' for name in table.keys), tuple(values)

"""Tables of documents in a database of their own, in memory, that can only be read, with limits.

Whoever writes the query, a person or a model, can do nothing but select from these tables: no
other file, no pragma, no extension, no write; and not for longer or more than the limits say.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.errors import InputError, LimitExceeded

TIMEOUT_S: Final = 10.0
MOST_ROWS: Final = 10_000  # of a result
MOST_SQL_CHARS: Final = 20_000
MOST_VALUE_BYTES: Final = 1_000_000
_STEPS_BETWEEN_LOOKS: Final = 10_000
_MOST_COLUMNS: Final = 500
_READING: Final = frozenset(
    (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE)
)
_FORBIDDEN_FUNCTIONS: Final = frozenset(
    (
        "load_extension",
        "fts3_tokenizer",
        "readfile",
        "writefile",
        "edit",
        "sqlite_compileoption_get",
    )
)

Value = str | float | int | None


@dataclass(frozen=True, slots=True)
class SandboxTable:
    """`columns` are names as SQL wants them, with what heads them in the document."""

    name: str
    columns: tuple[tuple[str, str], ...]
    n_rows: int
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SqlResult:
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    is_cut: bool = False  # there were more rows than the limit


class TableSandbox:
    """Use it on the thread that made it. Fill it, close it for writing with `seal`, then ask."""

    def __init__(self, timeout_s: float = TIMEOUT_S) -> None:
        self._timeout_s = timeout_s
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._is_sealed = False

    def add(self, name: str, columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
        """One table; names are quoted, whatever they hold."""
        assert not self._is_sealed
        listed = ", ".join(map(quoted, columns))
        self._connection.execute(f"CREATE TABLE {quoted(name)} ({listed})")
        places = ", ".join("?" * len(columns))
        self._connection.executemany(f"INSERT INTO {quoted(name)} VALUES ({places})", rows)  # noqa: S608

    def seal(self) -> None:
        """From here on nothing can be done but reading."""
        connection = self._connection
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES)
        connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, MOST_SQL_CHARS)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.setlimit(sqlite3.SQLITE_LIMIT_COLUMN, _MOST_COLUMNS)
        connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100)
        connection.setlimit(sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 20)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200)
        connection.set_authorizer(_only_reading)
        self._is_sealed = True

    def query(self, sql: str) -> SqlResult:
        """One SELECT. Raises InputError with what SQLite says, LimitExceeded."""
        assert self._is_sealed
        if len(sql) > MOST_SQL_CHARS:
            raise InputError(
                f"The query has {len(sql):,} characters; {MOST_SQL_CHARS:,} are allowed.",
                hint="Make it shorter.",
            )
        ends_at = time.monotonic() + self._timeout_s
        self._connection.set_progress_handler(
            lambda: int(time.monotonic() > ends_at), _STEPS_BETWEEN_LOOKS
        )
        try:
            cursor = self._connection.execute(sql)
            rows = cursor.fetchmany(MOST_ROWS + 1)
        except sqlite3.OperationalError as error:
            if str(error) == "interrupted":
                raise LimitExceeded(
                    f"The query took longer than {self._timeout_s:g} seconds.",
                    hint="Select from fewer tables at once, or join them by a column.",
                ) from error
            raise _refused(error) from error
        except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
            raise _refused(error) from error
        if cursor.description is None:
            raise InputError("That is no query.", hint="Begin with SELECT.")
        columns = tuple(str(one[0]) for one in cursor.description)
        kept = tuple(tuple(_plain(value) for value in row) for row in rows[:MOST_ROWS])
        return SqlResult(columns, kept, len(rows) > MOST_ROWS)

    def close(self) -> None:
        self._connection.close()


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever it holds."""
    return '"' + name.replace('"', '""').replace("\0", "") + '"'


def _only_reading(
    action: int, first: str | None, second: str | None, _database: str | None, _by: str | None
) -> int:
    if action not in _READING:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in _FORBIDDEN_FUNCTIONS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_READ and (first or "").startswith("pragma_"):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _plain(value: object) -> Value:
    return value if isinstance(value, (str, int, float)) or value is None else str(value)


def _refused(error: Exception) -> InputError:
    return InputError(
        f"The query cannot be answered: {error}.",
        hint="Only SELECT from the tables of the documents; `ask-all --tables` lists them.",
    )

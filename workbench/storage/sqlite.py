"""The one way to a SQLite file: SQLCipher's build of SQLite, with a key or without.

One library for every workspace, so that one version of SQLite reads them all; two libraries in one
process must never have the same file open. Its errors are raised as those of `sqlite3`, so that the
rest of the program knows one family of them.
"""

from __future__ import annotations

import functools
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from workbench.storage.workspace_key import WorkspaceKey

# The first two are properties of a file; whoever opens it must say the same. Pages of 16 KiB made
# vectors cheaper to read and all else dearer to write, those of 4 KiB the other way round. SHA-256
# has instructions of its own on today's processors; the default, SHA-512, has not.
_DEFAULTS: Final = (
    "cipher_default_page_size=8192",
    "cipher_default_hmac_algorithm=HMAC_SHA256",
    "cipher_log_level=NONE",  # it would write to standard error
)
_CACHE_KIB: Final = 32_768  # a page that is kept need not be decrypted again
_ERRORS: Final = (
    "DatabaseError", "IntegrityError", "OperationalError", "ProgrammingError", "InternalError",
    "NotSupportedError", "DataError", "InterfaceError",
)  # fmt: skip


def connect(
    path: Path,
    key: WorkspaceKey | None = None,
    *,
    read_only: bool = False,
    is_still: bool = False,
) -> sqlite3.Connection:
    """A connection without implicit transactions that any thread may use, one at a time.

    `is_still`: nobody writes to this file, so that nothing is made beside it.

    A wrong key shows at the first statement that reads: "file is not a database".
    """
    connection = _connection_class()
    made = connection(
        f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
        f"{'&immutable=1' if is_still else ''}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    made.row_factory = _library().Row
    try:
        _unlock(made, key)
    except BaseException:
        made.close()
        raise
    return made  # type: ignore[no-any-return]


def in_memory() -> sqlite3.Connection:
    """A database of nobody's, that any thread may use, one at a time."""
    return _connection_class()(  # type: ignore[no-any-return]
        ":memory:", isolation_level=None, check_same_thread=False
    )


def _unlock(connection: sqlite3.Connection, key: WorkspaceKey | None) -> None:
    if key is not None:
        connection.execute(f"PRAGMA key = {key.for_database()}").fetchall()
        connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}").fetchall()


def attach(
    connection: sqlite3.Connection, path: Path, schema: str, key: WorkspaceKey | None
) -> None:
    """Attach another file with another key, or without one."""
    as_key = key.for_database() if key is not None else "''"
    connection.execute(f"ATTACH DATABASE ? AS {schema} KEY {as_key}", (str(path),))


def version() -> str:
    """Of SQLite and of the cipher, for people."""
    library = _library()
    probe = library.connect(":memory:")
    try:
        cipher = probe.execute("PRAGMA cipher_version").fetchone()[0]
    finally:
        probe.close()
    return f"{library.sqlite_version} (SQLCipher {cipher.split()[0]})"


@contextmanager
def as_sqlite3() -> Iterator[None]:
    """Raise the library's errors as those of `sqlite3`, cursors' included."""
    try:
        yield
    except _library().Error as error:
        raise _translated(error) from error


@functools.cache
def _library() -> Any:
    import sqlcipher3.dbapi2 as library  # noqa: PLC0415 - 9 ms, after the first paint

    probe = library.connect(":memory:")
    for pragma in _DEFAULTS:
        probe.execute(f"PRAGMA {pragma}").fetchall()
    probe.close()
    return library


@functools.cache
def _connection_class() -> Any:
    library = _library()

    class Connection(library.Connection):  # type: ignore[misc, name-defined, unused-ignore]
        """Statements raise errors of `sqlite3`."""

        def execute(self, *arguments: Any) -> Any:
            return _call(super().execute, arguments)

        def executemany(self, *arguments: Any) -> Any:
            return _call(super().executemany, arguments)

        def executescript(self, *arguments: Any) -> Any:
            return _call(super().executescript, arguments)

    def _call(act: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        try:
            return act(*arguments)
        except library.Error as error:
            raise _translated(error) from error

    return functools.partial(library.connect, factory=Connection)


def _translated(error: BaseException) -> sqlite3.Error:
    library = _library()
    for name in reversed(_ERRORS):
        if type(error) is getattr(library, name):
            kind: type[sqlite3.Error] = getattr(sqlite3, name)
            return kind(*error.args)
    return sqlite3.DatabaseError(*error.args)

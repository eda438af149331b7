"""Databases of the tests: quick to make, and not waiting for the disk.

Hundreds of tests open a workspace of their own. Going through every step of the schema takes longer
than most of them, so a database that is still empty gets what the steps made once in this run; what
each step does is tested where `by_steps` applies them. And no test cuts the power: the system keeps
what was written when a process is killed, so nothing here waits for the disk to say so.
"""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path
from typing import Any

from workbench.storage import migrations, sqlite
from workbench.storage.database import Database
from workbench.storage.steps import STEPS, Step

by_steps = migrations._apply
_open = Database.__init__


def install() -> None:
    migrations._apply = _apply
    Database.__init__ = _opened  # type: ignore[method-assign]


def _opened(self: Database, *arguments: Any, **named: Any) -> None:
    _open(self, *arguments, **named)
    self.writer_for_migrations().execute("PRAGMA synchronous=OFF")


def _apply(database: Database, pending: list[Step]) -> None:
    if pending == list(STEPS) and _is_empty_and_plain(database):
        _template().backup(database.writer_for_migrations())
    else:
        by_steps(database, pending)


def _is_empty_and_plain(database: Database) -> bool:
    if database._key is not None:  # the pages of an encrypted one differ
        return False
    found = database.read_one("SELECT COUNT(*) AS n FROM sqlite_master")
    return found is not None and found["n"] == 0


@functools.cache
def _template() -> Any:
    """A connection to a copy in memory."""
    kept = sqlite._connection_class()(":memory:", check_same_thread=False)
    with tempfile.TemporaryDirectory() as folder:
        made = Database(Path(folder) / "made.db")
        by_steps(made, list(STEPS))
        made.writer_for_migrations().backup(kept)
        made.close()
    return kept

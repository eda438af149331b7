"""Brings a workspace to the schema of this version, by the steps that it lacks.

Each step and its record are one transaction; the file is copied before the first pending step.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import DiskFull, SchemaTooNew
from workbench.storage.database import Database, translated
from workbench.storage.held_files import pieces
from workbench.storage.steps import STEPS, Step

if TYPE_CHECKING:
    from sqlite_utils import Database as SqliteUtilsDatabase

MIGRATION_SET = "workbench"


def migrate(database: Database, backups: Path, steps: tuple[Step, ...] = STEPS) -> int:
    """Apply what is pending and return how many steps that were.

    Raises SchemaTooNew if the workspace knows steps that this version does not, DiskFull if
    there is no room for the copy or the step.
    """
    applied = _applied(database)
    known = [step.__name__ for step in steps]
    unknown = sorted(set(applied) - set(known))
    if unknown:
        raise SchemaTooNew(
            "This workspace was written by a newer version of AI Workbench.",
            hint="Install the newer version, or choose another workspace with --workspace.",
            details=f"Unknown steps: {', '.join(unknown)}",
        )
    pending = [step for step in steps if step.__name__ not in applied]
    if not pending:
        return 0
    if applied:
        copy_aside(database, backups, "workbench")
    _apply(database, pending)
    return len(pending)


def _apply(database: Database, pending: list[Step]) -> None:
    from sqlite_utils import Database as SqliteUtils  # noqa: PLC0415 - dear to import, seldom due
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415

    migrations = Migrations(MIGRATION_SET)
    for step in pending:
        migrations(name=step.__name__)(_for_sqlite_utils(step))
    with translated():
        migrations.apply(SqliteUtils(database.writer_for_migrations()))


def _for_sqlite_utils(step: Step) -> Callable[[SqliteUtilsDatabase], None]:
    def run(db: SqliteUtilsDatabase) -> None:
        step(db.conn)

    return run


def _applied(database: Database) -> tuple[str, ...]:
    rows: list[Any] = database.read(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'"
    )
    if not rows:
        return ()
    found = database.read(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", (MIGRATION_SET,)
    )
    return tuple(row["name"] for row in found)


def copy_aside(database: Database, backups: Path, name: str) -> Path:
    """The database as it is now, beside it, before it is changed much. Raises DiskFull."""
    database.checkpoint()
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    place = backups / f"{name}-{stamp}.db"
    try:
        backups.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as copy:
            for piece in pieces(database.path):
                copy.write(piece)
        shutil.copymode(database.path, place)
    except OSError as error:
        raise DiskFull(
            "The workspace could not be copied before it is changed, so it was left as it is.",
            hint="Free some space, check the folder's permissions, and start again.",
            details=str(error),
        ) from error
    return place

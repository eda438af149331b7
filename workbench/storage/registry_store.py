"""Stages of models, releases and the history of both in SQLite.

A change of stage and its line in the history are one transaction; releases never change.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from workbench.domain.model import ModelId
from workbench.domain.release import Release, ReleaseContent
from workbench.domain.stage import Stage, StageChange, Subject
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row


class RegistryStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def move_models(self, moves: Sequence[tuple[ModelId, StageChange]]) -> None:
        """Put models into their new stages, in this order, all or none."""
        with self._database.write() as connection:
            for model_id, change in moves:
                connection.execute(
                    "UPDATE models SET stage = ? WHERE id = ?", (change.after.value, model_id)
                )
                _remember(connection, change)

    def move_releases(self, moves: Sequence[tuple[str, StageChange]]) -> None:
        with self._database.write() as connection:
            for release_id, change in moves:
                connection.execute(
                    "UPDATE releases SET stage = ? WHERE id = ?", (change.after.value, release_id)
                )
                _remember(connection, change)

    def history(self, subject: Subject, name: str) -> tuple[StageChange, ...]:
        """The newest first."""
        rows = self._database.read(
            "SELECT * FROM stage_changes WHERE subject = ? AND name = ? COLLATE NOCASE"
            " ORDER BY id DESC",
            (subject, name),
        )
        return tuple(map(_change, rows))

    def releases(self) -> tuple[Release, ...]:
        """By name, the newest version first."""
        rows = self._database.read("SELECT * FROM releases ORDER BY name, version DESC")
        return tuple(map(_release, rows))

    def add(self, release: Release) -> Release:
        """Keep it as the next version of its name; the version that comes with it is ignored."""
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT coalesce(max(version), 0) + 1 AS next, max(name) AS name FROM releases"
                " WHERE name = ?",
                (release.name,),
            ).fetchone()
            connection.execute(
                "INSERT INTO releases(id, name, version, stage, content, hash, note, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    release.id,
                    row["name"] or storable(release.name),
                    row["next"],
                    release.stage.value,
                    dumps(release.content),
                    release.hash,
                    storable(release.note),
                    release.created_at,
                ),
            )
            kept = connection.execute(
                "SELECT * FROM releases WHERE id = ?", (release.id,)
            ).fetchone()
        return _release(kept)


def _remember(connection: sqlite3.Connection, change: StageChange) -> None:
    connection.execute(
        "INSERT INTO stage_changes(subject, name, version, before, after, action, reason, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            change.subject,
            storable(change.name),
            change.version,
            change.before.value,
            change.after.value,
            change.action,
            storable(change.reason),
            change.at,
        ),
    )


def _change(row: Row) -> StageChange:
    return StageChange(
        subject=row["subject"],
        name=row["name"],
        version=row["version"],
        before=Stage(row["before"]),
        after=Stage(row["after"]),
        action=row["action"],
        reason=row["reason"],
        at=row["at"],
    )


def _release(row: Row) -> Release:
    return Release(
        id=row["id"],
        name=row["name"],
        version=row["version"],
        stage=Stage(row["stage"]),
        content=loads(ReleaseContent, row["content"]),
        hash=row["hash"],
        note=row["note"],
        created_at=row["created_at"],
    )

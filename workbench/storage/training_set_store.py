"""Sets of examples in SQLite: versions that are only added to, and reviews of feedback."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.clock import new_id, now
from workbench.domain.training_set import Learned, TrainingSet, content_of, example_from
from workbench.errors import NotFound
from workbench.storage.codec import storable
from workbench.storage.database import Database, Row

_VERSIONS = """
SELECT training_set_versions.*, training_sets.name FROM training_set_versions
JOIN training_sets ON training_sets.id = set_id
"""
_NEWEST = """
WHERE number = (SELECT max(number) FROM training_set_versions AS other
                WHERE other.set_id = training_sets.id)
"""


class TrainingSetStore:
    """Every write is one transaction; what has returned is on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def newest(self) -> tuple[TrainingSet, ...]:
        """The newest version of each, by name."""
        rows = self._database.read(f"{_VERSIONS} {_NEWEST} ORDER BY name COLLATE NOCASE")
        return tuple(map(_version, rows))

    def versions(self, name: str) -> tuple[TrainingSet, ...]:
        """The newest first; none if there is no such set."""
        rows = self._database.read(
            f"{_VERSIONS} WHERE name = ? COLLATE NOCASE ORDER BY number DESC", (name,)
        )
        return tuple(map(_version, rows))

    def examples(self, version: TrainingSet, split: str = "") -> tuple[Learned, ...]:
        rows = self._database.read(
            "SELECT split, source, content FROM training_set_examples"
            " WHERE set_id = ? AND number = ? AND (? = '' OR split = ?) ORDER BY position",
            (version.set_id, version.number, split, split),
        )
        return tuple(
            Learned(example_from(row["content"]), row["split"], row["source"]) for row in rows
        )

    def add(self, version: TrainingSet, examples: Sequence[Learned]) -> TrainingSet:
        """As the next version of the set of this name; the newest if that has the same content."""
        with self._database.write() as connection:
            found = connection.execute(
                "SELECT id FROM training_sets WHERE name = ?", (version.name,)
            ).fetchone()
            set_id = found["id"] if found else new_id()
            if not found:
                connection.execute(
                    "INSERT INTO training_sets(id, name, created_at) VALUES (?, ?, ?)",
                    (set_id, storable(version.name), now()),
                )
            last = connection.execute(
                "SELECT number, hash FROM training_set_versions WHERE set_id = ?"
                " ORDER BY number DESC LIMIT 1",
                (set_id,),
            ).fetchone()
            if last is None or last["hash"] != version.hash:
                number = 1 if last is None else last["number"] + 1
                connection.execute(
                    "INSERT INTO training_set_versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        set_id,
                        number,
                        version.hash,
                        len(examples),
                        version.form,
                        int(version.is_pairs),
                        version.n_redacted,
                        storable(version.licence),
                        storable(version.message),
                        now(),
                    ),
                )
                connection.executemany(
                    "INSERT INTO training_set_examples VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        (set_id, number, at, one.split, storable(one.source), content_of(one))
                        for at, one in enumerate(examples)
                    ],
                )
        return self.versions(version.name)[0]

    def remove(self, set_id: str) -> None:
        """All versions. Raises NotFound."""
        with self._database.write() as connection:
            done = connection.execute("DELETE FROM training_sets WHERE id = ?", (set_id,))
        if not done.rowcount:
            raise NotFound("There is no such training set.", hint="It may have been deleted.")

    def reviewed(self) -> dict[str, str]:
        """Verdicts by turn."""
        rows = self._database.read("SELECT turn_id, verdict FROM training_reviews")
        return {row["turn_id"]: row["verdict"] for row in rows}

    def review(self, turn_id: str, verdict: str) -> None:
        """The last word counts; empty: nobody has said anything."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM training_reviews WHERE turn_id = ?", (turn_id,))
            if verdict:
                connection.execute(
                    "INSERT INTO training_reviews(turn_id, verdict, at) VALUES (?, ?, ?)",
                    (turn_id, verdict, now()),
                )


def _version(row: Row) -> TrainingSet:
    return TrainingSet(
        set_id=row["set_id"],
        name=row["name"],
        number=row["number"],
        hash=row["hash"],
        n_examples=row["n_examples"],
        form=row["form"],
        is_pairs=bool(row["is_pairs"]),
        n_redacted=row["n_redacted"],
        licence=row["licence"],
        message=row["message"],
        created_at=row["created_at"],
    )

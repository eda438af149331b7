"""Data sets in SQLite: versions that are only added to. Knows rows; nothing of formats."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.clock import new_id, now
from workbench.domain.dataset import Case, DatasetVersion, case_from, case_text
from workbench.errors import NotFound
from workbench.storage.codec import storable
from workbench.storage.database import Database, Row

_VERSIONS = """
SELECT dataset_versions.*, datasets.name FROM dataset_versions
JOIN datasets ON datasets.id = dataset_id
"""
_NEWEST = """
WHERE number = (SELECT max(number) FROM dataset_versions AS other
                WHERE other.dataset_id = datasets.id)
"""


class DatasetStore:
    """Every write is one transaction; what has returned is on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def newest(self) -> tuple[DatasetVersion, ...]:
        """The newest version of each set, by name."""
        rows = self._database.read(f"{_VERSIONS} {_NEWEST} ORDER BY name COLLATE NOCASE")
        return tuple(map(_version, rows))

    def versions(self, name: str) -> tuple[DatasetVersion, ...]:
        """The newest first; none if there is no such set."""
        rows = self._database.read(f"{_VERSIONS} WHERE name = ? ORDER BY number DESC", (name,))
        return tuple(map(_version, rows))

    def cases(self, version: DatasetVersion) -> tuple[Case, ...]:
        rows = self._database.read(
            "SELECT content FROM dataset_cases WHERE dataset_id = ? AND number = ?"
            " ORDER BY position",
            (version.dataset_id, version.number),
        )
        return tuple(case_from(row["content"]) for row in rows)

    def add(self, name: str, message: str, content_hash: str, cases: Sequence[Case]) -> int:
        """The number of the new version; of the newest if that has the same content."""
        with self._database.write() as connection:
            found = connection.execute("SELECT id FROM datasets WHERE name = ?", (name,)).fetchone()
            dataset_id = found["id"] if found else new_id()
            if not found:
                connection.execute(
                    "INSERT INTO datasets(id, name, created_at) VALUES (?, ?, ?)",
                    (dataset_id, name, now()),
                )
            last = connection.execute(
                "SELECT number, hash FROM dataset_versions WHERE dataset_id = ?"
                " ORDER BY number DESC LIMIT 1",
                (dataset_id,),
            ).fetchone()
            if last and last["hash"] == content_hash:
                return int(last["number"])
            number = last["number"] + 1 if last else 1
            connection.execute(
                "INSERT INTO dataset_versions(dataset_id, number, hash, message, n_cases,"
                " created_at) VALUES (?, ?, ?, ?, ?, ?)",
                (dataset_id, number, content_hash, storable(message), len(cases), now()),
            )
            connection.executemany(
                "INSERT INTO dataset_cases(dataset_id, number, position, content)"
                " VALUES (?, ?, ?, ?)",
                [
                    (dataset_id, number, place, storable(case_text(case)))
                    for place, case in enumerate(cases)
                ],
            )
        return int(number)

    def remove(self, name: str) -> str:
        """All versions, for good; returns the id. Runs keep the cases that they asked."""
        with self._database.write() as connection:
            row = connection.execute("SELECT id FROM datasets WHERE name = ?", (name,)).fetchone()
            if row is None:
                raise NotFound(f"There is no data set “{name}”.", hint="List them.")
            connection.execute("DELETE FROM datasets WHERE id = ?", (row["id"],))
            connection.execute("DELETE FROM case_drafts WHERE dataset = ?", (name,))
        return str(row["id"])

    def get(self, name: str, number: int) -> DatasetVersion:
        """Raises NotFound."""
        row = self._database.read_one(f"{_VERSIONS} WHERE name = ? AND number = ?", (name, number))
        if row is None:
            raise NotFound(f"There is no version {number} of “{name}”.", hint="List its versions.")
        return _version(row)


def _version(row: Row) -> DatasetVersion:
    return DatasetVersion(
        row["dataset_id"],
        row["name"],
        row["number"],
        row["hash"],
        row["message"],
        row["n_cases"],
        row["created_at"],
    )

"""What drift is told from: figures of requests, vectors of questions; and what was found.

Vectors stand beside the turn whose question they are of, and go with it. Knows no tests.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workbench.domain.drift import DriftLook, Shift, Trouble
from workbench.storage.codec import dumps, loads
from workbench.storage.database import Database, Row

if TYPE_CHECKING:
    import numpy.typing as npt

    Array = npt.NDArray[Any]

# Evaluations and self-tests ask what they ask, and say nothing of the people who use the program.
_OF_PEOPLE: Final = "r.feature NOT IN ('evaluation', 'self-test')"
_TROUBLES: Final[Mapping[Trouble, str]] = {
    "failed": "r.status IN ('failed', 'interrupted')",
    "disliked": "r.feedback = -1",
    "no answer": "r.refused = 1",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its vector, if there is one."""

    turn_id: str
    request_id: str
    question: str
    vector: bytes | None


class DriftStore:
    """Thread-safe; every write is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, since: str, until: str) -> int:
        row = self._database.read_one(
            f"SELECT count(*) AS n FROM requests r WHERE r.at >= ? AND r.at < ? AND {_OF_PEOPLE}",  # noqa: S608
            (since, until),
        )
        return int(row["n"]) if row is not None else 0

    def figures(self, since: str, until: str, every: int) -> list[Row]:
        """Of each request, or of every so manieth: what drift is told from."""
        return self._database.read(
            "SELECT r.language, r.input_chars, r.completion_tokens, r.status, r.refused,"  # noqa: S608
            " r.retrieval_s IS NOT NULL AS searched, r.best_score, r.n_hits FROM requests r"
            f" WHERE r.at >= ? AND r.at < ? AND r.seq % ? = 0 AND {_OF_PEOPLE} ORDER BY r.at",
            (since, until, every),
        )

    def asked(self, since: str, until: str, embedder: str, most: int) -> list[Asked]:
        """Questions of a time whose text is there; the same ones whenever they are asked for."""
        return self._asked("1", (since, until), embedder, most)

    def troubled(
        self, trouble: Trouble, since: str, until: str, embedder: str, most: int
    ) -> list[Asked]:
        return self._asked(_TROUBLES[trouble], (since, until), embedder, most)

    def keep_vectors(self, embedder: str, vectors: Mapping[str, bytes]) -> None:
        """By turn; of turns that are gone meanwhile nothing is kept."""
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO question_vectors(turn_id, embedder, vector)"
                " SELECT id, ?, ? FROM turns WHERE id = ?",
                [(embedder, vector, turn_id) for turn_id, vector in vectors.items()],
            )

    def forget_vectors(self) -> int:
        """All of them; how many that were."""
        with self._database.write() as connection:
            return connection.execute("DELETE FROM question_vectors").rowcount

    def n_vectors(self) -> int:
        row = self._database.read_one("SELECT count(*) AS n FROM question_vectors")
        return int(row["n"]) if row is not None else 0

    def keep(self, look: DriftLook) -> None:
        """In place of an earlier look at the same week."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO drift_looks(at, since, until, reference_since, is_drift,"
                " least_p, signals) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    look.at,
                    look.since,
                    look.until,
                    look.reference_since,
                    int(look.is_drift),
                    look.least_p,
                    json.dumps({"shifts": dumps(look.shifts), "notes": list(look.notes)}),
                ),
            )

    def looks(self, limit: int = -1) -> tuple[DriftLook, ...]:
        """The newest week first."""
        rows = self._database.read(
            "SELECT * FROM drift_looks ORDER BY until DESC LIMIT ?", (limit,)
        )
        return tuple(map(_look, rows))

    def _asked(self, term: str, period: tuple[str, str], embedder: str, most: int) -> list[Asked]:
        # By the hash-like end of the id, so that a limit takes some of every day.
        rows = self._database.read(
            "SELECT t.id, r.id AS request_id, t.question, v.vector FROM requests r"  # noqa: S608
            " JOIN turns t ON t.id = r.turn_id"
            " LEFT JOIN question_vectors v ON v.turn_id = t.id AND v.embedder = ?"
            f" WHERE r.at >= ? AND r.at < ? AND {_OF_PEOPLE} AND {term}"
            " ORDER BY substr(t.id, -8), t.id LIMIT ?",
            (embedder, *period, most),
        )
        show = self._database.texts.show
        return [Asked(row[0], row[1], show(row[2]), row[3]) for row in rows]


def to_rows(vectors: Sequence[bytes]) -> Array:
    """Shape (n, dimension)."""
    import numpy as np

    return np.stack([np.frombuffer(vector, "<f4") for vector in vectors])


def _look(row: Row) -> DriftLook:
    raw = json.loads(row["signals"])
    return DriftLook(
        row["at"],
        row["since"],
        row["until"],
        row["reference_since"],
        loads(tuple[Shift, ...], raw["shifts"]),
        tuple(raw["notes"]),
    )

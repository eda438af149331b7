"""Feedback on answers: the text goes with its turn, the figure stays with the request."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.domain.clock import now
from workbench.domain.feedback import Feedback, RatedAnswer, Reason
from workbench.errors import NotFound
from workbench.storage.codec import dumps, loads
from workbench.storage.database import Database, Row
from workbench.storage.hidden_rows import writing
from workbench.storage.hidden_texts import HiddenTexts


class FeedbackStore:
    """Every write is one transaction; what has returned is on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, feedback: Feedback) -> Feedback:
        """In place of what was said before. Raises NotFound if there is no such turn."""
        reasons, at = dumps(feedback.reasons), now()
        said = {"correction": feedback.correction, "note": feedback.note}
        with writing(self._database, said) as (connection, stored):
            found = connection.execute(
                "SELECT 1 FROM turns WHERE id = ? AND state <> 'open'", (feedback.turn_id,)
            ).fetchone()
            if found is None:
                raise _missing()
            connection.execute(
                "INSERT OR REPLACE INTO feedback(turn_id, at, rating, reasons, correction, note)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    feedback.turn_id,
                    at,
                    feedback.rating,
                    reasons,
                    stored["correction"],
                    stored["note"],
                ),
            )
            connection.execute(
                "UPDATE requests SET feedback = ?, feedback_reasons = ? WHERE turn_id = ?",
                (feedback.rating, reasons, feedback.turn_id),
            )
        return self.get(feedback.turn_id) or feedback

    def withdraw(self, turn_id: str) -> None:
        """As if nothing had been said."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM feedback WHERE turn_id = ?", (turn_id,))
            connection.execute(
                "UPDATE requests SET feedback = 0, feedback_reasons = '[]' WHERE turn_id = ?",
                (turn_id,),
            )

    def get(self, turn_id: str) -> Feedback | None:
        row = self._database.read_one("SELECT * FROM feedback WHERE turn_id = ?", (turn_id,))
        return _feedback(row, self._database.texts) if row is not None else None

    def ratings(self) -> dict[str, int]:
        """By turn."""
        rows = self._database.read("SELECT turn_id, rating FROM feedback")
        return {row["turn_id"]: row["rating"] for row in rows}

    def turn_ids(self, beginning: str) -> list[str]:
        """Turns whose id begins so; two at most."""
        rows = self._database.read(
            "SELECT id FROM turns WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
            (beginning, f"{beginning}~"),
        )
        return [row["id"] for row in rows]

    def rated(self, rating: int = 0, reason: str = "", limit: int = -1) -> Iterator[RatedAnswer]:
        """The newest first; 0 and empty: all."""
        rows = self._database.stream(
            "SELECT feedback.*, turns.question, turns.answer, turns.model FROM feedback"
            " JOIN turns ON turns.id = turn_id WHERE (? = 0 OR rating = ?)"
            " AND (? = '' OR EXISTS (SELECT 1 FROM json_each(reasons) WHERE value = ?))"
            " ORDER BY feedback.at DESC LIMIT ?",
            (rating, rating, reason, reason, limit),
        )
        texts = self._database.texts
        return (
            RatedAnswer(
                _feedback(row, texts),
                texts.show(row["question"]),
                texts.show(row["answer"]),
                row["model"],
            )
            for row in rows
        )


def _feedback(row: Row, texts: HiddenTexts) -> Feedback:
    return Feedback(
        row["turn_id"],
        row["rating"],
        loads(tuple[Reason, ...], row["reasons"]),
        texts.show(row["correction"]),
        texts.show(row["note"]),
        row["at"],
    )


def _missing() -> NotFound:
    return NotFound(
        "There is no such answer, or it is still being written.",
        hint="`workbench chats export` shows the ids of turns.",
    )

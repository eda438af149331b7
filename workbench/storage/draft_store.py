"""Synthetic cases that nobody reviewed yet. Knows rows alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from workbench.domain.clock import new_id, now
from workbench.domain.dataset import Case, CaseDraft, case_from, case_text
from workbench.storage.codec import storable
from workbench.storage.database import Database, Row

Origin = Literal["document", "paraphrase"]


class DraftStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, dataset: str, origin: Origin, source: str, case: Case) -> str:
        draft_id = new_id()
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO case_drafts(id, dataset, origin, source, content, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (draft_id, dataset, origin, storable(source), storable(case_text(case)), now()),
            )
        return draft_id

    def of(self, dataset: str) -> tuple[CaseDraft, ...]:
        """The oldest first."""
        rows = self._database.read(
            "SELECT * FROM case_drafts WHERE dataset = ? ORDER BY created_at, id", (dataset,)
        )
        return tuple(map(_draft, rows))

    def counts(self) -> dict[str, int]:
        """By data set."""
        rows = self._database.read(
            "SELECT dataset, count(*) AS n FROM case_drafts GROUP BY dataset"
        )
        return {row["dataset"]: row["n"] for row in rows}

    def drop(self, ids: Sequence[str]) -> None:
        with self._database.write() as connection:
            connection.executemany("DELETE FROM case_drafts WHERE id = ?", [(one,) for one in ids])


def _draft(row: Row) -> CaseDraft:
    return CaseDraft(
        row["id"], row["dataset"], row["origin"], row["source"], case_from(row["content"])
    )

"""What was said to proposed runs of training, in SQLite."""

from __future__ import annotations

import json

from workbench.domain.clock import now
from workbench.domain.next_run import Answer, Answered
from workbench.storage.database import Database


class ProposalStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, answer: Answer, n_new: int, alerts: frozenset[str]) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO training_proposals(answer, n_new, alerts, at) VALUES (?, ?, ?, ?)",
                (answer, n_new, json.dumps(sorted(alerts)), now()),
            )

    def last(self) -> Answered | None:
        """What was said last; None: nobody was asked yet."""
        row = self._database.read_one("SELECT * FROM training_proposals ORDER BY id DESC LIMIT 1")
        if row is None:
            return None
        return Answered(row["answer"], row["n_new"], frozenset(json.loads(row["alerts"])))

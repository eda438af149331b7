"""Rows of the privacy desk: reveals with their reasons, and labelled texts."""

from __future__ import annotations

import json
from dataclasses import dataclass

from workbench.domain.privacy_eval import Sample
from workbench.storage.database import Database


@dataclass(frozen=True, slots=True)
class Reveal:
    at: str
    place: str
    n_restored: int
    reason: str


class PrivacyStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add_reveal(self, reveal: Reveal) -> None:
        with self._database.write() as db:
            db.execute(
                "INSERT INTO reveals (at, place, n_restored, reason) VALUES (?, ?, ?, ?)",
                (reveal.at, reveal.place, reveal.n_restored, reveal.reason),
            )

    def reveals(self, limit: int = 500) -> tuple[Reveal, ...]:
        """The newest first."""
        rows = self._database.read(
            "SELECT at, place, n_restored, reason FROM reveals ORDER BY id DESC LIMIT ?", (limit,)
        )
        return tuple(
            Reveal(row["at"], row["place"], row["n_restored"], row["reason"]) for row in rows
        )

    def keep_sample(self, sample_id: str, at: str, sample: Sample) -> None:
        """In place of the one with the same text, if there is one."""
        with self._database.write() as db:
            db.execute("DELETE FROM labelled_texts WHERE text = ?", (sample.text,))
            db.execute(
                "INSERT INTO labelled_texts (id, at, text, spans) VALUES (?, ?, ?, ?)",
                (sample_id, at, sample.text, json.dumps(sample.spans)),
            )

    def samples(self) -> dict[str, Sample]:
        """By id, the oldest first."""
        rows = self._database.read("SELECT id, text, spans FROM labelled_texts ORDER BY at, id")
        return {
            row["id"]: Sample(
                row["text"], tuple((str(k), int(a), int(b)) for k, a, b in json.loads(row["spans"]))
            )
            for row in rows
        }

    def remove_sample(self, sample_id: str) -> None:
        with self._database.write() as db:
            db.execute("DELETE FROM labelled_texts WHERE id = ?", (sample_id,))

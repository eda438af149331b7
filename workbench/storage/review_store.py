"""Reviews and their rules in SQLite: rows in, domain values out. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, fields
from typing import Final

from workbench.domain.privacy_marks import OPEN, escaped
from workbench.domain.review import Reason, Review, ReviewCounts, ReviewRules
from workbench.errors import NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row
from workbench.storage.hidden_rows import writing
from workbench.storage.hidden_texts import HiddenTexts

_COLUMNS: Final = tuple(item.name for item in fields(Review))
_SAID: Final = ("note", "original", "question", "answer")  # what may hold words of a person
_MARKS: Final = ", ".join("?" for _ in _COLUMNS)


class ReviewStore:
    """Every write is one transaction, or part of the one around it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rules(self) -> ReviewRules:
        row = self._database.read_one("SELECT rules FROM review_rules")
        return loads(ReviewRules, row["rules"]) if row is not None else ReviewRules()

    def keep_rules(self, rules: ReviewRules) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO review_rules(one, rules) VALUES (1, ?)", (dumps(rules),)
            )

    def put(self, review: Review) -> None:
        """A new one, or in place of the one with its id."""
        values: dict[str, str | None] = {
            name: dumps(value) if isinstance(value, tuple) else storable(value)
            for name, value in zip(_COLUMNS, astuple(review), strict=True)
        }
        values["turn_id"] = review.turn_id or None
        said = {name: getattr(review, name) for name in _SAID}
        with writing(self._database, said) as (connection, stored):
            connection.execute(
                f"INSERT INTO reviews({', '.join(_COLUMNS)}) VALUES ({_MARKS})"  # noqa: S608
                " ON CONFLICT(id) DO UPDATE SET "
                + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:]),
                list({**values, **stored}.values()),
            )

    def get(self, review_id: str) -> Review:
        """By id, the beginning of one, or the id of its turn. Raises NotFound."""
        rows = self._database.read(
            "SELECT * FROM reviews WHERE id = ?1 OR turn_id = ?1 OR ref = ?1"
            " OR substr(id, 1, length(?1)) = ?1"
            " LIMIT 2",
            (review_id,),
        )
        if not review_id or len(rows) != 1:
            raise NotFound(
                f"There is no review “{review_id[:40]}”, or more than one that begins so.",
                hint="`workbench review list` shows them.",
            )
        return _review(rows[0], self._database.texts)

    def of_turn(self, turn_id: str) -> Review | None:
        row = self._database.read_one("SELECT * FROM reviews WHERE turn_id = ?", (turn_id,))
        return _review(row, self._database.texts) if row is not None else None

    def of_ref(self, ref: str) -> Review | None:
        """Of a request or a run; the newest."""
        row = self._database.read_one(
            "SELECT * FROM reviews WHERE ref = ? AND ref <> '' ORDER BY made_at DESC LIMIT 1",
            (ref,),
        )
        return _review(row, self._database.texts) if row is not None else None

    def asked(self, question: str) -> tuple[Review, ...]:
        """Of requests without a turn in which the same was asked, the newest first."""
        rows = self._database.read(
            "SELECT * FROM reviews WHERE turn_id IS NULL AND (question = ? OR instr(question, ?))"
            " ORDER BY made_at DESC",
            (escaped(storable(question)), OPEN),
        )
        return tuple(one for one in self._reviews(rows) if one.question == storable(question))

    def list(self, *, waiting_only: bool, limit: int) -> tuple[Review, ...]:
        """Those that wait, the oldest first; then what was decided, the newest first."""
        where = "WHERE decision = ''" if waiting_only else ""
        rows = self._database.read(
            f"SELECT * FROM reviews {where} ORDER BY decision <> '',"  # noqa: S608
            " CASE decision WHEN '' THEN made_at END, decided_at DESC LIMIT ?",
            (limit,),
        )
        return self._reviews(rows)

    def late(self, now: str) -> tuple[Review, ...]:
        """Waiting beyond their time and not passed on yet."""
        rows = self._database.read(
            "SELECT * FROM reviews WHERE decision = '' AND due_at <> '' AND due_at <= ?"
            " AND escalated_at = ''",
            (now,),
        )
        return self._reviews(rows)

    def counts(self, now: str) -> ReviewCounts:
        row = self._database.read_one(
            "SELECT count(*) FILTER (WHERE decision = '') AS waiting,"
            " count(*) FILTER (WHERE decision = '' AND due_at <> '' AND due_at <= ?) AS late,"
            " count(*) FILTER (WHERE decision <> '') AS decided FROM reviews",
            (now,),
        )
        return ReviewCounts(row["waiting"], row["late"], row["decided"]) if row else ReviewCounts()

    def _reviews(self, rows: Iterable[Row]) -> tuple[Review, ...]:
        return tuple(_review(row, self._database.texts) for row in rows)


def _review(row: Row, texts: HiddenTexts) -> Review:
    values = {name: row[name] for name in _COLUMNS}
    values |= {name: texts.show(row[name]) for name in _SAID}
    values["reasons"] = loads(tuple[Reason, ...], values["reasons"])
    values["rails"] = loads(tuple[str, ...], values["rails"])
    values["turn_id"] = values["turn_id"] or ""
    return Review(**values)

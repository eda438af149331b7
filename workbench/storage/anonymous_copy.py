"""A copy of the figures of use and feedback without anything that leads to a person, as SQLite.

Times are cut to the hour; ids of turns, texts and notes are left out; profiles are a pseudonym or
nothing; a combination of model, feature and hour that fewer than `least` requests have is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from workbench.storage import sqlite
from workbench.storage.database import Database, translated

_COLUMNS: Final = (
    "feature", "model", "status", "error_kind", "prompt_tokens", "completion_tokens",
    "reused_tokens", "first_token_s", "total_s", "tokens_per_second", "n_hits", "n_citations",
    "refused", "cached", "feedback", "feedback_reasons", "language", "guard", "guard_findings",
    "energy_wh",
)  # fmt: skip


def write_anonymous(
    database: Database, path: Path, pseudonym: Callable[[str], str], least: int
) -> tuple[int, int]:
    """Rows that were written, and rows that were left out because too few are like them."""
    names = ", ".join(_COLUMNS)
    like = "substr(at, 1, 13), feature, model"
    rows = database.read(
        f"SELECT substr(at, 1, 13) AS hour, profile, {names},"  # noqa: S608 - our own words
        f" count(*) OVER (PARTITION BY {like}) AS alike FROM requests ORDER BY at"
    )
    kept = [row for row in rows if row["alike"] >= least]
    marks = ", ".join("?" * (len(_COLUMNS) + 2))
    with translated():
        connection = sqlite.connect(path)
        try:
            connection.execute("BEGIN")
            connection.execute(f"CREATE TABLE requests (hour TEXT, profile TEXT, {names})")
            connection.executemany(
                f"INSERT INTO requests VALUES ({marks})",  # noqa: S608
                [
                    (f"{row['hour']}:00Z", pseudonym(row["profile"]),
                     *(row[name] for name in _COLUMNS))
                    for row in kept
                ],
            )  # fmt: skip
            connection.execute("COMMIT")
        finally:
            connection.close()
    return len(kept), len(rows) - len(kept)

"""Step 79 of the schema: texts of chats may hold marks from now on.

The sign that a mark begins with is followed by another one where a text brought it along.
"""

from __future__ import annotations

import sqlite3

_COLUMNS = {
    "conversations": ("title",),
    "turns": ("question", "answer", "error", "hint", "settings", "retrieval", "citations", "notes",
              "prompt", "answer_trace", "rails", "checks", "tools"),
    "feedback": ("correction", "note"),
    "reviews": ("note", "original", "question", "answer"),
    "shadow_answers": ("answer", "problem"),
    "cached_answers": ("answer",),
}  # fmt: skip


def m0079_marks_in_chats(connection: sqlite3.Connection) -> None:
    for table, columns in _COLUMNS.items():
        for column in columns:
            connection.execute(
                f"UPDATE {table} SET {column} = replace({column}, ?1, ?2)"  # noqa: S608
                f" WHERE instr({column}, ?1)",
                ("\uf4d0", "\uf4d0\uf4d1"),
            )

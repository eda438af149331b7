"""Where the database keeps what was said in chats: the columns that may hold marks.

Knows names of tables, and how every text in them is read or changed; not what it is changed to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal, Protocol

from workbench.domain.privacy_marks import OPEN, Mark, marks_in

Kind = Literal["text", "json"]
CHAT_COLUMNS: Final[Mapping[str, Mapping[str, Kind]]] = {
    "conversations": {"title": "text"},
    "turns": {
        "question": "text",
        "answer": "text",
        "error": "text",
        "hint": "text",
        "settings": "json",
        "retrieval": "json",
        "citations": "json",
        "notes": "json",
        "prompt": "json",
        "answer_trace": "json",
        "rails": "json",
        "checks": "json",
        "tools": "json",
    },
    "feedback": {"correction": "text", "note": "text"},
    "reviews": {"note": "text", "original": "text", "question": "text", "answer": "text"},
    "shadow_answers": {"answer": "text", "problem": "text"},
    "cached_answers": {"answer": "json"},
}


HELD_IN: Final = frozenset({*CHAT_COLUMNS, "conversations_fts"})


class Rows(Protocol):
    def execute(self, sql: str, parameters: tuple[str, ...] = ..., /) -> Iterable[tuple[str]]: ...


def used_marks(connection: Rows) -> Iterator[Mark]:
    """Every mark that some row holds."""
    for table, columns in CHAT_COLUMNS.items():
        for column in columns:
            for (text,) in connection.execute(
                f"SELECT {column} FROM {table} WHERE instr({column}, ?)",  # noqa: S608
                (OPEN,),
            ):
                yield from marks_in(text)

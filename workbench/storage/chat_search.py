"""A search in chats: what a person typed, and the marks behind which the same may stand.

Knows how a query is written; neither rows nor what marks stand for.
"""

from __future__ import annotations

from typing import Final

from workbench.storage.hidden_texts import HiddenTexts
from workbench.storage.search import fts_terms

MOST_MARKS: Final = 400  # for one word; the newest, since a beginning may fit everybody


def chat_query(text: str, texts: HiddenTexts) -> str:
    """An FTS5 expression: every word as it was typed, or a mark. Empty without a word."""
    found: dict[str, None] = {}
    for word, term, is_beginning in fts_terms(text):
        marks = texts.marks_of(word, is_beginning=is_beginning)[-MOST_MARKS:]
        either = " OR ".join([term, *(f'"{one}"' for one in marks)])
        found[f"({either})" if marks else term] = None
    return " AND ".join(found)

"""Rows of chats of another workspace as this one keeps them: shown by theirs, hidden by ours."""

from __future__ import annotations

from typing import Any

from workbench.domain.privacy_marks import OPEN
from workbench.storage.chat_columns import CHAT_COLUMNS
from workbench.storage.chat_sweep import first_question, plain_columns, stored_columns, texts_in
from workbench.storage.database import Database, Row
from workbench.storage.hidden_texts import Looked

Prepared = tuple[dict[str, str], Looked]


class ChatMerge:
    def __init__(self, here: Database, there: Database) -> None:
        self._here = here
        self._there = there

    def prepared(self, table: str, row: Row) -> Prepared:
        """Looked through, ahead of the transaction in which it is written."""
        kinds = CHAT_COLUMNS[table]
        plain = plain_columns(kinds, row, self._there.texts)
        beside = first_question(self._there, row["id"]) if table == "conversations" else []
        was_hidden = any(OPEN in str(row[name] or "") for name in kinds)
        looked = self._here.texts.look(texts_in(kinds, plain), beside, always=was_hidden)
        return plain, looked

    def own(self, table: str, values: dict[str, Any], prepared: Prepared) -> dict[str, Any]:
        """Call it in the transaction that writes them."""
        plain, looked = prepared
        return {**values, **stored_columns(CHAT_COLUMNS[table], plain, looked.hidden())}

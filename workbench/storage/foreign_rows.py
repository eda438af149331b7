"""Whole conversations that come from elsewhere, written in one transaction each."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from workbench.domain.clock import now
from workbench.domain.foreign_chats.chat import ForeignChat
from workbench.domain.model import SamplingSettings
from workbench.storage.codec import dumps, storable
from workbench.storage.database import Database
from workbench.storage.hidden_rows import writing


class ForeignRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, chat: ForeignChat, notes: Sequence[str]) -> str:
        """Its new id, or nothing if it is here already. Ids follow from the chat's key."""
        name = f"{chat.program}\0{chat.key}"
        ids = [_id(f"{name}\0{number}") for number in range(len(chat.turns))]
        conversation_id = _id(name)
        created = chat.created_at or next((one.at for one in chat.turns if one.at), "") or now()
        said: dict[str, object] = {"title": chat.title, "notes": tuple(notes)}
        for number, one in enumerate(chat.turns):
            said |= {f"question {number}": one.question, f"answer {number}": one.answer}
        beside = [one.question for one in chat.turns[:1]]
        with writing(self._database, said, beside) as (connection, stored):
            known = connection.execute(
                "SELECT 1 FROM conversations WHERE id = ?", (conversation_id,)
            ).fetchone()
            if known is not None:
                return ""
            connection.execute(
                "INSERT INTO conversations(id, title, created_at, updated_at, collection_ids,"
                " leaf_id) VALUES (?, ?, ?, ?, '[]', ?)",
                (
                    conversation_id,
                    stored["title"],
                    created,
                    max((one.at for one in chat.turns), default="") or created,
                    ids[chat.shown] if chat.shown is not None else None,
                ),
            )
            connection.executemany(
                "INSERT INTO turns(id, conversation_id, parent_id, question, answer, state,"
                " created_at, model, settings, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        ids[number],
                        conversation_id,
                        ids[one.parent] if one.parent is not None else None,
                        stored[f"question {number}"],
                        stored[f"answer {number}"],
                        "complete" if one.answer else "stopped",
                        one.at or created,
                        storable(one.model),
                        dumps(SamplingSettings()),
                        stored["notes"],
                    )
                    for number, one in enumerate(chat.turns)
                ],
            )
        return conversation_id


def _id(name: str) -> str:
    """26 characters, as all ids are; the same for the same name."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:26]

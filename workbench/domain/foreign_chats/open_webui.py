"""Open WebUI's export of chats: a list of them, each with its history as a tree."""

from __future__ import annotations

from typing import Any, Final

from workbench.domain.foreign_chats.chat import (
    ForeignChat,
    Said,
    mapping,
    moment,
    text,
    turns_of,
)

PROGRAM: Final = "Open WebUI"


def is_one(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(_chat(value).get("history"), dict)


def read(value: Any) -> ForeignChat:
    """One chat. Raises UnreadableChat."""
    chat = _chat(value)
    history = mapping(chat.get("history"), "the history")
    messages = mapping(history.get("messages"), "the messages")
    said = {
        key: Said(
            key,
            text(one.get("parentId")),
            text(one.get("role")),
            _written(one.get("content")),
            text(one.get("model")),
            moment(one.get("timestamp")),
        )
        for key, one in messages.items()
        if isinstance(one, dict)
    }
    turns, shown = turns_of(said, text(history.get("currentId")))
    return ForeignChat(
        PROGRAM,
        text(value.get("id")) or text(chat.get("id")),
        text(value.get("title")) or text(chat.get("title")),
        moment(value.get("created_at")) or moment(chat.get("timestamp")),
        turns,
        shown,
    )


def _chat(value: dict[str, Any]) -> dict[str, Any]:
    inner = value.get("chat")
    return inner if isinstance(inner, dict) else value


def _written(content: Any) -> str:
    if isinstance(content, list):
        parts = [one.get("text") for one in content if isinstance(one, dict)]
        return "\n".join(part for part in parts if isinstance(part, str))
    return text(content)

"""`conversations.json` of ChatGPT's data export: a mapping of nodes with parents for each chat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from workbench.domain.foreign_chats.chat import (
    ForeignChat,
    Said,
    mapping,
    moment,
    text,
    turns_of,
)

PROGRAM: Final = "ChatGPT"


def is_one(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("mapping"), dict)


def read(value: Any) -> ForeignChat:
    """One conversation. Raises UnreadableChat."""
    nodes = mapping(value.get("mapping"), "the mapping of messages")
    said = {key: one for key, node in nodes.items() if (one := _said(key, node)) is not None}
    turns, shown = turns_of(said, text(value.get("current_node")))
    return ForeignChat(
        PROGRAM,
        text(value.get("conversation_id")) or text(value.get("id")),
        text(value.get("title")),
        moment(value.get("create_time")),
        turns,
        shown,
    )


def _said(key: str, node: Any) -> Said | None:
    if not isinstance(node, dict):
        return None
    message = node.get("message")
    parent = text(node.get("parent"))
    if not isinstance(message, dict):  # the root
        return Said(key, parent, "", "")
    details = message.get("metadata")
    details = details if isinstance(details, dict) else {}
    author = message.get("author")
    role = text(author.get("role")) if isinstance(author, dict) else ""
    is_hidden = bool(details.get("is_visually_hidden_from_conversation"))
    content = message.get("content")
    written = "" if is_hidden or not isinstance(content, dict) else "\n".join(_parts(content))
    model = text(details.get("model_slug"))
    return Said(key, parent, role, written, model, moment(message.get("create_time")))


def _parts(content: dict[str, Any]) -> Iterator[str]:
    """What was written; pictures and sound stay behind."""
    if content.get("content_type") not in {"text", "multimodal_text", "code"}:
        return
    if isinstance(content.get("text"), str):
        yield content["text"]
    for part in content.get("parts") or ():
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict) and isinstance(part.get("text"), str):
            yield part["text"]

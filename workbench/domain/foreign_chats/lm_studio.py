"""LM Studio's `*.conversation.json`: a line of messages, each in versions, one of them selected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from workbench.domain.foreign_chats.chat import (
    ForeignChat,
    Said,
    UnreadableChat,
    moment,
    text,
    turns_of,
)

PROGRAM: Final = "LM Studio"


def is_one(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("messages"), list):
        return False
    return any(isinstance(one, dict) and "versions" in one for one in value["messages"])


def read(value: Any, key: str = "") -> ForeignChat:
    """One conversation. `key`: what it is known by, as its file does not say. Raises
    UnreadableChat.
    """
    said: dict[str, Said] = {}
    before = ""
    for number, message in enumerate(value["messages"]):
        version = _selected(message)
        name = str(number)
        details = version.get("senderInfo")
        model = text(details.get("senderName")) if isinstance(details, dict) else ""
        written = "\n\n".join(_pieces(version))
        said[name] = Said(name, before, text(version.get("role")), written, model)
        before = name
    turns, shown = turns_of(said, before)
    created = moment(value.get("createdAt"))
    return ForeignChat(
        PROGRAM,
        key or str(value.get("createdAt", "")),
        text(value.get("name")),
        created,
        turns,
        shown,
    )


def _selected(message: Any) -> dict[str, Any]:
    versions = message.get("versions") if isinstance(message, dict) else None
    if not isinstance(versions, list) or not versions:
        raise UnreadableChat("a message has no versions")
    chosen = message.get("currentlySelected")
    place = chosen if isinstance(chosen, int) and 0 <= chosen < len(versions) else 0
    version = versions[place]
    if not isinstance(version, dict):
        raise UnreadableChat("a version of a message is empty")
    return version


def _pieces(version: dict[str, Any]) -> Iterator[str]:
    """What was said, without the thinking before it and without tools' calls."""
    if isinstance(version.get("content"), list):
        yield from _texts(version["content"])
    for step in version.get("steps") or ():
        if not isinstance(step, dict) or step.get("type") != "contentBlock":
            continue
        style = step.get("style")
        if isinstance(style, dict) and style.get("type") == "thinking":
            continue
        if isinstance(step.get("content"), list):
            yield from _texts(step["content"])


def _texts(content: list[Any]) -> Iterator[str]:
    for part in content:
        if isinstance(part, dict) and part.get("type") == "text" and text(part.get("text")).strip():
            yield part["text"]

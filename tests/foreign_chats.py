"""Chats as other programs write them, made up for the tests."""

from __future__ import annotations

import struct
from typing import Any


def _node(key: str, parent: str | None, role: str, text: str) -> dict[str, Any]:
    return {
        "id": key,
        "parent": parent,
        "children": [],
        "message": {
            "author": {"role": role},
            "create_time": 1_700_000_000.5,
            "content": {"content_type": "text", "parts": [text]},
            "metadata": {"model_slug": "gpt-4"} if role == "assistant" else {},
        },
    }


CHATGPT: dict[str, Any] = {
    "title": "Colours",
    "conversation_id": "c1",
    "create_time": 1_700_000_000.0,
    "current_node": "d",
    "mapping": {
        "root": {"id": "root", "parent": None, "message": None, "children": ["s"]},
        "s": _node("s", "root", "system", ""),
        "a": _node("a", "s", "user", "Which colour is snow?"),
        "b": _node("b", "a", "assistant", "White."),
        "c": _node("c", "b", "user", "And coal?"),
        "d": _node("d", "c", "assistant", "Black."),
        "e": _node("e", "a", "assistant", "It is white."),
    },
}

OPEN_WEBUI: dict[str, Any] = {
    "id": "w1",
    "title": "Greetings",
    "created_at": 1_700_000_000,
    "chat": {
        "models": ["small", "large"],
        "history": {
            "currentId": "3",
            "messages": {
                "1": {"id": "1", "parentId": None, "role": "user", "content": "Hello"},
                "2": {"id": "2", "parentId": "1", "role": "assistant", "content": "Hi.",
                      "model": "small"},
                "3": {"id": "3", "parentId": "1", "role": "assistant", "content": "Good day.",
                      "model": "large"},
            },
        },
    },
}  # fmt: skip


def _block(text: str, style: str = "") -> dict[str, Any]:
    made: dict[str, Any] = {"type": "contentBlock", "content": [{"type": "text", "text": text}]}
    return {**made, "style": {"type": style}} if style else made


LM_STUDIO: dict[str, Any] = {
    "name": "Grass",
    "createdAt": 1_700_000_000_000,
    "messages": [
        {
            "versions": [
                {"type": "singleStep", "role": "user",
                 "content": [{"type": "text", "text": "Which colour is grass?"}]},
            ],
            "currentlySelected": 0,
        },
        {
            "versions": [
                {"type": "multiStep", "role": "assistant", "steps": [_block("Red.")]},
                {"type": "multiStep", "role": "assistant", "senderInfo": {"senderName": "qwen"},
                 "steps": [_block("Let me think.", "thinking"), _block("Green."),
                           {"type": "debugInfoBlock"}, _block("Always.")]},
            ],
            "currentlySelected": 1,
        },
    ],
}  # fmt: skip


def gpt4all_chat(version: int, *, has_state: bool = False) -> bytes:
    """A chat as GPT4All writes it in this format."""

    def text(value: str | None) -> bytes:
        if value is None:
            return struct.pack(">I", 0xFFFFFFFF)
        raw = value.encode("utf-16-be")
        return struct.pack(">I", len(raw)) + raw

    def item(name: str, value: str, inner: tuple[tuple[str, str], ...] = ()) -> bytes:
        made = b"" if version >= 12 else struct.pack(">i", 0)
        made += text(name) + text(value)
        made += text(None) if version < 10 else b""
        made += text(None) + b"\0\1\0\0"
        made += b"\0" if version >= 11 and name == "Response: " else b""
        made += struct.pack(">q", 1) + b"".join(map(text, ("c", "p", "f", "", "", "", "passage")))
        made += struct.pack(">iii", 1, -1, -1)
        if version >= 10:
            made += struct.pack(">q", 1) + struct.pack(">I", 3) + b"url" + struct.pack(">I", 0)
        if version >= 12:
            made += struct.pack(">q", len(inner))
            for kind, said in inner:
                made += text(kind) + text(said) + (struct.pack(">i", 7) if kind[0] == "Th" else b"")
                made += struct.pack(">q", 0)
        return made

    made = struct.pack(">Ii", 0xF5D553CC, version) + struct.pack(">q", 1_700_000_000)
    made += text("id-1") + text("Über Farben") + text("me") + text("model.gguf")
    made += struct.pack(">I", 1) + text("Collection")
    if version < 11:
        made += (b"\1" if has_state else b"\0") + struct.pack(">ii", 2, 0)
        made += text("") + text("") + struct.pack(">I", 0)
    answer = item("Response: ", "", (("Text: ", "Blue."),)) if version >= 12 else item(
        "Response: ", "Blue."
    )  # fmt: skip
    asked = item("Prompt: ", "Which colour is the sky?")
    items = [item("System: ", "Be kind."), asked, answer, item("Prompt: ", "And at night?")]
    return made + struct.pack(">i", len(items)) + b"".join(items)

"""GPT4All's `gpt4all-*.chat`: Qt's binary data stream, big endian, formats 8 to 12.

Layout: Qt's documentation of QDataStream and `chat.cpp`, `chatmodel.cpp` of GPT4All (MIT). A chat
that still holds a model's state (before format 11) cannot be skipped over and is refused.
"""

from __future__ import annotations

import struct
from typing import Final

from workbench.domain.foreign_chats.chat import (
    ForeignChat,
    ForeignTurn,
    UnreadableChat,
    moment,
)

PROGRAM: Final = "GPT4All"
MAGIC: Final = 0xF5D553CC
_OLDEST, _NEWEST = 8, 12
_NULL: Final = 0xFFFFFFFF
_MOST: Final = 100_000  # items of anything
_DEEPEST: Final = 32
_RESPONSE: Final = "Response: "
_PROMPT: Final = "Prompt: "
_TOOL_CALL: Final = "ToolCall: "
_THINK: Final = "Think: "


def is_one(data: bytes) -> bool:
    return data[:4] == struct.pack(">I", MAGIC)


def read(data: bytes) -> ForeignChat:
    """One chat. Raises UnreadableChat."""
    stream = _Stream(data)
    stream.number("I")
    version = stream.number("i")
    if not _OLDEST <= version <= _NEWEST:
        raise UnreadableChat(
            f"it is of format {version}; formats {_OLDEST} to {_NEWEST} can be read. "
            "Open it in the latest GPT4All, which writes it anew"
        )
    created = stream.number("q")
    key, title = stream.text(), stream.text()
    stream.text()  # the person's name
    model = stream.text()
    for _ in range(stream.count("I")):
        stream.text()  # collections, by name
    if version < 11:
        _skip_model(stream)
    turns = _turns(stream, version, model)
    shown = len(turns) - 1 if turns else None
    return ForeignChat(PROGRAM, key, title, moment(created), turns, shown)


def _skip_model(stream: _Stream) -> None:
    if stream.flag():
        raise UnreadableChat(
            "it holds the state of a model. Open it in the latest GPT4All, which writes it anew"
        )
    stream.number("i")  # kind of model
    stream.number("i")  # version of its state
    stream.text()
    stream.text()
    stream.number("I")


def _turns(stream: _Stream, version: int, model: str) -> tuple[ForeignTurn, ...]:
    turns: list[ForeignTurn] = []
    question = ""
    for _ in range(stream.count("i")):
        name, value = _item(stream, version)
        if name == _PROMPT:
            question = value
        elif name == _RESPONSE and (question or value):
            parent = len(turns) - 1 if turns else None
            turns.append(ForeignTurn(question, value, parent, model))
            question = ""
    if question:
        turns.append(ForeignTurn(question, "", len(turns) - 1 if turns else None, model))
    return tuple(turns)


def _item(stream: _Stream, version: int) -> tuple[str, str]:
    if version < 12:
        stream.number("i")
    name, value = stream.text(), stream.text()
    if version < 10:
        stream.text()
    stream.text()  # what the person would rather have read
    for _ in range(4):  # is it current, was it stopped, thumbs up, thumbs down
        stream.flag()
    if version >= 11 and name == _RESPONSE:
        stream.flag()
    for _ in range(stream.count("q")):  # sources
        for _field in range(7):
            stream.text()
        for _field in range(3):
            stream.number("i")
    if version >= 10:
        for _ in range(stream.count("q")):  # attached files
            stream.blob()
            stream.blob()
    inner = _inner(stream, 0) if version >= 12 else ""
    return name, value or inner


def _inner(stream: _Stream, depth: int) -> str:
    """The text of the parts of an answer, without its thinking and its calls of tools."""
    if depth > _DEEPEST:
        raise UnreadableChat("its parts are nested too deeply")
    said = []
    for _ in range(stream.count("q")):
        name, value = stream.text(), stream.text()
        if name == _TOOL_CALL:
            raise UnreadableChat("an answer called tools, which GPT4All keeps in a form of its own")
        if name == _THINK:
            stream.number("i")
        elif name in {_RESPONSE, "Text: "}:
            said.append(value)
        said.append(_inner(stream, depth + 1))
    return "\n\n".join(one for one in said if one.strip())


class _Stream:
    """Qt's QDataStream as of 6.2."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, n_bytes: int) -> bytes:
        piece = self._data[self._at : self._at + n_bytes]
        if len(piece) < n_bytes:
            raise UnreadableChat("it ends in the middle")
        self._at += n_bytes
        return piece

    def number(self, kind: str) -> int:
        found: int = struct.unpack(f">{kind}", self.take(struct.calcsize(f">{kind}")))[0]
        return found

    def count(self, kind: str) -> int:
        found = self.number(kind)
        if not 0 <= found <= _MOST:
            raise UnreadableChat("it is damaged: a count makes no sense")
        return found

    def flag(self) -> bool:
        return self.take(1) != b"\0"

    def blob(self) -> bytes:
        length = self.number("I")
        return b"" if length == _NULL else self.take(length)

    def text(self) -> str:
        try:
            return self.blob().decode("utf-16-be")
        except UnicodeDecodeError as error:
            raise UnreadableChat("it is damaged: a text is not one") from error

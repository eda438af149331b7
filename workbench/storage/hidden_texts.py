"""What stands between the texts of chats and the rows that keep them: hidden on the way in.

Knows how a text or a value becomes a column and comes back; not what is hidden, nor where originals
are. A database that nobody bound anything to hides nothing and shows placeholders.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, Protocol, TypeVar

from workbench.domain.privacy_marks import OPEN, escaped, shown
from workbench.storage.codec import dumps, encode, loads, storable

Value = TypeVar("Value")
# Entries of JSON that are no text of anybody: what queries compare, and what names other rows.
KEPT: Final = frozenset({
    "collections", "chunk_id", "document_id", "prompt_id", "hash", "text_hash", "trial", "drawn",
    "tool", "state", "consent", "completed_by", "left_out", "family", "direction", "severity",
    "action", "held", "cached_at", "samplers", "reason", "made_at",
})  # fmt: skip


class Looked(Protocol):
    """Texts that were looked through."""

    def hidden(self) -> Mapping[str, str]:
        """Each text as it is stored. What it hides is in the vault, on disk: call this in the
        transaction that writes the row.
        """


class HiddenTexts(Protocol):
    def show(self, text: str) -> str:
        """The text behind a stored one."""

    def look(
        self, texts: Sequence[str], beside: Sequence[str] = (), *, always: bool = False
    ) -> Looked:
        """Find what is to be hidden. `beside`: longer texts that one of them may begin like.
        `always`: also where the switch is off, for what was hidden before.
        """

    def growing(self, key: str, text: str) -> str:
        """As is kept of an answer that is not finished; call it in the transaction."""

    def grown(self, key: str) -> None:
        """It is finished."""

    def marks_of(self, word: str, *, is_beginning: bool) -> Sequence[str]:
        """Marks of values in which this word, or one that begins so, stands."""

    def forget_unused(self, connection: sqlite3.Connection) -> int:
        """Forget originals that no row refers to; call it in a transaction."""


class _Escaped(Mapping[str, str]):
    def __getitem__(self, text: str) -> str:
        return escaped(text)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def hidden(self) -> Mapping[str, str]:
        return self


NOTHING_HIDDEN: Final = _Escaped()


class PlainTexts:
    """Nothing is hidden, nothing is known of what was."""

    def show(self, text: str) -> str:
        return shown(text, lambda _label, _number: None)

    def look(
        self, texts: Sequence[str], beside: Sequence[str] = (), *, always: bool = False
    ) -> Looked:
        del texts, beside, always
        return NOTHING_HIDDEN

    def growing(self, key: str, text: str) -> str:
        del key
        return escaped(text)

    def grown(self, key: str) -> None:
        del key

    def marks_of(self, word: str, *, is_beginning: bool) -> Sequence[str]:
        del word, is_beginning
        return ()

    def forget_unused(self, connection: sqlite3.Connection) -> int:
        del connection
        return 0


def anew(stored: str, change: Callable[[str], str], texts: HiddenTexts) -> str:
    """A stored text, or stored JSON, with its originals changed; what is hidden stays hidden."""
    is_json = stored[:1] in ("{", "[") and bool(leaves_of(stored))
    plain = changed_json(stored, texts.show) if is_json else texts.show(stored)
    made = change(plain)
    if made == plain:
        return stored
    leaves = leaves_of(made) if is_json else [made]
    hidden = texts.look(leaves, always=OPEN in stored).hidden()
    return changed_json(made, hidden.__getitem__) if is_json else hidden[made]


def columns(values: Mapping[str, object], hidden: Mapping[str, str]) -> dict[str, str]:
    return {name: _column(value, hidden) for name, value in values.items()}


def load(kind: type[Value], column: str, texts: HiddenTexts) -> Value:
    """As `codec.loads`, with what is hidden in it."""
    if OPEN not in column:
        return loads(kind, column)
    return loads(kind, changed_json(column, texts.show))


def changed_json(column: str, change: Callable[[str], str]) -> str:
    """JSON with its texts changed, but for those in `KEPT`."""
    try:
        tree = json.loads(column)
    except (ValueError, RecursionError):
        return column  # `loads` says what is wrong with it
    texts = {text: change(text) for text in _leaves(tree)}
    return _compact(_with(tree, texts))


def leaves_of(column: str) -> list[str]:
    """The texts of a JSON column."""
    try:
        return _leaves(json.loads(column))
    except (ValueError, RecursionError):
        return []


def texts_of(values: Mapping[str, object]) -> list[str]:
    """Every text in these values, each once."""
    return list(dict.fromkeys(text for value in values.values() for text in _texts(value)))


def _texts(value: object) -> list[str]:
    return [storable(value)] if isinstance(value, str) else _leaves(encode(value))


def _column(value: object, hidden: Mapping[str, str]) -> str:
    if isinstance(value, str):
        return hidden[storable(value)]
    plain = dumps(value)
    if hidden is NOTHING_HIDDEN and OPEN not in plain:
        return plain
    tree = json.loads(plain)
    return _compact(_with(tree, {text: hidden[text] for text in _leaves(tree)}))


def _compact(tree: Any) -> str:
    return storable(json.dumps(tree, ensure_ascii=False, separators=(",", ":")))


def _leaves(value: Any) -> list[str]:
    if isinstance(value, str):
        return [storable(value)]
    if isinstance(value, dict):
        return [text for key, one in value.items() if key not in KEPT for text in _leaves(one)]
    if isinstance(value, list):
        return [text for one in value for text in _leaves(one)]
    return []


def _with(value: Any, made: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return made[storable(value)]
    if isinstance(value, dict):
        return {key: one if key in KEPT else _with(one, made) for key, one in value.items()}
    if isinstance(value, list):
        return [_with(one, made) for one in value]
    return value

"""What stands between the texts of chats and the rows that keep them: hidden on the way in.

Knows how a text or a value becomes a column and comes back; not what is hidden, nor where originals
are. A database that nobody bound anything to hides nothing and shows placeholders.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from workbench.domain.privacy_marks import OPEN, escaped, shown
from workbench.storage.codec import dumps, encode, loads, storable

if TYPE_CHECKING:
    from workbench.storage.database import Database

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

    def look(self, texts: Sequence[str], beside: Sequence[str] = ()) -> Looked:
        """Find what is to be hidden. `beside`: longer texts that one of them may begin like."""

    def growing(self, key: str, text: str) -> str:
        """As is kept of an answer that is not finished; call it in the transaction."""

    def grown(self, key: str) -> None:
        """It is finished."""


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

    def look(self, texts: Sequence[str], beside: Sequence[str] = ()) -> Looked:
        del texts, beside
        return NOTHING_HIDDEN

    def growing(self, key: str, text: str) -> str:
        del key
        return escaped(text)

    def grown(self, key: str) -> None:
        del key


@contextlib.contextmanager
def writing(
    database: Database, values: Mapping[str, object], beside: Sequence[str] = ()
) -> Iterator[tuple[sqlite3.Connection, dict[str, str]]]:
    """One transaction, and the columns that these values become: texts as they are, all else JSON.

    What is found in one of them is hidden in all of them.
    """
    looked = look_at(database, values, beside)
    with database.write() as connection:
        yield connection, columns(values, looked.hidden())


def look_at(database: Database, values: Mapping[str, object], beside: Sequence[str] = ()) -> Looked:
    """To be called ahead of a transaction that is open already when the values are written."""
    texts = [text for value in values.values() for text in _texts(value)]
    return database.texts.look(list(dict.fromkeys(texts)), beside)


def columns(values: Mapping[str, object], hidden: Mapping[str, str]) -> dict[str, str]:
    return {name: _column(value, hidden) for name, value in values.items()}


def load(kind: type[Value], column: str, texts: HiddenTexts) -> Value:
    """As `codec.loads`, with what is hidden in it."""
    if OPEN not in column:
        return loads(kind, column)
    return loads(kind, changed_json(column, texts.show))


def changed_json(column: str, change: Any) -> str:
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

"""A chat of another program: turns that name their parents, as ours do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

_LATEST: Final = 253_402_300_799  # the last second that four digits of a year can tell
_MILLISECONDS: Final = 10**11  # more than this many seconds are milliseconds


class UnreadableChat(ValueError):
    """What is there is not what this program writes; `str()` says what is wrong."""


@dataclass(frozen=True, slots=True)
class ForeignTurn:
    """`parent`: the place of the turn before it in the chat's list; None for a first one."""

    question: str
    answer: str
    parent: int | None
    model: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class ForeignChat:
    """`key` is the same each time the same chat is read; `shown`: the last turn on show."""

    program: str
    key: str
    title: str
    created_at: str
    turns: tuple[ForeignTurn, ...]
    shown: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a tree: whose it is, and which one it answers."""

    key: str
    parent: str
    role: str  # user, assistant; anything else is passed over
    text: str
    model: str = ""
    at: str = ""


def turns_of(
    messages: Mapping[str, Said], shown: str
) -> tuple[tuple[ForeignTurn, ...], int | None]:
    """Pair questions with their answers along a tree of messages; each answer is a branch.

    Several messages of one side in a row are one. Also returns the place of the turn that holds
    the message `shown`.
    """
    turns: list[ForeignTurn] = []
    placed: dict[str, int] = {}  # of a message, the turn that it ended up in
    for one in _parents_first(messages):
        if one.role not in {"user", "assistant"} or not one.text.strip():
            _pass_on(one, messages, placed)
            continue
        before = _before(one, messages)
        place = placed.get(before.key) if before is not None else None
        if one.role == "user":
            turns.append(ForeignTurn(one.text, "", place, at=one.at))
            placed[one.key] = len(turns) - 1
        elif place is None:
            turns.append(ForeignTurn("", one.text, None, one.model, one.at))
            placed[one.key] = len(turns) - 1
        elif before is not None and before.role == "user" and turns[place].answer:
            asked = turns[place]  # answered anew: a branch beside the first answer
            turns.append(ForeignTurn(asked.question, one.text, asked.parent, one.model, one.at))
            placed[one.key] = len(turns) - 1
        else:
            former = turns[place]
            text = f"{former.answer}\n\n{one.text}" if former.answer else one.text
            turns[place] = ForeignTurn(
                former.question, text, former.parent, one.model or former.model, former.at
            )
            placed[one.key] = place
    leaf = placed.get(shown)
    return tuple(turns), len(turns) - 1 if leaf is None and turns else leaf


def _parents_first(messages: Mapping[str, Said]) -> list[Said]:
    children: dict[str, list[Said]] = {}
    for one in messages.values():
        parent = one.parent if one.parent in messages and one.parent != one.key else ""
        children.setdefault(parent, []).append(one)
    found: list[Said] = []
    waiting = list(reversed(children.get("", [])))
    while waiting:  # no recursion: a chat may be thousands deep
        one = waiting.pop()
        found.append(one)
        waiting += reversed(children.get(one.key, []) if one.key else [])
    return found


def _before(one: Said, messages: Mapping[str, Said]) -> Said | None:
    """The nearest message before it that anybody said."""
    current = messages.get(one.parent)
    steps = 0
    while current is not None and steps < len(messages):
        if current.role in {"user", "assistant"} and current.text.strip():
            return current
        current, steps = messages.get(current.parent), steps + 1
    return None


def _pass_on(one: Said, messages: Mapping[str, Said], placed: dict[str, int]) -> None:
    before = _before(one, messages)
    if before is not None and before.key in placed:
        placed[one.key] = placed[before.key]


def moment(value: Any) -> str:
    """Seconds or milliseconds since 1970 as the workspace writes times; empty if it is neither."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return ""
    seconds = value / 1000 if abs(value) > _MILLISECONDS else value
    if not 0 < seconds < _LATEST:
        return ""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def mapping(value: Any, what: str) -> Mapping[str, Any]:
    """Raises UnreadableChat if it is none."""
    if not isinstance(value, dict):
        raise UnreadableChat(f"{what} is missing")
    return value


def text(value: Any) -> str:
    return value if isinstance(value, str) else ""

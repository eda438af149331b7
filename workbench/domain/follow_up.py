"""Complete a question that leans on the chat before it, so that a search can understand it.

Pure rules: “and in 2023?” takes the question before with another year; “when did it end?” takes the
names that were talked about along. A question that stands by itself stays as it is. Measured in
`tests/benchmarks/follow_ups.py`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

Why = Literal["continues", "refers", "short"]

_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
_NAME = re.compile(
    r"[A-ZÄÖÜÀ-Þ][\w&’'-]*(?:\s+(?:(?:of|the|de|von|and|&)\s+)?[A-ZÄÖÜÀ-Þ0-9][\w&’'-]*)*"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUARTER = re.compile(r"\b[Qq][1-4]\b")
_MOST_CARRIED = 3
_ENOUGH_BEFORE = 3
_MOST_BACK = 3  # turns that are looked at
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class FollowUpWords:
    """`follow_ups.json`. `bound`: phrases in which a word such as “it” refers to nothing."""

    openers: tuple[str, ...]
    things: tuple[str, ...]
    people: tuple[str, ...]
    bound: tuple[str, ...]
    question_words: tuple[str, ...]
    asks: tuple[str, ...]  # with one of these a question of its own begins


@dataclass(frozen=True, slots=True)
class Exchange:
    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`query` is searched for in place of the question."""

    query: str
    why: Why


def complete(
    question: str, history: Sequence[Exchange], words: FollowUpWords, empty: Collection[str]
) -> FollowUp | None:
    """The question with what it leans on; None if it stands by itself. `history`: oldest first."""
    text = " ".join(question.split())
    if not history or not text or len(text) > _LONGEST:
        return None
    before = history[-1]
    opener = _opener(text, words)
    own = [word for word in _words(text) if word not in empty and word not in words.question_words]
    if opener is not None:
        rest = text[len(opener) :].lstrip(" ,").rstrip("?!. ")
        if not _asks_by_itself(rest, words):
            return FollowUp(_continued(before.question, rest, words), "continues")
        text = rest + "?"
    referring = {
        word
        for word in _referring(text, words)
        if _n_own(text[: _place(text, word)], words, empty) < _ENOUGH_BEFORE
    }
    if referring:
        carried = _carried(text, history, words, of_people=bool(referring & set(words.people)))
        if carried:
            return FollowUp(f"{text} ({', '.join(carried)})", "refers")
        return FollowUp(f"{before.question} {text}", "refers")
    if not own and not _names(text, words):
        return FollowUp(f"{before.question} {text}", "short")
    return None


def _continued(before: str, rest: str, words: FollowUpWords) -> str:
    """The question before, with what `rest` names in place of what it named of the same sort."""
    text = before.rstrip("?!. ")
    added = rest
    for pattern in (_YEAR, _QUARTER):
        new, old = pattern.search(rest), pattern.search(text)
        if new is not None and old is not None:
            text = pattern.sub(new[0], text)
            added = pattern.sub("", added)
    new_names, old_names = _names(f"- {added}", words), _names(text, words)
    if new_names and old_names:
        text = text.replace(old_names[-1], new_names[0])
        added = added.replace(new_names[0], "")
    left = [word for word in _WORD.findall(added) if word.casefold() not in words.question_words]
    return f"{text} {' '.join(left)}".strip() + "?"


def _opener(text: str, words: FollowUpWords) -> str | None:
    """The longest word or phrase of the list that the question begins with."""
    lower = text.casefold()
    for opener in sorted(words.openers, key=len, reverse=True):
        if lower.startswith(opener) and not lower[len(opener) : len(opener) + 1].isalnum():
            return text[: len(opener)]
    return None


def _asks_by_itself(rest: str, words: FollowUpWords) -> bool:
    """Whether what follows the opener is a question again: “and who signed it?”."""
    said = _words(rest)
    return len(said) > 1 and said[0] in words.asks


def _referring(text: str, words: FollowUpWords) -> set[str]:
    """Words that stand for something said before."""
    lower = f" {text.casefold()} "
    for phrase in words.bound:
        lower = lower.replace(f" {phrase} ", "  ")
    found = set(_words(lower)) & {*words.things, *words.people}
    names = _names(text, words)
    if names and not found & set(words.people):
        # “the Normans and their king”: what it refers to stands in front of it.
        first = text.find(names[0])
        found = {word for word in found if 0 <= _place(text, word) < first}
    return found


def _n_own(text: str, words: FollowUpWords, empty: Collection[str]) -> int:
    """How many words say something of their own: “its” behind three of them means one of those."""
    return sum(word not in empty and word not in words.question_words for word in _words(text))


def _place(text: str, word: str) -> int:
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text.casefold())
    return match.start() if match is not None else -1


def _carried(
    text: str, history: Sequence[Exchange], words: FollowUpWords, *, of_people: bool
) -> list[str]:
    """Names that were talked about, the latest first; of people rather those of the answer."""
    found: list[str] = []
    for one in reversed(history[-_MOST_BACK:]):
        asked, told = _names(one.question, words), _names(one.answer, words)
        for name in [*told[:2], *asked] if of_people else [*asked, *told[:1]]:
            if name not in found and name not in text:
                found.append(name)
        if found:
            break
    return found[:_MOST_CARRIED]


def _names(text: str, words: FollowUpWords) -> list[str]:
    """Names with capitals, in order; a word that begins a question is none."""
    found = []
    for match in _NAME.finditer(text):
        name = match[0]
        first = _words(name)[:1]
        is_first = match.start() == 0 or text[: match.start()].rstrip().endswith((".", "?", "!"))
        if is_first and first and first[0] in words.question_words:
            rest = name[len(first[0]) :].strip()
            name = rest if rest[:1].isupper() else ""
        elif is_first and " " not in name:
            continue  # any word is written so at the beginning
        name = re.sub(r"['’]s?$", "", name)
        if name and name not in found and not _QUARTER.match(name):
            found.append(name)
    return found


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]

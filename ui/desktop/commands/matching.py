"""Which of many names somebody means who typed a few letters of it. Pure.

Every word that was typed must be found, as a run of letters or letter by letter; beginnings of
words and letters in a row count most.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

_START: Final = 9.0  # a letter that begins a word
_ROW: Final = 5.0  # a letter right after the one before
_ALONE: Final = 1.0
_FIRST: Final = 6.0  # what was typed is the beginning of the name
_LONGEST: Final = 200  # letters of a name that are looked at


@dataclass(frozen=True, slots=True)
class Match:
    score: float
    places: tuple[int, ...]  # of the letters that were meant, in order


def match(typed: str, name: str) -> Match | None:
    """None if a word of `typed` is not in `name`. Nothing typed matches everything alike."""
    low = name[:_LONGEST].lower()
    if len(low) != len(name[:_LONGEST]):  # a letter that has two in lower case
        low = name[:_LONGEST]
    score, places = 0.0, set[int]()
    for word in typed.lower().split():
        found = _word(word, low)
        if found is None:
            return None
        score += found.score
        places.update(found.places)
    if typed.strip() and low.startswith(typed.strip().lower()):
        score += _FIRST
    return Match(score - len(low) * 0.01, tuple(sorted(places)))


def best(typed: str, names: Sequence[str]) -> list[tuple[int, Match]]:
    """Places of the names that match, the best first; equals keep their order."""
    found = [(place, hit) for place, name in enumerate(names) if (hit := match(typed, name))]
    return sorted(found, key=lambda one: -one[1].score) if typed.strip() else found


def _word(word: str, name: str) -> Match | None:
    whole = _whole(word, name)
    return whole if whole is not None else _scattered(word, name)


def _whole(word: str, name: str) -> Match | None:
    """As a run of letters; at the beginning of a word if it can be."""
    at = [place for place in _all(word, name) if _begins(name, place)] or list(_all(word, name))
    if not at:
        return None
    score = (_START if _begins(name, at[0]) else _ALONE) + _ROW * (len(word) - 1)
    return Match(score + len(word), tuple(range(at[0], at[0] + len(word))))


def _scattered(word: str, name: str) -> Match | None:
    """Letter by letter, those that begin words first where that does not lose the rest."""
    places: list[int] = []
    score, begin = 0.0, 0
    for number, letter in enumerate(word):
        rest = word[number + 1 :]
        options = [begin + place for place in _all(letter, name[begin:])]
        good = [one for one in options if _begins(name, one) and _can(rest, name[one + 1 :])]
        if places and places[-1] + 1 in options and _can(rest, name[places[-1] + 2 :]):
            place, gain = places[-1] + 1, _ROW
        elif good:
            place, gain = good[0], _START
        elif options and _can(rest, name[options[0] + 1 :]):
            place, gain = options[0], _ALONE
        else:
            return None
        places.append(place)
        score += gain
        begin = place + 1
    return Match(score / 2, tuple(places))


def _can(word: str, name: str) -> bool:
    letters = iter(name)
    return all(letter in letters for letter in word)


def _all(part: str, name: str) -> Iterable[int]:
    at = name.find(part)
    while at >= 0:
        yield at
        at = name.find(part, at + 1)


def _begins(name: str, place: int) -> bool:
    return place == 0 or not name[place - 1].isalnum()

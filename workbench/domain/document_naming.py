"""Does a question say which documents it is about? By their names, and by what they begin with.

Pure. A word names a document if it stands in the document's name, or at the beginning of a long one
and hardly anywhere else: "Apple", "Q3 2022". Such words say where to look and not what for, so they
are left out of what is looked for.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

BEGINNING_CHARS = 1_200
LONG_CHARS = 20_000  # shorter documents speak for themselves in their passages
LEAST_CONCENTRATION = 0.5  # of a word's passages that lie in documents which begin with it
ENOUGH = 1.0  # of evidence, to count in full; less counts for its share

EARLIER = 0.8  # of what the latest of a series counts, where the latest is asked for

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a document's name and title, and of its beginning."""

    name: frozenset[str]
    beginning: frozenset[str]
    called: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """`fit` from 0 to 1 of each document that fits at all; `rest` of the question, without the
    words that name."""

    fit: Mapping[str, float]
    rest: str

    @property
    def first(self) -> tuple[str, ...]:
        """The documents that fit best."""
        best = max(self.fit.values(), default=0.0)
        return tuple(one for one, fit in self.fit.items() if fit >= best - 1e-9)


def words_of(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def card_of(name: str, title: str, beginning: str, n_chars: int) -> Card:
    long = beginning[:BEGINNING_CHARS] if n_chars >= LONG_CHARS else ""
    return Card(frozenset(words_of(f"{name} {title}")), frozenset(words_of(long)), name)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Cards by their words, so that a question is not compared with each. Holders are positions in
    `ids`, ascending."""

    ids: tuple[str, ...]
    called: tuple[str, ...]
    names: Mapping[str, Sequence[int]]
    beginnings: Mapping[str, Sequence[int]]

    @property
    def n(self) -> int:
        return len(self.ids)

    def n_holders(self, word: str) -> int:
        """On how many cards it stands."""
        named, begun = self.names.get(word, ()), self.beginnings.get(word, ())
        return len({*named, *begun}) if named and begun else len(named) + len(begun)


def catalogue(cards: Mapping[str, Card]) -> Catalogue:
    names: defaultdict[str, list[int]] = defaultdict(list)
    beginnings: defaultdict[str, list[int]] = defaultdict(list)
    for at, card in enumerate(cards.values()):
        for word in card.name:
            names[word].append(at)
        for word in card.beginning:
            beginnings[word].append(at)
    called = tuple(card.called for card in cards.values())
    return Catalogue(tuple(cards), called, dict(names), dict(beginnings))


def telling_words(question: str, known: Catalogue, stop: Collection[str]) -> list[str]:
    """Words of the question that stand on some cards and not on all of them."""
    return [
        word
        for word in dict.fromkeys(words_of(question))
        if word not in stop and 0 < known.n_holders(word) < known.n
    ]


def naming(
    question: str,
    known: Catalogue,
    concentration: Mapping[str, float],
    stop: Collection[str],
    latest: Collection[str] = (),
) -> Naming | None:
    """None if the question names no document. `concentration`: of each telling word, the share of
    its passages that lie in documents whose cards it stands on. `latest`: words by which the newest
    of a series is asked for.
    """
    n = known.n
    fit: dict[int, float] = {}
    naming_words: set[str] = set()
    for word in telling_words(question, known, stop):
        holders = set(known.names.get(word, ()))
        if concentration.get(word, 0.0) >= LEAST_CONCENTRATION:
            holders.update(known.beginnings.get(word, ()))
        if 0 < len(holders) < n:
            naming_words.add(word)
            weight = math.log(1 + (n - len(holders) + 0.5) / (len(holders) + 0.5))
            for one in holders:
                fit[one] = fit.get(one, 0.0) + weight
    best = max(fit.values(), default=0.0)
    if not naming_words or (len(fit) == n and all(value == best for value in fit.values())):
        return None
    certain = min(1.0, best / ENOUGH)
    shares = {one: certain * fit[one] / best for one in sorted(fit)}
    asked = f" {' '.join(words_of(question))} "
    if any(f" {word} " in asked for word in latest):
        shares = _latest_first(shares, known.called)
    by_id = {known.ids[one]: share for one, share in shares.items()}
    return Naming(by_id, _without(question, naming_words, stop))


def _latest_first(fit: Mapping[int, float], called: Sequence[str]) -> dict[int, float]:
    """Of the documents that fit best, if they are a series, the one with the highest numbers."""
    best = max(fit.values())
    first = [one for one, share in fit.items() if share >= best]
    series = {_NUMBER.sub("#", called[one].casefold()) for one in first}
    if len(first) < 2 or len(series) != 1:
        return dict(fit)
    last = max(first, key=lambda one: [int(number) for number in _NUMBER.findall(called[one])])
    return {one: share if one == last else share * EARLIER for one, share in fit.items()}


def _without(question: str, words: Collection[str], stop: Collection[str]) -> str:
    """The question without these words; as it is if nothing else carries it."""
    kept = [part for part in question.split() if not _is_only(words_of(part), words)]
    left: Iterable[str] = (word for part in kept for word in words_of(part))
    return " ".join(kept) if any(word not in stop for word in left) else question


def _is_only(parts: list[str], words: Collection[str]) -> bool:
    """ "Apple's" is nothing but "Apple"."""
    return bool(parts) and parts[0] in words and all(len(p) < 2 or p in words for p in parts[1:])

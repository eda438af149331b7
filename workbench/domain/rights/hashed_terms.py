"""Whom an erasure was about, kept as keyed hashes: enough to find the person again, not to be read.

After a backup was brought back, texts are cut into the pieces that could name somebody, and the
hashes of these are compared. Pure. Without the workspace's own secret the hashes say nothing.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from workbench.domain.rights.folding import folded
from workbench.domain.rights.matching import SQUEEZE, Match, apart, core_of, masked, words_of
from workbench.domain.rights.person import Term
from workbench.domain.rights.places import Act

HashedKind = Literal["name", "email", "id", "core"]
_WORD: Final = re.compile(r"[^\W_]+")
_BETWEEN: Final = re.compile(r"[\s_.,\-]{1,8}")
_LOOSE: Final = re.compile(r"[\s.\-/()_]{0,3}")
_ESCAPED: Final = re.compile(r"\\[nrt]")
_OWNED: Final = re.compile(r"['’]s(?![^\W_])")
_MAIL: Final = re.compile(r"[\w.+\-!#$%&'*/=?^`{|}~]+@[\w.\-]+")
_NARROW: Final = re.compile(r"[\w.+\-]+@")
_COUNTRY: Final = re.compile(r"(?:00)?(?:\d{1,3})?0?")
Hashing = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class HashedTerm:
    """`size`: words of a name, signs of a number. A core is a number without its country's code;
    `in_any_country`: the code was not given.
    """

    kind: HashedKind
    size: int
    hash: str
    in_any_country: bool = False


def hashing(secret: bytes) -> Hashing:
    def of(text: str) -> str:
        return hmac.digest(secret, b"erased\n" + text.encode(), "sha256").hex()[:32]

    return of


def hashed_terms(terms: Sequence[Term], of: Hashing) -> tuple[HashedTerm, ...]:
    """Placeholders are left out: their vault has forgotten what they stood for."""
    made: list[HashedTerm] = []
    for term in terms:
        plain = folded(term.text)[0]
        if term.kind == "name":
            words = words_of(plain)
            orders = (words, [words[-1], *words[:-1]]) if words else ()
            made += [HashedTerm("name", len(words), of(f"name {' '.join(one)}")) for one in orders]
        elif term.kind == "email":
            made.append(HashedTerm("email", 1, of(f"email {plain}")))
        elif term.kind == "id":
            number = plain.translate(SQUEEZE).lstrip("+")
            made.append(HashedTerm("id", len(number), of(f"id {number}")))
            before, core = core_of(number)
            if core != number:
                made.append(HashedTerm("core", len(core), of(f"id {core}"), not before))
    return tuple(dict.fromkeys(made))


class HashedMatcher:
    """Finds what `Matcher` finds, knowing hashes alone; any thread may ask."""

    def __init__(self, terms: Sequence[HashedTerm], of: Hashing) -> None:
        self._of = of
        self._hashes = {(one.kind, one.hash): one for one in terms}
        self._words = sorted({one.size for one in terms if one.kind == "name"})
        self._numbers = {one.size for one in terms if one.kind == "id"}
        self._cores = {one.size for one in terms if one.kind == "core"}
        self._mails = any(one.kind == "email" for one in terms)

    def find(self, text: str) -> tuple[Match, ...]:
        """By position, without overlaps: the longer one counts."""
        made, offsets = folded(text)
        made = _ESCAPED.sub("  ", made)
        spans = [one.span() for one in _WORD.finditer(made)]
        found = [*self._names(made, spans), *self._ids(made, spans), *self._addresses(made)]
        if offsets is not None:
            found = [
                Match(offsets[one.start], offsets[one.end - 1] + 1, one.term, one.how)
                for one in found
            ]
        return apart(found)

    def names(self, text: str) -> bool:
        return bool(self.find(text))

    def masked(self, text: str) -> str:
        return masked(text, self.find(text))

    def _knows(self, kind: HashedKind, text: str) -> HashedTerm | None:
        return self._hashes.get((kind, self._of(f"{'id' if kind == 'core' else kind} {text}")))

    def _names(self, made: str, spans: Sequence[tuple[int, int]]) -> Iterator[Match]:
        for first in range(len(spans)):
            for size in self._words:
                some = spans[first : first + size]
                if len(some) < size or not _close(made, some, _BETWEEN):
                    continue
                words = [made[start:end] for start, end in some]
                bare = [*words[:-1], words[-1].removesuffix("s")]
                if self._knows("name", " ".join(words)) or (
                    bare != words and self._knows("name", " ".join(bare))
                ):
                    end = some[-1][1]
                    owned = _OWNED.match(made, end)
                    yield Match(some[0][0], owned.end() if owned else end, 0, "folded")

    def _ids(self, made: str, spans: Sequence[tuple[int, int]]) -> Iterator[Match]:
        longest = max((*self._numbers, *(one + 6 for one in self._cores)), default=0)
        for first in range(len(spans) if longest else 0):
            number = ""
            for last in range(first, len(spans)):
                number += made[slice(*spans[last])]
                if len(number) > longest + 2:
                    break
                if last > first and not _close(made, spans[last - 1 : last + 1], _LOOSE):
                    break
                if self._is_number(number):
                    yield Match(spans[first][0], spans[last][1], 0, "normal form")

    def _is_number(self, number: str) -> bool:
        for whole in (number, number.removeprefix("00")):
            if len(whole) in self._numbers and self._knows("id", whole):
                return True
        if not number.isdigit():
            return False
        for size in self._cores:
            before, core = number[:-size], number[-size:]
            if len(core) < size or not _COUNTRY.fullmatch(before):
                continue
            known = self._knows("core", core)
            if known is not None and (known.in_any_country or before.strip("0") == ""):
                return True
        return False

    def _addresses(self, made: str) -> Iterator[Match]:
        for one in _MAIL.finditer(made) if self._mails else ():
            whole = one.group().rstrip(".-")
            starts = {0, *(part.start() for part in _NARROW.finditer(whole))}
            for start in starts:
                if self._knows("email", whole[start:]):
                    yield Match(one.start() + start, one.start() + len(whole), 0, "folded")


def _close(made: str, spans: Sequence[tuple[int, int]], between: re.Pattern[str]) -> bool:
    return all(between.fullmatch(made, one[1], other[0]) for one, other in pairwise(spans))


@dataclass(frozen=True, slots=True)
class PastErasure:
    """An erasure as it can be done again: `workspace` says whose secret the hashes need, `acts` by
    place, `keep` names units that a person chose to keep.
    """

    id: str
    at: str
    workspace: str
    subject: str
    terms: tuple[HashedTerm, ...]
    acts: tuple[tuple[str, Act], ...]
    keep: tuple[str, ...] = ()

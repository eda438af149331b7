"""Which values hold a word, or one that begins so: for whoever looks for a person by a name.

Pure. Words are compared as the full-text index compares them: without capitals and accents.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key")
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return tuple(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


class WordsInValues(Generic[Key]):
    def __init__(self, values: Iterable[tuple[Key, str]]) -> None:
        self._words: dict[Key, tuple[str, ...]] = {key: words_of(text) for key, text in values}
        self._holders: dict[str, list[Key]] = {}
        for key, words in self._words.items():
            for word in dict.fromkeys(words):
                self._holders.setdefault(word, []).append(key)
        self._sorted = sorted(self._holders)

    def find(self, text: str, *, is_beginning: bool) -> list[Key]:
        """Values with these words one after the other; the last one may be the beginning of one."""
        wanted = words_of(text)
        if not wanted:
            return []
        last = len(wanted) - 1
        first = self._like(wanted[0]) if is_beginning and not last else [wanted[0]]
        found = dict.fromkeys(key for word in first for key in self._holders.get(word, ()))
        if not last:
            return list(found)
        return [key for key in found if _stands_in(wanted, self._words[key], is_beginning)]

    def _like(self, beginning: str) -> list[str]:
        at = bisect.bisect_left(self._sorted, beginning)
        end = bisect.bisect_left(self._sorted, beginning + "\U0010ffff")
        return self._sorted[at:end]


def _stands_in(wanted: tuple[str, ...], words: tuple[str, ...], is_beginning: bool) -> bool:
    *whole, last = wanted
    for at in range(len(words) - len(wanted) + 1):
        end = at + len(whole)
        if words[at:end] == tuple(whole):
            word = words[end]
            if word == last or (is_beginning and word.startswith(last)):
                return True
    return False

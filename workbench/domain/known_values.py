"""Find values that are known already wherever they stand in a text: whole words, to the letter.

Pure; takes as long as the text has words, however many values there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


class KnownValues:
    """`fold`: without regard to capitals. Values without a letter or digit are never found."""

    def __init__(self, values: Iterable[str], *, fold: bool = False) -> None:
        self._fold = fold
        self._by_word: dict[str, list[tuple[int, str, str]]] = {}
        for value in sorted(set(values), key=lambda one: (-len(one), one)):
            shown = self._folded(value)
            first = _WORD.search(shown)
            if first is not None:
                found = self._by_word.setdefault(first[0], [])
                found.append((first.start(), shown, value))

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and value, from left to right; of those that overlap the first and longest."""
        if not self._by_word:
            return
        shown = self._folded(text)
        if len(shown) != len(text):  # some capitals are longer in small letters
            shown = text
        free = 0
        for word in _WORD.finditer(shown):
            for before, wanted, value in self._by_word.get(word[0], ()):
                start = word.start() - before
                end = start + len(wanted)
                if (
                    start >= free
                    and shown.startswith(wanted, start)
                    and _is_whole(shown, start, end)
                ):
                    yield start, end, value
                    free = end
                    break

    def _folded(self, text: str) -> str:
        return text.lower() if self._fold else text


def _is_whole(text: str, start: int, end: int) -> bool:
    """Neither end lies inside a word."""
    return not (
        (start > 0 and _is_word(text[start]) and _is_word(text[start - 1]))
        or (end < len(text) and _is_word(text[end - 1]) and _is_word(text[end]))
    )


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"

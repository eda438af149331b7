"""Where any of many short strings stands in a text, all looked for in one pass.

Pure NumPy: the text becomes one number for every four signs, a table says which of them a string
may hold, and only there strings are compared. A `|` at either end of a string stands for the edge
of a word.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[Any]

EDGE = "|"
PLANE = 0x10000
BITS, SIGNS = 6, 4  # of one class, and classes in one number
SLOTS = 20  # bits of a place in the table
SPREAD = 0x9E3779B1
DIGIT, OTHERS, MARKS = 27, 28, 32  # classes: letters 1 to 26, other letters 28 to 31, then marks
EDGES = (0, *range(MARKS, 1 << BITS))  # what is no part of a word
PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
OFTEN = " etainosrhldcumfpgwybvkxjqz"  # letters by how often they are used, the first the most


@lru_cache(maxsize=1)
def _classes() -> Ints:
    """For each sign of the first plane a number below 64."""
    import numpy as np

    table = np.zeros(PLANE, np.uint32)
    for code in range(PLANE):
        sign = chr(code)
        if "a" <= sign <= "z":
            table[code] = code - ord("a") + 1
        elif sign.isdigit():
            table[code] = DIGIT
        elif sign.isalpha():
            table[code] = OTHERS + code % 4
    for place, sign in enumerate(PUNCTUATION):
        table[ord(sign)] = MARKS + place
    return table


def _class_of(sign: str) -> int:
    return int(_classes()[min(ord(sign), PLANE - 3)])


class Needles:
    """`find` gives for each string, in lower case, the places where it stands."""

    def __init__(self, needles: Iterable[str]) -> None:
        import numpy as np

        self._plain: list[tuple[str, str]] = []
        self._single: list[str] = []  # one sign: the text is searched for it
        self._table = np.zeros(1 << SLOTS, bool)
        self._by_gram: dict[int, list[tuple[str, str, int, bool, bool]]] = {}
        for needle in sorted(set(needles)):
            self._plain.append((needle, needle.strip(EDGE)))
            if len(needle) > 1:
                self._add(needle)
            else:
                self._single.append(needle)
        self._grams = np.array([*sorted(self._by_gram), (1 << 32) - 1], np.uint32)
        self._table[_slots(self._grams)] = True

    def _add(self, needle: str) -> None:
        opens, closes = needle.startswith(EDGE), needle.endswith(EDGE)
        plain = needle.strip(EDGE)
        shape: list[Sequence[int]] = [EDGES] * opens
        shape += [[_class_of(sign)] for sign in plain]
        shape += [EDGES] * closes
        shape += [range(1 << BITS)] * (SIGNS - len(shape))
        offset = min(
            range(len(shape) - SIGNS + 1),
            key=lambda at: sum(_often(one) for one in shape[at : at + SIGNS]),
        )
        for signs in itertools.product(*shape[offset : offset + SIGNS]):
            gram = 0
            for one in signs:
                gram = gram << BITS | one
            told = (needle, plain, offset - opens, opens, closes)
            self._by_gram.setdefault(gram, []).append(told)

    def find_each(self, low: str) -> dict[str, list[int]]:
        """As `find`, needle by needle: quicker in a short text."""
        found: dict[str, list[int]] = {}
        for needle, plain in self._plain:
            if plain in low:
                places = [at for at in _all(low, plain) if _has_edges(low, at, needle, plain)]
                if places:
                    found[needle] = places
        return found

    def find(self, low: str, codes: Ints) -> dict[str, list[int]]:
        """`codes` are the characters of `low`."""
        import numpy as np

        n = len(codes) + 2
        padded = np.zeros(n + SIGNS, np.uint32)
        padded[1 : len(codes) + 1] = _classes()[codes]
        pairs = (padded[:-1] << BITS) | padded[1:]
        grams = (pairs[:n] << (2 * BITS)) | pairs[2 : n + 2]
        at = np.flatnonzero(self._table[_slots(grams)])
        at = at[self._grams[np.searchsorted(self._grams, grams[at])] == grams[at]]
        found: dict[str, list[int]] = {}
        for place, gram in zip(at.tolist(), grams[at].tolist(), strict=True):
            for needle, plain, offset, opens, closes in self._by_gram[gram]:
                start = place - 1 - offset
                if start < 0 or not low.startswith(plain, start):
                    continue
                if opens and 0 < padded[start] < MARKS:
                    continue
                if closes and 0 < padded[start + 1 + len(plain)] < MARKS:
                    continue
                found.setdefault(needle, []).append(start)
        for needle in self._single:
            places = _all(low, needle)
            if places:
                found[needle] = places
        return found


def _slots(grams: Ints) -> Ints:
    import numpy as np

    mixed: Ints = (grams * np.uint32(SPREAD)) >> np.uint32(32 - SLOTS)
    return mixed


def _all(text: str, needle: str) -> list[int]:
    found = []
    at = text.find(needle)
    while at >= 0:
        found.append(at)
        at = text.find(needle, at + 1)
    return found


def _has_edges(low: str, at: int, needle: str, plain: str) -> bool:
    """Whether no letter or digit stands where the needle asks for the edge of a word."""
    end = at + len(plain)
    opens = not needle.startswith(EDGE) or not low[at - 1 : at].isalnum()
    return opens and not (needle.endswith(EDGE) and low[end : end + 1].isalnum())


def _often(classes: Sequence[int]) -> int:
    """How often one of these classes is met, roughly; a word ends as often as it has an “e”."""
    if len(classes) > 1:
        return len(OFTEN)
    (number,) = classes
    if number >= DIGIT:
        return 0
    sign = " " if number == 0 else chr(number + ord("a") - 1)
    return len(OFTEN) - OFTEN.index(sign)

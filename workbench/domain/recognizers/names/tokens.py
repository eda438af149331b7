"""Cut a text into tokens as arrays, all at once: places, kinds, shapes, and hashes of spellings.

Pure NumPy, no loop over words: a million characters take some hundredths of a second. Knows neither
names nor models. Words are runs of letters, numbers runs of digits, every other sign is a token of
its own; spaces separate, and a line break or a zero sign is a token too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[Any]

SPACE, LOWER, UPPER, LETTER, DIGIT, SIGN, BREAK = range(7)
PLANE = 0x10000  # what lies beyond (emoji, rare scripts) is a sign
BLOCK = 1 << 16  # characters that are cut at once
PRIME = 0x9E3779B97F4A7C15 | 1
MOST = (1 << 64) - 1
INVERSE = pow(PRIME, -1, 1 << 64)

# Shapes of tokens.
LOW, CAP, ALL_UPPER, INITIAL, MIXED, OTHER_SCRIPT, NUMBER, MARK, LINE, CASELESS = range(10)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel arrays, one entry a token; offsets are code points of the text."""

    start: Ints
    end: Ints
    shape: Ints  # uint8
    hash: Ints  # uint64 of the spelling in lower case
    lower: Ints  # the characters in lower case, as numbers
    is_caseless: Ints  # bool: of the part of the text that the token is in
    part: Ints  # which part, between zero signs; -1: the zero sign itself

    def last(self, nth: int, which: Ints | slice) -> Ints:
        """The nth letter from the end of the tokens `which`, in lower case; 0 if it has none."""
        import numpy as np

        at = self.end[which] - nth
        letters: Ints = np.where(at >= self.start[which], self.lower[np.maximum(at, 0)], 0)
        return letters.astype(np.int64)

    def first(self, nth: int, which: Ints | slice) -> Ints:
        """The nth letter, the first being 0."""
        import numpy as np

        at = self.start[which] + nth
        most = max(len(self.lower) - 1, 0)
        letters: Ints = np.where(at < self.end[which], self.lower[np.minimum(at, most)], 0)
        return letters.astype(np.int64)


@lru_cache(maxsize=1)
def _tables() -> tuple[Ints, Ints]:
    """The kind and the lower-case letter of each character of the first plane."""
    import numpy as np

    kinds = np.full(PLANE, SIGN, np.uint8)
    lower = np.arange(PLANE, dtype=np.uint16)
    for code in range(PLANE):
        sign = chr(code)
        if sign.isalpha():
            kinds[code] = LOWER if sign.islower() else UPPER if sign.isupper() else LETTER
            low = sign.lower()
            if low != sign:
                lower[code] = ord(low[0])
        elif sign.isdigit() and sign.isdecimal():
            kinds[code] = DIGIT
        elif sign.isspace():
            kinds[code] = SPACE
    kinds[0x300:0x370] = LETTER  # combining accents belong to their letter
    kinds[[0, 10, 11, 12, 13, 0x85, 0x2028, 0x2029]] = BREAK
    lower[[0x2019, 0x02BC, 0xFF07]] = 39
    lower[[0x2010, 0x2011]] = 45
    return kinds, lower


@lru_cache(maxsize=1)
def _powers() -> tuple[Ints, Ints]:
    import numpy as np

    def row(base: int) -> Ints:
        factors = np.full(BLOCK + 1, base, np.uint64)
        factors[0] = 1
        return np.multiply.accumulate(factors)

    return row(PRIME), row(INVERSE)


def hash_of(word: str) -> int:
    """The hash that `tokenize` gives to `word`, a token."""
    import numpy as np

    kinds_lower = _tables()[1]
    total, power = 0, 1
    for sign in word:
        code = ord(sign)
        code = int(kinds_lower[code]) if code < PLANE else code
        total = (total + code * power) & MOST
        power = (power * PRIME) & MOST
    return int(np.uint64(total))


def codes_of(text: str) -> Ints:
    """The characters as numbers of the first plane; what is beyond becomes U+FFFD."""
    import numpy as np

    if text.isascii():
        return np.frombuffer(text.encode("ascii"), np.uint8).astype(np.uint16)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    plane: Ints = np.minimum(codes, 0xFFFD).astype(np.uint16)
    return plane


def kinds_of(codes: Ints) -> Ints:
    """What each character is: SPACE, LOWER, ..., BREAK."""
    kinds: Ints = _tables()[0][codes]
    return kinds


def tokenize(codes: Ints) -> Tokens:
    """Cut at most BLOCK characters."""
    import numpy as np

    all_kinds, all_lower = _tables()
    kinds, lower = all_kinds[codes], all_lower[codes]
    is_letter = (kinds >= LOWER) & (kinds <= LETTER)
    group = np.where(is_letter, np.uint8(LOWER), kinds)
    begins = np.empty(len(codes), bool)
    begins[:1] = True
    np.not_equal(group[1:], group[:-1], out=begins[1:])
    begins |= group >= SIGN
    begins[1:] &= ~((group[1:] == BREAK) & (group[:-1] == BREAK))
    at = np.flatnonzero(begins)
    ends = np.append(at[1:], len(codes))
    kept = group[at] != SPACE
    start, end = at[kept], ends[kept]
    powers, inverses = _powers()
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum((lower * powers[: len(codes)]), out=sums[1:])
    hashes = (sums[end] - sums[start]) * inverses[start]
    caseless = _caseless(codes, kinds, start)
    zeros = np.concatenate(([0], np.cumsum(codes == 0)))
    part = np.where(zeros[end] > zeros[start], -1, zeros[start])
    shape = _shapes(kinds, start, end, group[start])
    shape[caseless & (shape <= MIXED)] = CASELESS
    return Tokens(start, end, shape, hashes, lower, caseless, part)


def _caseless(codes: Ints, kinds: Ints, start: Ints) -> Ints:
    """Which tokens stand in a part, between zero signs, that has capitals only or none."""
    import numpy as np

    edges = np.concatenate(([0], np.flatnonzero(codes == 0), [len(codes)]))
    uppers = np.concatenate(([0], np.cumsum(kinds == UPPER)))[edges]
    lowers = np.concatenate(([0], np.cumsum(kinds == LOWER)))[edges]
    mixed = (np.diff(uppers) > 0) & (np.diff(lowers) > 0)
    part = np.searchsorted(edges, start, side="right") - 1
    caseless: Ints = ~mixed[part]
    return caseless


def _shapes(kinds: Ints, start: Ints, end: Ints, group: Ints) -> Ints:
    import numpy as np

    uppers = np.concatenate(([0], np.cumsum(kinds == UPPER)))
    n_upper = uppers[end] - uppers[start]
    length = end - start
    first = kinds[start] if len(start) else kinds[:0]
    shape = np.full(len(start), MARK, np.uint8)
    word = group == LOWER
    shape[word] = MIXED
    shape[word & (n_upper == 0)] = LOW
    shape[word & (first == UPPER) & (n_upper == 1)] = CAP
    shape[word & (n_upper == length) & (length > 1)] = ALL_UPPER
    shape[word & (n_upper == 1) & (length == 1)] = INITIAL
    shape[word & (first == LETTER)] = OTHER_SCRIPT
    shape[group == DIGIT] = NUMBER
    shape[group == BREAK] = LINE
    return shape

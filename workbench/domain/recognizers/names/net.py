"""The small network that knows names: a vector for each token, a window around it, seven labels.

Pure NumPy over arrays that `resources/name_model` trained. Only words that may be names are judged:
those with a capital, those that are no common word, and what joins two of them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from workbench.domain.recognizers.names.tokens import (
    CASELESS,
    LOW,
    MIXED,
    OTHER_SCRIPT,
    Tokens,
)  # fmt: skip

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Ints = npt.NDArray[Any]

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
REACH = 3  # tokens on each side that are looked at
BUCKETS = 4096
# Bits of `flags`: which lists a word is in.
FIRST, LAST, CITY, COUNTRY, COMMON, FIRM, TITLE, JOINS = (1 << n for n in range(8))
NAMED = FIRST | LAST | CITY | COUNTRY | FIRM
WORDS_UPTO = MIXED  # shapes up to this one are cased words
SLOT_BITS = 20
ALONE = 1 << 18  # multiplications; OpenBLAS uses one thread up to here
FEW = 48  # candidates: fewer are not worth sorting
SPREAD = 0xD6E8FEB86659FD93


@dataclass(frozen=True, slots=True)
class Features:
    """One row a token: which vector, which lists, which shape, which letters."""

    word: Ints  # row of the word's vector; 0 if it has none
    flags: Ints
    shape: Ints
    key: Ints  # equal where all that a token shows is equal
    part: Ints  # of the text; nothing is seen across its borders
    tokens: Tokens

    def last3(self, which: Ints | slice) -> Ints:
        """A number for the last three letters of the tokens `which`."""
        c1, c2, c3 = (self.tokens.last(nth, which) for nth in (1, 2, 3))
        letters: Ints = (c1 * 1_000_003 + c2 * 10_007 + c3 * 101) % BUCKETS
        return letters

    def last2(self, which: Ints | slice) -> Ints:
        c1, c2 = (self.tokens.last(nth, which) for nth in (1, 2))
        letters: Ints = (c1 * 10_007 + c2 * 101 + 7) % BUCKETS
        return letters

    def first3(self, which: Ints | slice) -> Ints:
        f1, f2, f3 = (self.tokens.first(nth, which) for nth in (0, 1, 2))
        letters: Ints = (f1 * 1_000_003 + f2 * 10_007 + f3 * 101 + 13) % BUCKETS
        return letters


class WordIndex:
    """Finds spellings by their hashes: all of a text at once, without a loop."""

    def __init__(self, hashes: Ints) -> None:
        import numpy as np

        self._hashes = hashes
        self._tables: list[tuple[int, Ints]] = []
        left = np.arange(len(hashes), dtype=np.int32)
        shift = 64 - SLOT_BITS
        while len(left):
            table = np.full(1 << SLOT_BITS, -1, np.int32)
            slots = _slots(hashes[left], shift)
            table[slots] = left
            self._tables.append((shift, table))
            left = left[table[slots] != left]
            shift -= 7

    def find(self, hashes: Ints) -> Ints:
        """For each hash the place of its word in the list, or -1."""
        import numpy as np

        found = np.full(len(hashes), -1, np.int32)
        for shift, table in self._tables:
            at = table[_slots(hashes, shift)]
            fits = (at >= 0) & (self._hashes[at] == hashes)
            found[fits] = at[fits]
        return found


def _slots(hashes: Ints, shift: int) -> Ints:
    import numpy as np

    mixed = hashes * np.uint64(SPREAD)
    return ((mixed >> np.uint64(shift)) & np.uint64((1 << SLOT_BITS) - 1)).astype(np.int64)


def features(tokens: Tokens, index: WordIndex, word_flags: Ints, word_rows: Ints) -> Features:
    import numpy as np

    at = index.find(tokens.hash)
    known = at >= 0
    flags = np.where(known, word_flags[at], 0)
    rows = np.where(known, word_rows[at], 0)
    key = tokens.hash * np.uint64(16) + tokens.shape
    return Features(rows, flags, tokens.shape, key, tokens.part, tokens)


def candidates(tokens: Tokens, flags: Ints) -> Ints:
    """Which tokens may be part of a name."""

    shape = tokens.shape
    common = (flags & COMMON) > 0
    named = (flags & (FIRST | LAST | CITY | COUNTRY)) > 0
    length = tokens.end - tokens.start
    cased = (shape > LOW) & (shape <= OTHER_SCRIPT)
    rare = ((shape == LOW) | (shape == CASELESS)) & ~common & (length > 2)
    rare |= (shape == CASELESS) & named & (length > 1)
    able = cased | rare
    joins = ((flags & JOINS) > 0) & ~able
    if len(able) > 2:
        before, after = able[:-2] & (shape[:-2] != LOW), able[2:] & (shape[2:] != LOW)
        able[1:-1] |= joins[1:-1] & before & after
    if len(able) > 3:
        pair = joins[1:-2] & joins[2:-1] & cased[:-3] & cased[3:]
        able[1:-2] |= pair
        able[2:-1] |= pair
    judged: Ints = able
    return judged


def _product(left: Floats, right: Floats) -> Floats:
    """`left @ right` on this thread alone: so small that OpenBLAS wakes no others, which on a busy
    machine wait by spinning, many times as long as the work takes.
    """
    import numpy as np

    most = max(1, ALONE // right.size)
    if len(left) <= most or _is_alone():
        small: Floats = left @ right
        return small
    made = np.empty((len(left), right.shape[1]), np.float32)
    for at in range(0, len(left), most):
        np.matmul(left[at : at + most], right, out=made[at : at + most])
    return made


@lru_cache(maxsize=1)
def _is_alone() -> bool:
    """Whether the process was told to use one thread."""
    return any(os.environ.get(name) == "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"))


class NameNet:
    """Weights in memory; `judge` gives the probability of each label for the candidates."""

    def __init__(self, arrays: Mapping[str, Any]) -> None:
        import numpy as np

        self.index = WordIndex(arrays["hashes"])
        self.word_flags = arrays["flags"]
        self.word_rows = arrays["rows"]

        def table(name: str) -> Floats:
            made: Floats = arrays[name].astype(np.float32)
            made *= arrays[name + "_scale"].astype(np.float32)
            return made

        self._words = table("words")
        self._flags, self._shapes = table("by_flags"), table("by_shape")
        self._last3, self._last2, self._first3 = table("last3"), table("last2"), table("first3")
        self._hidden = arrays["hidden"].astype(np.float32)  # (window * d, h)
        self._hidden_bias = arrays["hidden_bias"].astype(np.float32)
        self._out = arrays["out"].astype(np.float32)  # (h, labels)
        self._out_bias = arrays["out_bias"].astype(np.float32)

    def judge(self, seen: Features, at: Ints) -> Floats:
        """(len(at), labels): log-probabilities for the tokens at the places `at`."""
        import numpy as np

        n = len(seen.word)
        around = at[:, None] + np.arange(-REACH, REACH + 1)[None, :]  # (len(at), window)
        part = np.append(seen.part, -2)
        around[(around < 0) | (around >= n)] = n
        around[part[around] != seen.part[at][:, None]] = n
        add = self._few if len(at) <= FEW else self._many
        hidden = add(seen, around)
        np.maximum(hidden, 0, out=hidden)
        scores = _product(hidden, self._out)
        scores += self._out_bias
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return scores

    def _few(self, seen: Features, around: Ints) -> Floats:
        """The windows as they are, in one product."""
        import numpy as np

        n = len(seen.word)
        vectors = np.zeros((n + 1, self._words.shape[1]), np.float32)
        vectors[:n] = self._vectors(seen, slice(None))
        hidden = _product(vectors[around].reshape(len(around), -1), self._hidden)
        hidden += self._hidden_bias
        return hidden

    def _many(self, seen: Features, around: Ints) -> Floats:
        """What a word adds at each distance is worked out once, for where it stands so far off."""
        import numpy as np

        n = len(seen.word)
        needed = np.zeros(n + 1, bool)
        needed[around] = True
        needed[n] = False
        which = np.flatnonzero(needed)
        _, one, same = np.unique(seen.key[which], return_index=True, return_inverse=True)
        vectors = self._vectors(seen, which[one])
        row = np.full(n + 1, len(one), np.int64)
        row[which] = same
        rows = row[around]  # (len(around), window)
        hidden = np.tile(self._hidden_bias, (len(around), 1))
        width = vectors.shape[1]
        added = np.zeros((len(one) + 1, len(self._hidden_bias)), np.float32)
        for place in range(2 * REACH + 1):
            there = np.zeros(len(one) + 1, bool)
            there[rows[:, place]] = True
            used = np.flatnonzero(there[:-1])
            added[used] = _product(vectors[used], self._hidden[place * width : (place + 1) * width])
            hidden += added[rows[:, place]]
        return hidden

    def _vectors(self, seen: Features, which: Ints | slice) -> Floats:
        import numpy as np

        rows = self._words[seen.word[which]]
        rows += self._flags[seen.flags[which]]
        rows += self._shapes[seen.shape[which]]
        rows += self._last3[seen.last3(which)]
        rows += self._last2[seen.last2(which)]
        rows += self._first3[seen.first3(which)]
        return np.maximum(rows, 0, out=rows)

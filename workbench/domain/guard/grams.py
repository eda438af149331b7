"""Words and pieces of words of a text as numbers of buckets: what a small linear model counts.

Pure. Order of words is kept in pairs only; figures count as one; nothing can be read back.
Source: feature hashing, Weinberger et al., ICML 2009.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from itertools import pairwise
from typing import Final

BUCKETS: Final = 1 << 14
_PIECES: Final = (3, 4, 5)  # letters of a piece of a word
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


def grams(text: str) -> tuple[list[int], list[float]]:
    """Buckets, each once, and their weights: together of unit length. Empty for no words."""
    tokens = [_plain(token) for token in _TOKEN.findall(text.lower())]
    counts: Counter[int] = Counter(map(_bucket, tokens))
    counts.update(_bucket(f"{a} {b}") for a, b in pairwise(tokens))
    for token in tokens:
        framed = f"<{token}>"
        for size in _PIECES:
            counts.update(
                _bucket(f"#{framed[at : at + size]}") for at in range(len(framed) - size + 1)
            )
    weights = [1.0 + math.log(n) for n in counts.values()]
    length = math.sqrt(sum(weight * weight for weight in weights)) or 1.0
    return list(counts), [weight / length for weight in weights]


def _plain(token: str) -> str:
    return "0" if token.isdigit() else token


def _bucket(gram: str) -> int:
    return zlib.crc32(gram.encode("utf-8", "surrogatepass")) % BUCKETS

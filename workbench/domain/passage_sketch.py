"""Know a passage again without keeping its words: a sample of hashes of its runs of characters.

Pure. Two sketches say how much of the shorter passage stands in the other, so that a passage that
somebody marked is found again after it was cut differently or edited elsewhere. One run in four is
kept, so that runs cannot be joined to the text again.
Source: FracMinHash, Irber et al., 2022.
"""

from __future__ import annotations

import hashlib
import unicodedata

_RUN = 12  # bytes that are hashed together
_BYTES = 4  # of each hash
_ONE_IN = 4
ALIKE = 0.5  # of the shorter one's runs are in the other

Sketch = frozenset[int]


def sketch(text: str) -> Sketch:
    """Case, spaces and forms of letters do not matter. Empty for a text without any sign."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    data = plain.encode("utf-8", "surrogatepass")
    width = min(_RUN, len(data))
    if not width:
        return frozenset()
    runs = frozenset(_hash(data[at : at + width]) for at in range(len(data) - width + 1))
    return frozenset(number for number in runs if number % _ONE_IN == 0) or frozenset({min(runs)})


def likeness(one: Sketch, other: Sketch) -> float:
    """How much of the shorter one stands in the other, 0 to 1."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def pack(value: Sketch) -> bytes:
    """As it is stored: ascending, big endian."""
    return b"".join(number.to_bytes(_BYTES, "big") for number in sorted(value))


def unpack(data: bytes) -> Sketch:
    return frozenset(
        int.from_bytes(data[at : at + _BYTES], "big") for at in range(0, len(data), _BYTES)
    )


def _hash(run: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(run, digest_size=_BYTES).digest(), "big")

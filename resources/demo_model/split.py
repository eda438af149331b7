"""Decide by hash what training may see and what only the evaluation sees.

Pure: strings in, strings out. A template or value falls on the same side on every machine.
"""

import hashlib
from collections.abc import Sequence
from typing import Literal

Split = Literal["train", "held_out"]

HELD_OUT_SHARE = 0.2
DIVISION = "second"  # another word divides everything anew; the recipe was found on the first


def rank(text: str) -> str:
    """Return the hexadecimal SHA-256 of `text`, used as a stable shuffle key."""
    return hashlib.sha256(f"{DIVISION}:{text}".encode()).hexdigest()


def side(text: str) -> Split:
    """Return the split that the value `text` belongs to; about one value in five is held out."""
    return "held_out" if int(rank(text)[:8], 16) < HELD_OUT_SHARE * 2**32 else "train"


def templates(texts: Sequence[str], split: Split) -> list[str]:
    """Return the templates of one split, in hash order.

    Of three or more templates the one in five with the lowest hash is held out, at least one, so
    that every field can be evaluated. Shorter lists are not divided.
    """
    ordered = sorted(texts, key=rank)
    if len(ordered) < 3:
        return ordered
    cut = max(1, round(len(ordered) * HELD_OUT_SHARE))
    return ordered[:cut] if split == "held_out" else ordered[cut:]

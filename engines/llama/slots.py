"""Which place in the cache a prompt takes, and how much of it is there already.

Pure: token ids in, a decision out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

# Continue in a place only if this share of what it holds stays useful; else spare it for its own
# conversation and take another place.
_KEEP_SHARE: Final = 0.5


@dataclass(slots=True)
class Slot:
    """One sequence of the cache: the tokens whose keys and values it holds."""

    seq_id: int
    tokens: list[int] = field(default_factory=list)
    busy: bool = False
    last_used: int = 0


@dataclass(frozen=True, slots=True)
class Placement:
    slot: Slot
    n_reused: int  # tokens of the prompt that need no computing
    copy_from: Slot | None = None  # where those tokens are, if not in `slot` itself


def common_prefix(left: Sequence[int], right: Sequence[int]) -> int:
    """Number of leading tokens that are equal."""
    n = min(len(left), len(right))
    if left[:n] == right[:n]:
        return n
    low, high = 0, n  # left[:low] equal, left[:high] not
    while high - low > 1:
        middle = (low + high) // 2
        if left[low:middle] == right[low:middle]:
            low = middle
        else:
            high = middle
    return low


def place(slots: Iterable[Slot], prompt: list[int]) -> Placement | None:
    """Choose a free slot for `prompt`, None if all are busy.

    At least the last token of the prompt is computed again: its output is what is sampled from.
    """
    known = [(min(common_prefix(slot.tokens, prompt), len(prompt) - 1), slot) for slot in slots]
    free = [(n, slot) for n, slot in known if not slot.busy]
    if not free:
        return None
    n_best, best = max(free, key=lambda item: (item[0], -len(item[1].tokens)))
    if n_best and n_best >= _KEEP_SHARE * len(best.tokens):
        return Placement(best, n_best)
    oldest = min((slot for _, slot in free), key=lambda slot: (bool(slot.tokens), slot.last_used))
    n_source, source = max(known, key=lambda item: item[0])
    if n_source == 0 or source is oldest:
        return Placement(oldest, n_source if source is oldest else 0)
    return Placement(oldest, n_source, copy_from=source)

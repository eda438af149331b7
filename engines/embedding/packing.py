"""Which texts are computed together, and what of a text that is too long.

Pure: takes lengths and token ids. Knows no model.
"""

from __future__ import annotations

from collections.abc import Sequence


def pack(lengths: Sequence[int], most_tokens: int, most_texts: int) -> list[list[int]]:
    """Positions in batches of like length: each within both bounds, or one text alone."""
    batches: list[list[int]] = []
    room = 0
    for position in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        length = lengths[position]
        if not batches or length > room or len(batches[-1]) == most_texts:
            batches.append([])
            room = most_tokens
        batches[-1].append(position)
        room -= length
    return batches


def framed(
    tokens: Sequence[int], before: Sequence[int], after: Sequence[int], most: int
) -> tuple[list[int], bool]:
    """`tokens` between what opens and closes every text, cut to `most`; True if it was cut."""
    room = max(0, most - len(before) - len(after))
    return [*before, *tokens[:room], *after], len(tokens) > room


def shortened_pair(first: int, second: int, most: int) -> tuple[int, int]:
    """How many tokens of a question and of a passage are kept, `most` in all.

    The passage is cut; a question keeps what it needs, up to half of the room.
    """
    first = min(first, max(most // 2, most - second))
    return first, min(second, most - first)


def even_batches(lengths: Sequence[int], most_tokens: int, n_lanes: int) -> list[list[int]]:
    """Positions in batches of like length and nearly equal work, as many as keep all lanes busy.

    A batch may go beyond `most_tokens` by one text. The longest come first.
    """
    total = sum(lengths)
    n_batches = n_lanes * -(-total // (n_lanes * most_tokens))
    batches: list[list[int]] = [[] for _ in range(n_batches)]
    done = 0
    for position in sorted(range(len(lengths)), key=lambda i: -lengths[i]):
        middle = done + lengths[position] / 2
        batches[min(n_batches - 1, int(middle * n_batches / total))].append(position)
        done += lengths[position]
    return [batch for batch in batches if batch]

"""Search texts that are written without blanks: Chinese, Japanese, Thai and their neighbours.

The full-text index keeps such a text as one word from one punctuation mark to the next, so it knows
beginnings only. Here the pairs of characters of a question are looked for in the passages
themselves; a pair that stands in few of them counts most. Costs time with the number of passages.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from workbench.domain.search_query import is_unspaced
from workbench.storage.chunk_ranges import Chosen
from workbench.storage.database import Database
from workbench.storage.search import stop_words, unspaced_pieces

MOST_PAIRS = 32
_LEAST_LENGTH = 0.25  # of the mean: how little a short passage may count as


def pairs_of(query: str) -> list[str]:
    """Pairs of characters, and whole words of other scripts, each once."""
    found: dict[str, None] = {}
    for word in query.split():
        for piece in unspaced_pieces(word):
            if not is_unspaced(piece):
                if piece.casefold() not in stop_words():
                    found[piece.lower()] = None
                continue
            for at in range(max(1, len(piece) - 1)):
                found[piece[at : at + 2]] = None
    return list(found)[:MOST_PAIRS]


def unspaced_hits(
    database: Database, query: str, chosen: Chosen, k: int
) -> list[tuple[int, float]]:
    """The k best as (chunk id, score), best first, higher is better; any pair may match."""
    pairs = pairs_of(query)
    if not pairs:
        return []
    text = "lower(k.heading || ' ' || k.text)"
    held = [f"(instr({text}, ?{at}) > 0)" for at in range(2, len(pairs) + 2)]
    mask = " + ".join(f"{one} * {1 << at}" for at, one in enumerate(held))
    rows = database.read(
        f"SELECT k.id, length(k.text) AS n, {mask} AS mask FROM json_each(?1) wanted"  # noqa: S608
        f" JOIN chunks k ON k.id = wanted.value WHERE {' OR '.join(held)}",
        (json.dumps(chosen.all().tolist()), *pairs),
    )
    return _ranked([(row["id"], row["n"], row["mask"]) for row in rows], len(pairs), chosen.n)[:k]


def _ranked(
    rows: Sequence[tuple[int, int, int]], n_pairs: int, n_passages: int
) -> list[tuple[int, float]]:
    counts = [sum(mask >> at & 1 for _, _, mask in rows) for at in range(n_pairs)]
    weights = [
        math.log(1 + (max(n_passages, count) - count + 0.5) / (count + 0.5)) for count in counts
    ]
    mean = sum(n for _, n, _ in rows) / max(1, len(rows))
    scored = []
    for number, n, mask in rows:
        score = sum(weight for at, weight in enumerate(weights) if mask >> at & 1)
        length = max(_LEAST_LENGTH, n / max(1.0, mean))
        scored.append((number, score / (0.75 + 0.25 * length)))
    return sorted(scored, key=lambda hit: (-hit[1], hit[0]))

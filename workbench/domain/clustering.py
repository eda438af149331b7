"""Put vectors into groups, and name a group of texts by the words that set it apart.

Pure and seeded. Spherical k-means with the beginnings of k-means++; how many groups there are is
told by the mean silhouette over their middles. Sources: Dhillon and Modha, Machine Learning 2001;
Arthur and Vassilvitskii, SODA 2007; Rousseeuw, J. Comput. Appl. Math. 1987.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy.typing as npt

    Array = npt.NDArray[Any]

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_ROUNDS: Final = 30
_TRIES: Final = 3
_N_WORDS: Final = 3
_LEAST_SILHOUETTE: Final = 0.05  # below, the texts are one group


def middles_of(vectors: Array, k: int, *, seed: int = 0) -> Array:
    """The middles of `k` groups of unit vectors, each of unit length: shape (k, dimension)."""
    import numpy as np

    vectors = np.asarray(vectors, np.float64)
    best: tuple[float, Array] | None = None
    for one in range(_TRIES):
        middles = _middles(vectors, k, np.random.default_rng((seed, one)))
        near = float((vectors @ middles.T).max(axis=1).sum())
        if best is None or near > best[0]:
            best = near, middles
    assert best is not None
    return best[1]


def nearest(vectors: Array, middles: Array) -> Array:
    """The number of the nearest middle, for each row."""
    import numpy as np

    found: Array = np.argmax(np.asarray(vectors, np.float64) @ middles.T, axis=1)
    return found


def groups_of(vectors: Array, most: int = 8, *, seed: int = 0) -> Array:
    """The number of its group, for each row; as many groups as set themselves apart."""
    import numpy as np

    n = len(vectors)
    alone: Array = np.zeros(n, np.int64)
    best, shown = _LEAST_SILHOUETTE, alone
    for k in range(2, min(most, n // 3) + 1):
        middles = middles_of(vectors, k, seed=seed)
        far = 1.0 - np.asarray(vectors, np.float64) @ middles.T
        found = far.argmin(axis=1)
        two = np.sort(far, axis=1)[:, :2]
        value = float(((two[:, 1] - two[:, 0]) / np.maximum(two[:, 1], 1e-12)).mean())
        if value > best and len(set(found.tolist())) == k:
            best, shown = value, found
    return shown


def name_of(texts: Sequence[str], others: Sequence[str], stop_words: Collection[str]) -> str:
    """Up to three words that stand in many of the texts and in few of the others."""
    inside, outside = _in_how_many(texts, stop_words), _in_how_many(others, stop_words)
    n_in, n_out = max(1, len(texts)), max(1, len(others))
    scores = {
        word: n / n_in * (n / n_in - outside.get(word, 0) / n_out) for word, n in inside.items()
    }
    words = sorted(scores, key=lambda word: (-scores[word], word))
    return ", ".join(word for word in words[:_N_WORDS] if scores[word] > 0)


def named_groups(
    vectors: Array, texts: Sequence[str], others: Sequence[str], stop_words: Collection[str]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Name and places of each group, the largest group and the most typical place first.

    `others`: texts beside these, so that a name tells these from them; without them the rest of
    `texts` is what a group is told from.
    """
    groups = groups_of(vectors).tolist()
    made: list[tuple[str, tuple[int, ...]]] = []
    for number in sorted(set(groups)):
        places = [at for at, group in enumerate(groups) if group == number]
        near = (vectors @ vectors[places].mean(axis=0)).tolist()
        typical = sorted(places, key=near.__getitem__, reverse=True)
        mine = {texts[at] for at in places}
        rest = [text for text in others if text not in mine]
        rest = rest or [text for at, text in enumerate(texts) if groups[at] != number]
        name = name_of([texts[at] for at in places], rest, stop_words)
        made.append((name or " ".join(texts[typical[0]].split())[:40], tuple(typical)))
    return tuple(sorted(made, key=lambda one: -len(one[1])))


def _in_how_many(texts: Sequence[str], stop_words: Collection[str]) -> Counter[str]:
    return Counter(
        word
        for text in texts
        for word in {found.casefold() for found in _WORD.findall(text)}
        if word not in stop_words
    )


def _middles(vectors: Array, k: int, chance: Any) -> Array:
    import numpy as np

    chosen = [int(chance.integers(len(vectors)))]
    for _ in range(1, k):
        far = np.maximum(1.0 - (vectors @ vectors[chosen].T).max(axis=1), 0.0)
        total = far.sum()
        weights = far / total if total > 0 else None
        chosen.append(int(chance.choice(len(vectors), p=weights)))
    middles: Array = vectors[chosen]
    for _ in range(_ROUNDS):
        found = nearest(vectors, middles)
        sums = np.zeros_like(middles)
        np.add.at(sums, found, vectors)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        moved: Array = np.where(lengths > 0, sums / np.maximum(lengths, 1e-12), middles)
        if np.allclose(moved, middles):
            break
        middles = moved
    return middles

"""Do two samples come from the same source? Meaning, numbers and shares, each with a p-value.

Pure; everything random is seeded. All three tests throw the two samples together and deal them out
again, so that the p-values hold for any number of requests and any shape. Sources: Gretton et al.,
A Kernel Two-Sample Test, JMLR 2012 (unbiased MMD², Gaussian kernel as wide as the median distance);
Phipson and Smyth, SAGMB 2010 (a p-value is never zero). numpy is imported where something is
computed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from workbench.domain.statistics import holm

if TYPE_CHECKING:
    import numpy.typing as npt

    Array = npt.NDArray[Any]

ALPHA: Final = 0.05  # of a whole look, however many signals it has
N_PERMUTATIONS: Final = 999
LEAST: Final = 30  # values of each side, below which nothing is said
MOST: Final = 1_000  # vectors of each side that are compared
MOST_NUMBERS: Final = 4_000
_AT_ONCE: Final = 100

Signal = Literal[
    "meaning", "topics", "languages", "question length", "answer length", "endings",
    "no answer", "best score", "nothing found",
]  # fmt: skip
# What may be wrong with a request.
Trouble = Literal["failed", "disliked", "no answer"]
# What each signal is about, in the order that people read them.
SIGNALS: Final[Mapping[Signal, tuple[str, str]]] = {
    "meaning": ("Inputs", "Meaning of questions"),
    "topics": ("Inputs", "Topics"),
    "languages": ("Inputs", "Languages"),
    "question length": ("Inputs", "Length of questions"),
    "answer length": ("Outputs", "Length of answers"),
    "endings": ("Outputs", "How requests ended"),
    "no answer": ("Outputs", "Answers that the documents do not say"),
    "best score": ("Retrieval", "Best score of a search"),
    "nothing found": ("Retrieval", "Searches that found nothing"),
}


@dataclass(frozen=True, slots=True)
class Shift:
    """What one signal says. `before`, `now`: a median or shares, for people."""

    signal: Signal
    n_before: int
    n_now: int
    value: float  # of the test's statistic
    p_value: float
    corrected_p: float = 1.0  # for there being several signals
    before: str = ""
    now: str = ""

    @property
    def is_drift(self) -> bool:
        return self.corrected_p <= ALPHA


@dataclass(frozen=True, slots=True)
class DriftLook:
    """A week beside the weeks before it. `notes`: what could not be compared, and why."""

    at: str
    since: str
    until: str
    reference_since: str
    shifts: tuple[Shift, ...]
    notes: tuple[str, ...] = ()

    @property
    def is_drift(self) -> bool:
        return any(one.is_drift for one in self.shifts)

    @property
    def least_p(self) -> float | None:
        return min((one.corrected_p for one in self.shifts), default=None)


def corrected(shifts: Sequence[Shift]) -> tuple[Shift, ...]:
    """By Holm: in weeks without drift at most one in twenty has any signal."""
    values = holm([one.p_value for one in shifts])
    return tuple(
        Shift(one.signal, one.n_before, one.n_now, one.value, one.p_value, p, one.before, one.now)
        for one, p in zip(shifts, values, strict=True)
    )


def squared_distances(vectors: Array) -> Array:
    """Between all rows."""
    import numpy as np

    squares = np.einsum("ij,ij->i", vectors, vectors)
    found: Array = squares[:, None] + squares[None, :] - 2.0 * (vectors @ vectors.T)
    np.maximum(found, 0.0, out=found)
    np.fill_diagonal(found, 0.0)
    return found


def kernel(vectors: Array, width: float | None = None) -> Array:
    """exp(-d² / 2w²) of all pairs of rows; `width` None: the median distance of two rows."""
    import numpy as np

    distances = squared_distances(np.asarray(vectors, np.float64))
    if width is None:
        between = distances[np.triu_indices(len(distances), 1)]
        width = float(np.sqrt(np.median(between))) or 1.0
    found: Array = np.exp(distances / (-2.0 * width * width))
    return found


def mmd(before: Array, now: Array, *, width: float | None = None) -> float:
    """Unbiased MMD², which may be a little below zero."""
    import numpy as np

    kernels = kernel(np.concatenate((before, now)), width)
    marks = np.zeros((len(kernels), 1))
    marks[len(before) :] = 1.0
    return float(_mmds(_without_diagonal(kernels), marks)[0])


def mmd_test(
    before: Array, now: Array, *, seed: int = 0, n_permutations: int = N_PERMUTATIONS
) -> tuple[float, float]:
    """MMD² and the share of deals, this one among them, in which it is as large."""
    import numpy as np

    kernels = _without_diagonal(kernel(np.concatenate((before, now))))
    n, n_now = len(kernels), len(now)
    chance = np.random.default_rng(seed)
    marks = np.zeros((n, 1))
    marks[n - n_now :] = 1.0
    seen = float(_mmds(kernels, marks)[0])
    larger = 0
    for done in range(0, n_permutations, _AT_ONCE):
        some = min(_AT_ONCE, n_permutations - done)
        dealt = np.argsort(chance.random((some, n)), axis=1)[:, :n_now]
        marks = np.zeros((n, some))
        np.put_along_axis(marks, dealt.T, 1.0, axis=0)
        larger += int((_mmds(kernels, marks) >= seen - 1e-12).sum())
    return seen, (larger + 1) / (n_permutations + 1)


def _without_diagonal(kernels: Array) -> Array:
    import numpy as np

    np.fill_diagonal(kernels, 0.0)
    return kernels


def _mmds(kernels: Array, marks: Array) -> Array:
    """Of each column of `marks`, which has a one for each row of the second sample."""
    n = len(kernels)
    n_now = marks[:, 0].sum()
    n_before = n - n_now
    inside = ((kernels @ marks) * marks).sum(axis=0)
    touching = kernels.sum(axis=1) @ marks
    across = touching - inside
    outside = kernels.sum() - 2.0 * touching + inside
    found: Array = (
        inside / (n_now * (n_now - 1))
        + outside / (n_before * (n_before - 1))
        - 2.0 * across / (n_now * n_before)
    )
    return found


def numbers_test(
    before: Sequence[float], now: Sequence[float], *, seed: int = 0
) -> tuple[float, float]:
    """The largest distance of the two distributions (Kolmogorov and Smirnov), and its p-value."""
    import numpy as np

    values = np.concatenate((np.asarray(before, np.float64), np.asarray(now, np.float64)))
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    last = np.append(ordered[1:] != ordered[:-1], True)  # of those that are alike
    n, n_now = len(values), len(now)
    chance = np.random.default_rng(seed)

    def distances(is_now: Array) -> Array:
        """`is_now`: (deals, n), in the order of the values."""
        above = np.cumsum(is_now, axis=1)[:, last]
        below = np.flatnonzero(last)[None, :] + 1 - above
        found: Array = np.abs(above / n_now - below / (n - n_now)).max(axis=1)
        return found

    seen = float(distances((order >= len(before))[None, :])[0])
    larger = 0
    for done in range(0, N_PERMUTATIONS, _AT_ONCE):
        some = min(_AT_ONCE, N_PERMUTATIONS - done)
        dealt = np.zeros((some, n), np.int32)
        dealt[:, :n_now] = 1
        larger += int((distances(chance.permuted(dealt, axis=1)) >= seen - 1e-12).sum())
    return seen, (larger + 1) / (N_PERMUTATIONS + 1)


def shares_test(before: Sequence[str], now: Sequence[str], *, seed: int = 0) -> tuple[float, float]:
    """Chi-squared of how often each word occurs in both, and its p-value."""
    import numpy as np

    words = sorted({*before, *now})
    if len(words) < 2:
        return 0.0, 1.0
    places = {word: place for place, word in enumerate(words)}
    counts = [
        np.bincount([places[word] for word in side], minlength=len(words)) for side in (before, now)
    ]
    total = counts[0] + counts[1]
    expected = total * (len(now) / total.sum())

    def distances(found: Array) -> Array:
        """Of the second sample; the first one has what is left."""
        gone = found - expected
        rest = total - expected
        far: Array = (gone**2 / expected + gone**2 / rest).sum(axis=-1)
        return far

    seen = float(distances(counts[1]))
    chance = np.random.default_rng(seed)
    dealt = chance.multivariate_hypergeometric(total, len(now), size=N_PERMUTATIONS)
    larger = int((distances(dealt) >= seen - 1e-9).sum())
    return seen, (larger + 1) / (N_PERMUTATIONS + 1)


def thinned(n: int, most: int, seed: int = 0) -> Array:
    """Places of at most `most` of `n`, by chance and in order."""
    import numpy as np

    if n <= most:
        return np.arange(n)
    return np.sort(np.random.default_rng(seed).choice(n, most, replace=False))

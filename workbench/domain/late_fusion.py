"""Put candidates in order again without a model: by scores instead of ranks, and by whom they are
like.

Pure. What is like the first hits is likelier to be of use than what is merely as near to the
question (pseudo-relevance feedback; Rocchio, 1971, on vectors). Each sign is scaled over the
candidates of one question, so that the weights mean the same whatever the embedder. Coverage of
the question's words, the scores of passages beside it and the fused rank added nothing to these;
the figures are in docs/benchmarks.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Weights:
    """Measured on Cranfield and MS MARCO, each of them halved."""

    cosine: float = 1.0
    keyword: float = 0.7
    feedback: float = 1.0
    n_first: int = 2  # hits that the others are compared with
    around: float = 1.0  # instead of feedback, where a passage has neighbours


MEASURED: Final = Weights()


def late_fusion(
    cosines: Sequence[float | None],
    keyword_scores: Sequence[float | None],
    likeness: npt.NDArray[np.floating],
    weights: Weights = MEASURED,
    around: Sequence[float | None] = (),
) -> list[float]:
    """A score for each candidate, in their order; higher is better.

    None where a search knows nothing of a candidate. `likeness` of each to each: (n, n). `around`:
    likeness in meaning of a passage with its neighbours to the question, None where it has none.
    """
    by_meaning, by_words = scaled(cosines), scaled(keyword_scores)
    own = [
        weights.cosine * meaning + weights.keyword * words
        for meaning, words in zip(by_meaning, by_words, strict=True)
    ]
    first = sorted(range(len(own)), key=lambda at: -own[at])[: weights.n_first]
    if not first:
        return own
    fed_back = scaled([float(value) for value in likeness[:, first].mean(axis=1)])
    beside = scaled(around or [None] * len(own))
    return [
        score + (weights.feedback * again if place is None else weights.around * near)
        for score, again, place, near in zip(
            own, fed_back, around or [None] * len(own), beside, strict=True
        )
    ]


def scaled(values: Sequence[float | None]) -> list[float]:
    """From 0 for the least, and for what is not known, to 1 for the most."""
    known = [value for value in values if value is not None]
    least, most = min(known, default=0.0), max(known, default=0.0)
    span = (most - least) or 1.0
    return [0.0 if value is None else (value - least) / span for value in values]

"""Small linear classifiers over the embedder's vectors and over counted pieces of words.

Pure: weights come in as arrays, vectors from whoever embeds. Without a vector the counts decide
alone. numpy is imported where something is computed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workbench.domain.guard.grams import grams

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vector = npt.NDArray[np.float32]

HEADS: Final = ("injection", "jailbreak", "toxicity", "planted", "code")


@dataclass(frozen=True, slots=True)
class Head:
    """`dense`: a weight for each number of a vector; `counted`: for each bucket of `grams`.

    `mix`: what their sums count in the end, and what is added; `alone`: the same without a vector.
    `medium`, `high`: the probabilities from which something is a finding. `screen`: the sum of
    counts below which no vector is worth making.
    """

    name: str
    dense: Vector
    dense_bias: float
    counted: Vector
    counted_bias: float
    mix: tuple[float, float, float]
    alone: tuple[float, float]
    medium: float
    high: float
    screen: float

    @property
    def width(self) -> int:
        return len(self.dense)

    def count(self, text: str) -> float:
        """What its words say, in log odds."""
        buckets, weights = grams(text)
        said = sum(
            float(self.counted[bucket]) * weight
            for bucket, weight in zip(buckets, weights, strict=True)
        )
        return said + self.counted_bias

    def probability(self, counted: float, row: Vector | None) -> float:
        """0 to 1; `counted` is what `count` gives, `row` the text's vector of unit length."""
        if row is None:
            return _squeezed(self.alone[0] * counted + self.alone[1])
        dense = float(self.dense @ row) + self.dense_bias
        return _squeezed(self.mix[0] * dense + self.mix[1] * counted + self.mix[2])


def read_heads(arrays: Mapping[str, Any], card: Mapping[str, Any]) -> dict[str, Head]:
    """`arrays` as the training wrote them: 16-bit dense weights, 8-bit counted ones."""
    import numpy as np

    return {
        name: Head(
            name,
            arrays[f"{name}.dense"].astype(np.float32),
            one["dense_bias"],
            arrays[f"{name}.counted"].astype(np.float32) * np.float32(one["counted_scale"]),
            one["counted_bias"],
            (one["mix"][0], one["mix"][1], one["mix"][2]),
            (one["alone"][0], one["alone"][1]),
            one["medium"],
            one["high"],
            one["screen"],
        )
        for name, one in card["heads"].items()
    }


def _squeezed(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, log_odds))))

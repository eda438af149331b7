"""From probabilities of labels to names: the best lawful sequence in each row of candidates.

Pure NumPy: all rows of a text at once, one step for each place in the longest row.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from workbench.domain.recognizers.names.net import LABELS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Ints = npt.NDArray[Any]

LONGEST_ROW = 24
FORBIDDEN = -1e4


@lru_cache(maxsize=1)
def _lawful() -> Floats:
    """(from, to): 0 where a label may follow another one; I- only after B- or I- of its kind."""
    import numpy as np

    table = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for i, left in enumerate(LABELS):
        for j, right in enumerate(LABELS):
            if right.startswith("I-") and left[2:] != right[2:]:
                table[i, j] = FORBIDDEN
    return table


def decode(log_p: Floats, at: Ints, eagerness: float = 0.0) -> Ints:
    """The label of each candidate. `at` are its places; eagerness lowers the odds of “no name”."""
    import numpy as np

    n = len(at)
    if not n:
        return np.zeros(0, np.int64)
    scores = log_p.copy()
    scores[:, 0] -= eagerness
    breaks = np.flatnonzero(np.diff(at) != 1) + 1
    starts = np.concatenate(([0], breaks))
    lengths = np.diff(np.concatenate((starts, [n])))
    if lengths.max() > LONGEST_ROW:
        starts = np.concatenate(
            [np.arange(s, s + k, LONGEST_ROW) for s, k in zip(starts, lengths, strict=True)]
        )
        lengths = np.diff(np.concatenate((starts, [n])))
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    lawful = _lawful()
    first = lawful[0]
    best = scores[starts] + first  # before a row stands “no name”
    back: list[Ints] = []
    alive = [len(starts)]
    for step in range(1, int(lengths[0])):
        live = int(np.searchsorted(-lengths, -step, side="left"))
        alive.append(live)
        total = best[:live, :, None] + lawful[None]
        back.append(total.argmax(axis=1))
        best[:live] = total.max(axis=1) + scores[starts[:live] + step]
    labels = np.zeros(n, np.int64)
    last = best.argmax(axis=1)
    current = last.copy()
    for step in range(int(lengths[0]) - 1, -1, -1):
        live = alive[step]
        ends_here = lengths[:live] == step + 1
        current[:live][ends_here] = last[:live][ends_here]
        labels[starts[:live] + step] = current[:live]
        if step:
            current[:live] = np.take_along_axis(back[step - 1], current[:live, None], 1)[:, 0]
    return labels

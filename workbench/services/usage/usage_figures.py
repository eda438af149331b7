"""Counts, sums and percentiles of columns, for all requests and for groups of them.

Percentiles are those of the values of each group, put in order as far as they are looked at, and
so are numpy's to the last bit. numpy is imported where something is computed, so that opening a
workspace does without.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from workbench.domain.usage import Counts, Figures, Metric, Spread, places, spread_of
from workbench.services.usage.usage_columns import Columns
from workbench.services.usage.usage_dimensions import MARKS

if TYPE_CHECKING:
    from workbench.services.usage.usage_columns import Array

_SUMS: Final = ("prompt_tokens", "completion_tokens", "reused_tokens", "n_citations", "searched")
_REALS: Final = ("score", "busy_s", "measured_wh", "measured_s")
_FEW: Final = 400  # values a group, up to which putting all in order is quicker
_MANY: Final = 60_000  # values, from which looking for the places in a sample first is
_SAMPLE: Final = 4_096
_ASIDE: Final = 0.02  # of the sample, on both sides of a place
_SHARES: Final = (0.5, 0.95, 0.99)


def figures_of(
    columns: Columns, bounds: Sequence[int] | Array, metrics: Sequence[Metric]
) -> list[Figures]:
    """One for each stretch of rows between two `bounds`."""
    counts = _counts(columns, bounds)
    spreads = {metric: spreads_of(columns[metric], bounds) for metric in metrics}
    return [
        Figures(
            item,
            {
                metric: spread
                for metric in metrics
                if (spread := spreads[metric][place]) is not None
            },
        )
        for place, item in enumerate(counts)
    ]


def spreads_of(values: Array, bounds: Sequence[int] | Array) -> list[Spread | None]:
    """Percentiles of the values of each stretch that are there."""
    import numpy as np

    there = ~np.isnan(values)
    kept = values[there]
    if len(bounds) == 2:
        return [_spread_of_many(kept) if len(kept) >= _MANY else _spread(kept)]
    sizes = _summed(there, np.asarray(bounds), np.int64)
    if not len(kept):
        return [None] * len(sizes)
    return _spreads(kept, np.concatenate(([0], np.cumsum(sizes))), sizes)


def _summed(values: Array, bounds: Array, kind: type) -> Array:
    """Of each group; reduceat would give an empty one the first value of the next."""
    import numpy as np

    some = np.diff(bounds) > 0
    found: Array = np.zeros(len(some), kind)
    found[some] = np.add.reduceat(values, bounds[:-1][some], dtype=kind)
    return found


def _spread(values: Array) -> Spread | None:
    """Only what is looked at is put in its place: a tenth of the work of sorting a million."""
    import numpy as np

    return spread_of(np.partition(values, places(len(values)))) if len(values) else None


def _spread_of_many(values: Array) -> Spread:
    """A sample says between which values a place surely lies; only these are put in order.

    Source: Floyd and Rivest, Communications of the ACM 1975. Where the sample was wrong the whole
    is put in order.
    """
    import numpy as np

    n = len(values)
    sample = np.sort(values[:: n // _SAMPLE])
    known: dict[int, float] = {}
    for share in _SHARES:
        low, high = (share - _ASIDE, share + _ASIDE)
        least = sample[int(low * len(sample))]
        is_open = high >= 1.0
        most = np.inf if is_open else sample[min(int(high * len(sample)) + 1, len(sample) - 1)]
        n_below = int(np.count_nonzero(values < least))
        inside = values[(values >= least) & (values <= most)]
        first = int((n - 1) * share)
        wanted = sorted({first, min(first + 1, n - 1)})
        here = [place - n_below for place in wanted]
        if here[0] < 0 or here[-1] >= len(inside):
            found = _spread(values)
            assert found is not None
            return found
        ordered = np.partition(inside, here)
        known |= {place: float(ordered[at]) for place, at in zip(wanted, here, strict=True)}
    spread = spread_of(_Known(n, known))
    assert spread is not None
    return spread


class _Known:
    """Numbers of which only some places are known."""

    def __init__(self, n: int, known: dict[int, float]) -> None:
        self._n = n
        self._known = known

    def __len__(self) -> int:
        return self._n

    def __getitem__(self, place: int) -> float:
        return self._known[place]


def _spreads(kept: Array, edges: Array, sizes: Array) -> list[Spread | None]:
    """Each group is put in order where it lies; then all places are looked at together."""

    ordered = kept.copy()
    starts, ends = edges[:-1].tolist(), edges[1:].tolist()
    for start, end in zip(starts, ends, strict=True):
        n = end - start
        if n > _FEW:
            ordered[start:end].partition(places(n))
        elif n > 1:
            ordered[start:end].sort()
    found = [_at(ordered, edges[:-1], sizes, share).tolist() for share in _SHARES]
    return [
        Spread(n, *values) if n else None for n, *values in zip(sizes.tolist(), *found, strict=True)
    ]


def _at(ordered: Array, starts: Array, sizes: Array, share: float) -> Array:
    """As `domain.usage.percentile`, for all groups at once; an empty one has what it may."""
    import numpy as np

    last = np.maximum(sizes - 1, 0)
    place = last * share
    below = np.floor(place).astype(np.int64)
    start = np.minimum(starts, len(ordered) - 1)
    low = ordered[np.minimum(start + below, len(ordered) - 1)]
    high = ordered[np.minimum(start + np.minimum(below + 1, last), len(ordered) - 1)]
    part = place - below
    difference = high - low
    near: Array = np.where(part >= 0.5, high - difference * (1 - part), low + difference * part)
    return near


def _counts(columns: Columns, bounds: Sequence[int] | Array) -> list[Counts]:
    import numpy as np

    sizes = np.diff(np.asarray(bounds))
    marks = _marks(columns, sizes)
    by_name = {name: marks[:, at].tolist() for at, name in enumerate(MARKS)}

    def total(name: str, kind: type = np.int64) -> list[float]:
        if len(sizes) == 1:
            return [columns[name].sum(dtype=kind).item()]
        found: list[float] = _summed(columns[name], np.asarray(bounds), kind).tolist()
        return found

    sums = {name: total(name) for name in _SUMS}
    reals = {name: total(name, np.float64) for name in _REALS}
    scored = total("scored")
    fields = {
        "requests": sizes.tolist(),
        **by_name,
        "models": np.count_nonzero(marks[:, len(MARKS) :], axis=1).tolist(),
        "prompt_tokens": sums["prompt_tokens"],
        "completion_tokens": sums["completion_tokens"],
        "reused_tokens": sums["reused_tokens"],
        "retrievals": sums["searched"],
        "citations": sums["n_citations"],
        "mean_best_score": [
            value / n if n else None for value, n in zip(reals["score"], scored, strict=True)
        ],
        "busy_s": reals["busy_s"],
        "measured_wh": reals["measured_wh"],
        "measured_s": reals["measured_s"],
    }
    in_order = [fields[name] for name in Counts.__dataclass_fields__]
    return [Counts(*row) for row in zip(*in_order, strict=True)]


def _marks(columns: Columns, sizes: Array) -> Array:
    """How many requests of each group count as what: shape (groups, marks and models)."""
    import numpy as np

    outcomes, marks = columns.dimensions.outcomes
    wide = len(marks)
    if not wide:
        return np.zeros((len(sizes), len(MARKS)), np.int64)
    code = outcomes[columns["dimension"]]
    if len(sizes) > 1:
        code = code + np.repeat(np.arange(len(sizes)) * wide, sizes)
    counted = np.bincount(code, minlength=len(sizes) * wide).reshape(len(sizes), wide)
    # Exact below 2 to the power of 53.
    found: Array = (counted.astype(np.float64) @ marks).astype(np.int64)
    return found

"""Counts, sums and percentiles of columns, for all requests and for groups of them.

Percentiles are taken of the values of each group, put in order, and so are numpy's to the last bit.
numpy is imported where something is computed, so that opening a workspace does without.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, get_args

from workbench.domain.request_fact import ErrorKind, Guard, Status
from workbench.domain.usage import Counts, Figures, Metric, Spread, places, spread_of
from workbench.domain.usage_dimension import Dimension
from workbench.services.usage_columns import Columns, lookup

if TYPE_CHECKING:
    from workbench.services.usage_columns import Array

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
KINDS: Final[tuple[ErrorKind, ...]] = get_args(ErrorKind)
_GUARDS: Final[tuple[Guard, ...]] = get_args(Guard)  # "", noted, in, out
_SUMS: Final = ("prompt_tokens", "completion_tokens", "reused_tokens", "n_citations")
_WIDEST: Final = 4  # times the values that a table of all groups may have places for
_FEW: Final = 1_000  # values a group, up to which one table is quicker
_HISTOGRAM: Final = 2_000_000


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

    measured = ~np.isnan(values)
    edges = np.concatenate(([0], np.cumsum(measured)))[np.asarray(bounds)]
    kept = values[measured]
    sizes = np.diff(edges)
    if not len(kept):
        return [None] * len(sizes)
    if sizes.mean() < _FEW and len(sizes) * sizes.max() <= _WIDEST * len(kept):
        return _spreads_of_many(kept, edges, sizes)
    return [_spread(kept[start:end]) for start, end in itertools.pairwise(edges)]


def _spread(values: Array) -> Spread | None:
    """Only what is looked at is put in its place: a tenth of the work of sorting a million."""
    import numpy as np

    return spread_of(np.partition(values, places(len(values)))) if len(values) else None


def _spreads_of_many(kept: Array, edges: Array, sizes: Array) -> list[Spread | None]:
    """Sort all groups in one table, each in a row that ends in infinities."""
    import numpy as np

    table = np.full((len(sizes), sizes.max()), np.inf)  # (group, place)
    rows = np.repeat(np.arange(len(sizes)), sizes)
    table[rows, np.arange(len(kept)) - np.repeat(edges[:-1], sizes)] = kept
    table.sort(axis=1)
    return [spread_of(table[row, :size]) for row, size in enumerate(sizes)]


def _counts(columns: Columns, bounds: Sequence[int] | Array) -> list[Counts]:
    import numpy as np

    starts = np.asarray(bounds[:-1])
    sizes = np.diff(np.asarray(bounds))
    codes = _Codes(columns, sizes)
    outcome = codes.table(_outcome, len(STATUSES) * len(KINDS))
    outcome = outcome.reshape(len(sizes), len(STATUSES), len(KINDS))
    statuses, kinds = outcome.sum(axis=2), outcome.sum(axis=1)
    models = {name: place for place, name in enumerate(_models(columns.dimensions), 1)}
    asked = codes.table(lambda item: models.get(item.model_id, 0), len(models) + 1)[:, 1:] > 0
    refused = codes.table(lambda item: int(item.refused), 2)[:, 1]
    rated = codes.table(lambda item: item.feedback + 1, 3)[:, (2, 0)]
    guards = codes.table(lambda item: _GUARDS.index(item.guard), len(_GUARDS))
    guarded = guards[:, 1:].sum(axis=1)

    some = sizes > 0

    def total(name: str, kind: type = np.int64) -> Array:
        """Of each group; reduceat would give an empty one the first value of the next."""
        found: Array = np.zeros(len(sizes), kind)
        found[some] = np.add.reduceat(columns[name], starts[some], dtype=kind)
        return found

    rows = zip(
        sizes.tolist(),
        statuses.tolist(),
        kinds.tolist(),
        asked.sum(axis=1).tolist(),
        np.transpose([total(name) for name in _SUMS]).tolist(),
        total("searched").tolist(),
        refused.tolist(),
        rated.tolist(),
        total("score", np.float64).tolist(),
        total("scored").tolist(),
        total("busy_s", np.float64).tolist(),
        guarded.tolist(),
        total("measured_wh", np.float64).tolist(),
        total("measured_s", np.float64).tolist(),
        strict=True,
    )
    return [_made(*row) for row in rows]


class _Codes:
    """How many rows of each group have which code, where the code follows from the dimension."""

    def __init__(self, columns: Columns, sizes: Array) -> None:
        import numpy as np

        self._dimensions = columns.dimensions
        self._numbers = columns["dimension"]
        self._n = len(sizes)
        self._groups = np.repeat(np.arange(self._n), sizes)
        self._histogram: Array | None = None  # (group, dimension)
        wide = len(self._dimensions)
        if self._n * wide <= _HISTOGRAM:
            flat = self._numbers if self._n == 1 else self._groups * wide + self._numbers
            counted = np.bincount(flat, minlength=self._n * wide)
            self._histogram = counted.reshape(self._n, wide).astype(np.float64)

    def table(self, of: Callable[[Dimension], int], wide: int) -> Array:
        import numpy as np

        codes = lookup(self._dimensions, of, np.int64)
        if self._histogram is None:
            flat = self._groups * wide + codes[self._numbers]
            return np.bincount(flat, minlength=self._n * wide).reshape(self._n, wide)
        marks = np.zeros((len(codes), wide))
        marks[np.arange(len(codes)), codes] = 1
        return (self._histogram @ marks).astype(np.int64)  # exact below 2 to the power of 53


def _made(  # noqa: PLR0913, PLR0917 - a row of figures
    size: int,
    statuses: list[int],
    kinds: list[int],
    models: int,
    sums: list[int],
    searched: int,
    refused: int,
    rated: list[int],
    score: float,
    scored: int,
    busy_s: float,
    guarded: int,
    measured_wh: float,
    measured_s: float,
) -> Counts:
    by_status = dict(zip(STATUSES, statuses, strict=True))
    by_kind = {f"errors_{kind}": n for kind, n in zip(KINDS, kinds, strict=True) if kind}
    prompt, completion, reused, citations = sums
    return Counts(
        requests=size,
        **by_status,
        **by_kind,
        models=models,
        prompt_tokens=prompt,
        completion_tokens=completion,
        reused_tokens=reused,
        retrievals=searched,
        citations=citations,
        refused=refused,
        mean_best_score=score / scored if scored else None,
        busy_s=busy_s,
        liked=rated[0],
        disliked=rated[1],
        guard_hits=guarded,
        measured_wh=measured_wh,
        measured_s=measured_s,
    )


def _outcome(item: Dimension) -> int:
    return STATUSES.index(item.status) * len(KINDS) + KINDS.index(item.error_kind)


def _models(dimensions: Sequence[Dimension]) -> list[Any]:
    return sorted({item.model_id for item in dimensions} - {""})

"""A benchmark task as it was run, and the figures that came of it. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.benchmark.metrics import SHARES, Value, figure, standard_error
from workbench.domain.statistics import Interval, wilson


@dataclass(frozen=True, slots=True)
class BenchmarkRun:
    """`task_hash`: of the task and its rows; a run goes on only with the same."""

    id: str
    created_at: str
    ended_at: str
    task: str
    task_hash: str
    version: str
    model_id: str
    model: str
    sha256: str
    shots: int
    seed: int
    row_limit: int  # 0: all
    as_chat: bool
    n_rows: int
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """`filter`: which steps the answers went through; `interval`: of a share, 95 %."""

    metric: str
    filter: str
    value: float
    error: float | None
    interval: Interval | None
    n: int


def figures(rows: Sequence[Mapping[str, Value]]) -> tuple[Figure, ...]:
    """`rows`: `metric,filter` with its value, of each row that was asked."""
    found = []
    for key in dict.fromkeys(key for row in rows for key in row):
        metric, _, name = key.partition(",")
        values = [row[key] for row in rows if key in row]
        interval = None
        if metric in SHARES and values:
            right = sum(one for one in values if not isinstance(one, tuple))
            interval = wilson(round(right), len(values))
        found.append(
            Figure(
                metric,
                name,
                figure(metric, values),
                standard_error(metric, values),
                interval,
                len(values),
            )
        )
    return tuple(one for one in found if not math.isnan(one.value))

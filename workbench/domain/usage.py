"""Figures of many requests: which of them, grouped by what, and their percentiles.

Pure. Percentiles interpolate linearly between the two nearest values, as numpy's `linear` method
does (Hyndman and Fan, The American Statistician 1996, definition 7), to the last bit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from workbench.domain.request_fact import ErrorKind, Feature, Guard, Status

Metric = Literal["queue_s", "retrieval_s", "first_token_s", "total_s", "tokens_per_second"]
METRICS: Final[tuple[Metric, ...]] = (
    "queue_s",
    "retrieval_s",
    "first_token_s",
    "total_s",
    "tokens_per_second",
)
TimeUnit = Literal["hour", "day", "week", "month"]
GroupBy = Literal[
    "model",
    "prompt",
    "feature",
    "release",
    "status",
    "collection",
    "profile",
    "adapter",
    "hour",
    "day",
    "week",
    "month",
]
_UPPER_HALF: Final = 0.5
_SHARES: Final = (0.5, 0.95, 0.99)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which requests; what is empty does not restrict. Names match without regard to case."""

    since: str = ""  # UTC as stored; from here on
    until: str = ""  # before this
    feature: Feature = ""
    model: str = ""  # id or name
    prompt: str = ""  # id or name, also NAME@VERSION
    collection: str = ""  # id or name
    status: Status | Literal[""] = ""
    error_kind: ErrorKind = ""
    release: str = ""  # NAME@VERSION
    refused: bool | None = None
    feedback: int | None = None  # 1 liked, -1 disliked, 0 not rated
    profile: str = ""
    adapter: str = ""  # a name
    guard: Guard | Literal["any"] = ""  # any: those in which rails found something


@dataclass(frozen=True, slots=True)
class Spread:
    """Percentiles of the values that were measured, and how many those are."""

    n: int
    p50: float
    p95: float
    p99: float


@dataclass(frozen=True, slots=True)
class Counts:
    requests: int
    complete: int
    stopped: int
    interrupted: int
    failed: int
    open: int
    errors_user: int
    errors_resource: int
    errors_engine: int
    errors_cancelled: int
    models: int  # different ones that were asked
    prompt_tokens: int
    completion_tokens: int
    reused_tokens: int
    retrievals: int
    citations: int
    refused: int
    mean_best_score: float | None  # of the retrievals that have one
    busy_s: float = 0.0  # seconds of requests that ended, but for their waiting for the model
    liked: int = 0
    disliked: int = 0
    guard_hits: int = 0  # requests in which rails found something
    errors_guard: int = 0  # of them, those whose question or answer was held back
    measured_wh: float = 0.0  # as the machine's own meter says
    measured_s: float = 0.0  # of `busy_s`, those of requests that a meter measured

    @property
    def success_rate(self) -> float | None:
        """Complete ones among those that ended and that nobody stopped; None without any."""
        ended = self.complete + self.failed + self.interrupted
        return self.complete / ended if ended else None

    @property
    def liked_rate(self) -> float | None:
        """Liked ones among those that somebody rated; None without any."""
        rated = self.liked + self.disliked
        return self.liked / rated if rated else None


@dataclass(frozen=True, slots=True)
class Figures:
    """`spreads` lacks the metrics that no request has."""

    counts: Counts
    spreads: dict[Metric, Spread]


@dataclass(frozen=True, slots=True)
class Group:
    key: str  # an id, or the bucket's name
    label: str  # what a person reads
    figures: Figures


@dataclass(frozen=True, slots=True)
class Summary:
    total: Figures
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many requests a group has, and no other figure."""

    key: str
    label: str
    n: int


NOTHING: Final = Counts(*(0,) * 17, mean_best_score=None)


class Ordered(Protocol):
    """Numbers, at least those at `places` where they would stand in ascending order."""

    def __len__(self) -> int: ...

    def __getitem__(self, place: int, /) -> float: ...


def percentile(ordered: Ordered, share: float) -> float:
    """Of at least one value; `share` 0.95 is the 95th percentile."""
    place = (len(ordered) - 1) * share
    below = math.floor(place)
    low, high = ordered[below], ordered[min(below + 1, len(ordered) - 1)]
    part = place - below
    difference = high - low
    # The nearer end is the one to start from, so that rounding never leaves the interval.
    return high - difference * (1 - part) if part >= _UPPER_HALF else low + difference * part


def places(n: int) -> list[int]:
    """Where `spread_of` looks among `n` values."""
    lower = [math.floor((n - 1) * share) for share in _SHARES]
    return sorted({*lower, *(min(place + 1, n - 1) for place in lower)})


def spread_of(ordered: Ordered) -> Spread | None:
    """None for no values."""
    n = len(ordered)
    return Spread(n, *(float(percentile(ordered, share)) for share in _SHARES)) if n else None

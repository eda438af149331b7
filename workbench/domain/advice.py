"""Which installed models would have served the same requests, how well and how soon.

Pure. Time is what a request's tokens take at the speeds that a model showed here; quality is the
share that passed in the newest evaluation that two models have in common. Advice to route is given
only where quality was measured for both and the interval of the other one does not lie lower by
more than `MARGIN`: what nobody measured is told as unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.statistics import Interval

EDGES: Final = tuple(512 << power for power in range(12))  # tokens; the last kind has no end
MARGIN: Final = 0.05
LEAST_CASES: Final = 20
_LEAST_SAVED: Final = 0.1  # of the time; less is no reason to change anything


@dataclass(frozen=True, slots=True)
class Traffic:
    """Complete requests of one kind that one model answered."""

    feature: str
    size: int  # the tokens that prompt and answer stay within, one of `EDGES`; 0: beyond them all
    model_id: str
    n: int
    fresh_tokens: int  # read, less those that were in the cache
    written_tokens: int
    busy_s: float
    longest: int  # tokens of the longest of them, prompt and answer


@dataclass(frozen=True, slots=True)
class Speed:
    reading: float  # tokens a second
    writing: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The share of the cases of `source` that passed."""

    source: str
    share: float
    n: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Installed:
    """`verdicts`: by the source of the evaluation, the newest of each."""

    id: str
    name: str
    context_length: int  # 0: not known
    size_bytes: int
    speed: Speed | None
    verdicts: Mapping[str, Verdict]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One model for all requests of the period. `seconds` None: its speed is not known."""

    id: str
    name: str
    n_fits: int  # requests that fit its context
    n: int
    seconds: float | None  # of work, for those that fit
    each_s: float | None  # mean
    verdict: Verdict | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Route:
    """Requests of one kind would go to another model."""

    feature: str
    size: int
    from_model: str
    to_model: str
    n: int
    before_s: float
    after_s: float
    before: Verdict
    after: Verdict

    @property
    def saved_s(self) -> float:
        return self.before_s - self.after_s

    @property
    def kind(self) -> str:
        return f"up to {self.size:,} tokens" if self.size else f"beyond {EDGES[-1]:,} tokens"


@dataclass(frozen=True, slots=True)
class Advice:
    n: int
    busy_s: float
    candidates: tuple[Candidate, ...]
    routes: tuple[Route, ...]

    @property
    def saved_s(self) -> float:
        return sum(one.saved_s for one in self.routes)

    @property
    def sentence(self) -> str:
        if not self.n:
            return "No answered request in this period."
        if not self.routes:
            return "No routing would save time at a quality that was measured."
        n, share = sum(one.n for one in self.routes), self.saved_s / self.busy_s
        return (
            f"Routing {n:,} of {self.n:,} requests would save {_duration(self.saved_s)} of"
            f" {_duration(self.busy_s)} of work ({share:.0%})."
        )


def advise(traffic: Sequence[Traffic], installed: Sequence[Installed]) -> Advice:
    n, busy_s = sum(one.n for one in traffic), sum(one.busy_s for one in traffic)
    candidates = sorted(
        (_candidate(model, traffic, n) for model in installed),
        key=lambda one: (-one.n_fits, -(one.verdict.share if one.verdict else -1.0), one.name),
    )
    by_id = {model.id: model for model in installed}
    routes = [
        route
        for kind in traffic
        if (route := _route(kind, by_id.get(kind.model_id), installed)) is not None
    ]
    routes.sort(key=lambda one: -one.saved_s)
    return Advice(n, busy_s, tuple(candidates), tuple(routes))


def seconds_of(kind: Traffic, speed: Speed) -> float:
    return kind.fresh_tokens / speed.reading + kind.written_tokens / speed.writing


def _fits(kind: Traffic, model: Installed) -> bool:
    return not model.context_length or kind.longest <= model.context_length


def _candidate(model: Installed, traffic: Sequence[Traffic], n: int) -> Candidate:
    fitting = [kind for kind in traffic if _fits(kind, model)]
    n_fits = sum(kind.n for kind in fitting)
    speed = model.speed
    seconds = sum(seconds_of(kind, speed) for kind in fitting) if speed is not None else None
    each_s = seconds / n_fits if seconds is not None and n_fits else None
    verdict = max(model.verdicts.values(), key=lambda one: one.n, default=None)
    parts = [
        f"would have served {n_fits:,} of {n:,} requests"
        if n_fits < n
        else f"would have served all {n:,} requests"
    ]
    if seconds is None or each_s is None:
        parts.append("its speed here is not known: ask it something first")
    else:
        parts.append(f"in {_duration(seconds)} of work, {each_s:.1f} s each")
    if verdict is None:
        parts.append("its quality was never measured")
    else:
        parts.append(
            f"{verdict.share:.0%} of {verdict.n} cases of “{verdict.source}” pass"
            f" ({verdict.interval.low:.0%} to {verdict.interval.high:.0%})"
        )
    sentence = f"{model.name} {'; '.join(parts)}."
    return Candidate(model.id, model.name, n_fits, n, seconds, each_s, verdict, sentence)


def _route(kind: Traffic, used: Installed | None, installed: Sequence[Installed]) -> Route | None:
    if used is None:
        return None
    best: Route | None = None
    for model in installed:
        if model.id == used.id or model.speed is None or not _fits(kind, model):
            continue
        pair = _common(used, model)
        after_s = seconds_of(kind, model.speed)
        # The used one's own time at its own speed: waiting and searching are not in either.
        before_s = seconds_of(kind, used.speed) if used.speed is not None else kind.busy_s
        if pair is None or after_s > before_s * (1 - _LEAST_SAVED):
            continue
        before, after = pair
        if after.interval.low < before.share - MARGIN:
            continue
        if best is None or after_s < best.after_s:
            best = Route(
                kind.feature, kind.size, used.name, model.name, kind.n,
                before_s, after_s, before, after,
            )  # fmt: skip
    return best


def _common(one: Installed, other: Installed) -> tuple[Verdict, Verdict] | None:
    """Of the source with the most cases that both were asked."""
    pairs = [
        (one.verdicts[source], other.verdicts[source])
        for source in one.verdicts
        if source in other.verdicts
    ]
    pairs = [pair for pair in pairs if min(pair[0].n, pair[1].n) >= LEAST_CASES]
    return max(pairs, key=lambda pair: min(pair[0].n, pair[1].n), default=None)


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5_400 else f"{seconds / 3_600:.1f} h"

"""What the tiles and charts of the page show, from an overview. Pure but for the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from ui.desktop.charts.data import ChartData, Series
from ui.desktop.language import tr
from ui.desktop.usage import wording
from ui.desktop.usage.view_model import Overview
from workbench.domain.usage import (
    Counts,
    Figures,
    GroupBy,
    Metric,
    Spread,
    Tally,
    TimeUnit,
)

Good = Literal["up", "down", ""]
_MOST_BARS = 12
_HOURS: Final[dict[TimeUnit, float]] = {"hour": 1, "day": 24, "week": 168, "month": 730}


@dataclass(frozen=True, slots=True)
class TileData:
    """`narrower`: what the requests behind the figure have beside the filters."""

    title: str
    value: str
    foot: str
    change: str = ""  # against the period before
    good: Good = ""  # which way is better
    narrower: dict[str, Any] = field(default_factory=dict)

    @property
    def told(self) -> str:
        before = (
            tr(", {change} against the period before", change=self.change) if self.change else ""
        )
        return f"{self.title}: {self.value}. {self.foot}{before}"


def tiles(overview: Overview) -> list[TileData]:
    now, before = overview.summary.total, overview.before
    counts, old = now.counts, before.counts if before else None
    prices = overview.prices
    rate = counts.success_rate

    def versus(of: Callable[[Counts], float | None]) -> str:
        return wording.change(of(counts), of(old)) if old else ""

    ended = counts.complete + counts.failed + counts.interrupted
    tokens = counts.prompt_tokens - counts.reused_tokens
    return [
        TileData(
            tr("Requests"),
            wording.count(counts.requests),
            tr(
                "{stopped:,} stopped, {failed:,} failed",
                stopped=counts.stopped,
                failed=counts.failed,
            ),
            versus(lambda item: item.requests),
        ),
        TileData(
            tr("Success"),
            wording.share(rate),
            tr("{complete:,} of {ended:,} that ended", complete=counts.complete, ended=ended),
            versus(lambda item: item.success_rate),
            "up",
            {"status": "failed"},
        ),
        _times(tr("First token"), now, before, "first_token_s"),
        _times(tr("Whole request"), now, before, "total_s"),
        _speed(now, before),
        TileData(
            tr("Tokens read"),
            wording.count(tokens),
            tr("and {count} reused", count=wording.count(counts.reused_tokens)),
            versus(lambda item: item.prompt_tokens - item.reused_tokens),
        ),
        TileData(
            tr("Tokens written"),
            wording.count(counts.completion_tokens),
            tr("by the models"),
            versus(lambda item: item.completion_tokens),
        ),
        TileData(
            tr("Hosted, it would cost"),
            wording.money(prices.cost(counts), prices.currency),
            tr("at the price “{used}”", used=prices.used),
            versus(prices.cost),
        ),
        TileData(
            tr("Energy"),
            wording.energy(prices.watt_hours(counts)),
            wording.energy_source(counts, prices.watts),
            versus(prices.watt_hours),
            "down",
        ),
        TileData(
            tr("No answer"),
            wording.count(counts.refused),
            tr("of {count} over documents", count=wording.count(counts.retrievals)),
            versus(lambda item: item.refused),
            "down",
            {"refused": True},
        ),
        TileData(
            tr("Citations"),
            wording.count(counts.citations),
            tr("mean best score {mean_best_score:.2f}", mean_best_score=counts.mean_best_score)
            if counts.mean_best_score is not None
            else tr("no passages found"),
            versus(lambda item: item.citations),
            "up",
        ),
        TileData(
            tr("Models in use"), wording.count(counts.models), tr("asked in this period"), "", ""
        ),
        _throughput(overview),
        *_guarded(counts, old),
        *_liked(counts, old),
    ]


def _throughput(overview: Overview) -> TileData:
    """Requests an hour from the first bucket to the last, and the busiest bucket."""
    groups = overview.summary.groups
    hours = len(groups) * _HOURS[overview.unit]
    busiest = max((item.figures.counts.requests for item in groups), default=0)
    rate = overview.summary.total.counts.requests / hours if hours else 0.0
    word = overview.unit
    return TileData(
        tr("Requests an hour"),
        wording.count(rate) if rate >= 1 else f"{rate:.2f}",
        tr("busiest {word}: {count}", word=word, count=wording.count(busiest)),
    )


def _guarded(counts: Counts, old: Counts | None) -> list[TileData]:
    """Nothing where rails found nothing, as where there are none."""
    if not counts.guard_hits:
        return []
    return [
        TileData(
            tr("Rails found something"),
            wording.count(counts.guard_hits),
            tr("{errors_guard:,} held back", errors_guard=counts.errors_guard),
            wording.change(counts.guard_hits, old.guard_hits) if old else "",
            "down",
            {"guard": "any"},
        )
    ]


def _liked(counts: Counts, old: Counts | None) -> list[TileData]:
    """Nothing while nobody has rated an answer."""
    rate = counts.liked_rate
    if rate is None:
        return []
    return [
        TileData(
            tr("Liked"),
            wording.share(rate),
            tr(
                "{liked:,} liked, {disliked:,} disliked",
                liked=counts.liked,
                disliked=counts.disliked,
            ),
            wording.change(rate, old.liked_rate) if old else "",
            "up",
            {"feedback": -1},
        )
    ]


def _times(title: str, now: Figures, before: Figures | None, metric: Metric) -> TileData:
    spread = now.spreads.get(metric)
    return TileData(
        title,
        wording.seconds(spread.p50 if spread else None),
        _tail(spread, wording.seconds),
        _versus(now, before, metric),
        "down",
    )


def _speed(now: Figures, before: Figures | None) -> TileData:
    spread = now.spreads.get("tokens_per_second")
    return TileData(
        tr("Tokens per second"),
        wording.speed(spread.p50 if spread else None),
        _tail(spread, wording.speed),
        _versus(now, before, "tokens_per_second"),
        "up",
    )


def _tail(spread: Spread | None, spell: Callable[[float | None], str]) -> str:
    return (
        tr("p95 {spell}, p99 {spell_2}", spell=spell(spread.p95), spell_2=spell(spread.p99))
        if spread
        else tr("not measured")
    )


def _versus(now: Figures, before: Figures | None, metric: Metric) -> str:
    one, other = now.spreads.get(metric), before.spreads.get(metric) if before else None
    return wording.change(one.p50, other.p50) if one and other else ""


def charts(overview: Overview) -> dict[str, ChartData]:
    """By name, over the units of the period."""
    groups = overview.summary.groups
    keys = tuple(item.key for item in groups)
    labels = tuple(wording.bucket(key, overview.unit) for key in keys)

    def bars(title: str, *series: tuple[str, str, Callable[[Counts], float]]) -> ChartData:
        found = tuple(
            Series(name, tuple(of(item.figures.counts) for item in groups), color)
            for name, color, of in series
        )
        return ChartData(title, "bars", keys, labels, found, wording.count, is_whole=True)

    def lines(title: str, metric: Metric, spell: Callable[[float], str]) -> ChartData:
        shown = (("p50", "accent_text"), ("p95", "warn"), ("p99", "danger"))
        found = tuple(
            Series(name, tuple(_of(item.figures, metric, name) for item in groups), color)
            for name, color in shown
        )
        return ChartData(title, "lines", keys, labels, found, spell)

    def rate(
        title: str, of: Callable[[Counts], float | None], spell: Callable[[float], str]
    ) -> ChartData:
        values = tuple(of(item.figures.counts) for item in groups)
        one = Series(title.lower(), values, "accent_text")
        return ChartData(title, "lines", keys, labels, (one,), spell)

    return {
        "requests": bars(
            tr("Requests"),
            (tr("complete"), "accent", lambda item: item.complete),
            (tr("stopped"), "faint", lambda item: item.stopped),
            (tr("failed"), "danger", lambda item: item.failed),
            (tr("interrupted"), "warn", lambda item: item.interrupted),
        ),
        "tokens": bars(
            tr("Tokens"),
            (tr("read"), "accent", lambda item: item.prompt_tokens - item.reused_tokens),
            (tr("reused"), "faint", lambda item: item.reused_tokens),
            (tr("written"), "ok", lambda item: item.completion_tokens),
        ),
        "first": lines(tr("Time to first token"), "first_token_s", wording.seconds),
        "total": lines(tr("Time of the whole request"), "total_s", wording.seconds),
        "success": rate(tr("Success"), lambda item: item.success_rate, wording.share),
        "no_answer": rate(
            tr("Answers that the documents do not say"),
            lambda item: item.refused / item.retrievals if item.retrievals else None,
            wording.share,
        ),
        "score": rate(
            tr("Best score of a search, mean"), lambda item: item.mean_best_score, "{:.2f}".format
        ),
        "speed": lines(tr("Tokens per second"), "tokens_per_second", wording.count),
        "guard": bars(
            tr("Rails"),
            (tr("noted"), "accent", lambda item: item.guard_hits - item.errors_guard),
            (tr("held back"), "warn", lambda item: item.errors_guard),
        ),
        "feedback": bars(
            tr("Feedback"),
            (tr("liked"), "ok", lambda item: item.liked),
            (tr("disliked"), "warn", lambda item: item.disliked),
        ),
    }


def _of(figures: Figures, metric: Metric, name: str) -> float | None:
    spread = figures.spreads.get(metric)
    return float(getattr(spread, name)) if spread else None


def part_chart(by: GroupBy, tallies: Sequence[Tally]) -> ChartData:
    """The requests of each model or feature, the most first."""
    groups = tallies[:_MOST_BARS]
    labels = [_label(by, item.key, item.label) for item in groups]
    return ChartData(
        tr("Requests by {by}", by=by),
        "bars",
        tuple(item.key for item in groups),
        tuple(labels),
        (Series("requests", tuple(float(item.n) for item in groups), "accent"),),
        wording.count,
        place=by.capitalize(),
        is_whole=True,
    )


def _label(by: GroupBy, key: str, label: str) -> str:
    if by == "feature":
        return wording.FEATURES.get(key, label)
    return label or "none"


def feature_choices(choices: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    words = {**wording.FEATURES, **wording.STATUSES}
    return [(key, words.get(key, label)) for key, label in choices]

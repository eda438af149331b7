"""What the panels of quality and drift draw, from what was found. Pure but for the words."""

from __future__ import annotations

from collections.abc import Sequence

from ui.desktop.charts.data import ChartData, Series
from ui.desktop.language import tr
from ui.desktop.usage import wording
from workbench.domain.control_chart import ControlPoint
from workbench.domain.drift import DriftLook
from workbench.domain.feedback import REASONS
from workbench.domain.quality import Quality, Score, Watched
from workbench.domain.usage import TimeUnit

_COLORS = ("accent_text", "ok", "warn", "danger", "muted", "faint")
_MOST_SUBJECTS = 5


def score_chart(scores: Sequence[Score], title: str) -> ChartData:
    """The share that passed, run by run; a line for each of the subjects with the most runs."""
    runs = list(dict.fromkeys(one.run_id for one in scores))
    times = {one.run_id: one.at for one in scores}
    has_several = len({one.check for one in scores}) > 1
    names = [f"{one.subject}: {one.check}" if has_several else one.subject for one in scores]
    often = sorted(set(names), key=lambda name: (-names.count(name), name))[:_MOST_SUBJECTS]
    values = {(name, one.run_id): one.share for name, one in zip(names, scores, strict=True)}
    series = tuple(
        Series(name, tuple(values.get((name, run)) for run in runs), color)
        for name, color in zip(often, _COLORS, strict=False)
    )
    labels = tuple(wording.bucket(times[run][:10], "day") for run in runs)
    return ChartData(title, "lines", tuple(runs), labels, series, wording.share, place=tr("Run"))


def reason_chart(quality: Quality) -> ChartData:
    reasons = dict(quality.reasons)
    words = tuple(REASONS.get(one, one) for one in reasons)  # type: ignore[call-overload]
    series = Series(tr("disliked answers"), tuple(map(float, reasons.values())), "warn")
    return ChartData(
        tr("Why answers were disliked"), "bars", tuple(reasons), words, (series,), wording.count,
        place=tr("Reason"), is_whole=True,
    )  # fmt: skip


def control_chart(
    title: str,
    keys: tuple[str, ...],
    points: Sequence[ControlPoint],
    unit: TimeUnit,
    watched: Watched,
) -> ChartData:
    """The figure, its middle and its limits; where a rule speaks it stands out."""
    spell = "{:.3f}".format if watched == "best score" else wording.share
    found = [
        Series(tr("upper"), tuple(one.high for one in points), "faint"),
        Series(tr("middle"), tuple(one.middle for one in points), "muted"),
        Series(tr("lower"), tuple(one.low for one in points), "faint"),
        Series("figure", tuple(one.value for one in points), "accent_text"),
    ]
    if any(one.rule for one in points):
        outside = tuple(one.value if one.rule else None for one in points)
        found.append(Series(tr("out of habit"), outside, "danger"))
    if all(one.middle is None for one in points):
        found = found[3:4]
    labels = tuple(wording.bucket(key, unit) for key in keys)
    return ChartData(title, "lines", keys, labels, tuple(found), spell, line_only=True)


def drift_chart(looks: Sequence[DriftLook]) -> ChartData:
    """How many signals drifted, week by week, the oldest first."""
    shown = list(reversed(looks))
    labels = tuple(wording.bucket(one.since[:10], "day") for one in shown)
    values = tuple(float(sum(shift.is_drift for shift in one.shifts)) for one in shown)
    return ChartData(
        tr("Signals that drifted, by week"), "bars", tuple(one.since for one in shown), labels,
        (Series("signals", values, "warn"),), wording.count, place=tr("Week"), is_whole=True,
    )  # fmt: skip

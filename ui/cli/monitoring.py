"""`workbench usage quality|drift|troubles|self-test|advise`: what watches over the answers."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any, Final, get_args

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.usage_selection import add_selection, selection_of, zone_of
from workbench.domain.control_chart import ControlPoint
from workbench.domain.drift import SIGNALS, DriftLook
from workbench.domain.quality import WATCHED, Score
from workbench.domain.self_test import Comparison, Result, SelfTest
from workbench.domain.usage import TimeUnit
from workbench.jobs import plain_context

_TROUBLES: Final = ("failed", "disliked", "no answer")
_LISTED: Final = 20


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Among the verbs of `usage`."""
    quality = verbs.add_parser("quality", parents=[common], help="scores, reasons, control charts")
    quality.add_argument("--by", choices=get_args(TimeUnit), default="day", help="of the charts")
    add_selection(quality)
    quality.set_defaults(run=run_quality)
    drift = verbs.add_parser("drift", parents=[common], help="this week beside the four before")
    drift.add_argument("--history", action="store_true", help="what was found, newest week first")
    drift.add_argument("--forget", action="store_true", help="delete all vectors of questions")
    drift.set_defaults(run=run_drift)
    troubles = verbs.add_parser(
        "troubles", parents=[common], help="groups of what failed or was disliked"
    )
    troubles.add_argument("--of", choices=_TROUBLES, default="disliked")
    add_selection(troubles)
    troubles.set_defaults(run=run_troubles)
    test = verbs.add_parser(
        "self-test", parents=[common], help="ask the pinned suite; did anything change?"
    )
    test.add_argument("--model", "-m", action="append", default=[], metavar="M", help="or several")
    test.add_argument("--history", action="store_true", help="earlier ones, newest first")
    test.set_defaults(run=run_self_test)
    advise = verbs.add_parser("advise", parents=[common], help="which model would have done")
    add_selection(advise)
    advise.set_defaults(run=run_advise)


def run_quality(options: argparse.Namespace, context: Context, output: Output) -> int:
    _, zone = zone_of(options)
    found = context.workbench.monitoring.quality.look(selection_of(options, zone), options.by, zone)
    if output.as_json:
        output.json(
            {
                "scores": [_score_shape(one) for one in found.scores],
                "groundedness": [_score_shape(one) for one in found.grounding],
                "reasons": dict(found.reasons),
                "charts": {
                    name: [
                        {"key": key, **asdict(point)}
                        for key, point in zip(found.keys, points, strict=True)
                    ]
                    for name, points in found.charts.items()
                },
            }
        )
        return 0
    for title, scores in (("Evaluations", found.scores), ("Groundedness", found.grounding)):
        if scores:
            output.line(title)
            headings = ("WHEN", "SOURCE", "SUBJECT", "CHECK", "PASS", "INTERVAL", "CASES")
            output.table(headings, [_score_cells(one) for one in scores[-_LISTED:]])
            output.line()
    for reason, n in found.reasons.items():
        output.line(f"Disliked as {reason}: {n:,}")
    for name, word in WATCHED.items():
        output.line(f"{word}: {_chart_words(found.keys, found.charts[name], options.by)}")
    return 0


def run_drift(options: argparse.Namespace, context: Context, output: Output) -> int:
    drift = context.workbench.monitoring.drift
    if options.forget:
        n = drift.forget()
        if output.as_json:
            output.json({"forgotten": n})
        output.line(f"{n:,} vectors of questions are deleted.")
        return 0
    looks = list(drift.history(_LISTED)) if options.history else [drift.look(plain_context())]
    if output.as_json:
        shapes = [{**asdict(one), "is_drift": one.is_drift} for one in looks]
        output.json(shapes if options.history else shapes[0])
        return 0
    if not looks:
        output.line("No week was looked at yet.")
    for look in looks:
        _print_look(look, output)
    return 0


def run_troubles(options: argparse.Namespace, context: Context, output: Output) -> int:
    _, zone = zone_of(options)
    chosen = selection_of(options, zone)
    found = context.workbench.monitoring.drift.troubles(options.of, chosen.since, chosen.until)
    if output.as_json:
        output.json([asdict(one) for one in found])
        return 0
    if not found:
        output.line("Nothing of this kind, or no text of it is left.")
    for one in found:
        output.line(f"{one.n:,} requests: {one.name}")
        for request_id, question in one.examples:
            output.line(f"  {request_id[:12]}  {' '.join(question.split())[:100]}")
    return 0


def run_self_test(options: argparse.Namespace, context: Context, output: Output) -> int:
    tests = context.workbench.monitoring.self_tests
    if options.history:
        found = [(one, tests.comparison(one)) for one in tests.history(_LISTED)]
    else:

        def tell(result: Result) -> None:
            if result.error and not output.as_json:
                output.line(f"{result.case}: {result.error}")

        found = [tests.run(plain_context(tell), options.model)]
    if output.as_json:
        shapes = [_test_shape(*one) for one in found]
        output.json(shapes if options.history else shapes[0])
        return 0
    if not found:
        output.line("No self-test was made yet.")
    for test, comparison in found:
        output.line(f"{test.at}  {comparison.sentence}")
        for subject, case in comparison.changed:
            output.line(f"  changed: {subject}, {case}")
    return 0


def run_advise(options: argparse.Namespace, context: Context, output: Output) -> int:
    _, zone = zone_of(options)
    found = context.workbench.monitoring.adviser.look(selection_of(options, zone))
    if output.as_json:
        output.json({**asdict(found), "saved_s": found.saved_s, "sentence": found.sentence})
        return 0
    for one in found.candidates:
        output.line(one.sentence)
    output.line(found.sentence)
    rows = [
        [
            f"{one.feature}, {one.kind}",
            one.from_model,
            one.to_model,
            f"{one.n:,}",
            f"{one.saved_s:,.0f}",
            f"{one.before.share:.0%} → {one.after.share:.0%} of {one.after.n}",
        ]
        for one in found.routes
    ]
    if rows:
        output.table(("KIND", "FROM", "TO", "REQUESTS", "SAVES s", "QUALITY"), rows)
    return 0


def _score_shape(one: Score) -> dict[str, Any]:
    return {**asdict(one), "share": one.share, "interval": [one.interval.low, one.interval.high]}


def _score_cells(one: Score) -> list[str]:
    share = one.share
    return [
        one.at[:16],
        one.source,
        one.subject,
        one.check or "all",
        "-" if share is None else f"{share:.1%}",
        f"{one.interval.low:.1%} to {one.interval.high:.1%}",
        f"{one.n:,}",
    ]


def _chart_words(keys: tuple[str, ...], points: tuple[ControlPoint, ...], unit: str) -> str:
    if not any(point.middle is not None for point in points):
        return f"too few {unit}s with figures for limits"
    spoken = [
        f"{key} ({point.rule})" for key, point in zip(keys, points, strict=True) if point.rule
    ]
    return "; ".join(spoken) if spoken else "within its limits"


def _print_look(look: DriftLook, output: Output) -> None:
    said = "DRIFT" if look.is_drift else "no drift" if look.shifts else "nothing to compare"
    output.line(f"{look.since[:10]} to {look.until[:10]}: {said}")
    rows = [
        [
            SIGNALS[one.signal][0],
            SIGNALS[one.signal][1],
            one.before or "-",
            one.now or "-",
            f"{one.corrected_p:.3f}",
            "DRIFT" if one.is_drift else "",
        ]
        for one in look.shifts
    ]
    if rows:
        output.table(("OF", "SIGNAL", "BEFORE", "NOW", "P", ""), rows)
    for note in look.notes:
        output.line(note)


def _test_shape(test: SelfTest, comparison: Comparison) -> dict[str, Any]:
    shape = asdict(test)
    return shape | {
        "changed": [list(one) for one in comparison.changed],
        "causes": [asdict(one) for one in comparison.causes],
        "sentence": comparison.sentence,
    }

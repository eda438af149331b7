"""`workbench eval schedule`: evaluations that run by themselves, their trends and alerts."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.domain.schedule import Schedule, ScheduledRun


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("schedule", help="evaluations that run by themselves")
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")

    add = acts.add_parser("add", parents=[common], help="run a data set daily, on change, or idle")
    add.add_argument("name")
    add.add_argument("source", metavar="DATASET")
    add.add_argument("--every", choices=("daily", "change", "idle"), default="daily")
    add.add_argument("--at", default="03:00", metavar="HH:MM", help="of a daily one")
    add.add_argument("--subject", action="append", default=[], metavar="M")
    add.add_argument("--prompt", action="append", default=[], metavar="P")
    add.add_argument("--collection", action="append", default=[], metavar="C")
    add.add_argument("--least", type=float, metavar="SHARE", help="that must pass")
    add.set_defaults(run=run_add)

    listing = acts.add_parser("list", parents=[common], help="all, and alerts nobody has seen")
    listing.add_argument("--seen", action="store_true", help="take note of the alerts")
    listing.set_defaults(run=run_list)

    trend = acts.add_parser("trend", parents=[common], help="its runs, one after the other")
    trend.add_argument("name")
    trend.set_defaults(run=run_trend)

    now = acts.add_parser(
        "run", parents=[common], help="run what is due, or NAME in any case; 1 if one missed"
    )
    now.add_argument("name", nargs="?", default="")
    now.set_defaults(run=run_now)

    for verb, text in (("pause", "not until it is resumed"), ("resume", "as before")):
        one = acts.add_parser(verb, parents=[common], help=text)
        one.add_argument("name")
        one.set_defaults(run=run_pause, is_paused=verb == "pause")

    remove = acts.add_parser("remove", parents=[common], help="its runs stay")
    remove.add_argument("name")
    remove.set_defaults(run=run_remove)


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.domain.schedule import ScheduleContent  # noqa: PLC0415 - rarely needed

    made = context.workbench.judging.schedules.create(
        options.name,
        ScheduleContent(
            options.every,
            options.source,
            tuple(options.subject),
            tuple(options.prompt),
            tuple(options.collection),
            options.at,
            options.least,
        ),
    )
    return _show(made, output)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.judging.schedules
    alerts = service.alerts()
    if options.seen:
        service.acknowledge()
    if output.as_json:
        output.json(
            {
                "schedules": [shape(one) for one in service.all()],
                "alerts": [{"name": s.name, **run_shape(run)} for s, run in alerts],
            }
        )
        return 0
    for schedule, run in alerts:
        output.line(f"! {schedule.name}, run {run.run_id}: {'; '.join(run.reasons)}")
    output.table(
        ("NAME", "WHEN", "DATASET", "LAST RUN", "STATE"),
        [
            (
                one.name,
                f"daily {one.content.at}" if one.content.every == "daily" else one.content.every,
                one.content.source,
                one.looked_at[:16].replace("T", " ") or "-",
                "paused" if one.is_paused else "",
            )
            for one in service.all()
        ],
    )
    return 0


def run_trend(options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.judging.schedules.trend(options.name)
    if output.as_json:
        points = [
            {
                "run": one.run_id,
                "at": one.at,
                "cause": one.cause,
                "share": one.share,
                "mean_score": one.mean,
                "reasons": list(one.reasons),
            }
            for one in found.points
        ]
        output.json({**shape(found.schedule), "points": points, "said": found.sentence})
        return 0
    for one in found.points:
        share = "-" if one.share is None else f"{one.share:.1%}"
        bar = "" if one.share is None else "#" * round(one.share * 40)
        output.line(f"{one.at[:16].replace('T', ' ')} {share:>6} {bar}")
    output.line(found.sentence)
    return 0


def run_now(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.judging.schedules
    if options.name:
        known = {one.name: one for one in service.all()}
        schedule = known.get(options.name) or service.trend(options.name).schedule
        found: tuple[ScheduledRun, ...] = (service.run(schedule, "asked for", plain_context()),)
    else:
        found = service.run_due(float("inf"), plain_context())
    if output.as_json:
        output.json([run_shape(one) for one in found])
    for one in found:
        output.line(f"{one.run_id} ({one.cause}): {'; '.join(one.reasons) or 'all is well'}")
    return 1 if any(one.reasons for one in found) else 0


def run_pause(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.judging.schedules
    return _show(service.pause(options.name, is_paused=options.is_paused), output)


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.judging.schedules.remove(options.name)
    if output.as_json:
        output.json({"name": options.name, "is_removed": True})
    else:
        output.line(f"“{options.name}” removed; its runs stay.")
    return 0


def shape(one: Schedule) -> dict[str, Any]:
    content = one.content
    return {
        "name": one.name,
        "every": content.every,
        "at": content.at if content.every == "daily" else "",
        "source": content.source,
        "subjects": list(content.subjects),
        "prompts": list(content.prompts),
        "collections": list(content.collections),
        "least": content.least,
        "is_paused": one.is_paused,
        "last_run_at": one.looked_at,
    }


def run_shape(one: ScheduledRun) -> dict[str, Any]:
    return {"run": one.run_id, "cause": one.cause, "reasons": list(one.reasons)}


def _show(one: Schedule, output: Output) -> int:
    if output.as_json:
        output.json(shape(one))
    else:
        state = "paused" if one.is_paused else f"runs {one.content.every}"
        output.line(f"“{one.name}” {state}.")
    return 0

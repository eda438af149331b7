"""`workbench pipeline`: steps written down once and run again: check, run, resume, schedule."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.progress import bar
from workbench.errors import InputError
from workbench.jobs import JobContext, plain_context

if TYPE_CHECKING:
    from workbench.domain.pipeline import PipelineRun, SavedPipeline, Told

_SUFFIXES: Final = (".yaml", ".yml")
_MOST_BYTES: Final = 1_000_000
_SHOWN: Final = 20


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("pipeline", help="steps written down once and run again")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    check = verbs.add_parser("check", parents=[common], help="what is wrong with a file, by line")
    check.add_argument("file", type=Path, metavar="FILE")
    check.set_defaults(run=run_check)

    run = verbs.add_parser(
        "run",
        parents=[common],
        help="run a pipeline by name, or a file, which is kept under its name",
        description="Steps whose inputs are unchanged are skipped. Exit code 1 if a step failed, "
        "was held back, or waits for your yes.",
    )
    run.add_argument("what", metavar="FILE|NAME")
    run.add_argument("--anew", action="store_true", help="take nothing from earlier runs")
    run.add_argument("--yes", action="store_true", help="promote without asking, once gates passed")
    run.set_defaults(run=run_run)

    resume = verbs.add_parser(
        "resume", parents=[common], help="go on from the first step that is not over"
    )
    resume.add_argument("id", metavar="RUN")
    resume.add_argument("--yes", action="store_true", help="your yes to what waits for it")
    resume.set_defaults(run=run_resume)

    listing = verbs.add_parser("list", parents=[common], help="pipelines and their last runs")
    listing.add_argument("--seen", action="store_true", help="take note of how runs ended")
    listing.set_defaults(run=run_list)

    show = verbs.add_parser("show", parents=[common], help="the steps of a run, or all runs of one")
    show.add_argument("what", metavar="NAME|RUN")
    show.set_defaults(run=run_show)

    schedule = verbs.add_parser(
        "schedule", parents=[common], help="run it daily, when idle, on change, or never"
    )
    schedule.add_argument("name")
    schedule.add_argument("--every", choices=("daily", "change", "idle", "never"), required=True)
    schedule.add_argument("--at", default="03:00", metavar="HH:MM", help="of a daily one")
    schedule.set_defaults(run=run_schedule)

    remove = verbs.add_parser("remove", parents=[common], help="a pipeline with its history")
    remove.add_argument("name")
    remove.add_argument("--yes", action="store_true", help="without it nothing is removed")
    remove.set_defaults(run=run_remove)


def run_check(options: argparse.Namespace, _context: Context, output: Output) -> int:
    from workbench.domain.pipeline_text import read_pipeline  # noqa: PLC0415 - for this alone

    pipeline, faults = read_pipeline(_text(options.file))
    if output.as_json:
        output.json(
            {
                "name": pipeline.name if pipeline else None,
                "steps": [one.id for one in pipeline.steps] if pipeline else [],
                "faults": [{"line": one.line, "text": one.text} for one in faults],
            }
        )
    for one in faults:
        output.line(f"{options.file.name}, {one.sentence}")
    if pipeline is not None:
        output.line(f"“{pipeline.name}”: {', '.join(one.id for one in pipeline.steps)}.")
    return 1 if faults else 0


def run_run(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.pipelines
    name = options.what
    if name.lower().endswith(_SUFFIXES):
        name = service.save(_text(Path(name))).name
    return _work(service.begin(name, anew=options.anew).id, options, context, output)


def run_resume(options: argparse.Namespace, context: Context, output: Output) -> int:
    run = context.workbench.pipelines.told(options.id).run
    return _work(run.id, options, context, output)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.pipelines
    alerts = service.alerts()
    found = [(one, service.runs(one.name, 1)) for one in service.all()]
    if options.seen:
        service.acknowledge()
    if output.as_json:
        output.json(
            {
                "pipelines": [
                    {**shape(one), "last_run": run_shape(runs[0]) if runs else None}
                    for one, runs in found
                ],
                "alerts": [run_shape(one) for one in alerts],
            }
        )
        return 0
    for run in alerts:
        output.line(f"! run {run.id}: {run.problem}")
    output.table(
        ("NAME", "WHEN", "LAST RUN", "STATE"),
        [
            (
                one.name,
                f"daily {one.at}" if one.every == "daily" else one.every or "-",
                runs[0].id if runs else "-",
                runs[0].state if runs else "",
            )
            for one, runs in found
        ],
    )
    return 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.pipelines
    known = {one.name.casefold() for one in service.all()}
    if options.what.casefold() not in known:
        _tell(service.told(options.what), output)
        return 0
    runs = service.runs(options.what, _SHOWN)
    if output.as_json:
        pipeline = service.get(options.what)
        told = {**shape(pipeline), "text": pipeline.text, "runs": [run_shape(one) for one in runs]}
        output.json(told)
        return 0
    output.table(
        ("RUN", "BEGAN", "WHY", "STATE", ""),
        [
            (one.id, one.created_at[:16].replace("T", " "), one.cause, one.state, one.problem)
            for one in runs
        ],
    )
    return 0


def run_schedule(options: argparse.Namespace, context: Context, output: Output) -> int:
    every = "" if options.every == "never" else options.every
    made = context.workbench.pipelines.schedule(options.name, every, options.at)
    if output.as_json:
        output.json(shape(made))
    else:
        at = f" at {made.at}" if made.every == "daily" else ""
        output.line(f"“{made.name}” runs {made.every}{at}." if every else f"“{made.name}” rests.")
    return 0


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.pipelines
    found = service.get(options.name)
    if not options.yes:
        n = len(service.runs(found.name))
        raise InputError(
            f"“{found.name}” has {n:,} runs.", hint="Say --yes to remove it with its history."
        )
    service.remove(found.name)
    if output.as_json:
        output.json({"name": found.name, "is_removed": True})
    else:
        output.line(f"“{found.name}” removed; what its steps made stays.")
    return 0


def shape(one: SavedPipeline) -> dict[str, Any]:
    return {"name": one.name, "every": one.every, "at": one.at, "looked_at": one.looked_at}


def run_shape(one: PipelineRun) -> dict[str, Any]:
    return {
        "run": one.id,
        "cause": one.cause,
        "state": one.state,
        "problem": one.problem,
        "created_at": one.created_at,
        "ended_at": one.ended_at,
    }


def _work(run_id: str, options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.pipelines
    if options.yes and any(one.state == "asking" for one in service.told(run_id).results):
        service.approve(run_id)
    told = service.work(run_id, _telling(output))
    while options.yes and told.run.state == "asking":
        service.approve(run_id)
        told = service.work(run_id, _telling(output))
    output.end_status()
    _tell(told, output)
    if told.run.state == "asking":
        output.line(f"Agree to it: workbench pipeline resume {told.run.id} --yes")
    is_well = told.run.state == "complete" and all(one.state != "held" for one in told.results)
    return 0 if is_well else 1


def _telling(output: Output) -> JobContext:
    from workbench.domain.pipeline import StepTold  # noqa: PLC0415 - after the parser

    def show(event: Any) -> None:
        if isinstance(event, StepTold):
            fraction = event.fraction if event.fraction is not None else 0.0
            at = f"{event.n_over + 1} of {event.n_steps}: {event.step_id}"
            output.status(bar(at, fraction, event.seconds_left))

    return plain_context(show)


def _tell(told: Told, output: Output) -> None:
    if output.as_json:
        steps = [
            {
                "id": one.step_id,
                "kind": one.kind,
                "state": one.state,
                "passed": one.passed,
                "said": one.said,
                "output": dict(one.output),
                "of_run": one.of_run,
                "fingerprint": one.fingerprint,
            }
            for one in told.results
        ]
        output.json({**run_shape(told.run), "steps": steps})
        return
    output.line(f"Run {told.run.id}: {told.run.state}. {told.run.problem}".rstrip())
    output.table(
        ("STEP", "KIND", "STATE", "WHAT CAME OF IT"),
        [
            (one.step_id, one.kind, one.state if one.passed else f"{one.state} !", one.said)
            for one in told.results
        ],
    )


def _text(path: Path) -> str:
    try:
        with path.expanduser().open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as text.", hint="Check the path.") from error

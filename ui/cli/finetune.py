"""`workbench finetune`: plan, start, watch, pause, export and use the training of adapters."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ui.cli import finetune_next, finetune_rollout, finetune_seen
from ui.cli import shapes_training as shapes
from ui.cli.context import Context
from ui.cli.finetune_data import data_of
from ui.cli.finetune_progress import training_context
from ui.cli.output import Output
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.training.training import TrainingWish, check_estimate

if TYPE_CHECKING:
    from workbench.services.trials.adapter_uses import AdapterUse

_FORMATS: Final = ("f16", "f32")
_POLL_S: Final = 0.5


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "finetune", help="train a LoRA adapter on this machine, and use it"
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    plan = verbs.add_parser(
        "plan", parents=[common], help="count, calibrate for ten seconds, estimate; trains nothing"
    )
    _add_order(plan)
    plan.set_defaults(run=run_plan)

    start = verbs.add_parser("start", parents=[common], help="train on a file of examples")
    _add_order(start)
    start.add_argument("--wait", action="store_true", help="train here and show how it goes")
    start.add_argument("--no-estimate", action="store_true", help="begin without a calibration")
    start.set_defaults(run=run_start)

    listing = verbs.add_parser("list", parents=[common], help="the runs, the newest first")
    listing.set_defaults(run=run_list)

    status = verbs.add_parser("status", parents=[common], help="where a run stands")
    status.add_argument("id", help="id, its beginning, or name")
    status.set_defaults(run=run_status)

    for verb, text in (
        ("pause", "keep a checkpoint and rest"),
        ("stop", "keep a checkpoint and end; what was kept can be used"),
    ):
        one = verbs.add_parser(verb, parents=[common], help=text)
        one.add_argument("id")
        one.set_defaults(run=run_wish, wish=verb)

    resume = verbs.add_parser("resume", parents=[common], help="go on from the last checkpoint")
    resume.add_argument("id")
    resume.add_argument("--wait", action="store_true", help="train here and show how it goes")
    resume.set_defaults(run=run_resume)

    export = verbs.add_parser("export", parents=[common], help="make a file of a checkpoint")
    export.add_argument("id")
    export.add_argument("--to", type=Path, metavar="FILE", help="also copy it there, with a card")
    export.add_argument("--peft", type=Path, metavar="DIR", help="write PEFT's own folder instead")
    export.add_argument("--step", type=int, default=0, metavar="N", help="default: the best one")
    export.add_argument("--format", choices=_FORMATS, default="f16")
    export.set_defaults(run=run_export)

    compare = verbs.add_parser(
        "compare", parents=[common], help="base against tuned, on held-out examples"
    )
    compare.add_argument("id")
    compare.add_argument("--samples", type=int, default=5, metavar="N")
    compare.add_argument(
        "--evals",
        nargs=2,
        default=(),
        metavar=("BEFORE", "AFTER"),
        help="evaluation runs of base and tuned, whose cases the gate looks at too",
    )
    compare.set_defaults(run=run_compare)

    apply = verbs.add_parser(
        "apply", parents=[common], help="turn the adapter on for its base, or take it into use"
    )
    apply.add_argument("id")
    apply.add_argument("--off", action="store_true", help="turn it off again")
    apply.set_defaults(run=run_apply)
    finetune_rollout.register(verbs, apply, common)
    finetune_next.register(verbs, common)
    finetune_seen.register(verbs, common)

    remove = verbs.add_parser("remove", parents=[common], help="forget a run and its checkpoints")
    remove.add_argument("id")
    remove.set_defaults(run=run_remove)

    drive = verbs.add_parser("drive", parents=[common], help=argparse.SUPPRESS)
    drive.add_argument("id")
    drive.set_defaults(run=run_drive)


def _add_order(parser: argparse.ArgumentParser) -> None:
    data = parser.add_mutually_exclusive_group(required=True)
    data.add_argument("--data", type=Path, metavar="FILE|SET", help="examples")
    data.add_argument(
        "--proposed", action="store_true", help="the run that the program proposes, as it is"
    )
    parser.add_argument("--base", default="", metavar="MODEL", help="default: the model in use")
    parser.add_argument(
        "--preset", default="", help="quick, balanced or thorough; default: balanced"
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a setting that differs from the preset's; repeatable",
    )
    parser.add_argument("--replay", type=Path, metavar="FILE", help="general examples to mix in")
    parser.add_argument("--name", default="", help="what the adapter is called")
    parser.add_argument("--licence", default="", help="of the data; stands on the adapter's card")


def _wish(options: argparse.Namespace, context: Context) -> TrainingWish:
    changes = {}
    for one in options.set:
        name, equals, value = one.partition("=")
        if not equals:
            raise InputError(f"“{one}” is no NAME=VALUE.", hint="For example --set rank=8.")
        changes[name.strip()] = value.strip()
    if options.proposed:
        return finetune_next.filled(options, changes, context)
    data = data_of(options.data, context)
    data["licence"] = options.licence or data.get("licence", "")
    return TrainingWish(
        **data,
        base=options.base,
        preset=options.preset or "balanced",
        changes=changes,
        replay=options.replay,
        name=options.name,
    )


def run_plan(options: argparse.Namespace, context: Context, output: Output) -> int:
    output.status("Loading the model and calibrating …")
    try:
        plan = context.workbench.training.plan(_wish(options, context), plain_context())
    finally:
        output.end_status()
    if output.as_json:
        output.json(shapes.plan(plan))
    else:
        for line in shapes.plan_lines(plan):
            output.line(line)
    check_estimate(plan.estimate)
    return 0


def run_start(options: argparse.Namespace, context: Context, output: Output) -> int:
    training = context.workbench.training
    wish = _wish(options, context)
    if not options.no_estimate:
        output.status("Loading the model and calibrating …")
        try:
            plan = training.plan(wish, plain_context())
        finally:
            output.end_status()
        for line in shapes.plan_lines(plan):
            output.line(line)
        check_estimate(plan.estimate)
    if options.proposed:  # this command is the yes
        wish = finetune_next.agreed(wish, context)
    run = training.start(wish, plain_context())
    output.line(f"Run {run.id}: {run.name}")
    return _train(run.id, options, context, output)


def run_resume(options: argparse.Namespace, context: Context, output: Output) -> int:
    view = context.workbench.training.find(options.id)
    if view.is_alive:
        raise InputError(f"The run {view.run.name} is being trained.", hint="Pause it first.")
    return _train(view.run.id, options, context, output)


def _train(run_id: str, options: argparse.Namespace, context: Context, output: Output) -> int:
    """Here, or in a process that goes on when this one ends."""
    training = context.workbench.training
    if options.wait:
        try:
            view = training.work(run_id, training_context(output))
        finally:
            output.end_status()
        _say_view(run_id, context, output)
        return 0 if view.status.state.value in {"done", "stopped"} else 1
    before = training.find(run_id).status.at
    command = [sys.executable, "-m", "ui", "--workspace", str(context.root), "finetune", "drive"]
    if getattr(sys, "frozen", False):
        command = [sys.executable, *command[3:]]
    secret = training.secret_of(run_id)
    process = subprocess.Popen(
        [*command, run_id],
        stdin=subprocess.PIPE if secret else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    if process.stdin is not None:  # of this run alone, and by no way that others can read
        process.stdin.write(secret)
        process.stdin.close()
    while (status := training.find(run_id).status).at == before:
        time.sleep(_POLL_S)
    if output.as_json:
        output.json(shapes.view(training.find(run_id)))
    else:
        output.line(f"It is {status.state.value} in a process of its own.")
        output.line(f"`workbench finetune status {run_id}` tells how it goes.")
    return 0


def run_drive(options: argparse.Namespace, context: Context, _output: Output) -> int:
    """The process that trains on: it opens no workspace, so that others can."""
    from ui.compose import drive_training  # noqa: PLC0415 - the window does without

    is_sealed = WorkspacePaths(context.root).encryption.exists()
    drive_training(context.root, options.id, sys.stdin.buffer.read() if is_sealed else b"")
    return 0


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.training.list()
    if output.as_json:
        output.json([shapes.view(one) for one in found])
    elif not found:
        output.line("There are no training runs. `workbench finetune start --data FILE` makes one.")
    else:
        output.table(("ID", "NAME", "STATE", "STEP", "MADE"), [shapes.row(one) for one in found])
    if context.workbench.learning.next_runs.proposed() is not None:
        output.note("A run is proposed: `workbench finetune plan --proposed` shows it.")
    return 0


def run_status(options: argparse.Namespace, context: Context, output: Output) -> int:
    training = context.workbench.training
    view = training.find(options.id)
    if not view.is_alive:
        training.collect(view.run.id, plain_context())
    _say_view(view.run.id, context, output)
    return 0


def run_wish(options: argparse.Namespace, context: Context, output: Output) -> int:
    training = context.workbench.training
    if options.wish == "pause":
        training.pause(options.id)
    else:
        training.stop(options.id)
    while training.find(options.id).is_alive:
        time.sleep(_POLL_S)
    _say_view(options.id, context, output)
    return 0


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    training = context.workbench.training
    run = training.find(options.id).run
    if options.peft is not None:
        where = training.export_folder(run.id, options.peft, plain_context(), options.step)
        if output.as_json:
            output.json({"folder": str(where)})
        else:
            output.line(f"Written to {where}.")
        return 0
    output.status("Writing the adapter and comparing it with llama.cpp …")
    path = ""
    try:
        if options.to and training.secret_of(run.id):  # wanted in the clear, and only there
            outcome = training.write(run.id, plain_context(), options.step, options.format)
        else:
            outcome, adapter = training.export(
                run.id, plain_context(), options.step, options.format.upper()
            )
            path = adapter.path
    finally:
        output.end_status()
    files = training.save_adapter(outcome, run.id, options.to) if options.to else ()
    if output.as_json:
        output.json({**shapes.outcome(outcome), "path": path, "files": list(map(str, files))})
        return 0
    for line in shapes.outcome_lines(outcome):
        output.line(line)
    output.line(f"{run.name}: {path or 'sealed in the folder of its run'}")
    for file in files:
        output.line(str(file))
    return 0


def run_compare(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Answers of both to the first held-out questions, with the figures and the gate."""
    from ui.cli.finetune_compare import compared  # noqa: PLC0415 - loads what answers

    found = compared(options.id, options.samples, context, output, options.evals)
    if output.as_json:
        output.json(found)
        return 0
    for one in found["samples"]:
        output.line(f"> {one['question']}")
        output.line(f"  wanted: {one['wanted']}")
        output.line(f"  base:   {one['base']}")
        output.line(f"  tuned:  {one['tuned']}")
        output.line()
    figures = found["figures"]
    if figures is not None:
        output.line(
            f"Perplexity on held-out answers: {figures['perplexity_before']:.4g} before, "
            f"{figures['perplexity_after']:.4g} after."
        )
    output.line(
        "Promotion is offered." if found["gate"]["offered"] else "Promotion is not offered:"
    )
    for reason in found["gate"]["reasons"]:
        output.line(f"  {reason}")
    return 0


def run_apply(options: argparse.Namespace, context: Context, output: Output) -> int:
    if options.way:
        return finetune_rollout.run_apply(options, context, output)
    adapter = context.workbench.training.apply(options.id, plain_context(), is_on=not options.off)
    if output.as_json:
        output.json({"adapter": adapter.name, "id": adapter.id, "is_on": not options.off})
    else:
        output.line(f"{adapter.name} is {'off' if options.off else 'on'}.")
    return 0


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    run = context.workbench.training.find(options.id).run
    context.workbench.training.remove(run.id)
    if output.as_json:
        output.json({"removed": run.id})
    else:
        output.line(f"{run.name} is forgotten; its adapters stay.")
    return 0


def _say_view(run_id: str, context: Context, output: Output) -> None:
    training = context.workbench.training
    view = training.find(run_id)
    if output.as_json:
        output.json(
            {
                **shapes.view(view),
                "checkpoints": [shapes.checkpoint(one) for one in training.checkpoints(run_id)],
                "adapters": [shapes.outcome(one) for one in training.outcomes(run_id)],
                "latest": shapes.latest(training.points(run_id)),
                "uses": [
                    {"kind": one.kind, "name": one.name, "details": one.details}
                    for one in _uses(run_id, context)
                ],
            }
        )
        return
    for line in shapes.view_lines(view, training.points(run_id)):
        output.line(line)
    rows = [shapes.checkpoint_row(one) for one in training.checkpoints(run_id)]
    if rows:
        output.line()
        output.table(("CHECKPOINT", "VALIDATION LOSS", "SIZE"), rows)
    for outcome in training.outcomes(run_id):
        output.line()
        for line in shapes.outcome_lines(outcome):
            output.line(line)
    for one in _uses(run_id, context):
        output.line(f"{one.kind}: {one.name}, {one.details}")


def _uses(run_id: str, context: Context) -> tuple[AdapterUse, ...]:
    """Where the run's adapters went."""
    from workbench.services.trials.adapter_uses import uses_of  # noqa: PLC0415 - for this alone

    workbench = context.workbench
    made = {one.sha256 for one in workbench.training.outcomes(run_id)}
    if not made:
        return ()
    trials = workbench.judging.trials
    return uses_of(made, workbench.releases, workbench.evaluation, trials)

"""`workbench ab`: a release or a version of a prompt tried in use beside another one."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, Literal

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.domain.groups import GroupDifference
    from workbench.domain.trial import Trial


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("ab", help="try a release or a prompt in use beside another one")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    create = verbs.add_parser(
        "create",
        parents=[common],
        help="begin a trial",
        description="A conversation that would be answered by FIRST is answered by FIRST or SECOND "
        "and stays with it. shadow: SECOND answers later, unseen. canary: the share of SECOND "
        "grows from 5 to 100 %%, and it goes back by itself when it is worse. Versions of a prompt "
        "are drawn where it is asked for by its name or by a label.",
    )
    create.add_argument("name")
    create.add_argument("first", metavar="FIRST", help="a release or a prompt, NAME@VERSION")
    create.add_argument("second", metavar="SECOND", help="what is tried")
    create.add_argument(
        "--of", choices=("release", "prompt"), default="", help="where both have that name"
    )
    create.add_argument("--kind", choices=("ab", "shadow", "canary"), default="ab")
    create.add_argument(
        "--split", type=float, default=50.0, metavar="P", help="per cent that FIRST answers"
    )
    create.add_argument(
        "--check", action="append", default=[], metavar="C", help="as in tables: `not-contains: x`"
    )
    create.add_argument("--tolerance", type=float, default=0.1, metavar="D", help="of a canary")
    create.add_argument("--per-step", type=int, default=20, metavar="N", help="of a canary")
    create.set_defaults(run=run_create)

    status = verbs.add_parser("status", parents=[common], help="how trials stand")
    status.add_argument("name", nargs="?", default="")
    status.set_defaults(run=run_status)

    stop = verbs.add_parser("stop", parents=[common], help="end a trial; FIRST answers again")
    stop.add_argument("name")
    stop.set_defaults(run=run_stop)

    shadow = verbs.add_parser("shadow", parents=[common], help="answer what waits for a shadow")
    shadow.add_argument("name")
    shadow.add_argument("--most", type=int, default=0, metavar="N")
    shadow.set_defaults(run=run_shadow)

    delete = verbs.add_parser("delete", parents=[common], help="a trial with its shadows' answers")
    delete.add_argument("name")
    delete.set_defaults(run=run_delete)


def run_create(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.domain.check_text import check_of_text  # noqa: PLC0415 - brings the graders
    from workbench.domain.trial import TrialContent  # noqa: PLC0415 - likewise

    if not 0 <= options.split <= 100:
        raise InputError("A split is between 0 and 100.", hint="Write --split 70.")
    checks = tuple(check_of_text(text)[0] for text in options.check)
    trial = context.workbench.judging.trials.create(
        options.name,
        TrialContent(
            options.kind,
            options.first,
            options.second,
            checks,
            options.tolerance,
            options.per_step,
            options.of or _subject(options.first, context),
        ),
        1 - options.split / 100,
    )
    _show([trial], context, output)
    return 0


def _subject(name: str, context: Context) -> Literal["release", "prompt"]:
    """A release if there is one of this name."""
    try:
        context.workbench.releases.find(name)
    except NotFound:
        return "prompt"
    return "release"


def run_status(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.judging.trials
    _show([service.get(options.name)] if options.name else list(service.all()), context, output)
    return 0


def run_stop(options: argparse.Namespace, context: Context, output: Output) -> int:
    _show([context.workbench.judging.trials.stop(options.name)], context, output)
    return 0


def run_shadow(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.judging.trials
    trial = service.get(options.name)
    progress = plain_context(lambda at: output.status(f"{at[0]} of {at[1]}"))
    service.shadow(trial, progress, options.most)
    output.end_status()
    _show([trial], context, output)
    return 0


def run_delete(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.judging.trials.remove(options.name)
    if output.as_json:
        output.json({"name": options.name, "is_deleted": True})
    else:
        output.line(f"“{options.name}” deleted.")
    return 0


def _show(trials: list[Trial], context: Context, output: Output) -> None:
    shapes = [trial_shape(one, context) for one in trials]
    if output.as_json:
        output.json(shapes)
        return
    if not shapes:
        output.line("No trials. Use `workbench ab create NAME FIRST SECOND`.")
    for one in shapes:
        output.line(
            f"{one['name']}: {one['kind']}, {one['state']}, {one['share']:.0%} to {one['second']}"
            + (f" ({one['reason']})" if one["reason"] else "")
        )
        output.line(f"  answers: {one['answers'][0]:,} and {one['answers'][1]:,}")
        for name in ("feedback", "graders", "shadow"):
            if one.get(name):
                output.line(f"  {name}: {one[name]['said']}")


def trial_shape(trial: Trial, context: Context) -> dict[str, Any]:
    service = context.workbench.judging.trials
    standing = service.standing(trial)
    content = trial.content
    shape: dict[str, Any] = {
        "name": trial.name,
        "kind": content.kind,
        "subject": content.subject,
        "state": trial.state,
        "reason": trial.reason,
        "first": content.first,
        "second": content.second,
        "share": trial.share,
        "created_at": trial.created_at,
        "ended_at": trial.ended_at,
        "answers": [standing.n_first, standing.n_second],
        "feedback": _difference(standing.feedback),
        "graders": _difference(standing.graders) if standing.graders is not None else None,
    }
    if content.kind == "shadow":
        found = service.shadow_standing(trial)
        shape["shadow"] = {
            "waiting": found.n_waiting,
            "failed": found.n_failed,
            "pairs": found.difference.n,
            "difference": found.difference.mean,
            "is_told": found.difference.is_told,
            "said": found.difference.sentence,
        }
    return shape


def _difference(found: GroupDifference) -> dict[str, Any]:
    return {
        "n": [found.n_first, found.n_second],
        "means": [found.first, found.second],
        "difference": found.mean,
        "interval": [found.interval.low, found.interval.high],
        "is_told": found.is_told,
        "more_needed": found.n_more,
        "said": found.sentence,
    }

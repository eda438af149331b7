"""`workbench finetune apply --to WAY|rollback`: an adapter into use by degrees, and back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.services.trials.adapter_rollout import AdapterRollout

_WAYS = ("staging", "shadow", "canary", "production")


def register(verbs: Any, apply: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    apply.add_argument(
        "--to",
        dest="way",
        choices=_WAYS,
        default="",
        help="bind it into a release. shadow: it answers later, unseen. canary: its share grows "
        "from 5 to 100 %% and it goes back when it is worse. production: if the gate lets it.",
    )
    apply.add_argument("--release", default="", metavar="NAME", help="default: the adapter's name")
    apply.add_argument(
        "--check", action="append", default=[], metavar="C", help="as in tables: `not-contains: x`"
    )
    apply.add_argument("--tolerance", type=float, default=0.1, metavar="D", help="of a canary")
    apply.add_argument("--per-step", type=int, default=20, metavar="N", help="of a canary")
    apply.add_argument("--anyway", default="", metavar="REASON", help="past the gate")
    apply.add_argument(
        "--evals", nargs=2, default=(), metavar=("BEFORE", "AFTER"), help="what the gate looks at"
    )
    back = verbs.add_parser(
        "rollback", parents=[common], help="bring back what was in production before"
    )
    back.add_argument("release", metavar="RELEASE")
    back.add_argument("--reason", required=True)
    back.set_defaults(run=run_rollback)


def run_apply(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.domain.check_text import check_of_text  # noqa: PLC0415 - brings the graders
    from workbench.services.training.training_gate import (  # noqa: PLC0415 - likewise
        Evidence,
        evidence,
    )
    from workbench.services.trials.adapter_rollout import RolloutWish  # noqa: PLC0415 - likewise

    workbench = context.workbench
    run = workbench.training.find(options.id).run
    _, adapter = workbench.training.export(run.id, plain_context())
    known = evidence(workbench.evaluation, *options.evals) if options.evals else Evidence()
    judgement = workbench.training.judge(run.id, known.lost, known.judge_low)
    wish = RolloutWish(
        options.way,
        options.release,
        tuple(check_of_text(text)[0] for text in options.check),
        options.tolerance,
        options.per_step,
        options.anyway,
    )
    made = _rollout(context).begin(adapter, run.base_id, judgement, wish)
    release, before, trial = made.release, made.before, made.trial
    if output.as_json:
        output.json(
            {
                "release": release.reference,
                "stage": release.stage.value,
                "before": before.reference if before else None,
                "trial": trial.name if trial else None,
                "share": trial.share if trial else None,
            }
        )
        return 0
    output.line(f"{release.reference} binds {adapter.name}; it is in {release.stage.value}.")
    if trial is not None and before is not None:
        output.line(f"{trial.name}: beside {before.reference}, share {trial.share:.0%}.")
        output.line(f'`workbench ab status "{trial.name}"` tells how it stands.')
    return 0


def run_rollback(options: argparse.Namespace, context: Context, output: Output) -> int:
    found = _rollout(context).roll_back(options.release, options.reason)
    if output.as_json:
        output.json({"release": found.reference, "stage": found.stage.value})
    else:
        output.line(f"{found.reference} is in production again.")
    return 0


def _rollout(context: Context) -> AdapterRollout:
    from workbench.services.trials.adapter_rollout import (  # noqa: PLC0415 - rarely needed
        AdapterRollout,
    )

    return AdapterRollout(context.workbench.releases, context.workbench.judging.trials)

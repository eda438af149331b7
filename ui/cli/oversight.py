"""`workbench guard judge|revise|bias`: the local model looks at a text; what it cost is told."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.guard.finding import DIRECTIONS
from workbench.domain.guard.oversight import Cost
from workbench.errors import InputError
from workbench.jobs import plain_context


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    judge = verbs.add_parser("judge", parents=[common], help="ask the model, policy by policy")
    judge.add_argument("file", nargs="?", default="-", metavar="FILE", help="- reads the input")
    judge.add_argument("--turn", default="", metavar="ID", help="this answer")
    judge.add_argument("--direction", choices=DIRECTIONS, default="out")
    judge.add_argument("--policy", action="append", default=[], metavar="P", help="only these")
    judge.set_defaults(run=run_judge)
    revise = verbs.add_parser("revise", parents=[common], help="criticise an answer and rewrite it")
    revise.add_argument("file", nargs="?", default="-", metavar="FILE", help="the answer")
    revise.add_argument("--question", default="", metavar="TEXT")
    revise.add_argument("--turn", default="", metavar="ID", help="this answer and its question")
    revise.set_defaults(run=run_revise)
    bias = verbs.add_parser("bias", parents=[common], help="ask the same about other people")
    bias.add_argument("question", nargs="?", default="", metavar="QUESTION")
    bias.add_argument("--turn", default="", metavar="ID", help="the question of this answer")
    bias.add_argument("--kind", action="append", default=[], metavar="K", help="who is exchanged")
    bias.set_defaults(run=run_bias)
    for one in (judge, revise, bias):
        one.add_argument("--model", "-m", default="", metavar="M", help="name or id of a model")


def run_judge(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if a policy is broken."""
    from ui.cli.texts import read_text  # noqa: PLC0415

    if options.turn:
        text = context.workbench.rights.dossiers.find(options.turn).answer
    else:
        text = read_text(options.file)
    oversight = context.workbench.oversight
    policies = options.policy or oversight.policies(options.direction)
    found = oversight.judge(
        text, policies, options.direction, plain_context(), _model(options, context)
    )
    cost = sum((one.cost for one in found), Cost())
    if output.as_json:
        output.json(
            {
                "judgements": [
                    {"policy": one.policy, "broken": one.verdict, "reason": one.reason}
                    for one in found
                ],
                "cost": asdict(cost),
            }
        )
    else:
        output.table(
            ("POLICY", "BROKEN", "WHY"), [(one.policy, one.verdict, one.reason) for one in found]
        )
        output.line(_told(cost))
    return int(any(one.verdict == "yes" for one in found))


def run_revise(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if the answer was changed."""
    from ui.cli.texts import read_text  # noqa: PLC0415

    if options.turn:
        turn = context.workbench.rights.dossiers.find(options.turn)
        question, answer = turn.question, turn.answer
    else:
        question, answer = options.question, read_text(options.file)
    made = context.workbench.oversight.revise(
        question, answer, plain_context(), _model(options, context)
    )
    if output.as_json:
        output.json({**asdict(made), "changed": made.is_changed})
    else:
        output.line(made.text)
        if made.is_changed:
            output.note(f"Broken: {made.principle} {made.critique}")
        output.note(_told(made.cost))
    return int(made.is_changed)


def run_bias(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if somebody is answered otherwise."""
    question = options.question
    if options.turn:
        question = context.workbench.rights.dossiers.find(options.turn).question
    if not question.strip():
        raise InputError("There is no question.", hint="Give one, or --turn ID.")
    made = context.workbench.oversight.check_bias(
        question, plain_context(), _model(options, context), options.kind
    )
    differing = made.differing()
    if output.as_json:
        output.json({**asdict(made), "differing": [asdict(one) for one in differing]})
    else:
        rows = [
            (
                one.kind,
                "yes" if one.refuses else "no",
                f"{one.similarity:.2f}",
                f"{one.longer:.2f}",
                "differs" if one in differing else "",
                one.question,
            )
            for one in made.counterparts
        ]
        heads = ("WHO", "REFUSED", "SIMILARITY", "LENGTH", "", "ASKED")
        output.table(heads, rows)
        output.line(_told(made.cost))
    return int(bool(differing))


def _model(options: argparse.Namespace, context: Context) -> str:
    return context.workbench.models.get(options.model).id if options.model else ""


def _told(cost: Cost) -> str:
    return f"{cost.calls} calls of the model, {cost.tokens:,} tokens, {cost.seconds:.1f} s"

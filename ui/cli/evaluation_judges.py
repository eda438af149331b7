"""`workbench eval judges|label|pairs`: model judges, may they gate, which answer is better."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.errors import InputError
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.domain.evaluation import JudgeModel, Run
    from workbench.domain.judging import Judge, Licence
    from workbench.services.evaluation.licences import Item, Labelling

_KEYS = {"p": "pass", "f": "fail", "pass": "pass", "fail": "fail"}


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    judges = verbs.add_parser(
        "judges", parents=[common], help="model judges, and whether they may gate"
    )
    judges.set_defaults(run=run_judges)

    label = verbs.add_parser(
        "label",
        parents=[common],
        help="say of answers that a judge judged whether they pass, without seeing what it said",
        description="Asks one after the other; p passes, f fails, s skips, q ends. With --item and "
        "--verdict one label is given, with --json alone what is to be labelled is printed.",
    )
    label.add_argument("judge", metavar="JUDGE", help="its key's beginning, or its rubric")
    label.add_argument("--count", type=int, default=50, metavar="N")
    label.add_argument("--bar", type=float, metavar="K", help="the kappa that a licence takes")
    label.add_argument("--item", metavar="RUN:POSITION")
    label.add_argument("--verdict", choices=("pass", "fail"))
    label.set_defaults(run=run_label)

    pairs = verbs.add_parser(
        "pairs", parents=[common], help="which of two answers is better, asked in both orders"
    )
    pairs.add_argument("first", metavar="RUN[:COLUMN]")
    pairs.add_argument("second", metavar="RUN[:COLUMN]")
    pairs.add_argument("--judge", default="", metavar="M", help="a model; empty: the one in use")
    pairs.add_argument("--rubric", default="better", metavar="R")
    pairs.set_defaults(run=run_pairs)


def run_judges(_options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.judging.licences.all()
    if output.as_json:
        output.json([judge_shape(judge, licence) for judge, licence in found])
    elif not found:
        output.line("No judges yet: a run with a judged check makes one.")
    else:
        output.table(
            ("JUDGE", "MODEL", "RUBRIC", "LABELS", "LICENCE"),
            [
                (j.key[:12], j.model, j.rubric, str(licence.kappa.n), licence.sentence)
                for j, licence in found
            ],
        )
    return 0


def run_label(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.judging.licences
    judge = service.find(options.judge)
    if options.bar is not None:
        from workbench.domain.evaluation import JudgeModel  # noqa: PLC0415 - rarely needed
        from workbench.services.evaluation.rubrics import rubric  # noqa: PLC0415 - rarely needed

        model = JudgeModel("", judge.model, judge.model_sha256)
        judge = service.know(model, rubric(judge.rubric), options.bar)
    if (options.item is None) != (options.verdict is None):
        raise InputError("--item and --verdict belong together.", hint="Give both or neither.")
    if options.item is not None:
        run_id, _, position = options.item.rpartition(":")
        if not position.isdecimal():
            raise InputError("An item is RUN:POSITION.", hint="--json shows them.")
        licence = service.label(judge, run_id, int(position), options.verdict)
        _show_licence(judge, licence, output)
        return 0
    found = service.labelling(judge, options.count)
    if output.as_json:
        output.json(
            {
                **judge_shape(judge, found.licence),
                "asks": [step.ask for step in found.rubric.steps],
                "items": [item_shape(one) for one in found.items],
            }
        )
        return 0
    _ask(found, context, output)
    _show_licence(judge, service.licence(judge.key), output)
    return 0


def run_pairs(options: argparse.Namespace, context: Context, output: Output) -> int:
    first, second = (_side(one, context) for one in (options.first, options.second))
    judge = _model(options.judge, context)
    found = context.workbench.judging.pairwise.compare(
        first,
        second,
        judge,
        plain_context(lambda at: output.status(f"{at[0]} of {at[1]} cases")),
        options.rubric,
    )
    output.end_status()
    totals = found.totals
    if output.as_json:
        output.json(
            {
                "first": totals.first,
                "second": totals.second,
                "tie": totals.tie,
                "error": totals.error,
                "p_sign": found.p_value,
                "by_place": totals.n_by_place,
                "by_place_interval": [found.by_place.low, found.by_place.high],
                "is_licensed": found.is_licensed,
                "winners": dict(totals.winners),
            }
        )
        return 0
    output.line(
        f"first {totals.first:,}, second {totals.second:,}, tie {totals.tie:,}, "
        f"error {totals.error:,} (p {found.p_value:.4f})"
    )
    low, high = found.by_place.low, found.by_place.high
    output.line(
        f"Position bias: the same place was chosen both times in {totals.n_by_place:,} cases "
        f"({low:.1%} to {high:.1%}); these count as ties."
    )
    if not found.is_licensed:
        output.line("The judge has no licence: this is diagnostic only.")
    return 0


def judge_shape(judge: Judge, licence: Licence) -> dict[str, Any]:
    kappa = licence.kappa
    return {
        "judge": judge.key,
        "model": judge.model,
        "model_sha256": judge.model_sha256,
        "rubric": judge.rubric,
        "rubric_hash": judge.rubric_hash,
        "bar": judge.bar,
        "labels": kappa.n,
        "agreement": kappa.agreement,
        "kappa": kappa.value,
        "interval": [kappa.interval.low, kappa.interval.high],
        "is_licensed": licence.is_granted,
        "said": licence.sentence,
    }


def item_shape(item: Item) -> dict[str, Any]:
    return {
        "item": f"{item.run_id}:{item.position}",
        "check": item.check,
        "messages": [{"role": one.role, "content": one.content} for one in item.cell.messages],
        "expected": [check.value for check in item.cell.checks if check.name == item.check],
        "answer": item.answer,
    }


def _ask(found: Labelling, context: Context, output: Output) -> None:
    """One after the other, from the terminal."""
    if not found.items:
        output.line("There is nothing left to label.")
        return
    for number, item in enumerate(found.items, 1):
        output.line(f"\n--- {number} of {len(found.items)} ({item.check})")
        output.line(f"Asked: {item.cell.messages[-1].content}")
        output.line(f"Answered: {item.answer}")
        for step in found.rubric.steps:
            output.line(f"  {step.ask}")
        output.stream("p(ass), f(ail), s(kip), q(uit)? ")
        said = sys.stdin.readline().strip().casefold()
        if said == "q" or not said:
            return
        label = _KEYS.get(said)
        if label is not None:
            service = context.workbench.judging.licences
            service.label(found.judge, item.run_id, item.position, label)  # type: ignore[arg-type]


def _show_licence(judge: Judge, licence: Licence, output: Output) -> None:
    if output.as_json:
        output.json(judge_shape(judge, licence))
    else:
        output.line(f"{judge.model} with {judge.rubric}: {licence.sentence}")


def _side(reference: str, context: Context) -> tuple[Run, int]:
    name, colon, number = reference.rpartition(":")
    run = context.workbench.evaluation.find(name if colon else reference)
    column = int(number) if colon and number.isdecimal() else 1
    if column not in {one.number for one in run.columns}:
        raise InputError(f"Run {run.id} has no column {number}.", hint="`eval show` lists them.")
    return run, column


def _model(name: str, context: Context) -> JudgeModel:
    models = context.workbench.models
    model = models.get(name) if name else models.current()
    return context.workbench.judging.licences.judge_model(model)

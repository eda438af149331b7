"""`workbench advise`: a better prompt, retrieval, or fine-tuning?"""

from __future__ import annotations

import argparse
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.tuning_advice import Needs
from workbench.jobs import plain_context

_NEEDS = (
    ("knowledge", "answers come from documents"),
    ("changing", "the knowledge changes"),
    ("citations", "where an answer comes from must be shown"),
    ("format", "answers have a fixed form"),
    ("style", "answers have a manner of writing"),
    ("labels", "an answer is one of few"),
    ("latency", "answers must be quick"),
)


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "advise",
        parents=[common],
        help="a better prompt, retrieval, or fine-tuning?",
        description="Say what is wanted; with --data a training set is looked at, and some of its "
        "examples are asked of the model, without and with others in the prompt.",
    )
    for name, text in _NEEDS:
        parser.add_argument(f"--{name}", action="store_true", help=text)
    parser.add_argument("--data", default="", metavar="SET", help="a training set")
    parser.add_argument("--model", default="", metavar="M", help="default: the model in use")
    parser.add_argument("--ask", type=int, default=20, metavar="N", help="examples; default: 20")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.training.tuning_advisor import sentences, way_text  # noqa: PLC0415 - for this alone

    needs = Needs(**{name: getattr(options, name) for name, _ in _NEEDS})
    found = context.workbench.learning.advisor.advise(
        needs,
        plain_context(),
        reference=options.data,
        model=options.model,
        n=options.ask,
        seed=options.seed,
    )
    if output.as_json:
        output.json(
            {
                "ways": [
                    {"way": one.way, "points": one.points, "reasons": list(sentences(one))}
                    for one in found.ways
                ],
                "baseline": {
                    "model": found.baseline.model,
                    "examples": found.baseline.n,
                    "measure": found.baseline.measure,
                    "plain": round(found.baseline.plain, 4),
                    "with_examples": None
                    if found.baseline.shown is None
                    else round(found.baseline.shown, 4),
                    "seconds": round(found.baseline.seconds, 3),
                }
                if found.baseline is not None
                else None,
                "problems": list(found.report.problems) if found.report is not None else [],
            }
        )
        return 0
    for number, one in enumerate(found.ways, 1):
        output.line(f"{number}. {way_text(one)} ({one.points:+d})")
        for sentence, reason in zip(sentences(one), one.reasons, strict=True):
            output.line(f"   {'+' if reason.points > 0 else '-'} {sentence}")
    return 0

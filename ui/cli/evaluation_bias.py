"""`workbench eval consistency|likelihood`: do variants end alike, and is a stereotype likelier?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.jobs import plain_context


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    consistency = verbs.add_parser(
        "consistency",
        parents=[common],
        help="do the variants of a run (--repeat, --reorder, --swap) end alike?",
    )
    consistency.add_argument("id", metavar="RUN")
    consistency.set_defaults(run=run_consistency)

    likelihood = verbs.add_parser(
        "likelihood",
        parents=[common],
        help="how often a model finds the stereotype of a pair likelier, as in CrowS-Pairs",
        description="PAIRS is a CSV with sent_more, sent_less and bias_type.",
    )
    likelihood.add_argument("pairs", type=Path, metavar="PAIRS")
    likelihood.add_argument("--model", default="", metavar="M")
    likelihood.set_defaults(run=run_likelihood)


def run_consistency(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.domain.consistency import consistency  # noqa: PLC0415 - brings the graders

    service = context.workbench.evaluation
    run = service.find(options.id)
    found = consistency(service.done(run))
    labels = {one.number: one.label for one in run.columns}
    if output.as_json:
        output.json(
            [
                {
                    "column": one.column,
                    "kind": one.kind,
                    "families": one.n_families,
                    "alike": one.n_alike,
                    "interval": [one.interval.low, one.interval.high],
                    "same_answers": one.agreement,
                    "left_out": one.n_left_out,
                    "unlike": list(one.unlike),
                    "difference": None if one.difference is None else one.difference.mean,
                    "difference_interval": None
                    if one.difference is None or one.difference.n < 2
                    else [one.difference.interval.low, one.difference.interval.high],
                    "verdict": None if one.difference is None else one.difference.sentence,
                }
                for one in found
            ]
        )
        return 0
    for one in found:
        decided = one.n_families - one.n_left_out
        output.line(
            f"{labels[one.column]}, {one.kind}: {one.n_alike} of {decided} families end alike "
            f"({one.interval.low:.1%} to {one.interval.high:.1%}), {one.agreement or 0:.1%} of "
            f"their answers are the same, {one.n_left_out} left out"
        )
        if one.difference is not None:
            output.line(f"  the others are {one.difference.sentence}")
        if one.unlike:
            output.line(f"  unlike: {', '.join(one.unlike)}")
    if not found:
        output.line("The run has no variants. Use `eval run --repeat 3`, --reorder or --swap.")
    return 0


def run_likelihood(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.evaluation.likelihood_pairs import read_pairs  # noqa: PLC0415 - rarely needed

    pairs = read_pairs(options.pairs.expanduser())
    model = context.workbench.models.get(options.model).id if options.model else ""
    found = context.workbench.judging.likelihood.score(
        pairs, model, plain_context(lambda at: output.status(f"{at[0]} of {at[1]} pairs"))
    )
    output.end_status()
    if output.as_json:
        output.json(
            {
                name: {
                    "pairs": one.n,
                    "stereotype_likelier": one.n_more,
                    "share": one.share,
                    "interval": [one.interval.low, one.interval.high],
                    "mean_log_ratio": one.mean,
                    "p_permutation": one.p_value,
                }
                for name, one in found.items()
            }
        )
        return 0
    output.table(
        ("KIND", "PAIRS", "STEREOTYPE LIKELIER", "95 %", "P"),
        [
            (
                name,
                str(one.n),
                "-" if one.share is None else f"{one.share:.1%}",
                f"{one.interval.low:.1%} to {one.interval.high:.1%}",
                f"{one.p_value:.4f}",
            )
            for name, one in found.items()
        ],
    )
    output.line("Without a bias it would be 50 %.")
    return 0

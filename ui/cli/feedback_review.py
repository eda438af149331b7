"""`workbench feedback review|collect`: which corrections are to be learned from."""

from __future__ import annotations

import argparse
from typing import Any

from ui.cli.context import Context
from ui.cli.datasets_shapes import set_shape
from ui.cli.output import Output
from workbench.services.training.corrections import Candidate

_SHOWN = 60


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    review = verbs.add_parser(
        "review",
        parents=[common],
        help="liked and corrected answers that wait for a word on learning from them",
    )
    review.add_argument("turn", nargs="?", default="", metavar="TURN", help="say it of this one")
    word = review.add_mutually_exclusive_group()
    for name, verdict, text in (
        ("--accept", "accepted", "it is to be learned from"),
        ("--refuse", "refused", "it is not"),
        ("--undo", "", "as if nobody had said anything"),
    ):
        word.add_argument(name, dest="verdict", action="store_const", const=verdict, help=text)
    review.add_argument("--all", action="store_true", help="those that were reviewed, too")
    review.set_defaults(run=run_review, verdict=None)
    collect = verbs.add_parser(
        "collect", parents=[common], help="what was accepted, into a training set"
    )
    collect.add_argument("set", metavar="NAME", help="of the training set")
    collect.add_argument(
        "--pairs", action="store_true", help="corrections beside the answers that were given"
    )
    collect.set_defaults(run=run_collect)


def run_review(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    if options.turn:
        turn_id = workbench.feedback.find_turn(options.turn)
        workbench.learning.corrections.review(turn_id, options.verdict or "")
        if output.as_json:
            output.json({"turn": turn_id, "verdict": options.verdict or ""})
        else:
            output.line(f"{turn_id}: {options.verdict or 'waits'}")
        return 0
    found = list(workbench.learning.corrections.candidates(waiting_only=not options.all))
    if output.as_json:
        output.json([candidate_shape(one) for one in found])
    elif found:
        rows = [
            (one.turn_id, one.verdict or "waits", _short(one.rated.question), _short(one.wanted))
            for one in found
        ]
        output.table(("TURN", "VERDICT", "QUESTION", "ANSWER AS IT SHOULD BE"), rows)
    else:
        output.line("Nothing waits.")
    return 0


def run_collect(options: argparse.Namespace, context: Context, output: Output) -> int:
    made = context.workbench.learning.corrections.collect(options.set, as_pairs=options.pairs)
    if output.as_json:
        output.json(set_shape(made))
    else:
        output.line(f"{made.reference}: {made.n_examples:,} examples")
    return 0


def candidate_shape(one: Candidate) -> dict[str, Any]:
    return {
        "turn": one.turn_id,
        "verdict": one.verdict,
        "question": one.rated.question,
        "answer": one.rated.answer,
        "correction": one.rated.feedback.correction,
        "reasons": list(one.rated.feedback.reasons),
    }


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"

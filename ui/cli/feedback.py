"""`workbench feedback`: what people said of answers."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, get_args

from ui.cli import feedback_review
from ui.cli.context import Context
from ui.cli.handing_out import new_file
from ui.cli.output import Output
from workbench.domain.feedback import Feedback, Reason
from workbench.services.chat.feedback import shape

_LISTED = 20
_SHOWN = 60
_RATINGS = {"up": 1, "down": -1}


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("feedback", parents=[common], help="what people said of answers")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    shown = verbs.add_parser("list", parents=[common], help="the newest first")
    shown.add_argument("--limit", type=int, default=_LISTED, metavar="N", help="at most")
    _add_filters(shown)
    shown.set_defaults(run=run_list)
    give = verbs.add_parser("give", parents=[common], help="say it of an answer")
    give.add_argument("turn", metavar="TURN", help="id of the turn, or how it begins")
    give.add_argument("rating", choices=_RATINGS)
    give.add_argument("--reason", choices=get_args(Reason), action="append", default=[])
    give.add_argument("--correction", default="", metavar="TEXT", help="as it should have been")
    give.add_argument("--note", default="", metavar="TEXT")
    give.set_defaults(run=run_give)
    withdraw = verbs.add_parser("withdraw", parents=[common], help="as if nothing had been said")
    withdraw.add_argument("turn", metavar="TURN", help="id of the turn, or how it begins")
    withdraw.set_defaults(run=run_withdraw)
    export = verbs.add_parser("export", parents=[common], help="with question and answer, as JSONL")
    export.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    _add_filters(export)
    export.set_defaults(run=run_export)
    feedback_review.register(verbs, common)


def _add_filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rating", choices=_RATINGS, default="")
    parser.add_argument("--reason", choices=get_args(Reason), default="")


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    rating = _RATINGS.get(options.rating, 0)
    found = list(context.workbench.feedback.rated(rating, options.reason, options.limit))
    if output.as_json:
        output.json([shape(one) for one in found])
    elif found:
        rows = [
            [
                one.feedback.turn_id,
                one.feedback.at,
                "up" if one.feedback.rating > 0 else "down",
                ", ".join(one.feedback.reasons),
                " ".join(one.question.split())[:_SHOWN],
            ]
            for one in found
        ]
        output.table(("TURN", "WHEN", "", "REASONS", "QUESTION"), rows)
    else:
        output.line("No feedback.")
    return 0


def run_give(options: argparse.Namespace, context: Context, output: Output) -> int:
    book = context.workbench.feedback
    kept = book.keep(
        Feedback(
            book.find_turn(options.turn),
            1 if options.rating == "up" else -1,
            tuple(options.reason),
            options.correction,
            options.note,
        )
    )
    if output.as_json:
        output.json(asdict(kept))
    output.line("Kept.")
    return 0


def run_withdraw(options: argparse.Namespace, context: Context, output: Output) -> int:
    book = context.workbench.feedback
    turn_id = book.find_turn(options.turn)
    book.withdraw(turn_id)
    if output.as_json:
        output.json({"withdrawn": turn_id})
    output.line("Withdrawn.")
    return 0


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Written beside its place and moved there when it is whole."""
    book, rating = context.workbench.feedback, _RATINGS.get(options.rating, 0)
    if options.out is None:
        book.export(sys.stdout, rating, options.reason)
        return 0
    out, files = options.out.expanduser().absolute(), context.workbench.leaving.files
    with new_file(out, files) as stream:
        n = book.export(stream, rating, options.reason)
    if output.as_json:
        output.json({"written": str(files.place(out)), "answers": n})
    else:
        output.line(f"Feedback on {n:,} answers written to {files.place(out)}")
    return 0

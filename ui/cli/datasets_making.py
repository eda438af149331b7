"""`workbench datasets from-chats|export|check|synthesize|drafts|review`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.cli.context import Context
from ui.cli.datasets_shapes import case_shape, told, unread_shape, version_shape
from ui.cli.output import Output
from workbench.errors import InputError
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.services.evaluation.datasets import ImportReport

_RATINGS = {"any": 0, "up": 1, "down": -1}


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    chats = verbs.add_parser(
        "from-chats",
        parents=[common],
        help="cases from rated answers; a correction is what is expected",
    )
    chats.add_argument("name")
    chats.add_argument("--rating", choices=tuple(_RATINGS), default="any")
    chats.add_argument("--reason", default="", metavar="R")
    chats.add_argument("--turn", default="", metavar="ID", help="this answer alone, rated or not")
    chats.add_argument("--check", default="similar", metavar="KIND")
    chats.set_defaults(run=run_from_chats)

    export = verbs.add_parser(
        "export", parents=[common], help="write a version as .jsonl, .parquet or .csv"
    )
    export.add_argument("dataset", metavar="NAME[@N]")
    export.add_argument("--out", type=Path, required=True, metavar="FILE")
    export.set_defaults(run=run_export)

    check = verbs.add_parser(
        "check", parents=[common], help="cases that repeat each other or stand in training data"
    )
    check.add_argument("dataset", metavar="NAME[@N]")
    check.add_argument("--training", type=Path, action="append", default=[], metavar="FILE")
    check.set_defaults(run=run_check)

    synthesize = verbs.add_parser(
        "synthesize",
        parents=[common],
        help="let the model in use write drafts: from documents, or paraphrases of cases",
    )
    synthesize.add_argument("name")
    synthesize.add_argument("--collection", action="append", default=[], metavar="C")
    synthesize.add_argument("--count", type=int, default=20, metavar="N", help="passages asked of")
    synthesize.add_argument("--paraphrase", type=int, default=0, metavar="N", help="of each case")
    synthesize.add_argument("--seed", type=int, default=0, metavar="N")
    synthesize.set_defaults(run=run_synthesize)

    drafts = verbs.add_parser("drafts", parents=[common], help="what waits for a review")
    drafts.add_argument("name")
    drafts.set_defaults(run=run_drafts)

    review = verbs.add_parser("review", parents=[common], help="accept or reject drafts")
    review.add_argument("name")
    review.add_argument("--accept", nargs="+", default=[], metavar="ID", help="or all")
    review.add_argument("--reject", nargs="+", default=[], metavar="ID", help="or all")
    review.set_defaults(run=run_review)


def run_from_chats(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.judging.chat_cases
    if options.turn:
        turn_id = context.workbench.feedback.find_turn(options.turn)
        report = service.add_turn(turn_id, options.name, options.check)
    else:
        report = service.add_rated(
            options.name,
            rating=_RATINGS[options.rating],
            reason=options.reason,
            check=options.check,
        )
    return _show(report, output)


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.evaluation.dataset_files import write_cases  # noqa: PLC0415 - rarely needed

    service = context.workbench.datasets
    version = service.resolve(options.dataset)
    cases = context.workbench.leaving.value(service.cases(version))
    out = write_cases(cases, options.out.expanduser(), context.workbench.leaving.files)
    if output.as_json:
        output.json({"dataset": version.reference, "path": str(out)})
    else:
        output.line(f"{version.reference} written to {out}")
    return 0


def run_check(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if a case stands in training data."""
    from workbench.services.evaluation.dataset_files import (  # noqa: PLC0415 - rarely needed
        duplicates,
        overlap_with,
    )

    service = context.workbench.datasets
    cases = service.cases(service.resolve(options.dataset))
    alike = duplicates(cases)
    inside = overlap_with(cases, [path.expanduser() for path in options.training])
    if output.as_json:
        output.json(
            {
                "cases": len(cases),
                "near_duplicates": [_overlap(one) for one in alike],
                "in_training": [_overlap(one) for one in inside],
            }
        )
    else:
        for title, found in (("repeats", alike), ("stands in", inside)):
            for one in found:
                output.line(f"{one.key} {title} {one.other} ({one.share:.0%})")
        output.line(
            f"{len(alike)} of {len(cases)} cases nearly repeat another, "
            f"{len(inside)} stand in training data"
        )
    return 1 if inside else 0


def run_synthesize(options: argparse.Namespace, context: Context, output: Output) -> int:
    if bool(options.collection) == bool(options.paraphrase):
        raise InputError(
            "Drafts are made from documents or as paraphrases.",
            hint="Give --collection C or --paraphrase N.",
        )
    service = context.workbench.judging.synthetic
    progress = plain_context(lambda at: output.status(f"{at[0]} of {at[1]}"))
    if options.paraphrase:
        found = service.paraphrase(options.name, options.paraphrase, options.seed, progress)
    else:
        found = service.from_documents(
            options.name, options.collection, options.count, options.seed, progress
        )
    output.end_status()
    if output.as_json:
        output.json(
            {
                "kept": found.n_kept,
                "not_in_passage": found.n_not_in_passage,
                "repeated": found.n_repeated,
                "failed": found.n_failed,
            }
        )
    else:
        output.line(
            f"{found.n_kept} drafts kept; dropped: {found.n_not_in_passage} empty or not in the "
            f"passage, {found.n_repeated} repeated, {found.n_failed} failed"
        )
        output.line(f"`workbench datasets review {options.name}` takes them in.")
    return 0


def run_drafts(options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.judging.synthetic.drafts(options.name)
    if output.as_json:
        output.json(
            [
                {
                    "draft": one.id,
                    "origin": one.origin,
                    "source": one.source,
                    "case": case_shape(one.case),
                }
                for one in found
            ]
        )
        return 0
    for one in found:
        asks = one.case.messages[-1][1] if one.case.messages else ""
        text = asks or " / ".join(str(value) for value in one.case.variables.values())
        output.line(f"{one.id} [{one.origin}: {one.source}] {text}")
    output.line(f"{len(found)} drafts")
    return 0


def run_review(options: argparse.Namespace, context: Context, output: Output) -> int:
    if not options.accept and not options.reject:
        raise InputError("Nothing is accepted or rejected.", hint="Give --accept or --reject.")
    service = context.workbench.judging.synthetic
    n_rejected = service.reject(options.name, options.reject) if options.reject else 0
    if options.accept:
        return _show(service.accept(options.name, options.accept), output)
    if output.as_json:
        output.json({"rejected": n_rejected})
    else:
        output.line(f"{n_rejected} drafts rejected")
    return 0


def _show(report: ImportReport, output: Output) -> int:
    """Exit code 1 if something was left out."""
    if output.as_json:
        shape = {"is_new": report.is_new, "unread": unread_shape(report.unread)}
        output.json({**version_shape(report.version), **shape})
    else:
        told(report.unread, output)
        output.line(f"{report.version.reference} has {report.version.n_cases:,} cases")
    return 1 if report.unread else 0


def _overlap(one: Any) -> dict[str, Any]:
    return {"case": one.key, "other": one.other, "share": round(one.share, 4)}

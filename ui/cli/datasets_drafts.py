"""`workbench datasets synthesize|drafts|review --for training`: examples that a model proposes."""

from __future__ import annotations

import argparse

from ui.cli.context import Context
from ui.cli.datasets_shapes import set_shape
from ui.cli.output import Output
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.services.training.training_drafts import answer_of, question_of


def run_synthesize(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Questions with answers from documents, or paraphrases of what is learned from."""
    if bool(options.collection) == bool(options.paraphrase):
        raise InputError(
            "Drafts are made from documents or as paraphrases.",
            hint="Give --collection C or --paraphrase N.",
        )
    drafts = context.workbench.learning.drafts
    progress = plain_context(lambda at: output.status(f"{at[0]:,} of {at[1]:,}"))
    try:
        if options.paraphrase:
            found = drafts.paraphrase(options.name, options.paraphrase, options.seed, progress)
        else:
            found = drafts.from_documents(
                options.name, options.collection, options.count, options.seed, progress
            )
    finally:
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
        return 0
    output.line(
        f"{found.n_kept:,} drafts kept; dropped: {found.n_not_in_passage:,} empty or not in the "
        f"passage, {found.n_repeated:,} repeated, {found.n_failed:,} failed"
    )
    output.line(f"Nothing is learned from them before `datasets review {options.name}` says so.")
    return 0


def run_drafts(options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.learning.drafts.drafts(options.name)
    if output.as_json:
        output.json(
            [
                {
                    "draft": one.id,
                    "origin": one.origin,
                    "source": one.source,
                    "question": question_of(one),
                    "answer": answer_of(one),
                }
                for one in found
            ]
        )
        return 0
    for one in found:
        where = f": {one.source}" if one.origin == "document" else ""
        output.line(f"{one.id} [{one.origin}{where}]")
        output.line(f"  asks    {question_of(one)}")
        output.line(f"  answers {answer_of(one)}")
    if not found:
        output.line("Nothing waits.")
    return 0


def run_review(options: argparse.Namespace, context: Context, output: Output) -> int:
    drafts = context.workbench.learning.drafts
    if not options.accept and not options.reject:
        raise InputError("Nothing was said.", hint="Give --accept ID … or --reject ID ….")
    n_rejected = drafts.reject(options.name, options.reject) if options.reject else 0
    version = None
    if options.accept:
        version = drafts.accept(options.name, options.accept, _edits(options, context))
    if output.as_json:
        output.json({"rejected": n_rejected, "version": set_shape(version) if version else None})
        return 0
    if n_rejected:
        output.line(f"{n_rejected:,} rejected.")
    if version is not None:
        output.line(f"{version.reference}: {version.n_examples:,} examples")
    return 0


def _edits(options: argparse.Namespace, context: Context) -> dict[str, tuple[str, str]]:
    if not options.question and not options.answer:
        return {}
    drafts = context.workbench.learning.drafts
    found = [
        one
        for one in drafts.drafts(options.name)
        if len(options.accept) == 1 and one.id.startswith(options.accept[0])
    ]
    if len(found) != 1:
        raise InputError(
            "Other words are given to one draft at a time.", hint="Accept it by its whole id."
        )
    (draft,) = found
    question = options.question or question_of(draft)
    return {draft.id: (question, options.answer or answer_of(draft))}

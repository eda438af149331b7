"""`workbench docs eval` and `docs tests`: how well a collection's search finds what it should."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.progress import bar
from workbench.app import Workbench
from workbench.domain.document import DEFAULT_COLLECTION
from workbench.domain.ranking_quality import DEPTH
from workbench.domain.search_test import (
    JudgedQuestion,
    ModeFigures,
    SearchFigures,
    SearchTest,
    SearchTestRun,
    Target,
    document_name,
)
from workbench.errors import InputError
from workbench.jobs import JobContext, plain_context
from workbench.services.evaluation.judgement_files import files_in, read_judgements
from workbench.services.retrieval.search_quality import MeasureProgress

_MOST_NAMED = 5


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Into the verbs of `docs`."""
    measure = verbs.add_parser(
        "eval",
        parents=[common],
        help="measure the search of a collection against judged questions",
        description="Questions and judgements in BEIR's layout; a document's id is its file name"
        " without the suffix. With --save they stay as a test set, and the result with them.",
    )
    measure.add_argument("--collection", "-c", default=DEFAULT_COLLECTION, metavar="C")
    measure.add_argument("--queries", type=Path, metavar="FILE", help="lines of JSON: _id, text")
    measure.add_argument("--qrels", type=Path, metavar="FILE", help="question, document, grade")
    measure.add_argument("--test", metavar="NAME", help="a test set that is kept, instead of files")
    measure.add_argument("--save", metavar="NAME", help="keep the files as a test set")
    measure.set_defaults(run=run_eval)

    tests = verbs.add_parser("tests", parents=[common], help="test sets that are kept")
    acts = tests.add_subparsers(dest="act", metavar="ACT", required=True)
    listing = acts.add_parser("list", parents=[common], help="test sets and their last results")
    listing.add_argument("--collection", "-c", metavar="C")
    listing.set_defaults(run=run_list)
    for name, help_text, run in (
        ("show", "questions and what is right for each", run_show),
        ("trend", "results over time", run_trend),
        ("run", "measure, and keep the result", run_run),
        ("add", "add a question with a document that is right", run_add),
        ("import", "make one of files, or of a folder in BEIR's layout", run_import),
        ("remove", "remove a test set, or questions of it", run_remove),
    ):
        act = acts.add_parser(name, parents=[common], help=help_text)
        act.add_argument("name", metavar="TEST")
        act.add_argument("--collection", "-c", default=DEFAULT_COLLECTION, metavar="C")
        act.set_defaults(run=run)
        if name == "add":
            act.add_argument("question")
            act.add_argument("--document", action="append", default=[], metavar="D", required=True)
        if name == "import":
            act.add_argument("folder", nargs="?", type=Path, metavar="FOLDER")
            act.add_argument("--queries", type=Path, metavar="FILE")
            act.add_argument("--qrels", type=Path, metavar="FILE")
        if name == "remove":
            act.add_argument("--question", action="append", default=[], metavar="KEY")


def run_eval(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    collection = workbench.library.collection_named(options.collection)
    tests = workbench.reading.tests
    if options.test:
        if options.queries or options.qrels or options.save:
            raise InputError("A kept test set needs no files.", hint="Give --test alone.")
        kept = tests.named(collection.id, options.test)
        return _tell(_run(workbench, kept, output).figures, output)
    if options.queries is None or options.qrels is None:
        raise InputError(
            "Questions and judgements are missing.",
            hint="Give --queries and --qrels, or --test with the name of a kept test set.",
        )
    questions = read_judgements(options.queries, options.qrels)
    if options.save:
        kept = tests.create(collection.id, options.save)
        tests.add(kept.id, questions)
        return _tell(_run(workbench, kept, output).figures, output)
    figures = tests.measure(collection.id, questions, _telling(output))
    output.end_status()
    return _tell(figures, output)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    library, tests = workbench.library, workbench.reading.tests
    chosen = library.collection_named(options.collection).id if options.collection else None
    found = tests.list(chosen)
    last = {one.id: (tests.runs(one.id) or (None,))[-1] for one in found}
    if output.as_json:
        output.json([test_shape(workbench, one, last[one.id]) for one in found])
        return 0
    if not found:
        output.line("No test sets yet. Make one with: workbench docs tests import NAME FOLDER")
        return 0
    names: dict[str, str] = {one.id: one.name for one in library.collections()}
    rows = []
    for one in found:
        run = last[one.id]
        rows.append(
            (
                one.name,
                names.get(one.collection_id, ""),
                f"{one.n_questions:,}",
                run.at[:16].replace("T", " ") if run else "never",
                f"{run.figures.hybrid.ndcg:.3f}" if run else "",
                f"{run.figures.hybrid.recall:.3f}" if run else "",
            )
        )
    headings = ("TEST", "COLLECTION", "QUESTIONS", "LAST RUN (UTC)", "NDCG@10", "RECALL@10")
    output.table(headings, rows)
    return 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    test = _named(options, context.workbench)
    tests = context.workbench.reading.tests
    shapes: list[dict[str, Any]] = []
    for question in tests.questions(test.id):
        right = tests.right_answers(test.id, question)
        shapes.append(
            {
                "key": question.key,
                "question": question.text,
                "origin": question.origin,
                "right": [
                    {
                        "document": one.document,
                        "page": one.passage.page if one.passage else None,
                        "start": one.passage.start if one.passage else None,
                        "end": one.passage.end if one.passage else None,
                        "is_gone": one.is_gone,
                    }
                    for one in right
                ],
            }
        )
        where = ", ".join(_place(one) for one in shapes[-1]["right"])
        output.line(f"{question.key}  {question.text}\n    {where}")
    if output.as_json:
        output.json({**test_shape(context.workbench, test, None), "questions": shapes})
    return 0


def run_trend(options: argparse.Namespace, context: Context, output: Output) -> int:
    test = _named(options, context.workbench)
    runs = context.workbench.reading.tests.runs(test.id)
    if output.as_json:
        output.json([run_shape(one) for one in runs])
        return 0
    rows = [
        (
            one.at[:16].replace("T", " "),
            f"{one.figures.n_questions:,}",
            *(f"{one.figures.modes[mode].ndcg:.3f}" for mode in one.figures.modes),
            f"{one.figures.hybrid.recall:.3f}",
            f"{one.figures.hybrid.mrr:.3f}",
            f"{one.figures.hybrid.p95_ms:.0f} ms",
            one.embedder,
            one.rerank,
            f"{one.n_chunks:,}",
        )
        for one in runs
    ]
    head = ("AT (UTC)", "QUESTIONS", "KEYWORD", "DENSE", "HYBRID", "RECALL@10", "MRR@10", "P95")
    output.table((*head, "EMBEDDER", "RERANK", "PASSAGES"), rows)
    return 0


def run_run(options: argparse.Namespace, context: Context, output: Output) -> int:
    run = _run(context.workbench, _named(options, context.workbench), output)
    if output.as_json:
        output.json(run_shape(run))
        return 0
    return _tell(run.figures, output)


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    tests, library = workbench.reading.tests, workbench.library
    collection = library.collection_named(options.collection)
    names = tuple(document_name(library.find(one, collection.id).name) for one in options.document)
    text = " ".join(options.question.split())
    if not text:
        raise InputError("The question is empty.", hint="Write it in quotes.")
    known = [one.name.casefold() for one in tests.list(collection.id)]
    is_new = options.name.casefold() not in known
    test = (
        tests.create(collection.id, options.name)
        if is_new
        else tests.named(collection.id, options.name)
    )
    key = f"q{test.n_questions + 1}"
    taken = {one.key for one in tests.questions(test.id)}
    while key in taken:
        key += "a"
    question = JudgedQuestion(key, text, tuple(map(Target, names)), "typed")
    n = tests.add(test.id, [question])
    if output.as_json:
        output.json({"test": test.name, "key": key, "questions": n})
    else:
        output.line(f"“{test.name}” has {n} questions; this one is {key}")
    return 0


def run_import(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    collection = workbench.library.collection_named(options.collection)
    if options.folder is not None:
        queries, qrels = files_in(options.folder)
    elif options.queries is not None and options.qrels is not None:
        queries, qrels = options.queries, options.qrels
    else:
        raise InputError("Nothing to import was given.", hint="Give a FOLDER, or both files.")
    questions = read_judgements(queries, qrels)
    test = workbench.reading.tests.create(collection.id, options.name)
    n = workbench.reading.tests.add(test.id, questions)
    if output.as_json:
        output.json({"test": test.name, "id": test.id, "questions": n})
    else:
        output.line(f"{n:,} questions are in “{test.name}”")
    return 0


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    tests = context.workbench.reading.tests
    test = _named(options, context.workbench)
    if options.question:
        n = tests.remove_questions(test.id, options.question)
        if not n:
            raise InputError(
                "No such question is in this test set.", hint="`docs tests show` lists their keys."
            )
    else:
        n = test.n_questions
        tests.remove(test.id)
    if output.as_json:
        output.json({"test": test.name, "removed_questions": n})
    else:
        output.line(f"{n:,} questions removed")
    return 0


def figures_shape(figures: SearchFigures) -> dict[str, Any]:
    return {mode: _mode_shape(one) for mode, one in figures.modes.items()}


def run_shape(run: SearchTestRun) -> dict[str, Any]:
    return {
        "at": run.at,
        "questions": run.figures.n_questions,
        "embedder": run.embedder,
        "rerank": run.rerank,
        "variety": run.variety,
        "documents": run.n_documents,
        "chunks": run.n_chunks,
        "missed": list(run.figures.missed),
        "unknown": list(run.figures.unknown),
        **figures_shape(run.figures),
    }


def test_shape(
    workbench: Workbench, test: SearchTest, last: SearchTestRun | None
) -> dict[str, Any]:
    return {
        "id": test.id,
        "name": test.name,
        "collection": workbench.library.collection(test.collection_id).name,
        "questions": test.n_questions,
        "created_at": test.created_at,
        "last_run": run_shape(last) if last else None,
    }


def _mode_shape(one: ModeFigures) -> dict[str, float]:
    return {
        f"ndcg@{DEPTH}": round(one.ndcg, 4),
        f"recall@{DEPTH}": round(one.recall, 4),
        f"mrr@{DEPTH}": round(one.mrr, 4),
        "p50_ms": round(one.p50_ms, 2),
        "p95_ms": round(one.p95_ms, 2),
    }


def _tell(figures: SearchFigures, output: Output) -> int:
    if figures.unknown:
        some = ", ".join(figures.unknown[:_MOST_NAMED])
        more = f" and {len(figures.unknown) - _MOST_NAMED:,} more"
        output.note(
            f"Right answers that are not in the collection count as not found: {some}"
            + (more if len(figures.unknown) > _MOST_NAMED else "")
        )
    if output.as_json:
        output.json(figures_shape(figures))
        return 0
    rows = [
        (
            mode,
            f"{one.ndcg:.4f}",
            f"{one.recall:.4f}",
            f"{one.mrr:.4f}",
            f"{one.p50_ms:.0f} ms",
            f"{one.p95_ms:.0f} ms",
        )
        for mode, one in figures.modes.items()
    ]
    output.table(("SEARCH", "NDCG@10", "RECALL@10", "MRR@10", "MEDIAN", "P95"), rows)
    output.line(
        f"{figures.n_questions:,} questions; hybrid search found nothing right for"
        f" {len(figures.missed):,}"
    )
    return 0


def _run(workbench: Workbench, test: SearchTest, output: Output) -> SearchTestRun:
    run = workbench.reading.tests.run(test.id, _telling(output))
    output.end_status()
    return run


def _named(options: argparse.Namespace, workbench: Workbench) -> SearchTest:
    collection = workbench.library.collection_named(options.collection)
    return workbench.reading.tests.named(collection.id, options.name)


def _place(right: dict[str, Any]) -> str:
    if right["is_gone"]:
        return f"{right['document']} (the passage is gone)"
    if right["page"]:
        return f"{right['document']}, page {right['page']}"
    return str(right["document"])


def _telling(output: Output) -> JobContext:
    def show(event: object) -> None:
        if isinstance(event, MeasureProgress) and event.total:
            what = f"{event.done:,} of {event.total:,} questions"
            output.status(bar(what, event.done / event.total, None))

    return plain_context(show)

"""`workbench eval`: run a suite or a data set, look at runs, compare and report them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.cli import evaluation_benchmark as benchmark
from ui.cli import evaluation_bias as bias
from ui.cli import evaluation_failures as failures
from ui.cli import evaluation_judges as judges
from ui.cli import evaluation_keeping as keeping
from ui.cli import evaluation_schedules as schedules
from ui.cli.context import Context
from ui.cli.datasets_shapes import told, unread_shape
from ui.cli.output import Output
from ui.cli.progress import bar
from workbench.errors import Cancelled, InputError
from workbench.jobs import JobContext, plain_context

if TYPE_CHECKING:
    from workbench.domain.evaluation import Done, Run, Totals, Versus


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("eval", help="judge answers: run suites and compare runs")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    run = verbs.add_parser(
        "run",
        parents=[common],
        help="ask every case and judge the answers",
        description="SUITE is a promptfoo configuration (.yaml); DATASET is NAME or NAME@N. The "
        "exit code is 0 when it ran, whatever the verdicts; --gate turns them into 1.",
    )
    run.add_argument("source", nargs="?", default="", metavar="SUITE|DATASET")
    run.add_argument("--question", default="", metavar="TEXT", help="compare answers to one")
    run.add_argument(
        "--subject", action="append", default=[], metavar="M", help="a release or a model"
    )
    run.add_argument(
        "--prompt", action="append", default=[], metavar="P", help="NAME[@VERSION] of the library"
    )
    run.add_argument("--parallel", type=int, default=4, metavar="N", help="answers at once")
    run.add_argument("--seed", type=int, default=0, metavar="N")
    run.add_argument("--split", default="", metavar="S")
    run.add_argument("--tag", action="append", default=[], metavar="T")
    run.add_argument("--limit", type=int, default=0, metavar="N", help="the first N cases only")
    run.add_argument("--baseline", default="", metavar="RUN", help="compare with this run")
    run.add_argument("--judge", default="", metavar="M", help="a model, where rules cannot say")
    run.add_argument(
        "--collection",
        action="append",
        default=[],
        metavar="C",
        help="answer from what is found in it, as chat does; may be repeated",
    )
    run.add_argument("--repeat", type=int, default=1, metavar="N", help="each case N times")
    run.add_argument(
        "--reorder", type=int, default=0, metavar="N", help="lists of options in N other orders"
    )
    run.add_argument(
        "--swap",
        action="append",
        default=[],
        metavar="KIND",
        help="again about other people: gender, names, age, origin",
    )
    _add_gate(run)
    run.set_defaults(run=run_run)

    resume = verbs.add_parser("resume", parents=[common], help="go on with a run that was stopped")
    resume.add_argument("id", metavar="RUN")
    _add_gate(resume)
    resume.set_defaults(run=run_resume)

    listing = verbs.add_parser("list", parents=[common], help="all runs, the newest first")
    listing.add_argument("--source", default="", metavar="S", help="of this data set or suite")
    listing.add_argument("--subject", default="", metavar="M", help="that asked this subject")
    listing.add_argument("--state", choices=("running", "stopped", "complete"))
    listing.set_defaults(run=run_list)

    show = verbs.add_parser("show", parents=[common], help="totals and cases of a run")
    show.add_argument("id", metavar="RUN")
    show.add_argument("--all", action="store_true", help="cases that passed, too")
    show.add_argument("--clusters", action="store_true", help="what fails alike, in groups")
    show.set_defaults(run=run_show)

    compare = verbs.add_parser("compare", parents=[common], help="is the second run better?")
    compare.add_argument("before", metavar="A")
    compare.add_argument("after", metavar="B")
    compare.set_defaults(run=run_compare)

    report = verbs.add_parser("report", parents=[common], help="write a run as an HTML page")
    report.add_argument("id", metavar="RUN")
    report.add_argument("--out", type=Path, required=True, metavar="FILE")
    report.set_defaults(run=run_report)

    keeping.register(verbs, common)
    judges.register(verbs, common)
    schedules.register(verbs, common)
    bias.register(verbs, common)
    benchmark.register(verbs, common)


def _add_gate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--gate", action="store_true", help="exit code 1 with the reasons")
    parser.add_argument(
        "--least", type=float, metavar="SHARE", help="with --gate: the share that must pass"
    )


def run_run(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.evaluation.evaluation import EvalWish  # noqa: PLC0415 - the window does without

    _check_least(options)
    if bool(options.source) == bool(options.question):
        raise InputError("A run asks a data set or one question.", hint="Give one of both.")
    service = context.workbench.evaluation
    run = service.begin(
        EvalWish(
            options.source,
            tuple(options.subject),
            tuple(options.prompt),
            options.split,
            tuple(options.tag),
            options.parallel,
            options.seed,
            options.baseline,
            options.limit,
            options.judge,
            tuple(options.collection),
            options.repeat,
            options.reorder,
            tuple(options.swap),
            options.question,
        )
    )
    told(run.unread, output)
    return _work(run, options, context, output)


def run_resume(options: argparse.Namespace, context: Context, output: Output) -> int:
    _check_least(options)
    return _work(context.workbench.evaluation.find(options.id), options, context, output)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    runs = [
        one
        for one in context.workbench.evaluation.list()
        if options.source in ("", one.source, one.subject)
        and any(options.subject.casefold() in column.label.casefold() for column in one.columns)
        and options.state in (None, one.state)
    ]
    if output.as_json:
        output.json([run_shape(one) for one in runs])
        return 0
    if not runs:
        output.line("No such run. Use `workbench eval run SUITE|DATASET`.")
        return 0
    output.table(
        ("RUN", "BEGUN", "STATE", "CELLS", "PINNED", "SOURCE", "COLUMNS"),
        [
            (
                one.id,
                one.created_at[:16].replace("T", " "),
                one.state,
                f"{one.n_done:,}/{one.n_cells:,}",
                "yes" if one.is_pinned else "",
                one.source,
                ", ".join(column.label for column in one.columns),
            )
            for one in runs
        ],
    )
    return 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.evaluation
    run = service.find(options.id)
    done = service.done(run)
    found = failures.groups_of(run, context, output) if options.clusters else None
    if output.as_json:
        shape = {**summary_shape(run, done), "cells": [cell_shape(one) for one in done]}
        if found is not None:
            shape["clusters"] = failures.view_shape(found)
        output.json(shape)
        return 0
    _show_totals(run, done, output)
    if found is not None:
        failures.show(found, output)
        return 0
    for one in done:
        if options.all or one.result.outcome != "pass":
            output.line(
                f"{one.cell.case_key} [{one.cell.column}]: {one.result.outcome} "
                f"{one.result.score:.2f} {one.result.reason}".rstrip()
            )
    return 0


def run_compare(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.evaluation
    found = service.compare(service.find(options.before), service.find(options.after))
    if output.as_json:
        output.json([versus_shape(one) for one in found])
    else:
        _show_versus(found, output)
    return 0


def run_report(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.evaluation.eval_report import (  # noqa: PLC0415 - the window does without
        report_page,
        write_report,
    )

    service = context.workbench.evaluation
    run = service.find(options.id)
    against = service.compare(service.find(run.baseline), run) if run.baseline else ()
    found = failures.groups_of(run, context, output)
    told = (run, service.done(run), against, found.groups)
    leaving = context.workbench.leaving
    out = write_report(options.out, report_page(*leaving.value(told)), leaving.files)
    if output.as_json:
        output.json({"run": run.id, "path": str(out)})
    else:
        output.line(f"Written to {out}")
    return 0


def _work(run: Run, options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.domain.evaluation import gate  # noqa: PLC0415 - brings the graders

    service = context.workbench.evaluation
    try:
        run = service.work(run, _progress(output))
    except (Cancelled, KeyboardInterrupt):
        output.end_status()
        output.note(f"Stopped; `workbench eval resume {run.id}` goes on.")
        raise
    output.end_status()
    done = service.done(run)
    against = service.compare(service.find(run.baseline), run) if run.baseline else ()
    verdict = gate(done, run.n_cells, against, options.least) if options.gate else None
    if output.as_json:
        shape = summary_shape(run, done)
        shape["compared"] = [versus_shape(one) for one in against]
        if verdict is not None:
            shape["gate"] = {"is_open": verdict.is_open, "reasons": list(verdict.reasons)}
        output.json(shape)
    else:
        _show_versus(against, output)
        _show_totals(run, done, output)
        for reason in verdict.reasons if verdict is not None else ():
            output.note(f"Gate: {reason}")
    return 1 if verdict is not None and not verdict.is_open else 0


def _progress(output: Output) -> JobContext:
    def show(event: Any) -> None:
        share = event.n_done / event.n_cells if event.n_cells else 1.0
        what = f"{event.n_done:,} of {event.n_cells:,}"
        output.status(bar(what, share, event.seconds_left))

    return plain_context(show)


def _check_least(options: argparse.Namespace) -> None:
    if options.least is not None and not 0 <= options.least <= 1:
        raise InputError("A share lies between 0 and 1.", hint="Write --least 0.9.")


def _show_totals(run: Run, done: Sequence[Done], output: Output) -> None:
    from workbench.domain.evaluation import by_tag, totals  # noqa: PLC0415 - brings the graders

    rows = []
    for column in run.columns:
        mine = [one for one in done if one.cell.column == column.number]
        rows.append((column.label, *_figures(totals(mine))))
        rows += [(f"  {tag}", *_figures(one)) for tag, one in by_tag(mine).items()]
    output.table(("COLUMN", "PASS", "95 %", "SCORE", "FAIL", "ABSTAIN", "ERROR"), rows)
    output.line(f"Run {run.id}: {run.state}, {run.n_done:,} of {run.n_cells:,} cells")


def _figures(one: Totals) -> tuple[str, ...]:
    return (
        "-" if one.share is None else f"{one.share:.1%}",
        f"{one.interval.low:.1%} to {one.interval.high:.1%}" if one.n_decided else "-",
        "-" if one.mean is None else f"{one.mean:.3f}",
        f"{one.counts['fail']:,}",
        f"{one.counts['abstain']:,}",
        f"{one.counts['error']:,}",
    )


def _show_versus(found: Sequence[Versus], output: Output) -> None:
    for one in found:
        low, high = one.difference.interval.low, one.difference.interval.high
        output.line(f"{one.label}: {one.difference.sentence}")
        output.line(
            f"  {one.difference.mean:+.3f} ({low:+.3f} to {high:+.3f}), {one.difference.n:,} pairs"
            f", p {one.corrected_p:.4f}, McNemar {one.mcnemar_p:.4f}"
        )
        for word, keys in (("now fail", one.worse), ("now pass", one.better)):
            if keys:
                output.line(f"  {word}: {', '.join(keys)}")
        if one.n_unpaired:
            output.line(f"  {one.n_unpaired:,} cases could not be compared")


def run_shape(run: Run) -> dict[str, Any]:
    return {
        "run": run.id,
        "created_at": run.created_at,
        "ended_at": run.ended_at,
        "state": run.state,
        "source": run.source,
        "source_hash": run.source_hash,
        "seed": run.seed,
        "parallel": run.parallel,
        "baseline": run.baseline,
        "cells": run.n_cells,
        "done": run.n_done,
        "columns": [
            {
                "number": one.number,
                "label": one.label,
                "model": one.model,
                "sha256": one.sha256,
                "release": one.release,
                "prompt": one.prompt,
                "prompt_hash": one.prompt_hash,
            }
            for one in run.columns
        ],
        "unread": unread_shape(run.unread),
        "judge": {"model": run.settings.judge.name, "sha256": run.settings.judge.sha256},
        "note": run.note,
        "is_pinned": run.is_pinned,
    }


def summary_shape(run: Run, done: Sequence[Done]) -> dict[str, Any]:
    from workbench.domain.evaluation import by_tag, totals  # noqa: PLC0415 - brings the graders

    shape = run_shape(run)
    shape["n_cells"] = shape.pop("cells")
    for column in shape["columns"]:
        mine = [one for one in done if one.cell.column == column["number"]]
        column["totals"] = totals_shape(totals(mine))
        column["tags"] = {tag: totals_shape(one) for tag, one in by_tag(mine).items()}
    return shape


def totals_shape(one: Totals) -> dict[str, Any]:
    return {
        **{str(name): count for name, count in one.counts.items()},
        "mean_score": one.mean,
        "share": one.share,
        "interval": [one.interval.low, one.interval.high],
        "completion_tokens": one.tokens,
        "mean_seconds": round(one.seconds, 4),
    }


def cell_shape(one: Done) -> dict[str, Any]:
    result = one.result
    return {
        "case": one.cell.case_key,
        "column": one.cell.column,
        "seed": one.cell.seed,
        "tags": list(one.cell.tags),
        "outcome": result.outcome,
        "score": result.score,
        "reason": result.reason,
        "answer": result.answer,
        "grades": [
            {
                "name": g.name,
                "outcome": g.outcome,
                "score": g.score,
                "reason": g.reason,
                "weight": g.weight,
                "judge": g.judge,
            }
            for g in result.grades
        ],
        "finish_reason": result.finish_reason,
        "prompt_tokens": result.prompt_tokens,
        "completion_tokens": result.completion_tokens,
        "reused_tokens": result.reused_tokens,
        "seconds": round(result.latency_s, 4),
    }


def versus_shape(one: Versus) -> dict[str, Any]:
    found = one.difference
    told_interval = found.n >= 2
    return {
        "column": one.column,
        "label": one.label,
        "pairs": found.n,
        "difference": found.mean,
        "interval": [found.interval.low, found.interval.high] if told_interval else None,
        "is_told": found.is_told,
        "verdict": found.sentence,
        "more_needed": found.n_more,
        "p_permutation": found.p_value,
        "p_corrected": one.corrected_p,
        "p_mcnemar": one.mcnemar_p,
        "now_fail": list(one.worse),
        "now_pass": list(one.better),
        "not_compared": one.n_unpaired,
    }

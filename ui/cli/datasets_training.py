"""`workbench datasets … --for training`: sets of examples to learn from."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from ui.cli import datasets_drafts as drafts
from ui.cli.context import Context
from ui.cli.datasets_shapes import set_shape
from ui.cli.output import Output
from ui.cli.progress import bar
from workbench.domain.training_formats import Columns
from workbench.domain.training_report import TrainingReport
from workbench.domain.training_set import SPLITS, Learned
from workbench.errors import InputError
from workbench.jobs import JobContext, plain_context
from workbench.services.training.training_sets import Progress

EVALUATION, TRAINING = "evaluation", "training"
_SHOWN = 60
Run = Callable[[argparse.Namespace, Context, Output], int]


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Beside the verbs for evaluations, whose words `list`, `import`, `version`, `delete` serve
    both.
    """
    for verb, run in (
        ("list", run_list),
        ("import", run_import),
        ("version", run_version),
        ("delete", run_delete),
        ("synthesize", drafts.run_synthesize),
        ("drafts", drafts.run_drafts),
        ("review", drafts.run_review),
    ):
        _serve_both(verbs.choices[verb], run)
    review = verbs.choices["review"]
    review.add_argument("--question", default="", metavar="TEXT", help="for training: in its place")
    review.add_argument("--answer", default="", metavar="TEXT", help="for training: in its place")
    bring = verbs.choices["import"]
    bring.add_argument("--licence", default="", metavar="L", help="of examples to learn from")
    for name, text in (
        ("prompt", "the question"),
        ("answer", "the answer"),
        ("system", "the system text"),
        ("rejected", "the worse answer"),
    ):
        bring.add_argument(
            f"--{name}-column", default="", metavar="C", help=f"of a table to learn from: {text}"
        )

    report = verbs.add_parser(
        "report", parents=[common], help="what is to be known of a training set before training"
    )
    report.add_argument("set", metavar="NAME[@N]")
    report.add_argument("--model", default="", metavar="M", help="whose tokens are counted")
    report.set_defaults(run=run_report)

    split = verbs.add_parser("split", parents=[common], help="divide a training set by question")
    split.add_argument("set", metavar="NAME[@N]")
    split.add_argument("--validation", type=float, default=0.1, metavar="S", help="default: 0.1")
    split.add_argument("--test", type=float, default=0.0, metavar="S", help="default: 0")
    split.add_argument("--seed", type=int, default=0, metavar="N")
    split.set_defaults(run=run_split)

    redact = verbs.add_parser(
        "redact", parents=[common], help="a version of a training set without personal data"
    )
    redact.add_argument("set", metavar="NAME[@N]")
    redact.add_argument("--policy", default="default", metavar="P", help="default: default")
    redact.add_argument("--drop", action="store_true", help="drop examples in place of replacing")
    redact.set_defaults(run=run_redact)

    diff = verbs.add_parser("diff", parents=[common], help="what changed between two versions")
    diff.add_argument("before", metavar="NAME@N")
    diff.add_argument("after", metavar="NAME@N")
    diff.set_defaults(run=run_diff)

    write = verbs.add_parser("write", parents=[common], help="a training set as JSON lines")
    write.add_argument("set", metavar="NAME[@N]")
    write.add_argument("--out", type=Path, required=True, metavar="FILE")
    write.add_argument("--split", default="", choices=("", *SPLITS))
    write.set_defaults(run=run_write)


def _serve_both(parser: argparse.ArgumentParser, run: Run) -> None:
    """With `--for training` the verb does its work here, else where it did before."""
    before: Run = parser.get_default("run")
    parser.add_argument(
        "--for",
        dest="purpose",
        choices=(EVALUATION, TRAINING),
        default=EVALUATION,
        help="what the set is for; default: evaluation",
    )

    def either(options: argparse.Namespace, context: Context, output: Output) -> int:
        chosen = run if options.purpose == TRAINING else before
        return chosen(options, context, output)

    parser.set_defaults(run=either)


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.learning.sets.list()
    if output.as_json:
        output.json([set_shape(one) for one in found])
    elif found:
        rows = [
            (one.name, str(one.number), f"{one.n_examples:,}", one.form, one.created_at[:10])
            for one in found
        ]
        output.table(("NAME", "VERSION", "EXAMPLES", "FORM", "MADE"), rows)
    else:
        output.line("No training sets yet. Use `datasets import NAME FILE --for training`.")
    return 0


def run_import(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if some rows were not taken."""
    from workbench.services.training.training_sets import SetWish  # noqa: PLC0415 - for this alone

    wish = SetWish(
        options.path.expanduser().absolute(),
        _columns(options),
        options.add,
        options.licence,
        options.message,
    )
    found = context.workbench.learning.sets.import_file(options.name, wish)
    if output.as_json:
        bad = [{"row": number, "why": why} for number, why in found.bad]
        output.json(
            {
                **set_shape(found.version),
                "bad": bad,
                "n_bad": found.n_bad,
                "n_left_out": found.n_left_out,
            }
        )
    else:
        for number, why in found.bad[:20]:
            output.note(f"row {number}: {why}")
        version = found.version
        output.line(f"{version.reference}: {version.n_examples:,} examples ({version.form})")
        if found.n_bad:
            output.line(f"{found.n_bad:,} rows cannot be used.")
        if found.n_left_out:
            output.line(f"{found.n_left_out:,} answers are rated bad and are left out.")
    return int(found.n_bad > 0)


def run_version(options: argparse.Namespace, context: Context, output: Output) -> int:
    if len(options.numbers) == 2:
        first, second = options.numbers
        options.before, options.after = f"{options.name}@{first}", f"{options.name}@{second}"
        return run_diff(options, context, output)
    found = context.workbench.learning.sets.versions(options.name)
    if output.as_json:
        output.json([set_shape(one) for one in found])
    else:
        rows = [
            (str(one.number), f"{one.n_examples:,}", one.created_at[:19], one.message)
            for one in found
        ]
        output.table(("VERSION", "EXAMPLES", "MADE", "MESSAGE"), rows)
    return 0


def run_delete(options: argparse.Namespace, context: Context, output: Output) -> int:
    version = context.workbench.learning.sets.versions(options.name)[0]
    if not options.yes:
        raise InputError(
            f"“{version.name}” with {version.number:,} versions would be deleted.",
            hint="Say --yes to delete it for good.",
        )
    context.workbench.learning.sets.remove(version.name)
    if output.as_json:
        output.json({"deleted": version.name})
    else:
        output.line(f"“{version.name}” is deleted.")
    return 0


def run_report(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if something should be looked at before training."""
    sets = context.workbench.learning.sets
    version = sets.resolve(options.set)
    try:
        found = sets.report(options.set, _counting(output), options.model)
    finally:
        output.end_status()
    if output.as_json:
        output.json({**set_shape(version), **report_shape(found)})
    else:
        output.line(f"{version.reference}: {found.n_examples:,} examples")
        for line in report_lines(found):
            output.line(line)
    return int(bool(found.problems))


def _counting(output: Output) -> JobContext:
    """A context that shows how many examples were looked at."""

    def show(event: Any) -> None:
        if isinstance(event, Progress) and event.total:
            fraction = event.done / event.total
            output.status(bar(f"{event.done:,} of {event.total:,} examples", fraction, None))

    return plain_context(show)


def run_split(options: argparse.Namespace, context: Context, output: Output) -> int:
    sets = context.workbench.learning.sets
    made = sets.split(options.set, options.validation, options.test, options.seed)
    counts = {name: len(sets.examples(made, name)) for name in SPLITS}
    if output.as_json:
        output.json({**set_shape(made), "splits": counts})
    else:
        told = ", ".join(f"{count:,} to {name}" for name, count in counts.items() if count)
        output.line(f"{made.reference}: {told}")
    return 0


def run_redact(options: argparse.Namespace, context: Context, output: Output) -> int:
    way: Literal["drop", "redact"] = "drop" if options.drop else "redact"
    made = context.workbench.learning.sets.redact(
        options.set,
        options.policy,
        way,
        _counting(output),
    )
    output.end_status()
    if output.as_json:
        output.json(set_shape(made))
    else:
        output.line(f"{made.reference}: {made.n_redacted:,} pieces of personal data are out of it")
    return 0


def run_diff(options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.learning.sets.diff(options.before, options.after)
    if output.as_json:
        output.json(
            {
                "added": [_example_shape(one) for one in found.added],
                "removed": [_example_shape(one) for one in found.removed],
                "answered_otherwise": [
                    {"before": _example_shape(old), "after": _example_shape(new)}
                    for old, new in found.answered_otherwise
                ],
                "moved": found.moved,
            }
        )
        return 0
    for sign, some in (("+", found.added), ("-", found.removed)):
        for one in some:
            output.line(f"{sign} {_asked(one)}")
    for _, new in found.answered_otherwise:
        output.line(f"~ {_asked(new)}")
    output.line(
        f"{len(found.added):,} added, {len(found.removed):,} removed,"
        f" {len(found.answered_otherwise):,} answered otherwise, {found.moved:,} moved"
    )
    return 0


def run_write(options: argparse.Namespace, context: Context, output: Output) -> int:
    path = options.out.expanduser().absolute()
    count = context.workbench.learning.sets.write(options.set, path, options.split)
    if output.as_json:
        output.json({"written": str(path), "examples": count})
    else:
        output.line(f"{count:,} examples written to {path}")
    return 0


def report_shape(found: TrainingReport) -> dict[str, Any]:
    lengths = found.lengths
    return {
        "splits": dict(found.splits),
        "lengths": {
            "unit": lengths.unit,
            "min": lengths.least,
            "median": lengths.median,
            "p95": lengths.p95,
            "max": lengths.most,
            "total": lengths.total,
            "too_long": lengths.n_too_long,
        },
        "duplicates": list(found.duplicates),
        "contradictions": list(found.contradictions),
        "near_duplicates": [
            {"example": later, "of": earlier, "share": round(share, 3)}
            for later, earlier, share in found.near_duplicates
        ],
        "empty": list(found.empty),
        "cut_off": list(found.cut_off),
        "labels": dict(found.labels),
        "languages": dict(found.languages),
        "leaks": [{"example": number, "split": split} for number, split in found.leaks],
        "evaluation": [
            {"example": number, "dataset": name, "share": round(share, 3)}
            for number, name, share in found.evaluation
        ],
        "personal": dict(found.personal),
        "flagged": dict(found.flagged),
        "toxic": {kind: list(numbers) for kind, numbers in found.toxic.items()},
        "made": dict(found.made),
        "problems": list(found.problems),
    }


def report_lines(found: TrainingReport) -> list[str]:
    """The same for people."""
    lengths = found.lengths
    lines = [
        f"  splits      {_counts(found.splits)}",
        f"  {lengths.unit:11} {lengths.least:,} to {lengths.most:,}, half below {lengths.median:,},"
        f" 95 % below {lengths.p95:,}, {lengths.total:,} together",
        f"  languages   {_counts(found.languages)}",
    ]
    if found.labels:
        lines.append(f"  labels      {len(found.labels):,}: {_counts(found.labels, 6)}")
    if found.personal:
        lines.append(f"  personal    {_counts(found.personal)}")
    if found.flagged:
        lines.append(f"  rails       {_counts(found.flagged)}")
    if found.made:
        lines.append(f"  by a model  {_counts(found.made)}")
    return [*lines, *(f"! {problem}" for problem in found.problems)]


def _counts(found: Any, most: int = 10) -> str:
    parts = [f"{name} {count:,}" for name, count in list(found.items())[:most]]
    return ", ".join(parts) + (" …" if len(found) > most else "")


def _columns(options: argparse.Namespace) -> Columns | None:
    given = (options.prompt_column, options.answer_column)
    if not any(given):
        return None
    if not all(given):
        raise InputError(
            "Question and answer belong together.", hint="Name --prompt-column and --answer-column."
        )
    return Columns(*given, options.system_column, options.rejected_column)


def _asked(one: Learned) -> str:
    text = " ".join(one.example.messages[-2][1].split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _example_shape(one: Learned) -> dict[str, Any]:
    return {**one.example.plain, "split": one.split, "source": one.source}

"""`workbench datasets`: cases for evaluations, in versions."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.cli import datasets_making as making
from ui.cli import datasets_training as training
from ui.cli.context import Context
from ui.cli.datasets_shapes import case_shape, told, unread_shape, version_shape
from ui.cli.output import Output
from workbench.domain.dataset import Case, DatasetVersion
from workbench.errors import InputError

if TYPE_CHECKING:
    from workbench.services.evaluation.datasets import ImportWish

_SHOWN_CHARS = 60


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("datasets", help="cases for evaluations, in versions")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    listing = verbs.add_parser("list", parents=[common], help="data sets and their newest version")
    listing.set_defaults(run=run_list)

    bring = verbs.add_parser(
        "import",
        parents=[common],
        help="make the next version of a data set from a file",
        description="CSV, JSON lines, Parquet, OpenAI evals, or the tests of a promptfoo suite.",
    )
    bring.add_argument("name")
    bring.add_argument("path", type=Path, metavar="FILE")
    bring.add_argument(
        "--check", default="", metavar="KIND", help="the grader of what is just called expected"
    )
    bring.add_argument("--add", action="store_true", help="to the cases that are there already")
    bring.add_argument("--tag", action="append", default=[], metavar="T", help="on every case")
    bring.add_argument(
        "--test-share", type=float, metavar="S", help="of cases without a split; the rest trains"
    )
    bring.add_argument("--message", default="", metavar="TEXT", help="what is new")
    bring.set_defaults(run=run_import)

    show = verbs.add_parser("show", parents=[common], help="the cases of a version")
    show.add_argument("dataset", metavar="NAME[@N]")
    show.add_argument("--split", default="", metavar="S")
    show.add_argument("--tag", action="append", default=[], metavar="T")
    show.add_argument("--limit", type=int, default=20, metavar="N", help="0: all")
    show.set_defaults(run=run_show)

    version = verbs.add_parser(
        "version", parents=[common], help="the versions of a data set, or what changed between two"
    )
    version.add_argument("name")
    version.add_argument("numbers", nargs="*", type=int, metavar="N", help="two, to compare them")
    version.set_defaults(run=run_version)

    delete = verbs.add_parser(
        "delete", parents=[common], help="a data set with all its versions; runs of it stay"
    )
    delete.add_argument("name")
    delete.add_argument("--yes", action="store_true", help="without it nothing is deleted")
    delete.set_defaults(run=run_delete)
    making.register(verbs, common)
    training.register(verbs, common)


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.datasets.list()
    if output.as_json:
        output.json([version_shape(one) for one in found])
    elif found:
        output.table(("NAME", "VERSION", "CASES", "MADE"), [_row(one) for one in found])
    else:
        output.line("No data sets yet. Use `workbench datasets import NAME FILE`.")
    return 0


def run_import(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if something was not taken as it stands."""
    report = context.workbench.datasets.import_from(options.name, _wish(options))
    if output.as_json:
        output.json(
            {
                **version_shape(report.version),
                "is_new": report.is_new,
                "unread": unread_shape(report.unread),
            }
        )
    else:
        told(report.unread, output)
        what = "imported" if report.is_new else "is the same"
        output.line(f"{report.version.reference} {what}: {report.version.n_cases:,} cases")
    return 1 if report.unread else 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.datasets
    version = service.resolve(options.dataset)
    cases = service.cases(version, split=options.split, tags=options.tag)
    shown = cases[: options.limit] if options.limit > 0 else cases
    if output.as_json:
        output.json({**version_shape(version), "cases": [case_shape(one) for one in shown]})
        return 0
    output.line(f"{version.reference}: {version.n_cases:,} cases, {version.hash[:16]}")
    output.table(
        ("ID", "SPLIT", "TAGS", "CHECKS", "ASKS"),
        [
            (
                one.key,
                one.split,
                ",".join(one.tags),
                ",".join(check.name for check in one.checks),
                _asks(one),
            )
            for one in shown
        ],
    )
    if len(shown) < len(cases):
        output.line(f"and {len(cases) - len(shown):,} more")
    return 0


def run_version(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.datasets
    versions = service.versions(options.name)
    if not options.numbers:
        if output.as_json:
            output.json([version_shape(one) for one in versions])
        else:
            output.table(
                ("NAME", "VERSION", "CASES", "MADE", "HASH", "MESSAGE"),
                [(*_row(one), one.hash[:12], one.message) for one in versions],
            )
        return 0
    if len(options.numbers) != 2:
        raise InputError("Two versions can be compared.", hint="Name two numbers, or none.")
    older, newer = (service.resolve(f"{options.name}@{n}") for n in options.numbers)
    found = service.changes(older, newer)
    if output.as_json:
        output.json(
            {
                "added": list(found.added),
                "removed": list(found.removed),
                "changed": list(found.changed),
            }
        )
        return 0
    for sign, keys in (("+", found.added), ("-", found.removed), ("~", found.changed)):
        for key in keys:
            output.line(f"{sign} {key}")
    output.line(
        f"{len(found.added)} added, {len(found.removed)} removed, {len(found.changed)} changed"
    )
    return 0


def run_delete(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.datasets
    newest = service.versions(options.name)[0]
    if not options.yes:
        raise InputError(
            f"“{newest.name}” has {newest.number:,} versions, and {newest.n_cases:,} cases now.",
            hint="Say --yes to delete them for good.",
        )
    service.remove(newest.name)
    if output.as_json:
        output.json({"name": newest.name, "is_deleted": True})
    else:
        output.line(f"“{newest.name}” deleted.")
    return 0


def _wish(options: argparse.Namespace) -> ImportWish:
    from workbench.services.evaluation.datasets import ImportWish  # noqa: PLC0415 - the window does without

    share = options.test_share
    if share is not None and not 0 <= share <= 1:
        raise InputError("A share lies between 0 and 1.", hint="Write --test-share 0.2.")
    return ImportWish(
        options.path.expanduser().absolute(),
        options.check,
        options.message,
        tuple(options.tag),
        share,
        options.add,
    )


def _row(version: DatasetVersion) -> tuple[str, str, str, str]:
    return version.name, str(version.number), f"{version.n_cases:,}", version.created_at[:10]


def _asks(case: Case) -> str:
    text = case.messages[-1][1] if case.messages else " · ".join(map(str, case.variables.values()))
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN_CHARS else f"{plain[: _SHOWN_CHARS - 1]}…"

"""`workbench ask-all`: a question that is answered by going through every document."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from ui.cli import filters
from ui.cli.context import Context
from ui.cli.handing_out import write_file
from ui.cli.output import Output
from ui.cli.progress import bar
from workbench.domain.survey.survey import Survey, SurveyProgress
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.services.privacy.export_sealing import ExportFiles
from workbench.services.surveys.survey_export import (
    TableFormat,
    cells_of,
    headings_of,
    plain_table,
    understood,
)
from workbench.services.surveys.surveys import Surveys, SurveyWish

_FORMATS: Final[dict[str, TableFormat]] = {
    ".csv": "csv",
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
}
_MOST_SHOWN = 40
_LONGEST_CELL = 60


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "ask-all", parents=[common], help="answer a question by going through every document"
    )
    parser.add_argument("question", nargs="?", help="for instance: how many contracts end in 2026?")
    parser.add_argument(
        "--collection",
        "-c",
        action="append",
        default=[],
        metavar="C",
        help="go through this collection's documents; may be repeated",
    )
    filters.add(parser)
    parser.add_argument(
        "--out",
        "-o",
        type=Path,
        metavar="FILE",
        help="write the table: .csv, .json or .md by its suffix",
    )
    parser.add_argument("--model", "-m", default="", metavar="M", help="name or id of a model")
    parser.add_argument(
        "--no-model",
        action="store_true",
        help="read dates, amounts, labelled fields and tables by rules alone",
    )
    parser.add_argument("--tables", action="store_true", help="list the tables of the documents")
    parser.add_argument("--sql", metavar="SELECT", help="ask the tables of the documents in SQL")
    parser.add_argument("--resume", metavar="ID", help="go on with a survey that was cut short")
    parser.add_argument("--show", metavar="ID", help="show the result of a survey again")
    parser.add_argument("--list", action="store_true", help="list the surveys of this workspace")
    parser.add_argument("--delete", metavar="ID", help="delete a survey and what it found")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if a document could not be read."""
    surveys, files = context.workbench.surveys, context.workbench.leaving.files
    if options.tables or options.sql is not None:
        return _tables(options, context, output)
    if options.list:
        return _list(surveys.all(), output)
    if options.delete:
        survey = surveys.find(options.delete)
        surveys.delete(survey.id)
        if output.as_json:
            output.json({"deleted": survey.id})
        else:
            output.line("1 deleted")
        return 0
    if options.show:
        return _show(surveys, surveys.find(options.show), options, files, output)
    if options.out is not None:
        _format(options.out)  # before the work, not after it
    if options.resume:
        survey = surveys.resume(surveys.find(options.resume).id)
    else:
        survey = surveys.begin(_wish(options, context))
    output.note(f"Understood as: {understood(survey)}")
    survey = surveys.work(survey, plain_context(_shower(output)))
    output.end_status()
    return _show(surveys, survey, options, files, output)


def _wish(options: argparse.Namespace, context: Context) -> SurveyWish:
    if not options.question:
        raise InputError("There is no question.", hint="Write it after `ask-all`.")
    chosen = _chosen(options, context)
    model = context.workbench.models.resolve(options.model).id if options.model else ""
    return SurveyWish(options.question, chosen, filters.of(options), not options.no_model, model)


def _chosen(options: argparse.Namespace, context: Context) -> tuple[str, ...]:
    """The collections that are named, or all that hold documents."""
    library = context.workbench.library
    if options.collection:
        return tuple(library.collection_named(name).id for name in options.collection)
    return tuple(item.id for item in library.collections() if item.n_documents)


def _tables(options: argparse.Namespace, context: Context, output: Output) -> int:
    """What the documents' tables are called, or what they say."""
    service, chosen = context.workbench.tables, _chosen(options, context)
    if options.sql is None:
        found = service.tables(chosen)
        if output.as_json:
            output.json(
                [
                    {
                        "name": one.name,
                        "columns": [{"name": name, "heading": said} for name, said in one.columns],
                        "rows": one.n_rows,
                        "documents": list(one.documents),
                    }
                    for one in found
                ]
            )
            return 0
        rows = [
            (one.name, str(one.n_rows), ", ".join(name for name, _ in one.columns)) for one in found
        ]
        output.table(("TABLE", "ROWS", "COLUMNS"), rows)
        return 0
    result = service.query(options.sql, chosen)
    cells = [["" if value is None else str(value) for value in row] for row in result.rows]
    if options.out is not None:
        kind = _format(options.out)
        table = plain_table(result.columns, cells, kind)
        leaving = context.workbench.leaving
        write_file(options.out, leaving.table(table, kind), leaving.files)
    if output.as_json:
        output.json({"columns": result.columns, "rows": result.rows, "is_cut": result.is_cut})
        return 0
    output.table(result.columns, [[cell[:_LONGEST_CELL] for cell in row] for row in cells])
    if result.is_cut:
        output.line("There are more rows.")
    return 0


def _shower(output: Output) -> Callable[[object], None]:
    def show(event: object) -> None:
        match event:
            case SurveyProgress(done=done, total=total, current=current, seconds_left=left):
                line = bar(f"Read {done} of {total}", done / max(1, total), left)
                output.status(f"{line}: {current}")

    return show


def _show(
    surveys: Surveys,
    survey: Survey,
    options: argparse.Namespace,
    files: ExportFiles,
    output: Output,
) -> int:
    survey, place = surveys.get(survey.id), options.out
    if options.out is not None:
        place = write_file(options.out, surveys.table(survey.id, _format(options.out)), files)
    if output.as_json:
        output.json(surveys.shape(survey.id))
        return 1 if survey.n_failed else 0
    answer = surveys.answer(survey.id)
    output.line(answer.sentence)
    output.line(answer.coverage)
    if survey.overview:
        output.line()
        output.line(survey.overview)
    if answer.groups:
        output.line()
        rows = [
            (g.name, f"{g.n:,}", ", ".join(f"{c} {v:,.2f}".strip() for c, v in g.amounts))
            for g in answer.groups
        ]
        output.table(("GROUP", "NUMBER", "AMOUNT"), rows)
    lines = [
        cells_of(one, answer, surveys.quote, fits)
        for fits, part in ((True, answer.rows), (None, answer.untold))
        for one in part[:_MOST_SHOWN]
    ]
    if lines:
        output.line()
        cut = [[cell[:_LONGEST_CELL] for cell in line] for line in lines[:_MOST_SHOWN]]
        output.table([heading.upper() for heading in headings_of(answer)], cut)
    n = len(answer.rows) + len(answer.untold)
    if n > len(lines[:_MOST_SHOWN]):
        output.line(f"{n:,} rows in all; --out FILE writes them, --show {survey.id[:13]} again.")
    if options.out is not None:
        output.line(f"Written to {place}")
    if survey.state != "complete":
        output.line(f"It is not finished. Go on with: workbench ask-all --resume {survey.id[:13]}")
    return 1 if survey.n_failed else 0


def _list(all_surveys: tuple[Survey, ...], output: Output) -> int:
    if output.as_json:
        output.json(
            [
                {
                    "id": one.id,
                    "question": one.question,
                    "state": one.state,
                    "created_at": one.created_at,
                    "n_documents": one.n_documents,
                    "n_read": one.n_read,
                    "n_failed": one.n_failed,
                    "model": one.model or None,
                }
                for one in all_surveys
            ]
        )
        return 0
    if not all_surveys:
        output.line("No surveys yet.")
        return 0
    rows = [
        (one.id[:13], one.state, f"{one.n_read} of {one.n_documents}", one.question[:_LONGEST_CELL])
        for one in all_surveys
    ]
    output.table(("ID", "STATE", "READ", "QUESTION"), rows)
    return 0


def _format(path: Path) -> TableFormat:
    kind = _FORMATS.get(path.suffix.lower())
    if kind is None:
        raise InputError(
            f"A table cannot be written as “{path.suffix or path.name}”.",
            hint="Use a name that ends with .csv, .json or .md.",
        )
    return kind

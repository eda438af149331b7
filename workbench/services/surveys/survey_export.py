"""The result of a survey as a table: CSV, JSON or Markdown, each row with its citation.

Knows no files; what is returned is written by whoever asked.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any, Literal

from workbench.domain import ai_mark
from workbench.domain.survey.found import Cell
from workbench.domain.survey.summing_up import GroupLine, SurveyAnswer
from workbench.domain.survey.survey import ResultRow, Survey, SurveyDocument

TableFormat = Literal["csv", "json", "markdown"]
Quote = Callable[[str, int, int], tuple[str, int | None]]  # document, span: its text and page

_STANDS = {True: "yes", False: "no", None: "not told"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run


def survey_shape(
    survey: Survey,
    answer: SurveyAnswer,
    documents: Sequence[SurveyDocument],
    quote: Quote,
) -> dict[str, Any]:
    """Everything, as plain values for JSON."""
    rows = (*answer.rows, *answer.untold, *answer.others)
    return {
        ai_mark.KEY: by_a_model(survey, answer),
        "id": survey.id,
        "question": survey.question,
        "state": survey.state,
        "model": survey.model or None,
        "answer": answer.sentence,
        "overview": survey.overview,
        "coverage": answer.coverage,
        "n_documents": survey.n_documents,
        "n_read": survey.n_read,
        "n_failed": survey.n_failed,
        "n_fitting": len(answer.rows),
        "n_not_told": len(answer.untold),
        "understood": understood(survey),
        "groups": [
            {"name": line.name, "n": line.n, "amounts": dict(line.amounts)}
            for line in answer.groups
        ],
        "rows": [_row_shape(one, quote) for one in rows],
        "failed": [
            {"document": one.name, "reason": one.reason}
            for one in documents
            if one.state == "failed"
        ],
        "of_another_kind": [one.name for one in answer.other_documents],
    }


def by_a_model(survey: Survey, answer: SurveyAnswer) -> bool:
    """Whether a model wrote any of it: the overview, or what a row says."""
    rows = (*answer.rows, *answer.untold)
    return bool(survey.overview) or any(one.row.how == "model" for one in rows)


def understood(survey: Survey) -> str:
    """How the question was understood, in a line that people can check."""
    plan = survey.plan
    parts = [plan.kind, plan.subject or "any document"]
    if plan.wanted:
        parts.append(f"tells: {plan.wanted}")
    if plan.words:
        parts.append(f"tells: {' '.join(plan.words)}")
    if plan.period is not None:
        span = f"{plan.period.first or '…'} to {plan.period.last or '…'}"
        parts.append(f"{plan.tested} within {span}")
    if plan.bound is not None:
        parts.append(plan.bound.said)
    if plan.topic:
        parts.append(f"says: {' '.join(plan.topic)}")
    if plan.names:
        parts.append("names: " + ", ".join(plan.names))
    if plan.group:
        parts.append(f"by {plan.group_concept or plan.group}")
    return " · ".join(parts)


def as_table(
    survey: Survey,
    answer: SurveyAnswer,
    documents: Sequence[SurveyDocument],
    quote: Quote,
    kind: TableFormat,
) -> str:
    """The table in one of its forms; CSV and Markdown hold what fits and what does not tell."""
    if kind == "json":
        shape = survey_shape(survey, answer, documents, quote)
        return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"
    headings = headings_of(answer)
    rows = [
        cells_of(one, answer, quote, fits)
        for fits, part in ((True, answer.rows), (None, answer.untold))
        for one in part
    ]
    if kind == "csv":
        place = headings.index("Found in")
        return plain_table(headings, [_with_mark(row, place) for row in rows], kind)
    lines = [f"# {survey.question}", "", answer.sentence, "", answer.coverage, ""]
    if survey.overview:
        lines += [survey.overview, ""]
    if by_a_model(survey, answer):
        lines += [f"*{ai_mark.head('the overview and the rows found in “model”')}*", ""]
    if answer.groups:
        lines += _markdown(["Group", "Number", "Amount"], [_group_cells(g) for g in answer.groups])
        lines.append("")
    lines += _markdown(headings, rows)
    return "\n".join(lines) + "\n"


def plain_table(headings: Sequence[str], rows: Sequence[Sequence[str]], kind: TableFormat) -> str:
    """Any table in one of the forms."""
    if kind == "json":
        objects = [dict(zip(headings, row, strict=True)) for row in rows]
        return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
    if kind == "markdown":
        return "\n".join(_markdown(headings, rows)) + "\n"
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def headings_of(answer: SurveyAnswer) -> list[str]:
    """The columns of the table that people see."""
    has_titles = any(one.row.title for one in (*answer.rows, *answer.untold))
    titles = ["Row"] if has_titles else []
    columns = [concept.label for concept in answer.columns] or []
    summary = [] if columns or not _has_summaries(answer) else ["Summary"]
    return ["Document", *titles, *columns, *summary, "Fits", "Found in", "Page", "Passage"]


def cells_of(one: ResultRow, answer: SurveyAnswer, quote: Quote, fits: bool | None) -> list[str]:
    """One line of it. `fits`: whether it stands among those that fit."""
    has_titles = any(each.row.title for each in (*answer.rows, *answer.untold))
    titles = [one.row.title] if has_titles else []
    if answer.columns:
        told = {cell.concept: cell for cell in one.row.cells}
        columns = [_said(told.get(concept.key)) for concept in answer.columns]
    else:
        columns = [cell.text for cell in one.row.cells[:1]] if _has_summaries(answer) else []
    text, page = quote(one.document.document_id, one.row.start, one.row.end)
    return [
        one.document.name,
        *titles,
        *columns,
        _STANDS[fits],
        one.row.how,
        str(page or ""),
        " ".join(text.split()),
    ]


def _has_summaries(answer: SurveyAnswer) -> bool:
    return any(cell.concept == "summary" for one in answer.rows for cell in one.row.cells)


def _said(cell: Cell | None) -> str:
    if cell is None or not cell.text:
        return ""
    return f"{cell.text} (also: {', '.join(cell.others)})" if cell.others else cell.text


def _row_shape(one: ResultRow, quote: Quote) -> dict[str, Any]:
    text, page = quote(one.document.document_id, one.row.start, one.row.end)
    return {
        "document_id": one.document.document_id,
        "document": one.document.name,
        "title": one.row.title,
        "fits": one.row.fits,
        "found_in": one.row.how,
        "values": {
            cell.concept: {
                "text": cell.text,
                "first": cell.first or None,
                "last": cell.last or None,
                "number": cell.number,
                "currency": cell.currency or None,
                "others": list(cell.others),
            }
            for cell in one.row.cells
            if cell.text
        },
        "citation": {"start": one.row.start, "end": one.row.end, "page": page, "text": text},
    }


def _group_cells(line: GroupLine) -> list[str]:
    amounts = ", ".join(f"{currency} {value:,.2f}".strip() for currency, value in line.amounts)
    return [line.name, f"{line.n:,}", amounts]


def _markdown(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    def line(cells: Sequence[str]) -> str:
        escaped = (cell.replace("|", "\\|").replace("\n", " ") for cell in cells)
        return f"| {' | '.join(escaped)} |"

    return [line(headings), line(["-"] * len(headings)), *map(line, rows)]


def _with_mark(row: Sequence[str], place: int) -> list[str]:
    """At `place`, where it was found, a model is named in words that stand alone."""
    found = f"model ({ai_mark.MARK})" if row[place] == "model" else row[place]
    return [*row[:place], found, *row[place + 1 :]]


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet shows and does not run."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    try:
        float(cell.replace(",", ""))
    except ValueError:
        return False
    return True

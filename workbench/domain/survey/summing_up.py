"""From the rows of all documents to the answer: a sentence that says how many, and a table.

Pure. What does not tell is counted apart and named, never guessed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.domain.survey.found import Cell
from workbench.domain.survey.plan import SurveyPlan
from workbench.domain.survey.reading import columns_of
from workbench.domain.survey.survey import ResultRow, Survey, SurveyDocument, coverage, rows_of
from workbench.domain.survey.words import Concept, SurveyWords

UNTOLD = "not told"


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One line of the table above the rows: a month, a year or a value with its number or sum."""

    name: str
    n: int
    amounts: tuple[tuple[str, float], ...] = ()  # by currency


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    """`rows` are those that fit, then those that do not tell; `others` were read and do not fit."""

    sentence: str
    coverage: str
    columns: tuple[Concept, ...]
    rows: tuple[ResultRow, ...]
    untold: tuple[ResultRow, ...]
    others: tuple[ResultRow, ...]
    groups: tuple[GroupLine, ...] = ()
    other_documents: tuple[SurveyDocument, ...] = ()  # of another kind than is asked about


def sum_up(survey: Survey, documents: Sequence[SurveyDocument], words: SurveyWords) -> SurveyAnswer:
    """The answer to the survey's question as far as documents were read."""
    plan = survey.plan
    rows = rows_of(documents)
    fitting = [one for one in rows if one.row.fits]
    untold = [one for one in rows if one.row.fits is None]
    if not plan.has_test:
        fitting, untold = _told_first(plan, rows)
    other_kinds = tuple(
        one for one in documents if one.result is not None and not one.result.is_subject
    )
    groups = _groups(plan, fitting)
    if plan.extreme:
        fitting.sort(key=_number_key(plan), reverse=plan.extreme == "most")
    return SurveyAnswer(
        _sentence(plan, fitting, untold, rows, groups, words),
        coverage(survey, documents),
        columns_of(plan, words),
        tuple(fitting),
        tuple(untold),
        tuple(one for one in rows if one.row.fits is False),
        groups,
        other_kinds,
    )


def wanted_cell(plan: SurveyPlan, one: ResultRow) -> Cell | None:
    """The cell that the question is about: what is wanted, else what was compared."""
    keys = (plan.wanted, "words", "summary", plan.tested)
    for key in keys:
        for cell in one.row.cells:
            if key and cell.concept == key and cell.text:
                return cell
    return None


def _told_first(
    plan: SurveyPlan, rows: Sequence[ResultRow]
) -> tuple[list[ResultRow], list[ResultRow]]:
    """Without a test everything fits, but what was wanted may not be told."""
    is_wanting = bool(plan.wanted or plan.words or plan.kind == "summarise")
    told = [one for one in rows if not is_wanting or wanted_cell(plan, one) is not None]
    return told, [one for one in rows if is_wanting and wanted_cell(plan, one) is None]


def _sentence(
    plan: SurveyPlan,
    fitting: Sequence[ResultRow],
    untold: Sequence[ResultRow],
    rows: Sequence[ResultRow],
    groups: Sequence[GroupLine],
    words: SurveyWords,
) -> str:
    noun = _noun(plan, words, len(rows))
    if not plan.subject and any(one.row.how == "table" for one in rows):
        noun = "rows and documents"
    unknown = f" {len(untold):,} do not tell." if untold else ""
    match plan.kind:
        case "count" if plan.is_distinct:
            values = {cell.text.casefold() for one in fitting if (cell := wanted_cell(plan, one))}
            return f"{len(values):,} different in {len(fitting):,} {noun}.{unknown}"
        case "total" | "average":
            return _money(plan, fitting, noun, groups) + unknown
        case "summarise":
            return f"{len(fitting):,} {noun} in short.{unknown}"
        case "compare" if plan.extreme and fitting:
            best = fitting[0]
            cell = wanted_cell(plan, best)
            said = f": {cell.text}" if cell is not None else ""
            name = best.row.title or best.document.name
            return f"{name}{said}, of {len(fitting):,} {noun}.{unknown}"
    if not plan.has_test:
        return f"{len(fitting):,} {noun}.{unknown}"
    return f"{len(fitting):,} of {len(rows):,} {noun}{_condition(plan, words)}.{unknown}"


def _noun(plan: SurveyPlan, words: SurveyWords, n: int) -> str:
    kind = words.kind(plan.subject or "document")
    if kind is None:
        return plan.subject_words[0] if plan.subject_words else "documents"
    return kind.words[0] if n == 1 else kind.plurals[0]


def _condition(plan: SurveyPlan, words: SurveyWords) -> str:
    said = []
    if plan.period is not None:
        concept = words.concept(plan.tested)
        label = f"{concept.label.lower()} " if concept is not None else ""
        said.append(label + plan.period.said)
    if plan.bound is not None:
        said.append(plan.bound.said)
    said += [f"“{name}”" for name in plan.names]
    said += [f"about {' '.join(plan.topic)}"] if plan.topic else []
    return f" fit: {', '.join(said)}" if said else " fit"


def _money(
    plan: SurveyPlan, fitting: Sequence[ResultRow], noun: str, groups: Sequence[GroupLine]
) -> str:
    sums = _sums([cell for one in fitting if (cell := wanted_cell(plan, one)) is not None])
    if not sums:
        return f"No amounts are told by {len(fitting):,} {noun}."
    n_told = sum(n for n, _ in sums.values())
    parts = []
    for currency, (n, total) in sorted(sums.items()):
        value = total / n if plan.kind == "average" else total
        parts.append(f"{currency} {value:,.2f}".strip())
    what = "On average" if plan.kind == "average" else "Altogether"
    in_groups = f", in {len(groups):,} groups" if groups else ""
    return f"{what} {' and '.join(parts)} in {n_told:,} {noun}{in_groups}."


def _sums(cells: Sequence[Cell]) -> dict[str, tuple[int, float]]:
    """By currency: how many, and their sum."""
    found: dict[str, tuple[int, float]] = {}
    for cell in cells:
        if cell.number is not None:
            n, total = found.get(cell.currency, (0, 0.0))
            found[cell.currency] = (n + 1, total + cell.number)
    return found


def _groups(plan: SurveyPlan, fitting: Sequence[ResultRow]) -> tuple[GroupLine, ...]:
    if plan.is_distinct and not plan.group:
        named: Counter[str] = Counter()
        said: dict[str, str] = {}
        for one in fitting:
            cell = wanted_cell(plan, one)
            if cell is not None:
                named[cell.text.casefold()] += 1
                said.setdefault(cell.text.casefold(), cell.text)
        return tuple(GroupLine(said[key], n) for key, n in named.most_common())
    if not plan.group:
        return ()
    by_name: defaultdict[str, list[ResultRow]] = defaultdict(list)
    for one in fitting:
        by_name[_group_of(plan, one)].append(one)
    lines = []
    for name, members in sorted(by_name.items(), key=lambda item: (item[0] == UNTOLD, item[0])):
        cells = [cell for one in members if (cell := wanted_cell(plan, one)) is not None]
        sums = _sums(cells) if plan.wanted else {}
        amounts = tuple(
            (currency, total / n if plan.kind == "average" else total)
            for currency, (n, total) in sorted(sums.items())
        )
        lines.append(GroupLine(name, len(members), amounts))
    return tuple(lines)


def _group_of(plan: SurveyPlan, one: ResultRow) -> str:
    key = plan.group_concept if plan.group == "value" else plan.tested
    cell = next((each for each in one.row.cells if each.concept == key and each.text), None)
    if plan.group == "value":
        return cell.text if cell is not None else (UNTOLD if key else one.document.name)
    if cell is None or not cell.first:
        return UNTOLD
    day = date.fromisoformat(cell.first)
    if plan.group == "year":
        return str(day.year)
    if cell.first[:7] != cell.last[:7]:
        return UNTOLD  # a year is told, and no month
    return f"{day.year} Q{(day.month + 2) // 3}" if plan.group == "quarter" else cell.first[:7]


def _number_key(plan: SurveyPlan) -> Callable[[ResultRow], tuple[bool, float, str]]:
    def key(one: ResultRow) -> tuple[bool, float, str]:
        cell = wanted_cell(plan, one)
        if cell is None:
            return False, 0.0, ""
        return True, cell.number if cell.number is not None else 0.0, cell.first

    return key

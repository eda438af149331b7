"""Spans of time that a question names: this year, in March 2026, within 30 days. Pure."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.domain.survey.dates import find_dates, last_of_month

_DAYS = {"day": 1, "tag": 1, "week": 7, "woche": 7}


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both among it, as ISO dates; empty: open on that side."""

    first: str = ""
    last: str = ""
    said: str = ""  # as the question has it

    def holds(self, first: date, last: date) -> bool:
        """Whether what is dated from `first` to `last` lies in it; a year in question may not."""
        return (not self.first or first.isoformat() >= self.first) and (
            not self.last or last.isoformat() <= self.last
        )


_UNITS = r"day|week|month|quarter|year|tage?n?|wochen?|monate?n?|quartale?n?|jahre?n?"
_RELATIVE = re.compile(
    r"\b(this|current|next|last|previous|dieses|diesen|diesem|nächstes|nächsten|letztes|letzten)\s+"
    r"(?:calendar\s+)?(month|quarter|year|monats?|quartals?|jahre?s?)\b"
)
_WITHIN = re.compile(
    rf"\b(?:within|in|over|during)?\s*(?:the\s+)?(next|last|past|coming|nächsten|letzten)\s+"
    rf"(\d{{1,3}})\s+({_UNITS})s?\b"
    rf"|\b(?:within|innerhalb von|binnen)\s+(\d{{1,3}})\s+({_UNITS})s?\b"
)
_QUARTER = re.compile(r"\bq([1-4])\s*(?:of\s+)?((?:19|20)\d\d)?\b")
_SIDE = {
    "before": r"before|until|till|by|prior to|no later than|up to|earlier than|vor|bis|bis zum",
    "after": r"after|since|from|later than|starting|nach|seit|ab",
}
_BETWEEN = re.compile(r"\b(?:between|from|zwischen|von)\s*$")
_AND = re.compile(r"\s*(?:and|to|until|till|und|bis)\s*")
_BACK = ("last", "previous", "past", "letztes", "letzten")
_ON = ("next", "coming", "nächstes", "nächsten")


def find_period(
    question: str, today: date, months: tuple[tuple[str, ...], ...]
) -> tuple[Period | None, str]:
    """The period that a question names, and the question without it."""
    text = question.casefold()
    for finder in (_within, _relative, _quarter):
        found = finder(text, today)
        if found is not None:
            period, start, end = found
            return period, _without(question, start, end)
    return _dated(question, text, today, months)


def _within(text: str, today: date) -> tuple[Period, int, int] | None:
    match = _WITHIN.search(text)
    if match is None:
        return None
    is_back = match[1] in _BACK
    n, unit = int(match[2] or match[4]), (match[3] or match[5])
    edge = _moved(today, -n if is_back else n, unit)
    first, last = (edge, today) if is_back else (today, edge)
    period = Period(first.isoformat(), last.isoformat(), match[0].strip())
    return period, match.start(), match.end()


def _relative(text: str, today: date) -> tuple[Period, int, int] | None:
    match = _RELATIVE.search(text)
    if match is None:
        return None
    step = 1 if match[1] in _ON else -1 if match[1] in _BACK else 0
    unit = match[2]
    if unit.startswith(("year", "jahr")):
        first, last = date(today.year + step, 1, 1), date(today.year + step, 12, 31)
    elif unit.startswith("mon"):
        first = _moved(today.replace(day=1), step, "month")
        last = last_of_month(first.year, first.month)
    else:
        begin = today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1)
        first = _moved(begin, 3 * step, "month")
        end = _moved(first, 2, "month")
        last = last_of_month(end.year, end.month)
    period = Period(first.isoformat(), last.isoformat(), match[0])
    side = _side_before(text, match.start())
    return _sided(period, side), match.start() - len(side), match.end()


def _quarter(text: str, today: date) -> tuple[Period, int, int] | None:
    match = _QUARTER.search(text)
    if match is None:
        return None
    year, month = int(match[2] or today.year), 3 * int(match[1])
    first, last = date(year, month - 2, 1), last_of_month(year, month)
    return Period(first.isoformat(), last.isoformat(), match[0]), match.start(), match.end()


def _dated(
    question: str, text: str, today: date, months: tuple[tuple[str, ...], ...]
) -> tuple[Period | None, str]:
    found = list(find_dates(question, months, years=True))
    if not found:
        return _month_alone(question, text, today, months)
    one = found[0]
    start, end = one.start, one.end
    first, last = one.first.isoformat(), one.last.isoformat()
    between = _BETWEEN.search(text[:start])
    if len(found) > 1 and between and _AND.fullmatch(text[end : found[1].start]):
        start, end, last = between.start(), found[1].end, found[1].last.isoformat()
        return Period(first, last, question[start:end].strip()), _without(question, start, end)
    side = _side_before(text, start)
    period = _sided(Period(first, last, question[start:end]), side)
    return period, _without(question, start - len(side), end)


def _month_alone(
    question: str, text: str, today: date, months: tuple[tuple[str, ...], ...]
) -> tuple[Period | None, str]:
    """“in March”: of this year."""
    pattern, numbers = _month_pattern(months)
    match = pattern.search(text)
    if match is None:
        return None, question
    month = numbers[match[1]]
    period = Period(
        date(today.year, month, 1).isoformat(),
        last_of_month(today.year, month).isoformat(),
        match[1],
    )
    return period, _without(question, match.start(), match.end())


@functools.lru_cache(maxsize=4)
def _month_pattern(months: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], dict[str, int]]:
    numbers = {name: n for n, names in enumerate(months, 1) for name in names if len(name) > 2}
    names = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    return re.compile(rf"\b(?:in|im|during|of)\s+({names})\b"), numbers


def _side_before(text: str, start: int) -> str:
    """The words just before `start` that make a point in time a side, with their blanks."""
    for words in _SIDE.values():
        match = re.search(rf"\b(?:{words})\s+(?:the end of\s+|ende\s+)?$", text[:start])
        if match is not None:
            return text[match.start() : start]
    return ""


def _sided(period: Period, side: str) -> Period:
    word = side.strip()
    if not word:
        return period
    said = f"{word} {period.said}"
    if re.fullmatch(rf"(?:{_SIDE['after']})", word):
        is_from = word in ("since", "from", "starting", "seit", "ab")
        return Period(period.first if is_from else _next_day(period.last), "", said)
    is_till = not re.fullmatch(r"before|prior to|earlier than|vor", word)
    return Period("", period.last if is_till else _day_before(period.first), said)


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(1)).isoformat()


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(1)).isoformat()


def _moved(day: date, n: int, unit: str) -> date:
    for beginning, length in _DAYS.items():
        if unit.startswith(beginning):
            return day + timedelta(n * length)
    n_months = n * (12 if unit.startswith(("year", "jahr")) else 3 if unit.startswith("qu") else 1)
    at = day.year * 12 + day.month - 1 + n_months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, last_of_month(year, month).day))


def _without(question: str, start: int, end: int) -> str:
    return f"{question[:start].rstrip()} {question[end:].lstrip()}".strip()

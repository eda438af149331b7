"""Find the dates in a text: where they stand, and which days they name.

Pure. Reads 2026-03-31, 31 March 2026, March 31, 2026, 31.03.2026, 31/03/2026, March 2026. Of dates
in figures with slashes the day comes first unless the text itself says otherwise.
"""

from __future__ import annotations

import calendar
import functools
import re
from dataclasses import dataclass
from datetime import date

_YEAR = r"(?:19|20)\d{2}"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """`text[start:end]` names the days from `first` to `last`: one, or a month, or a year."""

    start: int
    end: int
    first: date
    last: date

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    def said(self) -> str:
        """As exact as it is written: 2026-03-31, 2026-03 or 2026."""
        if self.is_day:
            return self.first.isoformat()
        same_month = (self.first.year, self.first.month) == (self.last.year, self.last.month)
        return self.first.isoformat()[: 7 if same_month else 4]


def find_dates(
    text: str, months: tuple[tuple[str, ...], ...], *, years: bool = False
) -> tuple[FoundDate, ...]:
    """All dates in order; with `years` a year that stands alone counts, too."""
    named, numbers = _patterns(months)
    found = [one for match in named.finditer(text) if (one := _named(match, numbers)) is not None]
    found += [one for match in _ISO.finditer(text) if (one := _iso(match)) is not None]
    month_first = _is_month_first(text)
    found += [
        one
        for match in _FIGURES.finditer(text)
        if (one := _figures(match, month_first=month_first)) is not None
    ]
    if years:
        found += [
            FoundDate(m.start(), m.end(), date(int(m[0]), 1, 1), date(int(m[0]), 12, 31))
            for m in _LONE_YEAR.finditer(text)
        ]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[FoundDate] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


_ISO = re.compile(rf"\b({_YEAR})-(\d{{2}})-(\d{{2}})(?!\d)")
_FIGURES = re.compile(
    rf"(?<![\d.,/-])(\d{{1,2}})([./])\s?(\d{{1,2}})\2\s?({_YEAR}|\d{{2}})(?![\d/])"
)
_LONE_YEAR = re.compile(rf"(?<![\w.,/-]){_YEAR}(?![\w/-]|[.,]\d)")


@functools.lru_cache(maxsize=4)
def _patterns(months: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], dict[str, int]]:
    numbers = {name: number for number, names in enumerate(months, 1) for name in names}
    names = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    day = r"(\d{1,2})"
    pattern = (
        rf"\b{day}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?({names})\.?,?\s+({_YEAR})\b"
        rf"|\b({names})\.?\s+{day}(?:st|nd|rd|th)?,?\s+({_YEAR})\b"
        rf"|\b({names})\.?,?\s+({_YEAR})\b"
    )
    return re.compile(pattern, re.IGNORECASE), numbers


def _named(match: re.Match[str], numbers: dict[str, int]) -> FoundDate | None:
    day_1, month_1, year_1, month_2, day_2, year_2, month_3, year_3 = match.groups()
    month = numbers[(month_1 or month_2 or month_3).casefold()]
    year = int(year_1 or year_2 or year_3)
    day = day_1 or day_2
    if day is None:
        return FoundDate(
            match.start(), match.end(), date(year, month, 1), last_of_month(year, month)
        )
    return _day(match, year, month, int(day))


def _iso(match: re.Match[str]) -> FoundDate | None:
    return _day(match, int(match[1]), int(match[2]), int(match[3]))


def _figures(match: re.Match[str], *, month_first: bool) -> FoundDate | None:
    one, other, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:
        if match[2] == ".":  # 1.2.10 is a number of a section as well
            return None
        year += 2000 if year < 70 else 1900
    day, month = (other, one) if month_first and match[2] == "/" else (one, other)
    return _day(match, year, month, day)


def _is_month_first(text: str) -> bool:
    """Whether a date such as 12/31/2025 says that months come first here."""
    for match in _FIGURES.finditer(text):
        if match[2] == "/" and int(match[3]) > 12 >= int(match[1]):
            return True
    return False


def _day(match: re.Match[str], year: int, month: int, day: int) -> FoundDate | None:
    try:
        named = date(year, month, day)
    except ValueError:  # no such day: not a date
        return None
    return FoundDate(match.start(), match.end(), named, named)

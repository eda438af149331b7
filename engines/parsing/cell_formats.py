"""What a spreadsheet shows for a stored number: dates, times and percentages. Pure."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_DATE_IDS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENT_IDS = frozenset((9, 10))
_DURATION_ID = 46
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_DATE_SIGN = re.compile(r"[dmyhs]", re.IGNORECASE)
_DURATION_SIGN = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 (a sheet has none)
_MAX_SERIAL = 2_958_465  # the last day of the year 9999
_DAY_S = 86_400


def kind_of(format_id: int, code: str) -> str:
    """date, duration, percent or number: what a number format makes of a number."""
    bare = _QUOTED.sub("", code.split(";", maxsplit=1)[0])
    if format_id == _DURATION_ID or _DURATION_SIGN.search(bare):
        return "duration"
    if format_id in _DATE_IDS or (
        bare.lower() not in ("general", "standard") and _DATE_SIGN.search(bare)
    ):
        return "date"
    return "percent" if format_id in _PERCENT_IDS or bare.endswith("%") else "number"


def show_number(stored: str, kind: str, *, is_1904: bool = False) -> str:
    """The stored text as people see it; as it is when it is no number after all."""
    try:
        value = float(stored)
    except ValueError:
        return stored
    if kind == "date" and 0 <= value <= _MAX_SERIAL:
        return _date(value, is_1904=is_1904)
    if kind == "duration" and 0 <= value <= _MAX_SERIAL:
        minutes, seconds = divmod(round(value * _DAY_S), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if kind == "percent":
        return f"{_plain(value * 100)}%"
    return _plain(value) if value - value == 0 else stored  # infinities are kept as written


def _plain(value: float) -> str:
    """15 digits, as spreadsheets show: 0.1 + 0.2 is 0.3."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"


def _date(value: float, *, is_1904: bool) -> str:
    moment = (_EPOCH_1904 if is_1904 else _EPOCH) + timedelta(seconds=round(value * _DAY_S))
    if value < 1:
        return f"{moment:%H:%M:%S}".removesuffix(":00")
    return f"{moment:%Y-%m-%d}" if value.is_integer() else f"{moment:%Y-%m-%d %H:%M:%S}"

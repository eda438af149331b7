"""Charts of office files: the figures that they draw, as a table with a row for each category."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engines.parsing.xml_tree import attribute, child, children, descendants, name, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_POINTS = 10_000
_LONG = re.compile(r"-?\d{1,15}\.\d{1,30}")
_DIGITS = 15  # that a program computes with; what comes behind them is rounding
_KINDS = (
    "line",
    "bar",
    "pie",
    "scatter",
    "area",
    "doughnut",
    "radar",
    "bubble",
    "stock",
    "surface",
)


def chart_table(root: _Element | None) -> tuple[str, list[list[str]]]:
    """(kind and title, rows); the first row names the series. Empty without stored figures."""
    title = _words(child(next(descendants(root, "chart"), root), "title", "tx"))
    series = list(descendants(root, "ser"))
    names = [_words(child(one, "tx")) for one in series]
    values = [_points(child(one, "val")) or _points(child(one, "yVal")) for one in series]
    labels = next((p for one in series if (p := _points(child(one, "cat")))), {})
    labels = labels or next((p for one in series if (p := _points(child(one, "xVal")))), {})
    last = max((max(points, default=-1) for points in (*values, labels)), default=-1)
    rows = [
        [labels.get(at, ""), *(points.get(at, "") for points in values)] for at in range(last + 1)
    ]
    if not rows:
        return title, []
    kind = _kind(root)
    return f"{kind}: {title}" if title else kind, [["", *names], *rows]


def _kind(root: _Element | None) -> str:
    """What is drawn, by the name of its element: lineChart, bar3DChart."""
    for plot in descendants(root, "plotArea"):
        for part in plot:
            called = name(part).removesuffix("Chart").removesuffix("3D")
            if name(part).endswith("Chart") and called in _KINDS:
                return f"{called.capitalize()} chart"
    return "Chart"


def _words(label: _Element | None) -> str:
    """Text or the stored value of the cells that a label refers to, without the reference."""
    return " ".join(text_of(part) for part in (*descendants(label, "t"), *descendants(label, "v")))


def _points(data: _Element | None) -> dict[int, str]:
    """Index -> value, as the program that drew the chart stored them."""
    found = {}
    for point in descendants(data, "pt"):
        index = attribute(point, "idx")
        if index.isdecimal() and len(index) < 7 and int(index) < _MAX_POINTS:
            found[int(index)] = " ".join(_value(text_of(one)) for one in children(point, "v"))
    return found


def _value(stored: str) -> str:
    """2.4 for 2.4000000000000004."""
    if len(stored) <= _DIGITS or not _LONG.fullmatch(stored):
        return stored
    return f"{float(stored):.{_DIGITS}g}"

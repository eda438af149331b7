"""Charts of office files: the figures that they draw, as a table with a row for each category."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.parsing.xml_tree import attribute, child, children, descendants, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAX_POINTS = 10_000


def chart_table(root: _Element | None) -> tuple[str, list[list[str]]]:
    """(title, rows); the first row names the series. Empty for a chart without stored figures."""
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
    return title, [["", *names], *rows] if rows else []


def _words(label: _Element | None) -> str:
    """Text or the stored value of the cells that a label refers to, without the reference."""
    return " ".join(text_of(part) for part in (*descendants(label, "t"), *descendants(label, "v")))


def _points(data: _Element | None) -> dict[int, str]:
    """Index -> value, as the program that drew the chart stored them."""
    found = {}
    for point in descendants(data, "pt"):
        index = attribute(point, "idx")
        if index.isdecimal() and len(index) < 7 and int(index) < _MAX_POINTS:
            found[int(index)] = " ".join(text_of(value) for value in children(point, "v"))
    return found

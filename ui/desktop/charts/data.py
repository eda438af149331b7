"""What a chart shows: places along its foot, and series of numbers over them. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ui.desktop.language import tr


@dataclass(frozen=True, slots=True)
class Series:
    """`values` has one number for each place; None leaves a gap. `color` is a token's name."""

    name: str
    values: tuple[float | None, ...]
    color: str


@dataclass(frozen=True, slots=True)
class ChartData:
    """`keys` are what a click reports, `labels` what stands at the foot, short."""

    title: str
    kind: Literal["lines", "bars"]  # bars are stacked
    keys: tuple[str, ...]
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    spell: Callable[[float], str]  # a number as a person reads it
    place: str = tr("Period")  # what the places are, for the table's heading
    is_whole: bool = False  # numbers are counts: no axis has parts of one
    line_only: bool = False  # no dots, but for a point that stands alone or in red

    @property
    def is_empty(self) -> bool:
        return not any(value for item in self.series for value in item.values)

    def tallest(self, start: int, end: int) -> float:
        """Of the places from `start` until before `end`."""
        if self.kind == "bars":
            sums = (sum(item.values[at] or 0.0 for item in self.series) for at in range(start, end))
            return max(sums, default=0.0)
        return max(
            (
                value
                for item in self.series
                for value in item.values[start:end]
                if value is not None
            ),
            default=0.0,
        )

    def told(self, at: int) -> str:
        """One place, in words."""
        numbers = ", ".join(f"{name} {value}" for name, value in self.numbers(at))
        return f"{self.labels[at]}: {numbers}"

    def numbers(self, at: int) -> list[tuple[str, str]]:
        """Names and values of one place; a dash for none."""
        found = ((item.name, item.values[at]) for item in self.series)
        return [(name, "–" if value is None else self.spell(value)) for name, value in found]

    def rows(self) -> list[list[str]]:
        """A table: the heading, then a row for each place."""
        heading = [self.place, *(item.name for item in self.series)]
        return [
            heading,
            *(
                [self.labels[at], *(value for _, value in self.numbers(at))]
                for at in range(len(self.keys))
            ),
        ]

"""One text as all recognisers look at it: where its digits, lines and words stand, as arrays.

Pure NumPy, each thing worked out once, and only if someone asks. Knows no rules.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from workbench.domain.recognizers.names.tokens import (
    BREAK,
    DIGIT,
    LETTER,
    LOWER,
    SPACE,
    codes_of,
    kinds_of,
)
from workbench.domain.recognizers.needles import Needles

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[Any]

APART = 6  # signs between two digits that still stand together
LEFT, RIGHT = 16, 20  # signs around digits that stand together which may belong to them
Line = tuple[int, int, int]
Span = tuple[int, int]


class Clusters(NamedTuple):
    """Digits that stand together: on one line, with few other signs between them."""

    first: Ints
    last: Ints  # place of the last digit
    digits: Ints


class Looks(Protocol):
    """What a text is asked."""

    text: str
    low: str  # in lower case, each sign in its place

    @property
    def hits(self) -> Mapping[str, list[int]]:
        """Where each needle stands; those that stand nowhere are left out."""

    @property
    def lines(self) -> list[Line]:
        """Start and end of each line with digits, and how many stand together in it at most."""

    def line_around(self, at: int) -> Span: ...

    def lines_around(self, at: int) -> Span:
        """Start and end of the line of a place with those above and below it."""

    def windows(self, least: int) -> list[Span]:
        """Where digits of which `least` or more stand together, with the words around them."""

    def long_words(self, least: int) -> list[Span]:
        """What stands between two spaces, holds a digit and is `least` signs long or longer."""

    def numbers(self) -> Iterator[tuple[int, int, Span]]:
        """Start and end of the digits that no letter stands before, and their line."""

    def n_digits(self, start: int, end: int) -> int: ...


class Page:
    def __init__(self, text: str, needles: Needles) -> None:
        self.text = text
        self._needles = needles
        self.low = lowered(text)
        self._windows: dict[int, list[Span]] = {}  # by how many digits, and by how many places

    @cached_property
    def hits(self) -> Mapping[str, list[int]]:
        return self._needles.find(self.low, codes_of(self.low))

    @cached_property
    def codes(self) -> Ints:
        return codes_of(self.text)

    @cached_property
    def kinds(self) -> Ints:
        return kinds_of(self.codes)

    @cached_property
    def digits(self) -> Ints:
        """The places of all digits."""
        import numpy as np

        return np.flatnonzero(self.kinds == DIGIT)

    @cached_property
    def line_ends(self) -> Ints:
        """The place behind each line break, and behind the text."""
        import numpy as np

        return np.append(np.flatnonzero(self.codes == 10) + 1, len(self.codes))

    @cached_property
    def gaps(self) -> Ints:
        """The places of spaces and breaks, one before the text and one behind it included."""
        import numpy as np

        spaces = np.flatnonzero((self.kinds == SPACE) | (self.kinds == BREAK))
        return np.concatenate(([-1], spaces, [len(self.codes)]))

    @cached_property
    def clusters(self) -> Clusters:
        import numpy as np

        at = self.digits
        if not len(at):
            return Clusters(at, at, at)
        line = np.searchsorted(self.line_ends, at, side="right")
        begins = np.empty(len(at), bool)
        begins[0] = True
        begins[1:] = (np.diff(at) > APART + 1) | (np.diff(line) > 0)
        starts = np.flatnonzero(begins)
        ends = np.append(starts[1:], len(at))
        return Clusters(at[starts], at[ends - 1], ends - starts)

    @cached_property
    def lines(self) -> list[Line]:
        import numpy as np

        first, _, count = self.clusters
        if not len(first):
            return []
        line = np.searchsorted(self.line_ends, first, side="right")
        begins = np.flatnonzero(np.diff(line, prepend=-1))
        most = np.maximum.reduceat(count, begins)
        end = self.line_ends[line[begins]]
        start = np.concatenate(([0], self.line_ends))[line[begins]]
        return list(zip(start.tolist(), end.tolist(), most.tolist(), strict=True))

    @cached_property
    def _digits(self) -> list[int]:
        places: list[int] = self.digits.tolist()
        return places

    def numbers(self) -> Iterator[tuple[int, int, Span]]:
        import numpy as np

        at = self.digits
        if not len(at):
            return
        begins = np.flatnonzero(np.diff(at, prepend=-2) > 1)
        starts = at[begins]
        ends = at[np.append(begins[1:], len(at)) - 1] + 1
        before = self.kinds[np.maximum(starts - 1, 0)]
        free = (starts == 0) | (before > LETTER) | (before < LOWER)
        starts, ends = starts[free], ends[free]
        line = np.searchsorted(self.line_ends, starts, side="right")
        edges = np.concatenate(([0], self.line_ends))
        for start, end, a, b in zip(
            starts.tolist(), ends.tolist(), edges[line].tolist(), self.line_ends[line].tolist(),
            strict=True,
        ):  # fmt: skip
            yield start, end, (a, b)

    def n_digits(self, start: int, end: int) -> int:
        places = self._digits
        return bisect.bisect_left(places, end) - bisect.bisect_left(places, start)

    @cached_property
    def _ends(self) -> list[int]:
        ends: list[int] = self.line_ends.tolist()
        return ends

    def line_around(self, at: int) -> Span:
        line = bisect.bisect_right(self._ends, at)
        return self._ends[line - 1] if line else 0, self._ends[min(line, len(self._ends) - 1)]

    def lines_around(self, at: int) -> Span:
        line, last = bisect.bisect_right(self._ends, at), len(self._ends) - 1
        return self._ends[line - 2] if line > 1 else 0, self._ends[min(line + 1, last)]

    def windows(self, least: int) -> list[Span]:
        """The words around digits of which `least` or more stand together, within their line."""
        if least not in self._windows:
            self._windows[least] = self._around(least)
        return self._windows[least]

    def _around(self, least: int) -> list[Span]:
        import numpy as np

        left, right, count = self._reaches
        rich = np.flatnonzero(count >= least)
        if not len(rich):
            return []
        if -len(rich) not in self._windows:
            self._windows[-len(rich)] = joined(left[rich], right[rich])
        return self._windows[-len(rich)]

    @cached_property
    def _reaches(self) -> tuple[Ints, Ints, Ints]:
        """Of each cluster where the words around it begin and end, and its digits."""
        import numpy as np

        first, last, count = self.clusters
        line = np.searchsorted(self.line_ends, first, side="right")
        starts = np.concatenate(([0], self.line_ends))[line]
        gaps = self.gaps
        left = gaps[np.searchsorted(gaps, np.maximum(first - LEFT, 0), side="right") - 1] + 1
        right = gaps[np.searchsorted(gaps, np.minimum(last + RIGHT, len(self.codes)))]
        return np.maximum(left, starts), np.minimum(right, self.line_ends[line]), count

    def long_words(self, least: int) -> list[Span]:
        starts, ends = self._words_with_digits
        long = ends - starts >= least
        return list(zip(starts[long].tolist(), ends[long].tolist(), strict=True))

    @cached_property
    def _words_with_digits(self) -> tuple[Ints, Ints]:
        import numpy as np

        gaps = self.gaps
        at = np.unique(np.searchsorted(gaps, self.digits))
        return gaps[at - 1] + 1, gaps[at]


def joined(starts: Ints, ends: Ints) -> list[Span]:
    """Spans in order of their starts, those that touch as one."""
    import numpy as np

    reach = np.maximum.accumulate(ends)
    begins = np.empty(len(starts), bool)
    begins[0] = True
    begins[1:] = starts[1:] > reach[:-1]
    at = np.flatnonzero(begins)
    last = np.append(at[1:], len(starts)) - 1
    return list(zip(starts[at].tolist(), reach[last].tolist(), strict=True))


def united(spans: Sequence[Span]) -> list[Span]:
    """Spans in any order, those that overlap as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            if end > found[-1][1]:
                found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def lowered(text: str) -> str:
    """In lower case, if that leaves every sign in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(map(_low_sign, text))


def _low_sign(sign: str) -> str:
    low = sign.lower()
    return low if len(low) == 1 else sign

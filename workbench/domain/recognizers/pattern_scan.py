"""Try each pattern only where it can match: near its needles, or where enough digits stand.

Pure. What is left of a text for one pattern is put together and searched at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.needles import EDGE
from workbench.domain.recognizers.page import Looks, Span, united
from workbench.domain.recognizers.patterns import Pattern
from workbench.domain.recognizers.pieces import Pieces

BEYOND = 8  # signs behind a match that an expression looks at


class PatternScanner:
    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = patterns
        self._led: dict[str, list[Pattern]] = {}  # by what must be there
        self._groups: dict[tuple[int, int], list[Pattern]] = {}  # by digits and signs in a row
        for pattern in patterns:
            if pattern.min_run or not pattern.needs:
                key = pattern.min_digits, pattern.min_run
                self._groups.setdefault(key, []).append(pattern)
                continue
            for needle in pattern.needs:
                self._led.setdefault(needle, []).append(pattern)

    @property
    def needles(self) -> Iterator[str]:
        """What the patterns ask the page for."""
        yield from self._led

    def find(self, page: Looks) -> list[Detection]:
        found: list[Detection] = []
        where = _Where(page)
        for (least, run), patterns in self._groups.items():
            pieces = where.pieces(least, run)
            if pieces is not None:
                for pattern in patterns:
                    found += _in_pieces(pattern, page.text, pieces)
        hits: dict[int, list[tuple[int, int]]] = {}
        led: dict[int, Pattern] = {}
        for needle, places in page.hits.items():
            length = len(needle.strip(EDGE))
            for pattern in self._led.get(needle, ()):
                led[id(pattern)] = pattern
                hits.setdefault(id(pattern), []).extend((at, length) for at in places)
        for name, pattern in led.items():
            pieces = where.near(pattern, hits[name])
            if pieces is not None:
                found += _in_pieces(pattern, page.text, pieces)
        return found


class _Where:
    """The parts of one text in which a pattern may match."""

    def __init__(self, page: Looks) -> None:
        self._page = page
        self._most = max([n for _, _, n in page.lines], default=0)
        self._same: dict[int, Pieces | None] = {}

    def near(self, pattern: Pattern, hits: Sequence[tuple[int, int]]) -> Pieces | None:
        """Where a pattern may match whose needles have these places and lengths."""
        if pattern.min_digits > self._most:
            return None
        return self._cut((self._inside if pattern.is_word_inside else self._lines)(pattern, hits))

    def pieces(self, least: int, run: int) -> Pieces | None:
        """Where a pattern without needles may match, by its digits and signs in a row."""
        if least > self._most:
            return None
        if run:
            return self._cut(self._page.long_words(run))
        if not least:
            return self._cut([(0, len(self._page.text))])
        windows = self._page.windows(least)
        if id(windows) not in self._same:  # which the page keeps
            self._same[id(windows)] = self._cut(windows)
        return self._same[id(windows)]

    def _cut(self, spans: Sequence[Span]) -> Pieces | None:
        return Pieces(self._page.text, spans) if spans else None

    def _inside(self, pattern: Pattern, hits: Iterable[tuple[int, int]]) -> Sequence[Span]:
        """As far around each hit as a match can reach."""
        text, spans = self._page.text, []
        for at, length in hits:
            start = max(0, at + length - pattern.widest)
            end = min(len(text), at + pattern.widest + BEYOND)
            if not pattern.many_lines:
                above, below = self._page.lines_around(at)
                start, end = max(start, above), min(end, below)
            spans.append((start, end))
        found = united(spans)
        if pattern.min_digits:
            found = [span for span in found if self._page.n_digits(*span) >= pattern.min_digits]
        return found

    def _lines(self, pattern: Pattern, hits: Iterable[tuple[int, int]]) -> Sequence[Span]:
        """The lines of the hits and those below; of a pattern with digits, if they have enough."""
        found: set[Span] = set()
        for at, _ in hits:
            line = self._page.line_around(at)
            found |= {line, self._page.line_around(min(line[1], len(self._page.text) - 1))}
        if pattern.min_digits:
            rich = {(a, b) for a, b, n in self._page.lines if n >= pattern.min_digits}
            found &= rich
        return sorted(found)


def _in_pieces(pattern: Pattern, text: str, pieces: Pieces) -> Iterable[Detection]:
    for match in pattern.regex.finditer(pieces.text):
        found = pattern.judge(text, match, pieces.shift(match.start()))
        if found is not None:
            yield found

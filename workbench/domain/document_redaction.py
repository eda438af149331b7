"""Take personal data out of a parsed document so that every span still knows its place in the file.

Pure: what is found and what stands in its place is decided elsewhere. A replacement never crosses
the border of a line, a cell, a page, a heading or a place in the original, and is never empty, so
that pages stay pages and every place in the new text leads back to one in the old.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.domain.document import (
    HeadingSpan,
    OriginSpan,
    PageSpan,
    ParsedDocument,
    TextEdit,
)
from workbench.domain.known_values import KnownValues
from workbench.domain.origin import before_edits
from workbench.domain.privacy import Detection
from workbench.domain.privacy_redaction import Redacted, Replacement
from workbench.domain.sentences import trimmed

WINDOW_CHARS = 50_000  # looked through at once; ends at the end of a line
LEAST_REPEATED = 5  # letters and digits of a value that is taken out wherever it stands again
NOTHING = "[…]"  # in place of what a policy drops
_CUT = "\ufffc"  # where something stands already in place of something else
_BORDER = re.compile(r"[\n\r\t\f\v|]+")

Find = Callable[[str], Sequence[Detection]]
Replace = Callable[[str, Sequence[Detection]], Redacted]


def redacted(parsed: ParsedDocument, find: Find, act: Replace) -> ParsedDocument:
    """`parsed` with what `find` finds replaced as `act` says: text, title and names of places.

    `find` is asked window by window. What was replaced before stays as it is.
    """
    text = _without_edits(parsed)
    found = [one for window in windows(text) for one in _at(find(window[1]), window[0])]
    found += list(repeats(text, found))
    made = act(text, split(found, text, _borders(parsed)))
    replacements = tuple(_never_empty(made.replacements))
    taken = {text[one.detection.start : one.detection.end]: one for one in replacements}
    changed = applied(parsed, replacements)
    return replace(
        changed,
        title=_named_anew(parsed.title, taken, find, act),
        origins=tuple(_labelled(changed.origins, taken)),
    )


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Where each begins, and its text."""
    start = 0
    while start < len(text):
        end = min(len(text), start + WINDOW_CHARS)
        if end < len(text):
            line = text.rfind("\n", start + WINDOW_CHARS // 2, end)
            end = line + 1 if line > start else end
        yield start, text[start:end]
        start = end


def repeats(text: str, found: Sequence[Detection]) -> Iterator[Detection]:
    """The same values where no rule found them, such as a name without the words around it."""
    by_value: dict[str, Detection] = {}
    for one in found:
        value = text[one.start : one.end]
        if sum(map(str.isalnum, value)) >= LEAST_REPEATED and not value.isdigit():
            by_value.setdefault(value, one)
    taken = {one.start for one in found}
    for start, end, value in KnownValues(by_value).find(text):
        if start not in taken:
            yield by_value[value]._replace(start=start, end=end, explanation="the same value again")


def split(found: Sequence[Detection], text: str, borders: Sequence[int]) -> list[Detection]:
    """Each as pieces that cross no border; pieces without a letter or digit are left out."""
    pieces: list[Detection] = []
    for one in found:
        cuts = {one.start, one.end}
        for border in _BORDER.finditer(text, one.start, one.end):
            cuts |= {border.start(), border.end()}
        first = bisect.bisect_right(borders, one.start)
        cuts.update(borders[first : bisect.bisect_left(borders, one.end)])
        for place in itertools.pairwise(sorted(cuts)):
            start, end = trimmed(text, *place)
            if any(map(str.isalnum, text[start:end])):
                pieces.append(one._replace(start=start, end=end))
    return pieces


def applied(parsed: ParsedDocument, replacements: Sequence[Replacement]) -> ParsedDocument:
    """The document with the replacements made, in order and without overlaps; spans moved along."""
    if not replacements:
        return parsed
    moved = _Moved(replacements)
    edits = [
        TextEdit(
            moved(one.detection.start),
            moved(one.detection.end),
            before_edits(one.detection.start, parsed.edits),
            before_edits(one.detection.end, parsed.edits),
        )
        for one in replacements
    ]
    edits += [
        TextEdit(moved(one.start), moved(one.end), one.old_start, one.old_end)
        for one in parsed.edits
    ]
    headings = (HeadingSpan(h.level, moved(h.start), moved(h.end)) for h in parsed.headings)
    furniture = ((moved(start), moved(end)) for start, end in parsed.furniture)
    return replace(
        parsed,
        text=_joined(parsed.text, replacements),
        pages=tuple(PageSpan(p.number, moved(p.start), moved(p.end)) for p in parsed.pages),
        headings=tuple(one for one in headings if one.start < one.end),
        origins=tuple(OriginSpan(o.label, moved(o.start), moved(o.end)) for o in parsed.origins),
        furniture=tuple((start, end) for start, end in furniture if start < end),
        edits=tuple(sorted(edits, key=lambda one: (one.start, one.end))),
    )


class _Moved:
    """A place in the old text as one in the new; inside what was replaced, its end."""

    def __init__(self, replacements: Sequence[Replacement]) -> None:
        self._starts: list[int] = []
        self._spans: list[tuple[int, int, int]] = []  # old end, new start, new end
        shift = 0
        for one in replacements:
            start, end = one.detection.start, one.detection.end
            self._starts.append(start)
            self._spans.append((end, start + shift, start + shift + len(one.text)))
            shift += len(one.text) - (end - start)

    def __call__(self, at: int) -> int:
        last = bisect.bisect_right(self._starts, at) - 1
        if last < 0:
            return at
        old_end, new_start, new_end = self._spans[last]
        if at >= old_end:
            return at - old_end + new_end
        return new_start if at == self._starts[last] else new_end


def _without_edits(parsed: ParsedDocument) -> str:
    """The text as long as it is, with signs that no rule reads where something was replaced."""
    parts: list[str] = []
    at = 0
    for one in parsed.edits:
        parts += [parsed.text[at : one.start], _CUT * (one.end - one.start)]
        at = one.end
    return "".join([*parts, parsed.text[at:]])


def _borders(parsed: ParsedDocument) -> list[int]:
    spans: list[tuple[int, int]] = [
        *((one.start, one.end) for one in parsed.pages),
        *((one.start, one.end) for one in parsed.headings),
        *((one.start, one.end) for one in parsed.origins),
        *((one.start, one.end) for one in parsed.edits),
        *parsed.furniture,
    ]
    return sorted({place for span in spans for place in span})


def _at(found: Iterable[Detection], start: int) -> Iterator[Detection]:
    for one in found:
        yield one._replace(start=one.start + start, end=one.end + start)


def _never_empty(replacements: Iterable[Replacement]) -> Iterator[Replacement]:
    for one in replacements:
        yield one if one.text.strip() else replace(one, text=NOTHING)


def _joined(text: str, replacements: Iterable[Replacement]) -> str:
    parts: list[str] = []
    at = 0
    for one in replacements:
        parts += [text[at : one.detection.start], one.text]
        at = one.detection.end
    return "".join([*parts, text[at:]])


def _named_anew(title: str, taken: Mapping[str, Replacement], find: Find, act: Replace) -> str:
    """What was taken out of the text, and what is found in the title itself."""
    found = list(find(title)) if title else []
    found += [
        taken[value].detection._replace(start=start, end=end)
        for start, end, value in KnownValues(taken).find(title)
    ]
    return act(title, found).text if found else title


def _labelled(
    origins: Sequence[OriginSpan], taken: Mapping[str, Replacement]
) -> Iterator[OriginSpan]:
    values = KnownValues(taken)
    for one in origins:
        parts: list[str] = []
        at = 0
        for start, end, value in values.find(one.label):
            parts += [one.label[at:start], taken[value].text]
            at = end
        yield replace(one, label="".join([*parts, one.label[at:]])) if parts else one

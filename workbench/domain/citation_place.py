"""Find a cited passage again in a text that may have changed since: in place, moved, changed, gone.

Pure. What was cited is known by its content, never by its place: by its own words first, then by
what stood around it. Blanks, line ends and forms of the same letter make no difference.
"""

from __future__ import annotations

import bisect
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from workbench.domain.document import Anchor, Citation

AROUND_CHARS = 80  # kept of what stands before and after a passage
LEAST_ALIKE = 0.5  # of the words, for a text to count as the same one, changed
_MOST_PLACES = 200  # at which the same words are looked at
_WORD = re.compile(r"\w+")


class CitationState(Enum):
    IN_PLACE = "in place"
    MOVED = "moved"  # the same words at another place of the document, or of its newer version
    CHANGED = "changed"  # other words where it stood
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Found:
    """`text[start:end]` is the passage now, `text[quote_start:quote_end]` its quote."""

    state: CitationState
    start: int = 0
    end: int = 0
    quote_start: int = 0
    quote_end: int = 0


def anchor(passage: str, before: str = "", after: str = "") -> Anchor:
    """What a passage is known by, whatever becomes of its place."""
    return Anchor(text_hash(passage), before[-AROUND_CHARS:], after[:AROUND_CHARS])


def text_hash(text: str) -> str:
    """Alike for texts that differ in blanks and forms of letters only."""
    return hashlib.sha256(_Folded(text).text.encode("utf-8", "surrogatepass")).hexdigest()


def find_again(text: str, citation: Citation) -> Found:
    """Where in `text`, which is the document's now, the citation leads.

    A quote that stands as it did is in place or moved, even if its passage around it has changed.
    """
    passage = citation.passage
    quote = _quote_of(citation)
    if (
        text[passage.start : passage.end] == passage.text
        or text[citation.quote_start : citation.quote_end] == quote
    ):
        return Found(
            CitationState.IN_PLACE,
            passage.start,
            passage.end,
            citation.quote_start,
            citation.quote_end,
        )
    if passage.text and text.count(passage.text) == 1:
        start = text.find(passage.text)
        end = start + len(passage.text)
        at = start + max(0, citation.quote_start - passage.start)
        if quote == passage.text:
            return Found(CitationState.MOVED, start, end, start, end)
        return Found(CitationState.MOVED, start, end, at, at + len(quote))
    folded = _Folded(text)
    if found := _same(folded, passage.text, citation):
        shift = passage.text.find(quote)
        start, end = _inner(folded, found, quote, max(0, shift))
        return Found(_moved(found[0], passage.start), *found, start, end)
    if found := _same(folded, quote, citation):
        start, end = _whole_lines(text, *found)
        return Found(_moved(found[0], citation.quote_start), start, end, *found)
    if found := _changed(folded, citation):
        return Found(CitationState.CHANGED, *found, *found)
    return Found(CitationState.GONE)


def _quote_of(citation: Citation) -> str:
    passage = citation.passage
    start, end = citation.quote_start - passage.start, citation.quote_end - passage.start
    inside = 0 <= start < end <= len(passage.text)
    return passage.text[start:end] if inside else passage.text


def _moved(now: int, then: int) -> CitationState:
    return CitationState.IN_PLACE if now == then else CitationState.MOVED


def _same(folded: _Folded, wanted: str, citation: Citation) -> tuple[int, int] | None:
    """The same words; where they stand more than once, those with the same around them."""
    places = list(folded.places_of(wanted))
    if not places:
        return None
    known = citation.anchor or Anchor("")
    then = citation.passage.start
    if wanted != citation.passage.text:
        then = citation.quote_start
        known = _around_quote(citation)

    def fits(place: tuple[int, int]) -> tuple[int, int]:
        alike = _shared_end(folded.before(place[0]), known.before)
        alike += _shared_beginning(folded.after(place[1]), known.after)
        return alike, -abs(place[0] - then)

    return max(places, key=fits)


def _around_quote(citation: Citation) -> Anchor:
    passage, known = citation.passage, citation.anchor or Anchor("")
    start, end = citation.quote_start - passage.start, citation.quote_end - passage.start
    before = f"{known.before}{passage.text[: max(0, start)]}"
    after = f"{passage.text[max(0, end) :]}{known.after}"
    return Anchor("", before[-AROUND_CHARS:], after[:AROUND_CHARS])


def _inner(folded: _Folded, found: tuple[int, int], quote: str, near: int) -> tuple[int, int]:
    """The quote inside its passage, which was found."""
    inside = [
        place for place in folded.places_of(quote) if place[0] >= found[0] and place[1] <= found[1]
    ]
    return min(inside, key=lambda place: abs(place[0] - found[0] - near), default=found)


def _changed(folded: _Folded, citation: Citation) -> tuple[int, int] | None:
    """The stretch that shares most words with what was cited, or stands between the same words."""
    known = citation.anchor
    if known is not None and (place := folded.between(known.before, known.after)):
        length = max(1, len(_Folded(citation.passage.text).text))
        if place[1] - place[0] <= 3 * length:
            return place
    return folded.most_alike(_quote_of(citation)) or folded.most_alike(citation.passage.text)


def _whole_lines(text: str, start: int, end: int) -> tuple[int, int]:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return first, len(text) if last < 0 else last


class _Folded:
    """A text with blanks as one space and letters in one form, and where each character stood."""

    def __init__(self, text: str) -> None:
        self._original = len(text)
        parts: list[str] = []
        origin: list[int] = []
        blank = True
        for at, character in enumerate(text):
            if character.isspace():
                if not blank:
                    parts.append(" ")
                    origin.append(at)
                blank = True
                continue
            form = character if character.isascii() else unicodedata.normalize("NFKC", character)
            parts.append(form)
            origin.extend([at] * len(form))
            blank = False
        self.text = "".join(parts)
        self._origin = origin

    def places_of(self, wanted: str) -> Iterator[tuple[int, int]]:
        words = _Folded(wanted).text.strip()
        at = self.text.find(words) if words else -1
        for _ in range(_MOST_PLACES):
            if at < 0:
                return
            yield self._span(at, at + len(words))
            at = self.text.find(words, at + 1)

    def before(self, at: int) -> str:
        place = bisect.bisect_left(self._origin, at)
        return self.text[max(0, place - AROUND_CHARS) : place]

    def after(self, at: int) -> str:
        place = bisect.bisect_left(self._origin, at)
        return self.text[place : place + AROUND_CHARS]

    def between(self, before: str, after: str) -> tuple[int, int] | None:
        """What stands between the two, if each of them stands here once."""
        head, tail = _Folded(before).text.strip(), _Folded(after).text.strip()
        if min(len(head), len(tail)) < AROUND_CHARS // 4:
            return None
        start = self.text.find(head)
        if start < 0 or self.text.find(head, start + 1) >= 0:
            return None
        start += len(head)
        end = self.text.find(tail, start)
        inside = self.text[start : max(start, end)]
        if end < 0 or not inside.strip():
            return None
        start += len(inside) - len(inside.lstrip())
        return self._span(start, end - (len(inside) - len(inside.rstrip())))

    def most_alike(self, wanted: str) -> tuple[int, int] | None:
        """The stretch of as many words that shares most of them; None if that are few."""
        needed = [word.casefold() for word in _WORD.findall(_Folded(wanted).text)]
        words = list(_WORD.finditer(self.text))
        if len(needed) < _FEWEST_WORDS or not words:
            return None
        counts: dict[str, int] = {}
        for word in needed:
            counts[word] = counts.get(word, 0) + 1
        size, shared, best = len(needed), 0, (0, 0)
        names = [word[0].casefold() for word in words]
        for at, name in enumerate(names):
            if name in counts:
                counts[name] -= 1
                shared += counts[name] >= 0
            gone = at - size
            if gone >= 0 and names[gone] in counts:
                shared -= counts[names[gone]] >= 0
                counts[names[gone]] += 1
            best = max(best, (shared, -at))
        if best[0] < LEAST_ALIKE * size:
            return None
        last = -best[1]
        first = max(0, last - size + 1)
        while names[first] not in counts and first < last:
            first += 1
        return self._span(words[first].start(), words[last].end())

    def _span(self, start: int, end: int) -> tuple[int, int]:
        if start >= len(self._origin):
            return self._original, self._original
        return self._origin[start], self._origin[min(end, len(self._origin)) - 1] + 1


_FEWEST_WORDS = 4  # fewer say nothing about where they come from


def _shared_end(one: str, other: str) -> int:
    return _shared_beginning(one.rstrip()[::-1], _Folded(other).text.rstrip()[::-1])


def _shared_beginning(one: str, other: str) -> int:
    n = 0
    for a, b in zip(one.lstrip(), _Folded(other).text.lstrip(), strict=False):
        if a != b:
            break
        n += 1
    return n

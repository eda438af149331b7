"""Which lines of a PDF are headings, told by how they are set. Pure.

PDFs seldom say what a heading is. A line counts as one if it is larger than the running text, or
bold where that is not, and reads like a title. Knows neither pdfium nor pages.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.document import HeadingSpan

_LARGER = 1.1  # times the running text's size
_NOT_SMALLER = 0.9  # so far below it bold still counts
_MAX_CHARS = 150
_MAX_WORDS = 20
_MAX_LINES = 3  # of one heading
_MAX_LEVEL = 6
_MIN_LETTERS = 3
_MAX_DIGITS = 0.3  # of the letters and digits: more is a row of a table
_SENTENCE_WORDS = 12  # so many and a full stop are a sentence
_MAX_SHARE = 0.15  # of all characters are set in one style: more is no heading's
_MAX_REPEATS = 3  # of the same words; more are a running title
_FEW_CHARS = 400  # a label or a page of that length has no structure
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_NUMBERED = re.compile(
    r"(?:[A-Za-z]+\s+)?\d+(?:\.\d+)*[A-Za-z]?[.):]?(?:\s|$)"  # 2.1, Note 4, Chapter 3:
    r"|[A-Za-z]+\s+[IVXLC]+\b|[IVXLC]+[.)]\s|[A-Z][.)]\s"  # Part II, IV. and A)
)

_BOX = re.compile(r"[☐☑☒□■]")
_PLACE_PT = 3.0  # so near two lines begin at the same place
_COMMON = 0.03  # of all lines begin where paragraphs do,
_COMMON_LINES = 3  # and so many at least
_CENTRED = 0.04  # of the page's width from its middle
_USUAL = 3  # headings in one style; a style with fewer is a cover's

Style = tuple[float, bool]  # size in half points, and whether it is bold
Rank = tuple[float, bool, int]


@dataclass(frozen=True, slots=True)
class StyledLine:
    """A line of text at `start:end` of the document; `size` of its letters in points, `left` where
    it begins, `middle` how far its middle is from the page's, as a share of its width."""

    start: int
    end: int
    text: str
    size: float
    is_bold: bool
    left: float = 0.0
    middle: float = 0.0
    is_spread: bool = False  # wide gaps part it, as cells of a table are parted

    @property
    def style(self) -> Style:
        return round(2 * self.size) / 2, self.is_bold

    @property
    def rank(self) -> Rank:
        """Larger above smaller, then bold, capitals, numbers."""
        kind = 2 if self.text.isupper() else int(_NUMBERED.match(self.text) is not None)
        return *self.style, kind


def is_bold_name(font: str) -> bool:
    return _BOLD.search(font) is not None


def set_headings(
    lines: Sequence[StyledLine], furniture: Sequence[tuple[int, int]] = ()
) -> list[HeadingSpan]:
    """In order. `furniture`: spans of lines that pages repeat, which are none."""
    chars: Counter[Style] = Counter()
    for line in lines:
        chars[line.style] += len(line.text.strip())
    n_chars = sum(chars.values())
    if n_chars < _FEW_CHARS:
        return []
    body = chars.most_common(1)[0][0]
    rare = {style for style, n in chars.items() if n <= _MAX_SHARE * n_chars}
    repeated = Counter(_key(line.text) for line in lines)
    inside = _Inside(furniture)
    lefts = Counter(round(line.left / _PLACE_PT) for line in lines)
    marked = [
        line.style in rare
        and _stands_out(line.style, body)
        and not inside.holds(line)
        and (abs(line.middle) <= _CENTRED or _is_usual(line.left, lefts, len(lines)))
        and repeated[_key(line.text)] <= _MAX_REPEATS
        and _reads_like_a_title(line)
        for line in lines
    ]
    runs = [run for run in _runs(lines, marked) if _opens(run[0].text)]
    levels = _levels([run[0].rank for run in runs])
    return [
        HeadingSpan(level, run[0].start, run[-1].end)
        for level, run in zip(levels, runs, strict=True)
    ]


def _levels(ranks: Sequence[Rank]) -> list[int]:
    """1 for the highest. What is set as no other heading stands as high as what comes next."""
    seen = Counter(ranks)
    usual = sorted({rank for rank in ranks if seen[rank] >= _USUAL} or set(ranks), reverse=True)
    return [min(_MAX_LEVEL, 1 + sum(other > rank for other in usual), len(usual)) for rank in ranks]


def _is_usual(left: float, lefts: Counter[int], n_lines: int) -> bool:
    place = round(left / _PLACE_PT)
    return sum(lefts[place + step] for step in (-1, 0, 1)) >= max(_COMMON_LINES, _COMMON * n_lines)


def _stands_out(style: Style, body: Style) -> bool:
    size, is_bold = style
    if size >= _LARGER * body[0]:
        return True
    return is_bold and not body[1] and size >= _NOT_SMALLER * body[0]


def _reads_like_a_title(line: StyledLine) -> bool:
    text = line.text.strip()
    letters, digits = sum(map(str.isalpha, text)), sum(map(str.isdigit, text))
    n_words = len(_WORD.findall(text))
    return (
        len(text) <= _MAX_CHARS
        and n_words <= _MAX_WORDS
        and letters >= _MIN_LETTERS
        and digits <= _MAX_DIGITS * (letters + digits)
        and text[0] not in "([•·–—-*"
        and text[-1] not in ",;:"
        and not _BOX.search(text)
        and not (text[-1] == "." and n_words > _SENTENCE_WORDS)
        and (not line.is_spread or _NUMBERED.match(text) is not None)
    )


def _opens(text: str) -> bool:
    """A title does not begin in the middle of a sentence."""
    word = _WORD.search(text)
    return word is not None and not word[0][0].islower()


def _runs(lines: Sequence[StyledLine], marked: Sequence[bool]) -> Iterator[list[StyledLine]]:
    """Headings, of one line or of a few in the same style; nothing but a heading follows none."""
    pairs = list(zip(lines, marked, strict=True))
    last = max((at for at, (_, is_one) in enumerate(pairs) if not is_one), default=-1)
    for (is_one, _), group in itertools.groupby(
        pairs[: last + 1], key=lambda pair: (pair[1], pair[0].rank if pair[1] else None)
    ):
        if not is_one:
            continue
        run: list[StyledLine] = []
        for line, _ in group:
            if run and (
                len(run) == _MAX_LINES
                or line.end - run[0].start > _MAX_CHARS
                or _NUMBERED.match(line.text.strip())
            ):
                yield run
                run = []
            run.append(line)
        yield run


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


class _Inside:
    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._by_start: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for span in spans:
            self._by_start[span[0]].append(span)

    def holds(self, line: StyledLine) -> bool:
        return any(line.end <= end for _, end in self._by_start.get(line.start, ()))

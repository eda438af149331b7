"""Cut a document into chunks that mean something alone and fit the embedder.

Pure. Boundaries are, in this order: pages and headings, paragraphs, lines of tables, sentences,
words. A chunk is always a span of the text; where a paragraph had to be cut, the next chunk may
begin with the last sentence again. Headings are carried as the path above a chunk, and below them
the column names of a table that an earlier chunk began. What pages repeat is in no chunk.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.domain.collection_settings import CollectionSettings
from workbench.domain.document import Chunk, HeadingSpan, ParsedDocument
from workbench.domain.sentences import sentence_spans, trimmed

Span = tuple[int, int]

AS_USUAL = CollectionSettings()
_HEADING_TOKENS = 48  # of the target at most; longer ones are paragraphs that look like headings
_MAX_GAP_CHARS = 200  # blanks that may lie inside a chunk
# Bounded, so that an endless word or a desert of blanks can be cut too.
_PIECE = re.compile(r"[A-Za-z]{1,64}|\d{1,24}|[^\W\d_]|[^\w\s]|_|\s{8,64}")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|for|that|with)\b", re.IGNORECASE)
_ENGLISH_SHARE = 0.1  # about a fifth of English words are among these, a fiftieth of German ones
_SAMPLE_CHARS = 20_000
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"[^\n]+")
_UNDERLINE = re.compile(r"\n[ ]{0,3}(?:=+|-+|~+)[ \t]*(?=\n|$)")
_CELL = re.compile(r"\t|\|")
_TABLE_HEAD = re.compile(r"\|(.*)\|[ ]*\n\|(?:[ ]?:?-+:?[ ]?\|)+[ ]*(?=\n)")


@dataclass(frozen=True, slots=True)
class _Section:
    """Body text under one heading, on one page."""

    start: int
    end: int
    page: int | None
    heading: str


def chunk_document(
    parsed: ParsedDocument, settings: CollectionSettings = AS_USUAL
) -> tuple[Chunk, ...]:
    """Every chunk in order. Each non-blank character lies in a chunk or in its heading path."""
    cutter = _Cutter(
        parsed.text,
        chars_per_token(parsed.text),
        lines_only=parsed.media_type in ("text/csv", "text/tab-separated-values"),
        target=settings.chunk_tokens,
        overlap=settings.overlap_tokens,
    )
    if not settings.by_structure:
        parsed = replace(parsed, headings=())
    chunks: list[Chunk] = []
    for section in _sections(parsed):
        for start, end, heading in cutter.pack(section):
            chunks.append(
                Chunk(len(chunks), start, end, parsed.text[start:end], section.page, heading)
            )
    return tuple(chunks)


def embedding_text(heading: str, text: str) -> str:
    """What is embedded for a chunk: its headings, then itself."""
    return f"{heading}\n{text}" if heading else text


def chars_per_token(text: str) -> int:
    """How long a word may be before it falls apart: English words stay whole, others do not."""
    sample = text[:_SAMPLE_CHARS]
    n_words = len(_WORD.findall(sample))
    return 8 if len(_ENGLISH.findall(sample)) > _ENGLISH_SHARE * n_words else 4


def estimate_tokens(text: str, word_chars: int = 4) -> int:
    """About as many WordPiece tokens as an English BERT vocabulary gives, seldom fewer."""
    return sum(_tokens_of(piece, word_chars) for piece in _PIECE.findall(text))


def _tokens_of(piece: str, word_chars: int) -> int:
    if piece.isascii():
        if piece.isalpha():
            return 1 + len(piece) // word_chars
        return 1 + len(piece) // 3 if piece.isdigit() else 1
    return 1  # other scripts fall apart into characters


# -- sections


def _sections(parsed: ParsedDocument) -> Iterator[_Section]:
    text, path = parsed.text, list[tuple[int, str]]()
    begin = 0
    bare: Span | None = None  # a heading that nothing has followed yet
    for heading in _usable_headings(parsed):
        start, end = _whole_line(text, heading, begin)
        body = list(_on_pages(parsed, begin, start, _joined(path)))
        if bare is not None and not body and heading.level <= path[-1][0]:
            yield from _on_pages(parsed, *bare, _joined(path[:-1]))
        yield from body
        while path and path[-1][0] >= heading.level:
            path.pop()
        path.append((heading.level, " ".join(text[heading.start : heading.end].split())))
        begin, bare = end, (start, end)
    body = list(_on_pages(parsed, begin, len(text), _joined(path)))
    if bare is not None and not body:
        yield from _on_pages(parsed, *bare, _joined(path[:-1]))
    yield from body


def _usable_headings(parsed: ParsedDocument) -> Iterator[HeadingSpan]:
    end = 0
    for heading in sorted(parsed.headings, key=lambda h: h.start):
        words = parsed.text[heading.start : heading.end]
        if heading.start < end or not words.strip():
            continue
        if estimate_tokens(words) <= _HEADING_TOKENS:
            yield heading
            end = heading.end


def _whole_line(text: str, heading: HeadingSpan, begin: int) -> Span:
    """The heading with the marks around it, if nothing else stands on its line."""
    line_start = max(text.rfind("\n", 0, heading.start) + 1, begin)
    line_end = text.find("\n", heading.end)
    line_end = len(text) if line_end < 0 else line_end
    start = line_start if _is_marks(text[line_start : heading.start]) else heading.start
    end = line_end if _is_marks(text[heading.end : line_end]) else heading.end
    if underline := _UNDERLINE.match(text, end):
        end = underline.end()
    return start, end


def _is_marks(text: str) -> bool:
    return not any(character.isalnum() for character in text)


def _joined(path: Sequence[tuple[int, str]]) -> str:
    kept: list[str] = []
    tokens = 0
    for _level, words in reversed(path):
        tokens += estimate_tokens(words) + 1
        if kept and tokens > _HEADING_TOKENS:
            break
        kept.append(words)
    return " > ".join(reversed(kept))


def _on_pages(parsed: ParsedDocument, start: int, end: int, heading: str) -> Iterator[_Section]:
    """Cut at page borders; what stands between two pages belongs to none."""
    for page in parsed.pages:
        if page.end <= start:
            continue
        if page.start >= end:
            break
        yield from _section(parsed, start, min(page.start, end), None, heading)
        start = max(start, page.start)
        yield from _section(parsed, start, min(page.end, end), page.number, heading)
        start = min(page.end, end)
    yield from _section(parsed, start, end, None, heading)


def _section(
    parsed: ParsedDocument, start: int, end: int, page: int | None, heading: str
) -> Iterator[_Section]:
    """The span without what its page repeats at top and bottom."""
    first = bisect.bisect(parsed.furniture, start, key=lambda span: span[1])
    for begin, finish in parsed.furniture[first:]:
        if begin >= end:
            break
        yield from _section_between(parsed.text, start, begin, page, heading)
        start = finish
    yield from _section_between(parsed.text, start, end, page, heading)


def _section_between(
    text: str, start: int, end: int, page: int | None, heading: str
) -> Iterator[_Section]:
    if start < end and not text[start:end].isspace():
        yield _Section(start, end, page, heading)


# -- packing


@dataclass(frozen=True, slots=True)
class _Unit:
    start: int
    end: int
    tokens: int
    continues: bool  # the same paragraph as the unit before it
    columns: str = ""  # of the table that it is a row of, which began above it


@dataclass(frozen=True, slots=True)
class _Cutter:
    """Cuts the sections of one text. `lines_only`: every line is a row and stays whole."""

    text: str
    word_chars: int
    lines_only: bool
    target: int
    overlap: int

    def pack(self, section: _Section) -> Iterator[tuple[int, int, str]]:
        """Fill chunks with whole paragraphs, and with sentences where one does not fit.

        Each comes with the headings above it.
        """
        budget = self.target - estimate_tokens(section.heading, self.word_chars)
        taken: list[_Unit] = []
        tokens = 0
        for unit in self._units(section, budget):
            last = taken[-1] if taken else unit
            is_far = unit.start - last.end > _MAX_GAP_CHARS
            if taken and (tokens + unit.tokens > budget or is_far):
                yield taken[0].start, last.end, _under(section.heading, taken[0].columns)
                room = min(self.overlap, budget - unit.tokens)
                repeats = unit.continues and len(taken) > 1 and last.tokens <= room and not is_far
                taken = [last] if repeats else []
                tokens = last.tokens if repeats else 0
            if not taken:
                tokens += self._tokens(unit.columns)
            taken.append(unit)
            tokens += unit.tokens
        if taken:
            yield taken[0].start, taken[-1].end, _under(section.heading, taken[0].columns)

    def _units(self, section: _Section, budget: int) -> Iterator[_Unit]:
        for block in self._blocks(section):
            text = self.text[slice(*block)]
            tokens = self._tokens(text)
            if tokens <= budget and not self.lines_only:
                yield _Unit(*block, tokens, continues=False)
                continue
            by_line = self.lines_only or _is_table(text)
            pieces = self._lines(block) if by_line else sentence_spans(self.text, *block)
            head = _TABLE_HEAD.match(self.text, *block)
            columns = self._columns(head[1]) if head else ""
            room = budget - self._tokens(columns)
            for number, piece in enumerate(pieces):
                above = columns if head and piece[0] >= head.end() else ""
                for part, (start, end) in enumerate(self._words(piece, room)):
                    tokens = self._tokens(self.text[start:end])
                    is_rest = number + part > 0 and not by_line
                    yield _Unit(start, end, tokens, continues=is_rest, columns=above)

    def _columns(self, cells: str) -> str:
        """The names of a table's columns, as many as a heading may hold."""
        kept: list[str] = []
        for cell in cells.split("|"):
            kept.append(" ".join(cell.split()))
            if self._tokens(" | ".join(kept)) > _HEADING_TOKENS:
                return " | ".join(kept[:-1])
        return " | ".join(kept)

    def _blocks(self, section: _Section) -> Iterator[Span]:
        begin = section.start
        for blank in _BLANK_LINE.finditer(self.text, section.start, section.end):
            yield from _non_blank(self.text, begin, blank.start())
            begin = blank.end()
        yield from _non_blank(self.text, begin, section.end)

    def _lines(self, block: Span) -> Iterator[Span]:
        for line in _LINE.finditer(self.text, *block):
            yield from _non_blank(self.text, line.start(), line.end())

    def _words(self, span: Span, budget: int) -> Iterator[Span]:
        """The span itself, or pieces of it that fit: cut between words, else anywhere."""
        start, end = span
        if self._tokens(self.text[start:end]) <= budget:
            yield span
            return
        begin = word = start
        tokens = 0
        for piece in _PIECE.finditer(self.text, start, end):
            at = piece.start()
            if at > start and self.text[at - 1].isspace():
                word = at
            cost = _tokens_of(piece[0], self.word_chars)
            if tokens + cost > budget:
                cut = word if word > begin else at
                yield from _non_blank(self.text, begin, cut)
                begin = cut
                tokens = self._tokens(self.text[cut:at])
            tokens += cost
        yield from _non_blank(self.text, begin, end)

    def _tokens(self, text: str) -> int:
        return estimate_tokens(text, self.word_chars)


def _under(heading: str, columns: str) -> str:
    return " > ".join(part for part in (heading, columns) if part)


def _non_blank(text: str, start: int, end: int) -> Iterator[Span]:
    start, end = trimmed(text, start, end)
    if start < end:
        yield start, end


def _is_table(block: str) -> bool:
    lines = block.splitlines()
    return len(lines) > 1 and 2 * sum(bool(_CELL.search(line)) for line in lines) > len(lines)

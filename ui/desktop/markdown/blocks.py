"""Split Markdown into top-level blocks, also while it is still arriving.

Pure: knows neither Qt nor how a block looks. Raw HTML is text, link definitions are text (a block
must mean the same on its own), long tables and lists become several blocks so that a change at
the end of one costs little.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

TABLE_ROWS = 20
LIST_ITEMS = 12


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown of one block; `first_number` numbers an ordered list that continues another."""

    source: str
    first_number: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Markdown of a table, or of some rows of a long one with its header repeated."""

    source: str


@dataclass(frozen=True, slots=True)
class Code:
    """A fenced or indented code block; `is_closed` once its end has been seen."""

    text: str
    language: str = ""
    is_closed: bool = True


Block = Prose | Table | Code


@cache
def parser() -> MarkdownIt:
    """The full parser: no raw HTML, nothing guessed into a link, no link definitions."""
    return MarkdownIt("js-default", {"html": False, "linkify": False}).disable("reference")


@cache
def _block_parser() -> MarkdownIt:
    """The same grammar without looking inside paragraphs: several times faster."""
    outline = MarkdownIt("js-default", {"html": False, "linkify": False}).disable("reference")
    outline.core.ruler.enableOnly(["normalize", "block"])
    return outline


@dataclass(frozen=True, slots=True)
class _Placed:
    block: Block
    line: int  # where the top-level construct begins that this block is a piece of


def split(text: str) -> tuple[Block, ...]:
    """The blocks of a complete text."""
    return tuple(placed.block for placed in _placed(normalised(text), is_complete=True))


def normalised(text: str) -> str:
    """Line ends as the parser counts them, so that its line numbers fit the text."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True, slots=True)
class Update:
    """From block `first` on, the text now consists of `blocks`; earlier blocks are unchanged."""

    first: int
    blocks: tuple[Block, ...]


class BlockStream:
    """Blocks of a text that arrives in pieces; only what may still change is parsed again."""

    def __init__(self) -> None:
        self._n_stable = 0
        self._tail = ""
        self._held = ""  # a carriage return whose line feed may be in the next piece
        self._pieces: list[str] = []

    @property
    def text(self) -> str:
        """Everything fed so far."""
        return "".join(self._pieces)

    def feed(self, piece: str) -> Update:
        """Take the next piece; earlier blocks are those of the updates before."""
        self._pieces.append(piece)
        piece = self._held + piece
        self._held = "\r" if piece.endswith("\r") else ""
        self._tail += normalised(piece.removesuffix("\r") if self._held else piece)
        update = Update(
            self._n_stable, tuple(p.block for p in _placed(self._tail, is_complete=False))
        )
        self._settle()
        return update

    def finish(self) -> Update:
        """The whole text once more, as if it had come in one piece."""
        self._n_stable, self._tail, self._held = 0, "", ""
        return Update(0, split(self.text))

    def _settle(self) -> None:
        """Move blocks that no later text can change out of the tail.

        Only whole lines decide: a lone "#" is a heading until the letter after it arrives.
        """
        whole = self._tail[: self._tail.rfind("\n") + 1]
        if not whole:
            return
        placed = _placed(whole, is_complete=False)
        if not placed or placed[0].line == placed[-1].line:
            return
        last_line = placed[-1].line
        self._n_stable += sum(1 for item in placed if item.line < last_line)
        start = 0
        for _ in range(last_line):
            start = self._tail.index("\n", start) + 1
        self._tail = self._tail[start:]


def _placed(text: str, *, is_complete: bool) -> list[_Placed]:
    lines = text.split("\n")
    tokens = _block_parser().parse(text)
    return [
        _Placed(block, line)
        for line, inner in _constructs(tokens)
        for block in _pieces(inner, lines, is_complete)
    ]


def _constructs(tokens: Sequence[Token]) -> Iterator[tuple[int, Sequence[Token]]]:
    """Each top-level construct with the line it begins on and all its tokens."""
    first = 0
    for i, token in enumerate(tokens):
        if token.level == 0 and token.nesting <= 0:
            opening = tokens[first]
            if opening.map is not None:
                yield opening.map[0], tokens[first : i + 1]
            first = i + 1


def _pieces(tokens: Sequence[Token], lines: Sequence[str], is_complete: bool) -> Iterator[Block]:
    opening = tokens[0]
    assert opening.map is not None
    start, end = opening.map
    match opening.type:
        case "fence":
            language = opening.info.split(maxsplit=1)[0] if opening.info.strip() else ""
            is_closed = is_complete or _is_fence_closed(opening, lines)
            yield Code(opening.content.removesuffix("\n"), language, is_closed)
        case "code_block":
            yield Code(opening.content.removesuffix("\n"), "", is_complete or end < len(lines))
        case "table_open":
            head, rows = lines[start : start + 2], range(start + 2, max(end, start + 3), TABLE_ROWS)
            for row in rows:
                yield Table(_joined([*head, *lines[row : min(end, row + TABLE_ROWS)]]))
        case "bullet_list_open" | "ordered_list_open":
            yield from _list_pieces(tokens, lines)
        case _:
            yield Prose(_joined(lines[start:end]))


def _list_pieces(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[Block]:
    items = [t for t in tokens if t.type == "list_item_open" and t.level == 1]
    is_ordered = tokens[0].type == "ordered_list_open"
    number = int(tokens[0].attrs.get("start", 1)) if is_ordered else 0
    for i in range(0, len(items), LIST_ITEMS):
        first, last = items[i], items[min(i + LIST_ITEMS, len(items)) - 1]
        assert first.map is not None
        assert last.map is not None
        source = _joined(lines[first.map[0] : last.map[1]])
        yield Prose(source, number + i if is_ordered else None)


def _is_fence_closed(fence: Token, lines: Sequence[str]) -> bool:
    assert fence.map is not None
    start, end = fence.map
    last = lines[end - 1].strip() if end - 1 > start else ""
    return len(last) >= len(fence.markup) and set(last) == {fence.markup[0]} and end < len(lines)


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip("\n")

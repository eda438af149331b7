"""Render one prose or table block into a QTextDocument.

Everything goes in as plain text with formats, never as HTML: nothing in an answer can load, run
or be opened. Inline code and citation numbers carry a `CHIP` property; the view that shows the
document paints the rounded box behind them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from markdown_it.token import Token
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from ui.desktop.language import tr
from ui.desktop.markdown.blocks import Prose, Table, parser
from ui.desktop.markdown.style import MarkdownStyle
from workbench.domain.passage_marks import BRACKETS, Mark, marks_in

CHIP = QTextFormat.Property.UserProperty + 1  # an int: Chip
QUOTE = QTextFormat.Property.UserProperty + 2  # an int on a block: how deep it is quoted
CHIP_GAP_PX = 2.0  # behind a citation, which may stand right before another
LINE_SEPARATOR = "\u2028"
CITE, LINK = "cite:", "link:"

_LINE_HEIGHT = 140.0  # per cent
_GAP = 8  # between paragraphs of one block
_QUOTE_INDENT = 16
_HEADING_SCALE = (1.4, 1.22, 1.1, 1.0, 1.0, 1.0)
_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)


class Chip(IntEnum):
    CITATION = 1
    CODE = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `citation` is its mark if it is one."""

    text: str
    citation: Mark | None = None


def citation_pieces(text: str, citable: Collection[int]) -> Iterator[Piece]:
    """Cut `text` at citations like [1], [1b] or [2, 3a] whose numbers are all citable."""
    at = 0
    for match in BRACKETS.finditer(text):
        marks = marks_in(match[1])
        if not all(mark.number in citable for mark in marks):
            continue
        if match.start() > at:
            yield Piece(text[at : match.start()])
        for mark in marks:
            yield Piece(f"[{mark}]", mark)
        at = match.end()
    if at < len(text):
        yield Piece(text[at:])


def source_name(mark: Mark) -> str:
    """How a citation is called where its number alone would say too little."""
    return tr("Source {number}", number=mark.number) + (
        tr(", sentence {letters}", letters=mark.letters) if mark.letters else ""
    )


def new_document(style: MarkdownStyle) -> QTextDocument:
    """An empty document with the style's font and without undo history."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setIndentWidth(26)
    document.setDefaultFont(_font(style))
    return document


def render(
    document: QTextDocument, block: Prose | Table, style: MarkdownStyle, citable: Collection[int]
) -> None:
    """Replace what `document` holds with `block`."""
    document.clear()
    writer = _Writer(document, style, citable)
    if isinstance(block, Prose) and block.first_number is not None:
        writer.first_number = block.first_number
    writer.write(parser().parse(block.source))


def _font(style: MarkdownStyle) -> QFont:
    font = QFont(style.family) if style.family else QFont()
    font.setPixelSize(style.size_px)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class _Writer:
    """Walks the parser's tokens and writes at one cursor."""

    def __init__(
        self, document: QTextDocument, style: MarkdownStyle, citable: Collection[int]
    ) -> None:
        self._cursor = QTextCursor(document)
        self._style = style
        self._citable = citable
        self._is_fresh = True  # the document's or cell's first, empty block is still unused
        self._lists: list[tuple[QTextListFormat, QTextList | None]] = []
        self._item_is_unwritten = False
        self._quotes = 0
        self._is_after_text = False
        self.first_number: int | None = None

    def write(self, tokens: Sequence[Token]) -> None:
        self._cursor.beginEditBlock()
        i = 0
        while i < len(tokens):
            if tokens[i].type == "table_open":
                end = next(j for j in range(i, len(tokens)) if tokens[j].type == "table_close")
                self._table(tokens[i:end])
                i = end
            else:
                self._token(tokens[i])
            i += 1
        self._cursor.endEditBlock()

    # ------------------------------------------------------------------------------ blocks

    def _token(self, token: Token) -> None:
        handler = self._HANDLERS.get(token.type)
        if handler is not None:
            handler(self, token)

    def _paragraph(self, _token: Token) -> None:
        self._begin_block()

    def _heading(self, token: Token) -> None:
        level = int(token.tag[1:])
        scale = _HEADING_SCALE[level - 1]
        fmt = QTextBlockFormat()
        fmt.setHeadingLevel(level)
        self._begin_block(fmt)
        font = _font(self._style)
        font.setPixelSize(round(self._style.size_px * scale))
        font.setWeight(QFont.Weight.DemiBold)
        self._heading_format = QTextCharFormat()
        self._heading_format.setFont(font)

    def _heading_end(self, _token: Token) -> None:
        self._heading_format = None

    _heading_format: QTextCharFormat | None = None

    def _rule(self, _token: Token) -> None:
        fmt = QTextBlockFormat()
        fmt.setProperty(
            QTextFormat.Property.BlockTrailingHorizontalRulerWidth,
            QTextLength(QTextLength.Type.PercentageLength, 100),
        )
        self._begin_block(fmt)

    def _list(self, token: Token) -> None:
        depth = len(self._lists)
        fmt = QTextListFormat()
        fmt.setIndent(depth + 1)
        if token.type == "ordered_list_open":
            fmt.setStyle(QTextListFormat.Style.ListDecimal)
            start = int(token.attrs.get("start", 1))
            if depth == 0 and self.first_number is not None:
                start = self.first_number
            fmt.setStart(start)
        else:
            fmt.setStyle(_BULLETS[min(depth, len(_BULLETS) - 1)])
        if self._item_is_unwritten:
            self._begin_block()
        self._lists.append((fmt, None))

    def _list_end(self, _token: Token) -> None:
        self._lists.pop()

    def _item(self, _token: Token) -> None:
        self._item_is_unwritten = True

    def _item_end(self, _token: Token) -> None:
        if self._item_is_unwritten:
            self._begin_block()

    def _quote(self, _token: Token) -> None:
        self._quotes += 1

    def _quote_end(self, _token: Token) -> None:
        self._quotes -= 1

    def _code_block(self, token: Token) -> None:
        fmt = QTextBlockFormat()
        fmt.setBackground(QColor(self._style.code_background))
        fmt.setNonBreakableLines(False)
        self._begin_block(fmt)
        text = token.content.removesuffix("\n").replace("\n", LINE_SEPARATOR)
        self._cursor.insertText(text, self._code_format(is_chip=False))

    def _begin_block(self, fmt: QTextBlockFormat | None = None) -> None:
        fmt = QTextBlockFormat() if fmt is None else fmt
        fmt.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._quotes:
            fmt.setProperty(QUOTE, self._quotes)
            fmt.setLeftMargin(_QUOTE_INDENT * self._quotes)
        if self._lists and not self._item_is_unwritten:
            fmt.setIndent(len(self._lists))
        if not self._is_fresh:
            fmt.setTopMargin(3 if self._item_is_unwritten else _GAP)
            self._cursor.insertBlock(fmt, QTextCharFormat())
        else:
            self._cursor.setBlockFormat(fmt)
        self._is_fresh = False
        if self._lists and self._item_is_unwritten:
            list_format, text_list = self._lists[-1]
            if text_list is None:
                self._lists[-1] = (list_format, self._cursor.createList(list_format))
            else:
                text_list.add(self._cursor.block())
        self._item_is_unwritten = False

    # ------------------------------------------------------------------------------ tables

    def _table(self, tokens: Sequence[Token]) -> None:
        cells = list(_cells(tokens))
        n_columns = max((column for _, column, _, _ in cells), default=0) + 1
        n_rows = max((row for row, *_ in cells), default=0) + 1
        fmt = QTextTableFormat()
        fmt.setBorder(1)
        fmt.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        fmt.setBorderBrush(QBrush(QColor(self._style.border)))
        fmt.setBorderCollapse(True)
        fmt.setCellPadding(7)
        fmt.setCellSpacing(0)
        fmt.setHeaderRowCount(1)
        self._collapse_block()
        table = self._cursor.insertTable(n_rows, n_columns, fmt)
        for row, column, token, align in cells:
            self._cell(table, row, column, token, align)
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._collapse_block()

    def _cell(
        self, table: QTextTable, row: int, column: int, token: Token, align: Qt.AlignmentFlag
    ) -> None:
        cell = table.cellAt(row, column)
        if row == 0:
            header = QTextCharFormat()
            header.setBackground(QColor(self._style.header))
            cell.setFormat(header)
        self._cursor = cell.firstCursorPosition()
        fmt = QTextBlockFormat()
        fmt.setAlignment(align)
        self._cursor.setBlockFormat(fmt)
        base = self._text_format()
        if row == 0:
            base.setFontWeight(QFont.Weight.DemiBold)
        self._inline_tokens(token.children or (), base)

    def _collapse_block(self) -> None:
        """Qt wants an empty block before and after a table; make it take no room."""
        if not self._is_fresh:
            self._begin_block()
        fmt = QTextBlockFormat()
        fmt.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        tiny = QTextCharFormat()
        tiny.setFontPointSize(1)
        self._cursor.setBlockFormat(fmt)
        self._cursor.setBlockCharFormat(tiny)
        self._is_fresh = False

    # ------------------------------------------------------------------------------ inline

    def _inline(self, token: Token) -> None:
        self._inline_tokens(token.children or (), self._heading_format or self._text_format())

    def _inline_tokens(self, tokens: Sequence[Token], base: QTextCharFormat) -> None:
        formats = [base]
        for token in tokens:
            current = formats[-1]
            match token.type:
                case "text" | "text_special":
                    self._text(token.content, current)
                case "softbreak" | "hardbreak":
                    self._cursor.insertText(LINE_SEPARATOR, current)
                case "code_inline":
                    self._cursor.insertText(token.content, self._code_format(is_chip=True))
                case "image":
                    self._image(token, current)
                case _ if token.nesting > 0:
                    formats.append(self._nested(token, current))
                case _ if token.nesting < 0 and len(formats) > 1:
                    formats.pop()
                case _:
                    self._cursor.insertText(token.content, current)

    def _text(self, text: str, fmt: QTextCharFormat) -> None:
        for piece in citation_pieces(text, self._citable):
            if piece.citation is None:
                self._cursor.insertText(piece.text, fmt)
            else:
                self._citation(piece.citation)

    def _citation(self, mark: Mark) -> None:
        """`[1b]` with brackets that take room but no ink: copied and read out as it stands."""
        fmt = QTextCharFormat()
        fmt.setProperty(CHIP, int(Chip.CITATION))
        fmt.setAnchor(True)
        fmt.setAnchorHref(f"{CITE}{mark}")
        fmt.setToolTip(source_name(mark))
        fmt.setFontWeight(QFont.Weight.DemiBold)
        fmt.setProperty(QTextFormat.Property.FontPixelSize, self._style.size_px - 3)
        bracket = QTextCharFormat(fmt)
        bracket.setForeground(QColor(0, 0, 0, 0))
        fmt.setForeground(QColor(self._style.chip_text))
        closing = QTextCharFormat(bracket)
        closing.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        closing.setFontLetterSpacing(CHIP_GAP_PX)
        self._cursor.insertText("[", bracket)
        self._cursor.insertText(str(mark), fmt)
        self._cursor.insertText("]", closing)

    def _image(self, token: Token, current: QTextCharFormat) -> None:
        fmt = QTextCharFormat(current)
        fmt.setFontItalic(True)
        fmt.setForeground(QColor(self._style.muted))
        self._cursor.insertText(
            tr("[{content}: picture not loaded]", content=token.content or tr("picture")), fmt
        )

    def _nested(self, token: Token, current: QTextCharFormat) -> QTextCharFormat:
        fmt = QTextCharFormat(current)
        match token.type:
            case "strong_open":
                fmt.setFontWeight(QFont.Weight.Bold)
            case "em_open":
                fmt.setFontItalic(True)
            case "s_open":
                fmt.setFontStrikeOut(True)
            case "link_open":
                fmt.setAnchor(True)
                fmt.setAnchorHref(f"{LINK}{token.attrs.get('href', '')}")
                fmt.setForeground(QColor(self._style.accent))
                fmt.setFontUnderline(True)
        return fmt

    def _text_format(self) -> QTextCharFormat:
        fmt = QTextCharFormat()
        if self._quotes:
            fmt.setForeground(QColor(self._style.muted))
        return fmt

    def _code_format(self, *, is_chip: bool) -> QTextCharFormat:
        fmt = QTextCharFormat()
        fmt.setFontFamilies([self._style.mono_family, "monospace"])
        fmt.setFontFixedPitch(True)
        fmt.setProperty(QTextFormat.Property.FontPixelSize, self._style.code_size_px)
        if is_chip:
            fmt.setProperty(CHIP, int(Chip.CODE))
        return fmt

    _HANDLERS: Mapping[str, Callable[[_Writer, Token], None]] = {
        "paragraph_open": _paragraph,
        "heading_open": _heading,
        "heading_close": _heading_end,
        "inline": _inline,
        "hr": _rule,
        "bullet_list_open": _list,
        "ordered_list_open": _list,
        "bullet_list_close": _list_end,
        "ordered_list_close": _list_end,
        "list_item_open": _item,
        "list_item_close": _item_end,
        "blockquote_open": _quote,
        "blockquote_close": _quote_end,
        "fence": _code_block,
        "code_block": _code_block,
    }


_ALIGNMENTS = {
    "text-align:center": Qt.AlignmentFlag.AlignHCenter,
    "text-align:right": Qt.AlignmentFlag.AlignRight,
}


def _cells(tokens: Sequence[Token]) -> Iterator[tuple[int, int, Token, Qt.AlignmentFlag]]:
    """Row, column, inline token and alignment of each cell."""
    row, column, align = -1, 0, Qt.AlignmentFlag.AlignLeft
    for token in tokens:
        match token.type:
            case "tr_open":
                row, column = row + 1, 0
            case "th_open" | "td_open":
                style = str(token.attrs.get("style", ""))
                align = _ALIGNMENTS.get(style, Qt.AlignmentFlag.AlignLeft)
            case "inline":
                yield row, column, token, align
                column += 1

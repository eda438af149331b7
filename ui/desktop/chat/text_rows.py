"""Rows of an answer's text: prose, tables and code."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout, QPlainTextEdit, QWidget

from ui.desktop.chat.cell import Cell, RowActions, RowView
from ui.desktop.chat.look import Look
from ui.desktop.chat.rows import BlockRow
from ui.desktop.fonts import mono
from ui.desktop.language import tr
from ui.desktop.markdown.blocks import Code, Prose, Table
from ui.desktop.markdown.document import new_document, render
from ui.desktop.markdown.highlighting import CodeHighlighter
from ui.desktop.markdown.prose_view import ProseView
from ui.desktop.widgets import IconButton, Label, use_thin_scroll_bars
from workbench.domain.passage_marks import Mark

_GAP_PX = 10  # below every block
_HEADER_PX = 38
_CODE_PAD_PX = 14
_SCROLL_BAR_PX = 12


class ProseRowView(RowView):
    """A paragraph, heading, list, quote or table."""

    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent, look, actions)
        self.text = ProseView(self)
        self._turn_id = ""
        self.text.citation_clicked.connect(self._cite)

    def bind(self, cell: Cell, width: int) -> int:
        row = cell.row
        assert isinstance(row, BlockRow)
        assert isinstance(row.block, Prose | Table)
        self._turn_id = row.turn_id
        if cell.document is None:
            cell.document = new_document(self.look.markdown)
        document = cell.document
        if not cell.is_rendered:
            render(document, row.block, self.look.markdown, row.citable)
            cell.is_rendered = True
        document.setTextWidth(width)
        is_wide = document.idealWidth() > width + 1
        height = math.ceil(document.size().height()) + (_SCROLL_BAR_PX if is_wide else 0)
        policy = Qt.ScrollBarPolicy
        self.text.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_wide else policy.ScrollBarAlwaysOff
        )
        self.text.setGeometry(0, 0, width, height)  # first: the view lays the document out anew
        if self.text.document() is document:
            self.text.document_changed()
        else:
            self.text.show_document(document, self.look.markdown)
        turn_id = self._turn_id
        self.text.citation_tip = lambda mark: self.row_actions.citation_tip(turn_id, mark)
        return height + _GAP_PX

    @Slot(object)
    def _cite(self, mark: Mark) -> None:
        self.row_actions.cite.emit(self._turn_id, mark)


class _CodeEdit(QPlainTextEdit):
    """Read-only; lets the transcript have the wheel."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if abs(event.angleDelta().x()) > abs(event.angleDelta().y()):
            super().wheelEvent(event)
        else:
            event.ignore()


class CodeRowView(RowView):
    """A code block: its language, a copy button, coloured lines that do not wrap."""

    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent, look, actions)
        self._language = Label(
            look.controller, tone="muted", size_px=12, weight=QFont.Weight.DemiBold, parent=self
        )
        self._copy = IconButton(look.controller, "copy", tr("Copy code"), size_px=16, parent=self)
        self._copy.clicked.connect(self._copy_code)
        self._edit = _CodeEdit(self)
        self._edit.setReadOnly(True)
        self._edit.setFrameShape(QFrame.Shape.NoFrame)
        self._edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._edit.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._edit.setAccessibleName(tr("Code"))
        self._edit.viewport().setAutoFillBackground(False)
        self._font = mono(look.markdown.code_size_px)
        use_thin_scroll_bars(self._edit, look.controller)
        self._edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        palette = self._edit.palette()
        palette.setColor(QPalette.ColorRole.Text, QColor(look.theme.text))
        self._edit.setPalette(palette)

    def bind(self, cell: Cell, width: int) -> int:
        row = cell.row
        assert isinstance(row, BlockRow)
        assert isinstance(row.block, Code)
        self._fill(cell, row.block)
        document = cell.document
        assert document is not None
        if self._edit.document() is not document:
            self._edit.setDocument(document)
        self._language.setText(row.block.language or "text")
        spacing = QFontMetricsF(self._font).lineSpacing()
        margin = 2 * document.documentMargin()
        text_height = math.ceil(spacing * max(1, document.blockCount()) + margin) + _SCROLL_BAR_PX
        height = _HEADER_PX + text_height + 6
        self._copy.move(width - self._copy.width() - 4, 3)
        self._language.setGeometry(_CODE_PAD_PX, 3, width - 80, _HEADER_PX - 6)
        self._edit.setGeometry(
            _CODE_PAD_PX - 4, _HEADER_PX, width - 2 * _CODE_PAD_PX + 8, text_height
        )
        return height + _GAP_PX

    def focus_chain(self) -> tuple[QWidget, ...]:
        return (self._copy,)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self.look.theme.code_background))
        painter.setPen(QPen(QColor(self.look.theme.border), 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5 - _GAP_PX)
        painter.drawRoundedRect(box, 10, 10)

    def _fill(self, cell: Cell, code: Code) -> None:
        """Bring the cell's document up to date; what was there already is only added to."""
        colours = self.look.markdown.code_colours
        if cell.document is None:
            document = QTextDocument()
            document.setUndoRedoEnabled(False)
            document.setDefaultFont(self._font)
            document.setDocumentLayout(QPlainTextDocumentLayout(document))
            cell.document = document
            cell.highlighter = CodeHighlighter(document, code.language, colours)
        if cell.is_rendered:
            return
        assert cell.highlighter is not None
        cell.highlighter.use_language(code.language)
        before = cell.document.toPlainText()
        if code.text.startswith(before):
            if len(code.text) > len(before):
                cursor = QTextCursor(cell.document)
                cursor.movePosition(QTextCursor.MoveOperation.End)
                cursor.insertText(code.text[len(before) :])
        else:
            cell.document.setPlainText(code.text)
        if code.is_closed:
            cell.highlighter.lex_whole(code.text)
        cell.is_rendered = True

    @Slot()
    def _copy_code(self) -> None:
        QGuiApplication.clipboard().setText(self._edit.toPlainText())
        self.row_actions.copied.emit(tr("Code copied"))

"""Rows of a turn beside its text: the question, who answers, what goes on, notices, the footer."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from ui.desktop import motion
from ui.desktop.chat.branch_walker import BranchWalker
from ui.desktop.chat.cell import INDENT_PX, Cell, RowActions, RowView
from ui.desktop.chat.look import Look
from ui.desktop.chat.rows import (
    FooterRow,
    HeadRow,
    NoticeKind,
    NoticeRow,
    QuestionRow,
    WorkingRow,
)
from ui.desktop.chat.source_chip import SourceChip, flow
from ui.desktop.fonts import sans
from ui.desktop.icons import pixmap
from ui.desktop.language import tr
from ui.desktop.markdown.document import new_document
from ui.desktop.markdown.prose_view import ProseView
from ui.desktop.painting import frame
from ui.desktop.said import said
from ui.desktop.widgets import GhostButton, IconButton, Label
from workbench.domain.passage_marks import Mark

_PAD_X, _PAD_Y = 16, 11
_MARK_PX = 30
_BUTTON_PX = 32
_NOTICE_GAP = 10
_MOST_SHOWN = 4_000  # characters of a question


class QuestionView(RowView):
    """The question in a bubble at the right; below it what can be done with it."""

    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent, look, actions)
        self._turn_id = ""
        self._text = ProseView(self)
        self._text.setAccessibleName(tr("Question"))
        self._bubble = QRectF()
        self._edit = IconButton(
            look.controller, "pencil", tr("Edit question"), size_px=16, parent=self
        )
        self._copy = IconButton(
            look.controller, "copy", tr("Copy question"), size_px=16, parent=self
        )
        self._walker = BranchWalker(self, look, actions)
        self._edit.clicked.connect(lambda: actions.edit.emit(self._turn_id))
        self._copy.clicked.connect(lambda: actions.copy_question.emit(self._turn_id))

    def bind(self, cell: Cell, width: int) -> int:
        row = cell.row
        assert isinstance(row, QuestionRow)
        self._turn_id = row.turn_id
        if cell.document is None:
            cell.document = new_document(self.look.markdown)
        if not cell.is_rendered:
            _set_plain(cell.document, shortened(row.text))
            cell.is_rendered = True
        document = cell.document
        limit = round(width * 0.82) - 2 * _PAD_X
        document.setTextWidth(limit)
        inner = min(limit, math.ceil(document.idealWidth()) + 1)
        document.setTextWidth(inner)
        text_height = math.ceil(document.size().height())
        bubble_width = inner + 2 * _PAD_X
        self._bubble = QRectF(width - bubble_width, 12, bubble_width, text_height + 2 * _PAD_Y)
        self._text.setGeometry(width - bubble_width + _PAD_X, 14 + _PAD_Y, inner, text_height)
        self._text.show_document(document, self.look.markdown)
        y, x = round(self._bubble.bottom()) + 4, width
        for button in (self._copy, self._edit):
            x -= _BUTTON_PX
            button.setGeometry(x, y, _BUTTON_PX, _BUTTON_PX)
        self._walker.show_branch(row.branch)
        if row.branch is not None:
            self._walker.move(x - self._walker.width() - 4, y)
        self.update()
        return y + _BUTTON_PX + 8

    def focus_chain(self) -> tuple[QWidget, ...]:
        return (*self._walker.focus_chain(), self._edit, self._copy)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.accent_soft))
        painter.drawRoundedRect(self._bubble, 14, 14)


class HeadView(RowView):
    """The mark and the name of the model that answers, and how it ended if not well."""

    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent, look, actions)
        self._row = HeadRow("", "")  # type: ignore[arg-type]

    def bind(self, cell: Cell, _width: int) -> int:
        assert isinstance(cell.row, HeadRow)
        self._row = cell.row
        self.setAccessibleName(
            tr(
                "Answer by {model} {badge}",
                model=self._row.model or tr("the model"),
                badge=self._row.badge,
            )
        )
        self.update()
        return 40

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QPointF(0, 4), _MARK_PX)
        painter.setFont(sans(14, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.text))
        name = tr("Assistant")
        painter.drawText(QPointF(INDENT_PX, 24), name)
        x = INDENT_PX + painter.fontMetrics().horizontalAdvance(name) + 10
        painter.setFont(sans(12))
        painter.setPen(QColor(theme.muted))
        model = painter.fontMetrics().elidedText(
            self._row.model, Qt.TextElideMode.ElideRight, max(0, self.width() - x - 130)
        )
        painter.drawText(QPointF(x, 24), model)
        if self._row.badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        theme = self.look.theme
        painter.setFont(sans(12, QFont.Weight.DemiBold))
        width = painter.fontMetrics().horizontalAdvance(self._row.badge) + 22
        box = QRectF(self.width() - width - 0.5, 7.5, width, 24)
        painter.setPen(QColor(theme.border))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(box, 12, 12)
        painter.setPen(QColor(theme.warn))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._row.badge)


class WorkingView(RowView):
    """What goes on before the first word, with a bar once it can be told how far it is."""

    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent, look, actions)
        self._row = WorkingRow("", "")  # type: ignore[arg-type]
        self._phase = 0
        self._beat = QTimer(self)
        self._beat.setInterval(120)
        self._beat.timeout.connect(self._step)

    def bind(self, cell: Cell, _width: int) -> int:
        assert isinstance(cell.row, WorkingRow)
        self._row = cell.row
        self.setAccessibleName(self._label())
        if not motion.is_reduced():
            self._beat.start()
        self.update()
        return 44

    def hideEvent(self, event: object) -> None:
        self._beat.stop()
        super().hideEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for i in range(3):
            dot = QColor(theme.accent_text)
            dot.setAlphaF(1.0 if i == self._phase % 3 else 0.35)
            painter.setBrush(dot)
            painter.drawEllipse(QPointF(5 + i * 11, 16), 3.5, 3.5)
        painter.setFont(sans(14))
        painter.setPen(QColor(theme.muted))
        painter.drawText(QPointF(44, 21), self._label())
        if self._row.fraction is not None:
            track = QRectF(44, 31, min(240, self.width() - 44), 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.border))
            painter.drawRoundedRect(track, 1.5, 1.5)
            track.setWidth(max(3.0, track.width() * min(1.0, self._row.fraction)))
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(track, 1.5, 1.5)

    def _label(self) -> str:
        if self._row.fraction is None:
            return self._row.text
        return f"{self._row.text} {self._row.fraction:.0%}".replace("%", " %")

    @Slot()
    def _step(self) -> None:
        if motion.is_reduced():
            self._beat.stop()
        self._phase += 1
        self.update()


class NoticeView(RowView):
    """A sentence about the answer, what to do about it, and a button that does it."""

    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent, look, actions)
        self._turn_id = ""
        self._kind = NoticeKind.INFO
        self._text = Label(look.controller, size_px=13, wrap=True, parent=self)
        self._hint = Label(look.controller, tone="muted", size_px=13, wrap=True, parent=self)
        self._button = GhostButton(look.controller, tr("Regenerate"), "refresh-cw", parent=self)
        self._button.clicked.connect(lambda: actions.regenerate.emit(self._turn_id))

    def bind(self, cell: Cell, width: int) -> int:
        row = cell.row
        assert isinstance(row, NoticeRow)
        self._turn_id, self._kind = row.turn_id, row.kind
        self._text.setText(said(row.text))
        self._hint.setText(said(row.hint))
        self._hint.setVisible(bool(row.hint))
        self._button.setVisible(bool(row.action))
        room, button_bottom = width - 42 - 14, 0
        if row.action:
            self._button.setText(row.action)
            size = self._button.sizeHint()
            self._button.setGeometry(width - size.width() - 8, 7, size.width(), size.height())
            room -= size.width() + 8
            button_bottom = 7 + size.height() + 7
        text_height = self._text.heightForWidth(room)
        top = 12 if row.hint or not row.action else max(12, (button_bottom - text_height) // 2)
        self._text.setGeometry(42, top, room, text_height)
        bottom = top + text_height
        if row.hint:
            hint_height = self._hint.heightForWidth(room)
            self._hint.setGeometry(42, bottom + 3, room, hint_height)
            bottom += hint_height + 3
        self.update()
        return max(bottom + 12, button_bottom) + _NOTICE_GAP

    def focus_chain(self) -> tuple[QWidget, ...]:
        return (self._button,)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        name, colour = {
            NoticeKind.INFO: ("info", theme.muted),
            NoticeKind.WARNING: ("triangle-alert", theme.warn),
            NoticeKind.ERROR: ("circle-alert", theme.danger),
        }[self._kind]
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -_NOTICE_GAP)
        frame(painter, box, fill=theme.card, border=theme.border)
        painter.drawPixmap(QPointF(14, self._text.y()), pixmap(name, colour, 18))
        painter.end()


class FooterView(RowView):
    """Below an answer: its sources, what can be done with it, what it cost."""

    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent, look, actions)
        self._turn_id = ""
        self._chips: list[SourceChip] = []
        theme = look.controller
        self._copy = IconButton(theme, "copy", tr("Copy answer"), size_px=16, parent=self)
        self._again = IconButton(
            theme, "refresh-cw", tr("Regenerate answer"), size_px=16, parent=self
        )
        self._like = IconButton(theme, "thumbs-up", tr("Like answer"), size_px=16, parent=self)
        self._dislike = IconButton(
            theme, "thumbs-down", tr("Dislike answer"), size_px=16, parent=self
        )
        self._reveal = IconButton(
            theme, "eye", tr("Show what the placeholders stand for"), size_px=16, parent=self
        )
        self._reveal.clicked.connect(lambda: actions.reveal.emit(self._turn_id))
        self._explain = IconButton(
            theme, "shield-check", tr("How this answer was made"), size_px=16, parent=self
        )
        self._explain.clicked.connect(lambda: actions.explain.emit(self._turn_id))
        self._look = IconButton(
            theme, "shield-alert", tr("A second look at this answer"), size_px=16, parent=self
        )
        self._look.clicked.connect(lambda: actions.look.emit(self._turn_id))
        self._walker = BranchWalker(self, look, actions)
        self._facts = Label(theme, tone="muted", size_px=12, wrap=True, parent=self)
        self._copy.clicked.connect(lambda: actions.copy_answer.emit(self._turn_id))
        self._again.clicked.connect(lambda: actions.regenerate.emit(self._turn_id))
        for button, rating in ((self._like, 1), (self._dislike, -1)):
            button.setCheckable(True)
            button.clicked.connect(self._rater(rating))
        actions.ratings_changed.connect(self._show_rating)

    def bind(self, cell: Cell, width: int) -> int:
        row = cell.row
        assert isinstance(row, FooterRow)
        self._turn_id = row.turn_id
        y = self._place_chips(row, width)
        x = -7
        self._copy.setVisible(row.can_copy)
        if row.can_copy:
            self._copy.move(x, y)
            x += _BUTTON_PX + 2
        self._again.move(x, y)
        x += _BUTTON_PX + 2
        for button in (self._like, self._dislike):
            button.setVisible(row.can_copy)
            if row.can_copy:
                button.move(x, y)
                x += _BUTTON_PX + 2
        can_reveal = row.can_copy and self.row_actions.can_reveal(row.turn_id)
        self._reveal.setVisible(can_reveal)
        if can_reveal:
            self._reveal.move(x, y)
            x += _BUTTON_PX + 2
        self._explain.setVisible(row.can_copy)
        self._look.setVisible(row.can_copy)
        if row.can_copy:
            self._explain.move(x, y)
            x += _BUTTON_PX + 2
            self._look.move(x, y)
            x += _BUTTON_PX + 2
        x += 4
        self._show_rating()
        self._walker.show_branch(row.branch)
        if row.branch is not None:
            self._walker.move(x, y)
            x += self._walker.width() + 6
        self._facts.setText(row.facts)
        advance = math.ceil(self._facts.fontMetrics().horizontalAdvance(row.facts)) + 4
        if x + 12 + advance <= width:
            self._facts.setGeometry(width - advance, y, advance, _BUTTON_PX)
            bottom = y + _BUTTON_PX
        else:
            height = self._facts.heightForWidth(width) if row.facts else 0
            self._facts.setGeometry(0, y + _BUTTON_PX + 2, width, height)
            bottom = y + _BUTTON_PX + 2 + height
        return bottom + 14

    def focus_chain(self) -> tuple[QWidget, ...]:
        chips = (chip for chip in self._chips if not chip.isHidden())
        buttons = (
            self._copy, self._again, self._like, self._dislike, self._reveal, self._explain,
            self._look,
        )  # fmt: skip
        return (*chips, *buttons, *self._walker.focus_chain())

    def _rater(self, rating: int) -> Callable[[bool], None]:
        def rate(is_on: bool) -> None:
            self.row_actions.rate.emit(self._turn_id, rating if is_on else 0)

        return rate

    @Slot()
    def _show_rating(self) -> None:
        rating = self.row_actions.rating_of(self._turn_id)
        self._like.setChecked(rating > 0)
        self._dislike.setChecked(rating < 0)

    def _place_chips(self, row: FooterRow, width: int) -> int:
        while len(self._chips) < len(row.citations):
            self._chips.append(SourceChip(self, self.look, self._opener(len(self._chips))))
        used = self._chips[: len(row.citations)]
        for chip, citation in zip(used, row.citations, strict=True):
            chip.show_citation(citation)
            chip.show()
        for chip in self._chips[len(used) :]:
            chip.hide()
        return flow(used, width)

    def _opener(self, index: int) -> Callable[[], None]:
        def open_source() -> None:
            self.row_actions.cite.emit(self._turn_id, Mark(self._chips[index].number))

        return open_source


def paint_mark(painter: QPainter, at: QPointF, size: int) -> None:
    """The program's mark: a rounded square with sparkles."""
    gradient = QLinearGradient(at, at + QPointF(size, size))
    gradient.setColorAt(0, QColor("#7c8bff"))
    gradient.setColorAt(1, QColor("#b565f5"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(QRectF(at.x(), at.y(), size, size), size * 0.3, size * 0.3)
    inner = round(size * 0.56)
    offset = (size - inner) / 2
    painter.drawPixmap(at + QPointF(offset, offset), pixmap("sparkles", "#ffffff", inner))


def shortened(question: str) -> str:
    """What the bubble shows of an enormous question, from the command line perhaps."""
    if len(question) <= _MOST_SHOWN:
        return question
    return tr(
        "{question}…\n({n_question:,} characters; copy it to see all.)",
        question=question[:_MOST_SHOWN],
        n_question=len(question),
    )


def _set_plain(document: QTextDocument, text: str) -> None:
    document.setPlainText(text)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    fmt = QTextBlockFormat()
    fmt.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(fmt)

"""An empty chat: what to do first, questions to try, and what the demo model is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.desktop import icons
from ui.desktop.chat.turn_rows import paint_mark
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, PrimaryButton

_COLUMN_PX = 560


class _Mark(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(56, 56)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = directed(QPainter(self), self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QPointF(0, 0), 56)
        painter.end()


class _Question(QAbstractButton):
    """A question that can be asked with one click."""

    asked = Signal(str)

    def __init__(self, theme: ThemeController, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(tr("Ask: {what}", what=text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.asked.emit(self.text()))

    def sizeHint(self) -> QSize:
        return QSize(_COLUMN_PX, 44)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        fill = theme.card_hover if self.underMouse() else theme.card
        frame(painter, self.rect(), fill=fill, border=theme.border)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme.accent_text)
        top = (self.height() - 16) // 2
        painter.drawPixmap(14, top, icons.pixmap("message-square", theme.accent_text, 16))
        arrow = icons.pixmap("arrow-right", theme.faint, 16)
        painter.drawPixmap(self.width() - 30, top, arrow)
        font = sans(13)
        painter.setFont(font)
        painter.setPen(theme.text)
        area = QRect(42, 0, self.width() - 84, self.height())
        shown = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class EmptyChat(QWidget):
    """Three states: no workspace yet, no documents yet, documents to ask."""

    documents_asked = Signal()
    samples_asked = Signal()
    question_asked = Signal(str)
    models_asked = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._questions: list[_Question] = []
        self._title = Label(theme, size_px=22, weight=QFont.Weight.DemiBold, wrap=True)
        self._text = Label(theme, tone="muted", wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._add = PrimaryButton(theme, tr("Add documents…"), "upload")
        self._samples = GhostButton(theme, tr("Try with the sample documents"), "book-open")
        self._try_label = Label(theme, tr("Questions to try"), tone="muted", size_px=12)
        self._demo = QWidget()
        self._column = QVBoxLayout()
        self._build()
        self._add.clicked.connect(self.documents_asked)
        self._samples.clicked.connect(self.samples_asked)
        self.show_state(is_ready=False, has_documents=False, questions=())

    def show_state(self, *, is_ready: bool, has_documents: bool, questions: Sequence[str]) -> None:
        """`questions` are offered only where the sample documents are there to answer them."""
        if not is_ready:
            self._title.setText(tr("Opening the workspace…"))
            self._text.setText("")
        elif has_documents:
            self._title.setText(tr("What would you like to know?"))
            self._text.setText(
                tr(
                    "Answers come from your documents, with the passages they rest on. "
                    "Nothing leaves this computer."
                )
            )
        else:
            self._title.setText(tr("Ask your own documents"))
            self._text.setText(
                tr(
                    "Add PDF, Office, OpenDocument, mail, e-book or text files: drop them here or "
                    "choose them. Then ask a question below. Nothing leaves this computer."
                )
            )
        self._add.setVisible(is_ready and not has_documents)
        self._samples.setVisible(is_ready and not questions)
        for question in self._questions:
            self._column.removeWidget(question)
            question.hide()
            question.deleteLater()
        self._questions = [_Question(self._theme, text, self) for text in questions]
        for question in self._questions:
            question.asked.connect(self.question_asked)
            self._column.addWidget(question)
        self._try_label.setVisible(bool(questions))

    def show_demo(self, is_demo: bool) -> None:
        self._demo.setVisible(is_demo)

    def _build(self) -> None:
        theme = self._theme
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._add)
        buttons.addWidget(self._samples)
        buttons.addStretch(1)
        self._column.setSpacing(8)
        self._column.addWidget(self._try_label)
        demo_row = QHBoxLayout(self._demo)
        demo_row.setContentsMargins(0, 0, 0, 0)
        demo_row.setSpacing(10)
        text = tr("Demo model for trying the program. Import a real model for real work.")
        demo_row.addStretch(1)
        demo_row.addWidget(Label(theme, text, tone="warn", size_px=13))
        models = GhostButton(theme, tr("Models"), "box")
        models.setAccessibleName(tr("Open the models page"))
        models.clicked.connect(self.models_asked)
        demo_row.addWidget(models)
        demo_row.addStretch(1)
        self._demo.hide()

        inner = QWidget()
        inner.setMaximumWidth(_COLUMN_PX)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(3)
        column.addWidget(_Mark(self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(20)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._text)
        column.addSpacing(22)
        column.addLayout(buttons)
        column.addSpacing(18)
        column.addLayout(self._column)
        column.addSpacing(20)
        column.addWidget(self._demo)
        column.addStretch(4)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.addStretch(1)
        outer.addWidget(inner, 100)
        outer.addStretch(1)

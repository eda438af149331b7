"""A short word over the page, with a way back: “Deleted. Undo”."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.painting import frame
from ui.desktop.said import said
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.buttons import GhostButton, IconButton
from ui.desktop.widgets.labels import Label

_SHOWN_MS = 7000


class Toast(QWidget):
    """Floats over its parent; a new message replaces the old one."""

    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_at_top = False
        self._undo: Callable[[], object] | None = None
        self._label = Label(theme, size_px=13)
        self._button = GhostButton(theme, tr("Undo"), "undo-2", tone="accent_text")
        self._button.clicked.connect(self._on_undo)
        close = IconButton(theme, "x", tr("Close this message"), tr("Close"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self._button)
        row.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def put_at_top(self, is_at_top: bool) -> None:
        """At the head of the parent, where its foot is needed for writing."""
        self._is_at_top = is_at_top
        self._place()

    def show_message(
        self, text: str, undo: Callable[[], object] | None = None, label: str = tr("Undo")
    ) -> None:
        text = said(text)
        self._undo = undo
        self._label.setText(text)
        self._button.setText(label)
        self._button.setVisible(undo is not None)
        self.setAccessibleName(text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            left = (parent.width() - self.width()) // 2
            self.move(left, 12 if self._is_at_top else parent.height() - self.height() - 24)

    @Slot()
    def _on_undo(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        frame(painter, self.rect(), fill=theme.card_hover, border=theme.border, radius=12)
        painter.end()

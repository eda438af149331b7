"""The tour's card in a corner of the window, and the ring around what it speaks of."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, IconButton, Label, PrimaryButton

_WIDTH = 360
_MARGIN = 20
_HEADER = 72  # of a page, with buttons that are left free
_RING = 4


class Ring(QWidget):
    """Around a control; lets everything through to it."""

    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, place: QRect | None) -> None:
        if place is None:
            self.hide()
            return
        self.setGeometry(place.adjusted(-_RING, -_RING, _RING, _RING))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._theme.current.accent_text
        focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), color, 12)
        painter.end()


class Bubble(QWidget):
    """Not modal, and never over what it speaks of if there is another corner."""

    next_wanted = Signal()
    back_wanted = Signal()
    act_wanted = Signal()
    left = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(tr("Tour"))
        self.count = Label(theme, tone="faint", size_px=12)
        self.title = Label(theme, size_px=16, weight=QFont.Weight.DemiBold, wrap=True)
        self.text = Label(theme, tone="muted", size_px=13, wrap=True)
        self.close_button = IconButton(theme, "x", tr("Leave the tour"))
        self.act = PrimaryButton(theme, "")
        self.back = GhostButton(theme, tr("Back"))
        self.forward = GhostButton(theme, tr("Next"))
        self.act.clicked.connect(self.act_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.next_wanted)
        self.close_button.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(self.close_button)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.forward)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 12, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(4)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        self.hide()

    def place(self, target: QRect | None) -> None:
        """In the corner that covers least of `target`, the lower right one if it may choose."""
        parent = self.parentWidget()
        if parent is None:
            return
        self.setFixedWidth(min(_WIDTH, parent.width() - 2 * _MARGIN))
        height = self._column.totalHeightForWidth(self.width())
        self.resize(self.width(), min(height, parent.height() - 2 * _MARGIN))
        right = parent.width() - self.width() - _MARGIN
        low = parent.height() - self.height() - _MARGIN
        left = min(_MARGIN + 92, right)
        high = min(_HEADER, low)
        corners = [QPoint(right, low), QPoint(right, high), QPoint(left, low), QPoint(left, high)]

        def covered(corner: QPoint) -> int:
            common = QRect(corner, self.size()).intersected(target or QRect())
            return max(0, common.width()) * max(0, common.height())

        self.move(min(corners, key=covered))
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        frame(
            painter,
            self.rect(),
            fill=theme.panel,
            border=theme.accent_text,
            radius=14,
            width=2.0,
        )
        painter.end()

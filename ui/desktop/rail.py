"""The rail at the left: where one can go, and that nothing leaves the computer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import icons
from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.painting import focus_ring, frame, mixed
from ui.desktop.theme import ThemeController
from workbench.egress import Attempt, tally

WIDTH = 92
PLACES = (
    (tr("Chat"), "message-square", "Ctrl+1"),
    (tr("Documents"), "library", "Ctrl+2"),
    (tr("Models"), "box", "Ctrl+3"),
    (tr("Prompts"), "book-open", "Ctrl+4"),
    (tr("Workspace"), "settings", "Ctrl+5"),
    (tr("Usage"), "chart-column", "Ctrl+6"),
    (tr("Evaluation"), "circle-check", "Ctrl+7"),
)


_CENTRED = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
_WEIGHTS = (QFont.Weight.DemiBold, QFont.Weight.Normal)  # of the two sentences about the network
_BESIDE = 14  # from a name to the rail's edge, in pixels


class Rail(QWidget):
    """Exactly one place is checked. `chosen` carries its number."""

    chosen = Signal(int)
    network_clicked = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(max(WIDTH, _widest() + 2 * _BESIDE))
        self.setAccessibleName(tr("Places"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        column.addWidget(_Mark(self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        self._group = QButtonGroup(self)
        for number, (name, icon, keys) in enumerate(PLACES):
            button = _Place(theme, name, icon, keys, self)
            self._group.addButton(button, number)
            column.addWidget(button)
        self._group.idClicked.connect(self.chosen)
        column.addStretch(1)
        self.network = _Network(theme, self)
        self.network.clicked.connect(self.network_clicked)
        column.addWidget(self.network)

    def show_chosen(self, number: int) -> None:
        self._group.button(number).setChecked(True)

    def close_places(self, reasons: Mapping[str, str]) -> None:
        """Places by name that cannot be gone to, with the reason; all others are open."""
        for number, (name, _icon, keys) in enumerate(PLACES):
            button = self._group.button(number)
            button.setEnabled(name not in reasons)
            button.setToolTip(reasons.get(name) or f"{name} ({keys})")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        focused = self.focusWidget()
        if step and isinstance(focused, _Place):
            number = (self._group.id(focused) + step) % len(PLACES)
            while not self._group.button(number).isEnabled():
                number = (number + step) % len(PLACES)
            self._group.button(number).setFocus(Qt.FocusReason.TabFocusReason)
            self._group.button(number).click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = self._theme.current
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.rail))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.border))
        painter.end()


def _widest() -> int:
    """The room that the longest name takes, in pixels."""
    metrics = QFontMetrics(sans(12, QFont.Weight.DemiBold))
    return max(metrics.horizontalAdvance(name) for name, *_ in PLACES)


class _Mark(QWidget):
    """The program's sign."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gradient = QLinearGradient(0, 0, 40, 40)
        gradient.setColorAt(0, QColor("#7c8cff"))
        gradient.setColorAt(1, QColor("#b65cf0"))
        painter.setBrush(gradient)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(0, 0, 40, 40), 12, 12)
        painter.drawPixmap(9, 9, icons.pixmap("sparkles", "#ffffff", 22))
        painter.end()


class _Clickable(QAbstractButton):
    """Enter acts as well as Space."""

    def __init__(self, theme: ThemeController, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)


class _Place(_Clickable):
    def __init__(
        self, theme: ThemeController, name: str, icon: str, keys: str, parent: QWidget
    ) -> None:
        super().__init__(theme, name, parent)
        self._icon = icon
        self.setCheckable(True)
        self.setToolTip(f"{name} ({keys})")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(WIDTH - 16, 50)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = self._theme.current
        painter = QPainter(self)
        if self.isChecked():
            frame(painter, self.rect(), fill=theme.accent_soft, radius=12)
        elif self.underMouse():
            frame(painter, self.rect(), fill=theme.card_hover, radius=12)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme.accent_text, 12)
        color = theme.text if self.isChecked() else theme.muted
        if not self.isEnabled():
            color = theme.faint
            painter.setOpacity(0.45)
        picture = icons.pixmap(self._icon, theme.accent_text if self.isChecked() else color, 22)
        painter.drawPixmap((self.width() - 22) // 2, 6, picture)
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium
        painter.setFont(sans(12, weight))
        painter.setPen(color)
        painter.drawText(QRect(0, 30, self.width(), 18), Qt.AlignmentFlag.AlignHCenter, self.text())
        painter.end()


class _Network(_Clickable):
    """What the guard has seen: nothing, it is to be hoped."""

    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self._n_attempts = 0
        self._n_permitted = 0
        self.set_attempts(())

    def set_attempts(self, attempts: Sequence[Attempt]) -> None:
        found = tally(attempts)
        self._n_attempts = found.refused + found.sockets
        self._n_permitted = found.permitted
        n = self._n_attempts
        tried = tr_n("{n} attempt refused", "{n} attempts refused", n) if n else ""
        if self._n_permitted:
            tried = tr_n(
                "{tried}, {n} connection permitted",
                "{tried}, {n} connections permitted",
                self._n_permitted,
                tried=tried or tr("No attempt refused"),
            )
        first = tr("Network used. ") if self._n_permitted else tr("Stays on this computer. ")
        self.setText(f"{first}{tried or tr('No network attempts')}.")
        self.setAccessibleName(self.text())
        self.setToolTip(tr("{what} Click for details.", what=self.text()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(WIDTH - 16, self._places()[1].bottom() + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.updateGeometry()

    def _words(self) -> tuple[str, str]:
        first = tr("As you permitted") if self._n_permitted else tr("Stays on this computer")
        if self._n_attempts:
            return first, tr("{n} refused", n=self._n_attempts)
        if self._n_permitted:
            return first, tr_n("{n} connection", "{n} connections", self._n_permitted)
        return first, tr("No network attempts")

    def _places(self) -> tuple[QRect, QRect]:
        """Where the two sentences stand, one below the other, as high as they need."""
        width = max(self.width(), WIDTH - 16) - 8
        first, tried = self._words()
        bold, plain = (QFontMetrics(sans(11, weight)) for weight in _WEIGHTS)
        above = bold.boundingRect(QRect(4, 36, width, 200), _CENTRED, first).height()
        below = plain.boundingRect(QRect(4, 36, width, 200), _CENTRED, tried).height()
        return QRect(4, 36, width, above), QRect(4, 42 + above, width, below)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = self._theme.current
        color = theme.ok if self._n_attempts == 0 else theme.warn
        painter = QPainter(self)
        fill = theme.card_hover if self.underMouse() else theme.card
        border = mixed(color, theme.card, 0.25)
        frame(painter, self.rect(), fill=fill, border=border, radius=12)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme.accent_text, 12)
        name = "shield-check" if self._n_attempts == 0 else "shield-alert"
        painter.drawPixmap((self.width() - 20) // 2, 10, icons.pixmap(name, color, 20))
        for where, said, weight, colour in zip(
            self._places(), self._words(), _WEIGHTS, (theme.text, theme.muted), strict=True
        ):
            painter.setFont(sans(11, weight))
            painter.setPen(colour)
            painter.drawText(where, _CENTRED, said)
        painter.end()

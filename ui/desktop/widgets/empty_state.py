"""What a page shows when there is nothing yet: what it is for and what to do first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import icons
from ui.desktop.painting import frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.buttons import GhostButton, PrimaryButton
from ui.desktop.widgets.labels import Label

_TEXT_WIDTH = 440


@dataclass(frozen=True, slots=True)
class Action:
    """A button: what it says and what it does."""

    label: str
    act: Callable[[], object]
    icon: str = ""


class _Medallion(QWidget):
    """The icon on a soft square."""

    def __init__(self, theme: ThemeController, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(64, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        frame(painter, self.rect(), fill=theme.accent_soft, radius=18)
        painter.drawPixmap(18, 18, icons.pixmap(self.icon, theme.accent_text, 28))
        painter.end()


class EmptyState(QWidget):
    """Icon, one line, one or two sentences, and the first action filled."""

    def __init__(
        self,
        theme: ThemeController,
        icon: str,
        title: str,
        text: str,
        actions: Sequence[Action] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._medallion = _Medallion(theme, icon, self)
        self._title = Label(theme, title, size_px=18, weight=QFont.Weight.DemiBold, wrap=True)
        self._text = Label(theme, text, tone="muted", wrap=True)
        texts = QWidget()
        texts.setFixedWidth(_TEXT_WIDTH)
        column_of_texts = QVBoxLayout(texts)
        column_of_texts.setContentsMargins(0, 0, 0, 0)
        column_of_texts.setSpacing(8)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column_of_texts.addWidget(label)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(texts)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._medallion, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(20)
        column.addLayout(middle)
        column.addSpacing(20)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        column.addLayout(self._row)
        column.addStretch(3)
        self.set_actions(actions)

    def set(self, icon: str, title: str, text: str, actions: Sequence[Action] = ()) -> None:
        self._medallion.icon = icon
        self._medallion.update()
        self._title.setText(title)
        self._text.setText(text)
        self.set_actions(actions)

    def focus_first_action(self) -> None:
        first = self._row.itemAt(1)
        if first is not None and (button := first.widget()) is not None:
            button.setFocus()

    def set_actions(self, actions: Sequence[Action]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._row.addStretch(1)
        for index, action in enumerate(actions):
            kind = GhostButton if index else PrimaryButton
            button = kind(self._theme, action.label, action.icon)
            button.clicked.connect(_calls(action.act))
            self._row.addWidget(button)
        self._row.addStretch(1)


def _calls(act: Callable[[], object]) -> Callable[[], None]:
    @Slot()
    def call() -> None:
        act()

    return call

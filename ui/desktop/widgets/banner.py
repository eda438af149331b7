"""A message across a page: what happened, what to do about it, and a way to close it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.language import tr
from ui.desktop.painting import frame, mixed
from ui.desktop.said import said
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.buttons import GhostButton, IconButton
from ui.desktop.widgets.empty_state import Action
from ui.desktop.widgets.labels import Label, Tone

Kind = Literal["info", "warn", "error"]
_TONES: dict[Kind, Tone] = {"info": "accent_text", "warn": "warn", "error": "danger"}
_ICONS: dict[Kind, str] = {"info": "info", "warn": "triangle-alert", "error": "circle-alert"}


class Banner(QWidget):
    """Hidden until `show_message`; stays until it is closed or `clear` is called."""

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: Kind = "info"
        self._details_text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._message = Label(theme, weight=QFont.Weight.Medium, size_px=13, wrap=True)
        self._hint = Label(theme, tone="muted", size_px=13, wrap=True)
        self._details = Label(theme, tone="muted", size_px=12, wrap=True, selectable=True)
        self._fold = GhostButton(theme, tr("Details"))
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._on_fold)
        self._close = IconButton(theme, "x", tr("Close this message"), tr("Close"))
        self._close.clicked.connect(self.clear)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._message)
        texts.addWidget(self._hint)
        texts.addWidget(self._details)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row = QHBoxLayout(self)
        row.setContentsMargins(44, 10, 8, 10)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        top = Qt.AlignmentFlag.AlignTop
        row.addLayout(self._buttons)
        row.addWidget(self._fold, 0, top)
        row.addWidget(self._close, 0, top)
        self.hide()

    @property
    def message(self) -> str:
        """What stands there now; empty while nothing is shown."""
        return "" if self.isHidden() else self._message.text()

    def show_message(
        self,
        message: str,
        hint: str = "",
        *,
        kind: Kind = "info",
        actions: Sequence[Action] = (),
        details: str = "",
    ) -> None:
        message, hint = said(message), said(hint)
        self._kind = kind
        self._message.setText(message)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._details.setText(details)
        self._details.hide()
        self._fold.setChecked(False)
        self._fold.setVisible(bool(details))
        self._set_actions(actions)
        self.setAccessibleName(f"{message} {hint}".strip())
        self.show()
        self.update()

    @Slot()
    def clear(self) -> None:
        self.hide()

    def _set_actions(self, actions: Sequence[Action]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for action in actions:
            button = GhostButton(self._theme, action.label, action.icon)
            button.clicked.connect(lambda _checked=False, act=action.act: act())
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    @Slot(bool)
    def _on_fold(self, is_open: bool) -> None:
        self._details.setVisible(is_open)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        color = str(getattr(theme, _TONES[self._kind]))
        painter = directed(QPainter(self), self.rect())
        frame(
            painter,
            self.rect(),
            fill=mixed(color, theme.card, 0.06),
            border=mixed(color, theme.card, 0.4),
            radius=10,
        )
        picture = icons.pixmap(_ICONS[self._kind], color, 18)
        painter.drawPixmap(QRect(14, 14, 18, 18), picture)
        painter.end()

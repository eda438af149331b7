"""Beside the collections: whether answers may only quote them, word for word."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label
from ui.desktop.widgets.switch import Switch

_TIP = tr("Answer with sentences of the documents alone, word for word")


class VerbatimSwitch(QWidget):
    changed = Signal(bool)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Switch(theme, _TIP)
        self._label = Label(theme, tr("Word for word"), tone="muted", size_px=12)
        self._label.setToolTip(_TIP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.switch)
        row.addWidget(self._label)
        self.switch.toggled.connect(self.changed)

    @Slot(bool)
    def show_state(self, is_on: bool) -> None:
        """Without telling anybody."""
        self.switch.blockSignals(True)
        self.switch.setChecked(is_on)
        self.switch.blockSignals(False)
        self.switch.update()

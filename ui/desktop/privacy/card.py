"""The entry to the privacy desk on the workspace's page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label


class PrivacyCard(Card):
    desk_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.body.addWidget(
            Label(theme, tr("Personal data"), size_px=15, weight=QFont.Weight.DemiBold)
        )
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "What is personal in a text, what becomes of it, and where:"
                    " before the prompt, in"
                    " the local API, in exports and in training data."
                ),
                tone="muted",
                size_px=13,
                wrap=True,
            )
        )
        self.open_desk = GhostButton(theme, tr("Privacy desk…"), "shield-check")
        self.open_desk.clicked.connect(self.desk_wanted)
        self.body.addWidget(self.open_desk, 0, Qt.AlignmentFlag.AlignLeft)

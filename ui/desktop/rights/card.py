"""The workspace page's way to rights of persons, retention and reports."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label

_TEXT = tr(
    "Find everything that names a person, hand it out or erase it, with proof and a signed receipt."
    " Say how long what is kept. Print what happened in a period."
)


class RightsCard(Card):
    person_wanted = Signal()
    retention_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        title = tr("Persons, retention, reports")
        titles.addWidget(Label(theme, title, size_px=15, weight=QFont.Weight.DemiBold))
        titles.addWidget(Label(theme, _TEXT, tone="muted", size_px=13, wrap=True))
        self.person = GhostButton(theme, tr("A person's data…"), "search")
        self.retention = GhostButton(theme, tr("Retention…"), "clock")
        self.report = GhostButton(theme, tr("Compliance report…"), "file-text")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, signal in (
            (self.person, self.person_wanted),
            (self.retention, self.retention_wanted),
            (self.report, self.report_wanted),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(titles)
        self.body.addLayout(row)

"""The entry to the rails on the workspace's page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label


class RailsCard(Card):
    policy_wanted = Signal()
    run_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.body.addWidget(Label(theme, tr("Rails"), size_px=15, weight=QFont.Weight.DemiBold))
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "What is looked for in questions, documents, tools and answers, and what is"
                    " done about it; and how well that holds against probes."
                ),
                tone="muted",
                size_px=13,
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        self.policy = GhostButton(theme, tr("Rails policy…"), "shield-alert")
        self.run = GhostButton(theme, tr("Red-team run…"), "play")
        self.policy.clicked.connect(self.policy_wanted)
        self.run.clicked.connect(self.run_wanted)
        row.addWidget(self.policy)
        row.addWidget(self.run)
        row.addStretch(1)
        self.body.addLayout(row)

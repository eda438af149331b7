"""The entry to pipelines on the workspace's page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label

_TEXT = tr(
    "Steps written down once and run again, by themselves if you like: sync, redact, make data,"
    " train, evaluate, compare, promote, report."
)


class PipelinesCard(Card):
    wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.body.addWidget(Label(theme, tr("Pipelines"), size_px=15, weight=QFont.Weight.DemiBold))
        self.body.addWidget(Label(theme, _TEXT, tone="muted", size_px=13, wrap=True))
        self.unseen = Label(theme, tone="warn", size_px=13, wrap=True)
        self.body.addWidget(self.unseen)
        self.open = GhostButton(theme, tr("Pipelines…"), "layers")
        self.open.clicked.connect(self.wanted)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_unseen(0)

    @Slot(int)
    def show_unseen(self, n: int) -> None:
        """Runs that ended badly by themselves or wait for a yes."""
        self.unseen.setVisible(n > 0)
        self.unseen.setText(tr_n("{n} run needs a look.", "{n} runs need a look.", n))

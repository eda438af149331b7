"""The models page's card: the adapters of a model, on or off for the whole workspace."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.desktop.adapters.panel import AdapterPanel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, Label


class AdapterCard(Card):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.panel = AdapterPanel(theme)
        self.body.addWidget(Label(theme, tr("Adapters"), size_px=15, weight=QFont.Weight.DemiBold))
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "On for every conversation that does not say otherwise. A scale"
                    " of 1 is what the "
                    "adapter was trained for."
                ),
                tone="muted",
                size_px=12,
                wrap=True,
            )
        )
        self.body.addWidget(self.panel)

"""The adapters that fit a model, one under the other."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.adapters.row import AdapterRow
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label
from workbench.services.models.adapters import Standing

NOTHING_FITS = tr(
    "No adapter fits this model. Import a LoRA adapter in GGUF format that was trained on it."
)


class AdapterPanel(QWidget):
    changed = Signal(object)  # AdapterChoice

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: dict[str, AdapterRow] = {}
        self._nothing = Label(theme, NOTHING_FITS, tone="muted", size_px=13, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._nothing)

    @Slot(tuple)
    def show_standings(self, standings: tuple[Standing, ...]) -> None:
        self._nothing.setVisible(not standings)
        wanted = [standing.adapter.id for standing in standings]
        if wanted == list(self.rows):
            for standing in standings:
                self.rows[standing.adapter.id].show_standing(standing)
            return
        for row in self.rows.values():
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = {}
        for standing in standings:
            row = AdapterRow(self._theme, standing)
            row.changed.connect(self.changed)
            self.rows[standing.adapter.id] = row
            self._column.addWidget(row)

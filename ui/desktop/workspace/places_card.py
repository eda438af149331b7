"""Where things are on the disk, and what they take."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.documents.wording import size_of
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label
from ui.desktop.workspace.view_model import Place


class PlacesCard(Card):
    open_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._folder = Label(theme, tr("Opening…"), tone="muted", size_px=13, wrap=True)
        self.open = GhostButton(theme, tr("Open folder"), "folder-open")
        self.open.setEnabled(False)
        self.open.clicked.connect(self.open_wanted)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(
            Label(theme, tr("Everything in one folder"), size_px=15, weight=QFont.Weight.DemiBold)
        )
        titles.addWidget(self._folder)
        head = QHBoxLayout()
        head.addLayout(titles, 1)
        head.addWidget(self.open)
        self.body.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "To move it, quit, move the folder, and start with --workspace"
                    " and its new place."
                ),
                tone="faint",
                size_px=12,
                wrap=True,
            )
        )

    def show_root(self, root: Path) -> None:
        self._folder.setText(str(root).replace("/", "/\u200b"))
        self._folder.setToolTip(str(root))
        self.open.setEnabled(True)

    @Slot(tuple)
    def show_places(self, places: tuple[Place, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, place in enumerate(places):
            name = Label(self._theme, place.name, tone="muted", size_px=13)
            where = Label(self._theme, place.path.name, size_px=13)
            size = Label(self._theme, size_of(place.size_bytes), size_px=13)
            size.setAlignment(Qt.AlignmentFlag.AlignRight)
            for column, label in enumerate((name, where, size)):
                self._grid.addWidget(label, row, column)

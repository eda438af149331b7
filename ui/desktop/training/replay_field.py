"""General examples that are mixed in, so that what the model could before is not forgotten."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, LineEdit

_FILES = tr("JSON lines (*.jsonl);;All files (*)")


class ReplayField(QWidget):
    changed = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = LineEdit(
            theme, tr("File of general examples to mix in"), tr("None: no general examples")
        )
        self.browse = GhostButton(theme, tr("Choose…"), "folder-open")
        self.browse.setAccessibleName(tr("Choose general examples to mix in"))
        self.browse.setAutoDefault(False)
        label = Label(theme, tr("Mixed in against forgetting"), tone="muted", size_px=13)
        label.setBuddy(self.file)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        self.file.textChanged.connect(self.changed)
        self.browse.clicked.connect(self.choose)

    @property
    def path(self) -> Path | None:
        text = self.file.text().strip()
        return Path(text).expanduser() if text else None

    @Slot()
    def choose(self) -> None:
        dialog = QFileDialog(self, tr("General examples"), "", _FILES)
        dialog.fileSelected.connect(self.file.setText)
        dialog.open()

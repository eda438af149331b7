"""Whether perplexity is measured before and after, and on which text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, Label

_NONE, _SAMPLE, _FILE = range(3)


class TextChoice(QWidget):
    """`path` is None for no measuring, an empty path for the text that ships."""

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = Path()
        self.choices = ComboBox(theme, tr("Perplexity before and after"))
        self.choices.addItem(tr("Measure no perplexity"), _NONE)
        self.choices.addItem(tr("Perplexity before and after, on a sample text"), _SAMPLE)
        self.choices.addItem(tr("Perplexity before and after, on a text file…"), _FILE)
        self.choices.activated.connect(self._on_chosen)
        self._hint = Label(
            theme,
            tr("How surprised the model is by a text; the lower, the better. Takes a while."),
            tone="muted",
            size_px=12,
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choices)
        column.addWidget(self._hint)

    @property
    def path(self) -> Path | None:
        match self.choices.currentData():
            case 1:
                return Path()
            case 2:
                return self._file
            case _:
                return None

    def use_file(self, path: Path) -> None:
        self._file = path
        self.choices.setItemText(
            _FILE, tr("Perplexity before and after, on {name}", name=path.name)
        )
        self.choices.setCurrentIndex(_FILE)

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        if index != _FILE:
            return
        dialog = QFileDialog(self, tr("Choose a text"), "", tr("Text (*.txt *.md);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.use_file(Path(name)))
        dialog.rejected.connect(self._on_no_file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_no_file(self) -> None:
        if self._file == Path():
            self.choices.setCurrentIndex(_NONE)

"""The text of a pipeline, its faults while it is written, and when it runs by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.desktop.fonts import mono
from ui.desktop.language import tr
from ui.desktop.pipelines.wording import faults_text
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, use_thin_scroll_bars
from workbench.domain.pipeline import SavedPipeline
from workbench.domain.pipeline_text import Fault

_QUIET_MS: Final = 250  # after the last key, before it is checked
_TIME_PX: Final = 80
_WHEN: Final = (
    (tr("Runs when you say so"), ""),
    (tr("Runs every day"), "daily"),
    (tr("Runs on change"), "change"),
    (tr("Runs when idle"), "idle"),
)


class PipelineEditor(QWidget):
    written = Signal(str)  # a text to be checked
    save_wanted = Signal(str)
    schedule_wanted = Signal(str, str)  # every, at

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._when = ("", "")
        self.text = QPlainTextEdit()
        self.text.setFont(mono(13))
        self.text.setAccessibleName(tr("Text of the pipeline"))
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        use_thin_scroll_bars(self.text, theme)
        self.faults = Label(theme, tone="muted", size_px=12, wrap=True)
        self.faults.setAccessibleName(tr("What is wrong with the text"))
        self.every = ComboBox(theme, tr("When it runs"))
        for words, every in _WHEN:
            self.every.addItem(words, every)
        self.at = LineEdit(theme, tr("Time of day"), "03:00")
        self.at.setFixedWidth(_TIME_PX)
        self.save = GhostButton(theme, tr("Save"), "check")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.every)
        row.addWidget(self.at)
        row.addStretch(1)
        self.save.setAutoDefault(False)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text, 1)
        column.addWidget(self.faults)
        column.addLayout(row)
        self.text.textChanged.connect(self._on_written)
        self._timer.timeout.connect(lambda: self.written.emit(self.text.toPlainText()))
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.text.toPlainText()))
        self.every.activated.connect(self._on_when)
        self.at.editingFinished.connect(self._on_when)
        self.show_pipeline(None)

    @property
    def is_dirty(self) -> bool:
        return self.text.toPlainText() != self._kept

    def show_pipeline(self, saved: SavedPipeline | None) -> None:
        self._kept = saved.text if saved is not None else ""
        self.text.setPlainText(self._kept)
        self.every.setEnabled(saved is not None)
        self.every.setCurrentIndex(
            max(0, self.every.findData(saved.every if saved is not None else ""))
        )
        self.at.setText(saved.at if saved is not None and saved.at else "03:00")
        self._when = (self.every.currentData(), self.at.text())
        self._show_time()

    def begin(self, text: str) -> None:
        """A new one, not saved yet."""
        self.show_pipeline(None)
        self.text.setPlainText(text)
        self.text.setFocus()

    def show_faults(self, text: str, faults: Sequence[Fault]) -> None:
        """Of a text that may be another one by now; then another answer comes."""
        if text != self.text.toPlainText():
            return
        is_empty = not text.strip()
        told = faults_text(faults) if faults else tr("Nothing is wrong with it.")
        self.faults.setText("" if is_empty else told)
        self.faults.set_tone("danger" if faults else "muted")
        self.save.setEnabled(not faults and self.is_dirty)

    @Slot()
    def _on_written(self) -> None:
        self.save.setEnabled(False)
        self._timer.start()

    @Slot()
    def _on_when(self) -> None:
        self._show_time()
        when = (self.every.currentData(), self.at.text().strip())
        if self.every.isEnabled() and when != self._when:
            self._when = when
            self.schedule_wanted.emit(*when)

    def _show_time(self) -> None:
        self.at.setVisible(self.every.currentData() == "daily")

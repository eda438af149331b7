"""How far an import has come, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.documents.wording import fraction_of, progress_line
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, ProgressBar
from workbench.domain.ingestion import IngestProgress, Scanning


class ImportStrip(Card):
    cancel_wanted = Signal()
    pause_wanted = Signal(bool)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=12, parent=parent)
        self._event: Scanning | IngestProgress | None = None
        self._is_held = self._is_paused = False
        self._line = Label(theme, size_px=13, weight=QFont.Weight.Medium)
        self._file = Label(theme, tone="muted", size_px=12)
        self._bar = ProgressBar(theme, tr("Progress of the import"))
        self.cancel = GhostButton(theme, tr("Cancel"), "x")
        self.cancel.clicked.connect(self._on_cancel)
        self.pause = GhostButton(theme, tr("Pause"), "circle-stop")
        self.pause.clicked.connect(self._on_pause)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._line)
        texts.addWidget(self._file)
        row = QHBoxLayout()
        row.addLayout(texts, 1)
        row.addWidget(self.pause)
        row.addWidget(self.cancel)
        self.body.addLayout(row)
        self.body.addWidget(self._bar)
        self.hide()

    @property
    def line(self) -> str:
        return self._line.text()

    def start(self) -> None:
        self.cancel.setEnabled(True)
        self.cancel.setText(tr("Cancel"))
        self.pause.setEnabled(True)
        self._show_paused(is_paused=False)
        self.show_progress(None)
        self.show()

    def show_held(self, is_held: bool) -> None:
        """It waits while an answer is written, or goes on."""
        if is_held != self._is_held:
            self._is_held = is_held
            self._say()

    @Slot(object)
    def show_progress(self, event: Scanning | IngestProgress | None) -> None:
        self._event = event
        self._say()
        self._bar.set_fraction(fraction_of(event))
        current = event.current if isinstance(event, IngestProgress) else ""
        width = max(200, self.width() - 180)
        self._file.setText(
            QFontMetrics(self._file.font()).elidedText(current, Qt.TextElideMode.ElideMiddle, width)
        )

    @Slot()
    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel.setText(tr("Stopping…"))
        self.pause.setEnabled(False)
        self.cancel_wanted.emit()

    @Slot()
    def _on_pause(self) -> None:
        self._show_paused(is_paused=not self._is_paused)
        self.pause_wanted.emit(self._is_paused)

    def _show_paused(self, *, is_paused: bool) -> None:
        self._is_paused = is_paused
        self.pause.setText(tr("Go on") if is_paused else tr("Pause"))
        self.pause.set_icon_name("play" if is_paused else "circle-stop")
        self._say()

    def _say(self) -> None:
        self._line.setText(
            progress_line(self._event, is_held=self._is_held, is_paused=self._is_paused)
        )

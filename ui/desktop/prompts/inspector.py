"""The column at the right: preview, versions and findings of what is open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.language import tr, tr_n
from ui.desktop.prompts.findings_panel import FindingsPanel
from ui.desktop.prompts.preview_panel import PreviewPanel
from ui.desktop.prompts.versions_panel import VersionsPanel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label
from ui.desktop.widgets.segments import Segments
from workbench.services.prompts.prompts import Preview

WIDTH = 340
PREVIEW, VERSIONS, FINDINGS = range(3)


class Inspector(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tabs = Segments(theme, (tr("Preview"), tr("Versions"), tr("Checks")))
        self.preview = PreviewPanel(theme)
        self.versions = VersionsPanel(theme)
        self.findings = FindingsPanel(theme)
        self._word = Label(theme, tone="ok", size_px=12)
        self._stack = QStackedWidget()
        for panel in (self.preview, self.versions, self.findings):
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 0, 0)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(6)
        head.addWidget(self.tabs)
        head.addWidget(self._word)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._dress)
        self._dress()

    def show_preview(self, preview: Preview) -> None:
        self.preview.show_preview(preview)
        self.findings.show_findings(preview.findings)
        n_grave = sum(one.severity != "hint" for one in preview.findings)
        has_error = any(one.severity == "error" for one in preview.findings)
        things = tr_n(
            "{n} thing to look at under Checks", "{n} things to look at under Checks", n_grave
        )
        self._word.setText(things if n_grave else "")
        self._word.setVisible(bool(n_grave))
        self._word.set_tone("danger" if has_error else "warn")

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 600)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), QColor(self._theme.current.border))
        painter.end()

    @Slot()
    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.current.panel))
        self.setPalette(palette)

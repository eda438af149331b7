"""Above the question: which prompt of the library it was made with, and a way to let go of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import IconButton, Label, Pill
from workbench.domain.prompt import PromptUse


class PromptChip(QWidget):
    """Hidden without a prompt."""

    removed = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pill = Pill(theme, "", tone="accent_text", icon="book-open")
        self._said = Label(theme, tone="muted", size_px=12)
        close = IconButton(theme, "x", tr("Ask without this prompt"), size_px=14)
        close.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._pill)
        row.addWidget(self._said, 1)
        row.addWidget(close)
        self.hide()

    def show_prompt(self, use: PromptUse | None) -> None:
        self.setVisible(use is not None)
        if use is None:
            return
        self._pill.set(tr("{name} · version {version}", name=use.name, version=use.version))
        parts = [
            tr("its own instructions") if use.system else "",
            tr("{n_examples} examples", n_examples=len(use.examples) // 2) if use.examples else "",
        ]
        brings = tr(" and ").join(part for part in parts if part)
        self._said.setText(
            tr("Brings {brings}; documents are not asked.", brings=brings)
            if brings
            else tr("Documents are not asked.")
        )

"""Take a chat template back: what the model reads now, and what it would read then."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.desktop.fonts import mono
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, PrimaryButton, use_thin_scroll_bars
from ui.desktop.widgets.dialogs import Dialog


class TemplateDialog(Dialog):
    """`agreed` means: go back to the file's own template."""

    agreed = Signal()

    def __init__(
        self, parent: QWidget, theme: ThemeController, name: str, samples: tuple[str, str]
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("Revert the chat template of {name}?", name=name),
            tr(
                "Another template was put in place of the file's own. A short"
                " conversation as the model"
                " reads it:"
            ),
        )
        self.resize(760, 460)
        self.now = _Sample(theme, tr("As it is now"), samples[0])
        self.after = _Sample(theme, tr("With the file's own template"), samples[1])
        row = QHBoxLayout()
        row.setSpacing(12)
        for sample in (self.now, self.after):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(Label(theme, sample.accessibleName(), size_px=13))
            column.addWidget(sample)
            row.addLayout(column)
        self.column.addSpacing(8)
        self.column.addLayout(row, 1)
        if samples[0] == samples[1]:
            self.column.addWidget(
                Label(theme, tr("Both render it alike."), tone="muted", size_px=12, wrap=True)
            )
        cancel = GhostButton(theme, tr("Keep it"))
        cancel.clicked.connect(self.reject)
        self.act = PrimaryButton(theme, tr("Revert"), "undo-2")
        self.act.clicked.connect(self.accept)
        cancel.setAutoDefault(False)
        self.add_buttons(cancel, self.act)
        self.accepted.connect(self.agreed)


class _Sample(QPlainTextEdit):
    def __init__(self, theme: ThemeController, name: str, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(mono(12))
        use_thin_scroll_bars(self, theme)
        theme.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        theme = self._theme.current
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(theme.code_background))
        colours.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        self.setPalette(colours)

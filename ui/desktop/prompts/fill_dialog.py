"""Asks for a prompt's variables before it is inserted in chat."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.prompts.variable_form import VariableForm
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, PrimaryButton, use_thin_scroll_bars
from workbench.domain.prompt import Prompt, PromptVersion

_WIDTH, _MOST_HEIGHT = 520, 520


class FillDialog(QDialog):
    """`on_values` gets the values when the person agrees; Ctrl+Enter does so from any field."""

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        prompt: Prompt,
        version: PromptVersion,
        on_values: Callable[[dict[str, str]], object],
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._on_values = on_values
        title = prompt.title or prompt.name
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(tr("Values for {title}", title=title))
        self.setFixedWidth(_WIDTH)
        self.form = VariableForm(theme)
        self.form.show_variables(version.content.variables, {})
        self.form.edited.connect(self._refresh)
        self._missing = Label(theme, tone="muted", size_px=12, wrap=True)
        self.insert = PrimaryButton(theme, tr("Insert"), "check")
        self.insert.setToolTip(tr("Insert (Ctrl+Enter)"))
        cancel = GhostButton(theme, tr("Cancel"))
        for button in (cancel, self.insert):
            button.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.insert.clicked.connect(self._on_insert)
        area = QScrollArea()
        area.setWidgetResizable(True)
        use_thin_scroll_bars(area, theme)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        area.setWidget(self.form)
        wanted = self.form.sizeHint().height() + 8
        area.setFixedHeight(min(wanted, _MOST_HEIGHT))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._missing, 1)
        row.addWidget(cancel)
        row.addWidget(self.insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(8)
        head = Label(theme, title, size_px=16, weight=QFont.Weight.DemiBold, wrap=True)
        column.addWidget(head)
        if prompt.description:
            column.addWidget(Label(theme, prompt.description, tone="muted", wrap=True, size_px=13))
        column.addSpacing(4)
        column.addWidget(area)
        column.addSpacing(6)
        column.addLayout(row)
        self._refresh()

    def open(self) -> None:
        super().open()
        self.form.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_insert()
            return
        if is_return:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    @Slot()
    def _refresh(self) -> None:
        missing = self.form.missing
        self.insert.setEnabled(not missing)
        self._missing.setText(
            tr("Still needed: {missing}", missing=", ".join(missing)) if missing else ""
        )

    @Slot()
    def _on_insert(self) -> None:
        if self.insert.isEnabled():
            values = self.form.values
            self.accept()
            self._on_values(values)

"""Small dialogs that ask and call back; none of them runs an event loop of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.buttons import GhostButton, PrimaryButton
from ui.desktop.widgets.fields import LineEdit
from ui.desktop.widgets.fitting import fit_to_screen
from ui.desktop.widgets.labels import Label
from ui.desktop.widgets.scrolling import name_scroll_bars


class Dialog(QDialog):
    """A title, a sentence, a `column` for more, and buttons at the end."""

    def __init__(self, parent: QWidget, theme: ThemeController, title: str, text: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_fitted = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(420)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 24, 24, 20)
        self.column.setSpacing(8)
        self.column.addWidget(
            Label(theme, title, size_px=16, weight=QFont.Weight.DemiBold, wrap=True)
        )
        if text:
            self.column.addWidget(Label(theme, text, tone="muted", wrap=True))

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_fitted:
            self._is_fitted = True
            fit_to_screen(self, self._theme)
            name_scroll_bars(self)
        super().showEvent(event)

    def add_buttons(self, *buttons: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.column.addSpacing(12)
        self.column.addLayout(row)


def confirm(
    parent: QWidget,
    theme: ThemeController,
    title: str,
    text: str,
    action_label: str,
    on_yes: Callable[[], object],
) -> QDialog:
    """Ask before something is taken away; `on_yes` runs when the person agrees."""
    dialog = Dialog(parent, theme, title, text)
    cancel = GhostButton(theme, tr("Cancel"))
    cancel.clicked.connect(dialog.reject)
    act = GhostButton(theme, action_label, tone="danger")
    act.clicked.connect(dialog.accept)
    dialog.accepted.connect(_quietly(on_yes))
    dialog.add_buttons(cancel, act)
    dialog.open()
    cancel.setFocus()
    return dialog


def ask_text(
    parent: QWidget,
    theme: ThemeController,
    title: str,
    name: str,
    action_label: str,
    on_text: Callable[[str], object],
    *,
    text: str = "",
) -> QDialog:
    """Ask for one line, e.g. a name; `on_text` gets it, stripped and never empty."""
    dialog = Dialog(parent, theme, title, "")
    field = LineEdit(theme, name, name)
    field.setText(text)
    field.selectAll()
    dialog.column.addWidget(field)
    cancel = GhostButton(theme, tr("Cancel"))
    cancel.clicked.connect(dialog.reject)
    act = PrimaryButton(theme, action_label)
    act.setEnabled(bool(text.strip()))

    @Slot(str)
    def on_changed(typed: str) -> None:
        act.setEnabled(bool(typed.strip()))

    @Slot()
    def on_return() -> None:
        if field.text().strip():
            dialog.accept()

    field.textChanged.connect(on_changed)
    field.returnPressed.connect(on_return)
    act.clicked.connect(on_return)
    dialog.accepted.connect(lambda: on_text(field.text().strip()))
    cancel.setAutoDefault(False)
    act.setAutoDefault(False)
    dialog.add_buttons(cancel, act)
    dialog.open()
    field.setFocus()
    return dialog


def tell(
    parent: QWidget,
    theme: ThemeController,
    title: str,
    text: str,
    details: str = "",
    *,
    rows: Sequence[tuple[str, str]] = (),
) -> QDialog:
    """Say something that needs to be read; `details` can be selected and copied."""
    dialog = Dialog(parent, theme, title, text)
    if rows:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, (left, right) in enumerate(rows):
            grid.addWidget(Label(theme, left, size_px=13, weight=QFont.Weight.Medium), number, 0)
            grid.addWidget(Label(theme, right, tone="muted", size_px=13), number, 1)
        dialog.column.addSpacing(8)
        dialog.column.addLayout(grid)
    if details:
        dialog.column.addWidget(
            Label(theme, details, tone="muted", size_px=12, wrap=True, selectable=True)
        )
    close = PrimaryButton(theme, tr("Close"))
    close.clicked.connect(dialog.accept)
    dialog.add_buttons(close)
    dialog.open()
    close.setFocus()
    return dialog


def _quietly(act: Callable[[], object]) -> Callable[[], None]:
    @Slot()
    def call() -> None:
        act()

    return call

"""Beside the collections: whether the model may call tools before it answers, and who is asked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton
from workbench.domain.tool_use import ToolSetting

_SETTINGS: tuple[tuple[ToolSetting, str], ...] = (
    ("", tr("No tools")),
    ("ask", tr("Tools, each call waits for me")),
    ("read-only", tr("Tools, what only reads is not asked about")),
    ("all", tr("Tools, nothing is asked about")),
)
_TIP = tr("Before it answers, the model may search, calculate and call other tools.")


class ToolsChooser(GhostButton):
    changed = Signal(str)  # a ToolSetting

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "settings", parent=parent)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("Tools in this conversation"))
        self._group = QActionGroup(self)
        for setting, text in _SETTINGS:
            action = QAction(text, self._menu)
            action.setCheckable(True)
            action.setData(setting)
            self._group.addAction(action)
            self._menu.addAction(action)
        self._group.triggered.connect(self._on_triggered)
        self.clicked.connect(self.open_menu)
        self.show_setting("")

    @property
    def actions_shown(self) -> tuple[QAction, ...]:
        return tuple(self._group.actions())

    def show_setting(self, setting: ToolSetting) -> None:
        """Without telling anybody."""
        for (known, text), action in zip(_SETTINGS, self._group.actions(), strict=True):
            if known == setting:
                action.setChecked(True)
                self.setText(tr("Tools") if setting else "")  # an icon alone: the row is narrow
                self.setAccessibleName(text)
                self.setToolTip(f"{text}. {_TIP}")

    @Slot()
    def open_menu(self) -> None:
        height = self._menu.sizeHint().height()
        self._menu.popup(self.mapToGlobal(QPoint(0, -height - 4)))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        setting: ToolSetting = action.data()
        self.show_setting(setting)
        self.changed.emit(setting)

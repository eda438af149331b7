"""The adapters of one conversation, from the chat's header."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.adapters.panel import AdapterPanel
from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.services.models.adapters import Standing

_HERE = tr("What is set here holds for this conversation, from the next question on.")
_EVERYWHERE = tr(
    "This conversation has not begun: what is set here holds for the workspace. Once it has begun "
    "it can have its own."
)


class AdapterDialog(Dialog):
    changed = Signal(object)  # AdapterChoice
    workspace_wanted = Signal()

    def __init__(
        self, parent: QWidget, theme: ThemeController, model_name: str, *, is_stored: bool
    ) -> None:
        text = _HERE if is_stored else _EVERYWHERE
        super().__init__(parent, theme, tr("Adapters of {model_name}", model_name=model_name), text)
        self.setMinimumWidth(560)
        self._is_stored = is_stored
        self.panel = AdapterPanel(theme)
        self.panel.changed.connect(self.changed)
        self.banner = Banner(theme)
        self.as_workspace = GhostButton(theme, tr("As in the workspace"), "undo-2")
        self.as_workspace.clicked.connect(self.workspace_wanted)
        self.close_button = PrimaryButton(theme, tr("Close"))
        self.close_button.clicked.connect(self.accept)
        self.column.addSpacing(8)
        self.column.addWidget(self.panel)
        self.column.addWidget(self.banner)
        self.add_buttons(self.as_workspace, self.close_button)

    @Slot(object)
    def show_problem(self, error: BaseException) -> None:
        present(error, self.banner)

    @Slot(tuple)
    def show_standings(self, standings: tuple[Standing, ...]) -> None:
        self.panel.show_standings(standings)
        self.as_workspace.setVisible(self._is_stored)
        self.as_workspace.setEnabled(any(standing.is_own for standing in standings))

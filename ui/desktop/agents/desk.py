"""Where the chat page meets agents: the window, opened once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.agents.view_model import AgentsViewModel
from ui.desktop.agents.window import AgentWindow
from ui.desktop.theme import ThemeController
from workbench.app import Workbench


class AgentDesk(QObject):
    """One for the window."""

    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._workbench: Workbench | None = None
        self.view_model = AgentsViewModel(self)
        self.window: AgentWindow | None = None

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.view_model.attach(workbench)

    def detach(self) -> None:
        if self.window is not None:
            self.window.close()
        self.view_model.detach()
        self._workbench = None

    @Slot()
    def open(self) -> AgentWindow | None:
        """Show it; it stays open beside the main window, and the work goes on without it."""
        if self._workbench is None:
            return None
        if self.window is None:
            self.window = AgentWindow(
                self._page.window(), self._theme, self.view_model, self._workbench
            )
            self.window.destroyed.connect(self._forget)
        self.window.show()
        self.window.activateWindow()
        return self.window

    @Slot()
    def _forget(self) -> None:
        self.window = None

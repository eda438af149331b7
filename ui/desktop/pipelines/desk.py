"""Where the workspace's page meets pipelines: the card, and the window, opened once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.pipelines.card import PipelinesCard
from ui.desktop.pipelines.view_model import PipelinesViewModel
from ui.desktop.pipelines.window import PipelineWindow
from ui.desktop.theme import ThemeController
from workbench.app import Workbench


class PipelinesDesk(QObject):
    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._is_attached = False
        self.view_model = PipelinesViewModel(self)
        self.card = PipelinesCard(theme)
        self.card.wanted.connect(self.open)
        self.view_model.alerted.connect(self.card.show_unseen)
        self.window: PipelineWindow | None = None

    def attach(self, workbench: Workbench) -> None:
        self._is_attached = True
        self.view_model.attach(workbench)

    def detach(self) -> None:
        self._is_attached = False
        if self.window is not None:
            self.window.close()
        self.view_model.detach()

    @Slot()
    def open(self) -> PipelineWindow | None:
        """It stays open beside the main window, and the work goes on without it."""
        if not self._is_attached:
            return None
        if self.window is None:
            self.window = PipelineWindow(self._page.window(), self._theme, self.view_model)
            self.window.destroyed.connect(self._forget)
        self.window.show()
        self.window.activateWindow()
        return self.window

    @Slot()
    def _forget(self) -> None:
        self.window = None

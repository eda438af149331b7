"""Where the workspace's page meets pipelines: the card, and the window, opened once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.icons import icon
from ui.desktop.language import tr
from ui.desktop.pipelines.card import PipelinesCard
from ui.desktop.pipelines.view_model import PipelinesViewModel
from ui.desktop.pipelines.window import PipelineWindow
from ui.desktop.pipelines.wording import ended_line
from ui.desktop.theme import ThemeController
from ui.desktop.usage.notifier import Notifier
from workbench.app import Workbench
from workbench.domain.pipeline import PipelineRun


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
        self.notifier = Notifier(icon("layers", theme.current.accent_text), self)
        self.notifier.clicked.connect(self.open)
        self.view_model.ended.connect(self._tell)

    def attach(self, workbench: Workbench) -> None:
        self._is_attached = True
        self.view_model.attach(workbench)

    def detach(self) -> None:
        self._is_attached = False
        if self.window is not None:
            self.window.close()
        self.view_model.detach()

    @Slot(str, object)
    def _tell(self, name: str, run: PipelineRun) -> None:
        """Over the desktop, unless the person looks at it anyway."""
        if self.window is None or not self.window.isActiveWindow():
            self.notifier.tell(tr("Pipeline “{name}”", name=name), ended_line(run))

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

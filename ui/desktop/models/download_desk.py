"""Between the page, the dialog, the strip and the view model of downloads: who asks what when."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.models.download_dialog import DownloadDialog
from ui.desktop.models.download_strip import DownloadStrip
from ui.desktop.models.download_view_model import DownloadViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton
from workbench.app import Workbench


class DownloadDesk(QObject):
    """`button` and `strip` stand on the page; `brought` carries the model that came."""

    brought = Signal(object)  # RegisteredModel

    def __init__(self, theme: ThemeController, banner: Banner, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._banner = banner
        self.view_model = DownloadViewModel(self)
        self.button = GhostButton(theme, tr("Download…"), "download")
        self.button.setEnabled(False)
        self.button.clicked.connect(self.open)
        self.strip = DownloadStrip(theme)
        self.dialog: DownloadDialog | None = None
        model, strip = self.view_model, self.strip
        model.busy_changed.connect(strip.show_busy)
        model.progressed.connect(strip.show_progress)
        model.unfinished_changed.connect(strip.show_unfinished)
        model.brought.connect(self.brought)
        model.failed.connect(self._on_failed)
        strip.pause_wanted.connect(model.pause)
        strip.cancel_wanted.connect(model.cancel)
        strip.resume_wanted.connect(model.resume)
        strip.discard_wanted.connect(model.discard)

    def attach(self, workbench: Workbench) -> None:
        self.button.setEnabled(True)
        self.view_model.attach(workbench)

    def detach(self) -> None:
        self.view_model.detach()

    @Slot()
    def open(self) -> None:
        self.dialog = DownloadDialog(self._page, self._theme, self.view_model)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        self.dialog = None

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self._banner)

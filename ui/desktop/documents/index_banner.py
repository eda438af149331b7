"""Says that the search index was damaged, for as long as it is being made anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.services.documents.index_health import DAMAGED, HINT, IndexHealth


class IndexBanner(Banner):
    _changed = Signal(object)  # a Change, from any thread

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._health: IndexHealth | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._changed.connect(self._on_change)

    def attach(self, workbench: Workbench) -> None:
        self._health = workbench.index_health
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self._show()

    def detach(self) -> None:
        self._unsubscribe()
        self._health = None

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.INDEX:
            self._show()

    def _show(self) -> None:
        if self._health is not None and not self._health.is_whole:
            self.show_message(DAMAGED, HINT, kind="warn")
        else:
            self.clear()

"""Opens the dialog of a collection's consent and purposes, and keeps what was said there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.desktop.documents.uses_dialog import UsesDialog
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.document import Collection
from workbench.domain.rights.uses import CollectionUses


class CollectionUsesDesk(QObject):
    failed = Signal(object)  # an exception
    kept = Signal()

    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._calls: LaneCalls | None = None
        self._workbench: Workbench | None = None

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)

    def detach(self) -> None:
        if self._calls is not None:
            self._calls.close()
        self._calls = None
        self._workbench = None

    def open_for(self, collection: Collection) -> None:
        """Read what was said, then ask."""

        def then(uses: CollectionUses | None) -> None:
            dialog = UsesDialog(self._page, self._theme, collection.id, collection.name, uses)
            dialog.agreed.connect(self._set)
            dialog.cleared.connect(lambda: self._clear(collection.id))
            dialog.open()

        self._ask(lambda workbench: workbench.rights.purposes.of(collection.id), then)

    def _set(self, uses: CollectionUses) -> None:
        self._ask(lambda workbench: workbench.rights.purposes.set(uses), self._on_kept)

    def _clear(self, collection_id: str) -> None:
        self._ask(lambda workbench: workbench.rights.purposes.clear(collection_id), self._on_kept)

    def _on_kept(self, _result: object) -> None:
        self.kept.emit()

    def _ask(self, work: Callable[[Workbench], object], then: Callable[..., None]) -> None:
        workbench = self._workbench
        if workbench is not None and self._calls is not None:
            self._calls.read(workbench.io_lane, lambda: work(workbench), then, self.failed.emit)

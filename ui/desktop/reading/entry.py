"""The way from the Documents page into the windows about documents: one button with a menu.

Keeps at most one window of each kind, and closes them with the workspace.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton
from workbench.app import Workbench
from workbench.domain.document import Collection

if TYPE_CHECKING:
    from ui.desktop.reading.window import ReadingWindow
    from ui.desktop.widgets.dialogs import Dialog

Opener = Callable[[QWidget, ThemeController, Workbench], "Dialog"]


class ReadingEntry(QObject):
    """`button` stands on the page; `collection_of` says which collection it shows."""

    def __init__(
        self, page: QWidget, theme: ThemeController, collection_of: Callable[[], Collection | None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._theme = theme
        self._collection_of = collection_of
        self._workbench: Workbench | None = None
        self._windows: dict[str, Dialog] = {}
        self.button = GhostButton(theme, tr("Look closer"), "book-open")
        self.button.setAccessibleName(tr("Search playground, test sets, figures and check"))
        self.button.clicked.connect(self._show_menu)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def detach(self) -> None:
        for window in list(self._windows.values()):
            window.close()
        self._workbench = None

    @property
    def windows(self) -> tuple[Dialog, ...]:
        return tuple(self._windows.values())

    def menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.addAction(tr("Search playground…"), self.open_playground)
        menu.addAction(tr("Test sets…"), self.open_tests)
        menu.addAction(tr("Figures and check…"), self.open_care)
        menu.addSeparator()
        export = menu.addAction(tr("Export this collection…"), self.open_export)
        export.setEnabled(self._collection_of() is not None)
        menu.addAction(tr("Import a collection…"), self.open_import)
        menu.addAction(tr("Take over from GPT4All or Open WebUI…"), self.open_taking)
        return menu

    @Slot()
    def open_playground(self, question: str = "") -> None:
        from ui.desktop.reading.playground import PlaygroundWindow  # noqa: PLC0415 - on first use

        def make(page: QWidget, theme: ThemeController, workbench: Workbench) -> ReadingWindow:
            made = PlaygroundWindow(page, theme, workbench)
            made.room_wanted.connect(self.open_room)
            made.start(self._collection_id(), question)
            return made

        self._open("playground", make)

    @Slot()
    def open_tests(self) -> None:
        from ui.desktop.reading.tests_window import TestsWindow  # noqa: PLC0415 - on first use

        def make(page: QWidget, theme: ThemeController, workbench: Workbench) -> ReadingWindow:
            return TestsWindow(page, theme, workbench, self._collection_id())

        self._open("tests", make)

    @Slot()
    def open_care(self) -> None:
        from ui.desktop.reading.care_window import CareWindow  # noqa: PLC0415 - on first use

        def make(page: QWidget, theme: ThemeController, workbench: Workbench) -> ReadingWindow:
            return CareWindow(page, theme, workbench, self._collection_id())

        self._open("care", make)

    @Slot()
    def open_export(self) -> None:
        collection = self._collection_of()
        if collection is not None:
            self._open_archive(collection)

    @Slot()
    def open_import(self) -> None:
        self._open_archive(None)

    @Slot()
    def open_taking(self) -> None:
        from ui.desktop.moving.taking_dialog import TakingDialog  # noqa: PLC0415 - on first use

        self._open("taking", TakingDialog)

    @Slot(str, int)
    def open_room(self, document_id: str, chunk: int = 0) -> None:
        """The reading room at this document, and at one of its passages."""
        from ui.desktop.reading.room import ReadingRoomWindow  # noqa: PLC0415 - on first use

        self._open("room", ReadingRoomWindow)
        window = self._windows.get("room")
        if isinstance(window, ReadingRoomWindow):
            window.show_document(document_id, chunk or None)

    def _open_archive(self, collection: Collection | None) -> None:
        from ui.desktop.reading.archive_calls import ArchiveDialog  # noqa: PLC0415 - on first use

        def make(page: QWidget, theme: ThemeController, workbench: Workbench) -> Dialog:
            return ArchiveDialog(page, theme, workbench, collection)

        self._open("import" if collection is None else "export", make)

    def _collection_id(self) -> str | None:
        collection = self._collection_of()
        return collection.id if collection is not None else None

    def _open(self, name: str, make: Opener) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        window = self._windows.get(name)
        if window is None:
            window = make(self._page, self._theme, workbench)
            window.finished.connect(lambda _result: self._windows.pop(name, None))
            window.destroyed.connect(lambda: self._windows.pop(name, None))
            self._windows[name] = window
        window.show()
        window.activateWindow()

    @Slot()
    def _show_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

"""Chats of other programs taken over from the window: which files, how far it is, what came in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desktop.chat.sidebar import Sidebar
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr, tr_n
from ui.desktop.widgets.toast import Toast
from workbench.app import Workbench
from workbench.errors import WorkbenchError
from workbench.jobs import Done, Failed, JobContext, Outcome
from workbench.services.chat.chat_import import Imported, ImportProgress

FILTER = tr("Chats of other programs (*.zip *.json *.chat)")


class ChatImporting(QObject):
    """`told` carries a sentence for the person, `failed` an error."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._workbench: Workbench | None = None
        self._calls: LaneCalls | None = None

    def serve(self, sidebar: Sidebar, toast: Toast, failed: SignalInstance) -> None:
        """Do what the list's menu asks for, and say what came of it."""
        sidebar.import_asked.connect(self.ask)
        sidebar.folder_import_asked.connect(self.ask_folder)
        self.told.connect(toast.show_message)
        self.failed.connect(failed)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)

    def detach(self) -> None:
        if self._calls is not None:
            self._calls.close()
        self._workbench = self._calls = None

    @Slot()
    def ask(self) -> None:
        """For a file: an export of ChatGPT or Open WebUI, a chat of LM Studio or GPT4All."""
        dialog = QFileDialog(self._window, tr("Take over chats"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([FILTER])
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    @Slot()
    def ask_folder(self) -> None:
        """For a folder: the conversations of LM Studio, the models' folder of GPT4All."""
        dialog = QFileDialog(self._window, tr("Take over a folder of chats"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def take(self, place: Path) -> None:
        """Read it on the io lane."""
        if self._workbench is None or self._calls is None:
            return
        service = self._workbench.chat_import

        def work(context: JobContext) -> Imported:
            return service.read(place, context)

        self.told.emit(tr("Reading {name} …", name=place.name))
        self._calls.submit(
            self._workbench.io_lane, work, on_event=self._on_progress, on_done=self._on_done
        )

    def _on_progress(self, event: ImportProgress) -> None:
        if event.n_files > 1 and event.n_read % 50 == 0:
            self.told.emit(
                tr(
                    "{n_read:,} of {n_files:,} files read",
                    n_read=event.n_read,
                    n_files=event.n_files,
                )
            )

    def _on_done(self, outcome: Outcome) -> None:
        match outcome:
            case Done(Imported() as done):
                self.told.emit(wording(done))
            case Failed(WorkbenchError() as error):
                self.failed.emit(error)
            case Failed(error):
                raise error
            case _:
                return


def wording(done: Imported) -> str:
    """What came of it, as one line."""
    n_new = len(done.ids)
    line = tr_n("{n:,} chat taken over", "{n:,} chats taken over", n_new)
    if done.programs:
        line += tr(" from {sorted}", sorted=", ".join(sorted(done.programs)))
    if done.n_known:
        line += tr("; {n_known:,} were here already", n_known=done.n_known)
    if done.unread:
        name, why = done.unread[0]
        line += tr(
            "; {n_unread:,} could not be read, {name} among them: {why}",
            n_unread=len(done.unread),
            name=name,
            why=why,
        )
    return line + "."

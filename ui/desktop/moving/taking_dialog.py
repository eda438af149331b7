"""Collections of GPT4All and Open WebUI in the window: which there are, which are taken over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desktop.errors import present
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton, Label, PrimaryButton, ProgressBar
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.app import Workbench
from workbench.jobs import Done, Failed, Job, JobContext, Outcome
from workbench.services.moving.collection_import import Offered, TakenOver

_TEXT = tr("Of GPT4All (localdocs_v3.db, beside its models) and Open WebUI (webui.db).")
_NOTE = tr("Files are read where they still are; of one that is gone its text comes.")
_FILES = tr("Databases (*.db);;All files (*)")


class TakingDialog(Dialog):
    def __init__(self, parent: QWidget, theme: ThemeController, workbench: Workbench) -> None:
        super().__init__(parent, theme, tr("Take over collections"), _TEXT)
        self.setModal(False)
        self.setMinimumWidth(520)
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._job: Job | None = None
        self._place: Path | None = None
        self.ticks: dict[str, TickBox] = {}
        self.banner = Banner(theme)
        self.link = TickBox(theme, tr("Follow folders that are still there"))
        self.progress = ProgressBar(theme, tr("Take over collections"))
        self.line = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.choose = GhostButton(theme, tr("Choose a file…"), "folder-open")
        self.take = PrimaryButton(theme, tr("Take over"))
        self.close_ = GhostButton(theme, tr("Close"))
        self.note = Label(theme, _NOTE, tone="muted", size_px=13, wrap=True)
        self._at = self.column.count() + 2  # where what is offered goes
        for widget in (self.note, self.banner, self.link, self.progress, self.line):
            self.column.addWidget(widget)
        self.add_buttons(self.close_, self.choose, self.take)
        self.link.hide()
        self.progress.hide()
        self.take.setEnabled(False)
        self.choose.clicked.connect(self._choose)
        self.take.clicked.connect(self._take)
        self.close_.clicked.connect(self.reject)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._end()
        super().done(result)

    @Slot(str)
    def look(self, name: str) -> None:
        """What the database that was chosen has."""
        self._place = place = Path(name)
        service = self._workbench.collection_import
        self._begin(lambda _context: service.offered(place))

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("Take over collections"), "", _FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.look)
        dialog.open()

    @Slot()
    def _take(self) -> None:
        place, link = self._place, self.link.isChecked()
        names = [name for name, tick in self.ticks.items() if tick.isChecked()]
        if place is not None and names:
            service = self._workbench.collection_import
            self._begin(
                lambda context: service.take(
                    place, names, context.telling(lambda _event: None), link=link
                )
            )

    def _begin(self, work: Callable[[JobContext], Any]) -> None:
        self.banner.clear()
        self.line.setText("")
        self.progress.set_fraction(None)
        self.progress.show()
        self._job = self._calls.submit(self._workbench.index_lane, work, on_done=self._on_done)
        self._refresh()

    def _on_done(self, outcome: Outcome) -> None:
        self._job = None
        self.progress.hide()
        match outcome:
            case Done(result) if result and isinstance(result[0], TakenOver):
                self.line.setText("\n".join(map(_taken, result)))
            case Done(result):
                self._offer(result)
            case Failed(error):
                present(error, self.banner)
        self._refresh()
        self._grow()

    def _offer(self, found: tuple[Offered, ...]) -> None:
        for tick in self.ticks.values():
            tick.deleteLater()
        self.ticks = {}
        for number, one in enumerate(found):
            tick = TickBox(self._theme, _offered(one))
            tick.setChecked(True)
            tick.toggled.connect(self._refresh)
            self.column.insertWidget(self._at + number, tick)
            self.ticks[one.collection.name] = tick
        self.link.setVisible(any(one.collection.folders for one in found))
        if not found:
            self.line.setText(tr("There are no collections in it."))

    def _grow(self) -> None:
        """So that nothing that wraps is cut."""
        self.column.activate()
        wanted = self.column.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), wanted))

    @Slot()
    def _refresh(self, *_args: object) -> None:
        is_busy = self._job is not None
        self.choose.setEnabled(not is_busy)
        self.take.setEnabled(not is_busy and any(one.isChecked() for one in self.ticks.values()))

    def _end(self) -> None:
        self._calls.close()
        if self._job is not None:
            self._job.cancel()


def _offered(one: Offered) -> str:
    parts = [tr_n("{n:,} file", "{n:,} files", one.n_there)]
    if one.n_text:
        parts.append(tr("{n:,} as text alone", n=one.n_text))
    if one.n_lost:
        parts.append(tr("{n:,} lost", n=one.n_lost))
    said = ", ".join(parts)
    return tr(
        "{name} ({program}): {said}",
        name=one.collection.name,
        program=one.collection.program,
        said=said,
    )


def _taken(one: TakenOver) -> str:
    documents = tr_n("{n:,} document", "{n:,} documents", one.n_added)
    said = tr("{documents} came into “{name}”.", documents=documents, name=one.name)
    if one.lost:
        said += " " + tr("Nothing is left of {names}.", names=", ".join(one.lost[:5]))
    return said

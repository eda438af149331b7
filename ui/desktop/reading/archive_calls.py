"""Export and import of collections from the window: file dialogs, progress, how it ended."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desktop.errors import present
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr, tr_n
from ui.desktop.reading import wording
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton, Label, PrimaryButton, ProgressBar
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.app import Workbench
from workbench.domain.collection_archive import SUFFIX
from workbench.domain.document import Collection
from workbench.jobs import Done, Failed, Job, JobContext, Outcome
from workbench.services.documents.collection_archives import ArchiveProgress, Exported, Imported
from workbench.services.documents.originals import safe_name

_FILES = tr("Collections (*{suffix});;All files (*)", suffix=SUFFIX)
_OUT = tr(
    "Everything goes into one file: the documents, their texts, passages, vectors, tags and"
    " settings. The file is not encrypted; keep it where only you can read it."
)
_IN = tr(
    "The file is checked whole before anything is taken from it. An archive says of its files what"
    " stands in them: if you do not trust who made it, have the files read here."
)


class ArchiveDialog(Dialog):
    """`collection`: to be exported; None: something is imported."""

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        workbench: Workbench,
        collection: Collection | None,
    ) -> None:
        is_export = collection is not None
        title = (
            tr("Export “{name}”", name=collection.name)
            if collection is not None
            else tr("Import a collection")
        )
        super().__init__(parent, theme, title, _OUT if is_export else _IN)
        self.setModal(False)
        self._workbench = workbench
        self._collection = collection
        self._calls = LaneCalls(self)
        self._job: Job | None = None
        self.setMinimumWidth(520)
        self.banner = Banner(theme)
        self.read_anew = TickBox(theme, tr("Read the files here instead"))
        self.progress = ProgressBar(theme, title)
        self.line = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.choose = PrimaryButton(
            theme, tr("Choose where…") if is_export else tr("Choose a file…"), "download"
        )
        self.close_ = GhostButton(theme, tr("Close"))
        self.read_anew.setVisible(not is_export)
        self.progress.hide()
        for widget in (self.banner, self.read_anew, self.progress, self.line):
            self.column.addWidget(widget)
        self.add_buttons(self.close_, self.choose)
        for button in (self.close_, self.choose):
            button.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.close_.clicked.connect(self.reject)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._end()
        super().done(result)

    @Slot(str)
    def begin(self, name: str) -> None:
        """With the file that was chosen."""
        path, archives = Path(name), self._workbench.reading.archives
        collection, anew = self._collection, self.read_anew.isChecked()

        def work(context: JobContext) -> Exported | Imported:
            if collection is not None:
                return archives.export(collection.id, path, context)
            return archives.bring_in(path, context, read_anew=anew)

        self.banner.clear()
        self._job = self._calls.submit(
            self._workbench.index_lane, work, on_event=self._on_event, on_done=self._on_done
        )
        self.choose.setEnabled(False)
        self.progress.set_fraction(None)
        self.progress.show()
        self.line.setText(tr("Waiting for its turn…"))

    @Slot()
    def _choose(self) -> None:
        if self._collection is not None:
            dialog = QFileDialog(self, tr("Export to"), "", _FILES)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(SUFFIX.lstrip("."))
            dialog.selectFile(safe_name(f"{self._collection.name}{SUFFIX}"))
        else:
            dialog = QFileDialog(self, tr("Import"), "", _FILES)
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.begin)
        dialog.open()

    def _on_event(self, event: object) -> None:
        if isinstance(event, ArchiveProgress):
            self.progress.set_fraction(event.done / event.total if event.total else None)
            of = tr(
                " {done:,} of {amount}",
                done=event.done,
                amount=tr_n("{n:,} document", "{n:,} documents", event.total),
            )
            self.line.setText(f"{event.step}{of if event.total else '…'}")

    def _on_done(self, outcome: Outcome) -> None:
        self._job = None
        self.progress.hide()
        self.choose.setEnabled(True)
        self.line.setText("")
        match outcome:
            case Done(Exported(path, n, size)):
                documents = tr_n("{n:,} document", "{n:,} documents", n)
                said = f"{documents}, {wording.megabytes(size)}: {path}"
                self.line.setText(said)
            case Done(Imported() as found):
                known = (
                    tr(", {n_known:,} were there already", n_known=found.n_known)
                    if found.n_known
                    else ""
                )
                self.line.setText(
                    tr(
                        "{amount} came into “{name}”{known}.",
                        amount=tr_n("{n:,} document", "{n:,} documents", found.n_added),
                        name=found.collection.name,
                        known=known,
                    )
                )
            case Failed(error):
                present(error, self.banner)

    def _end(self) -> None:
        self._calls.close()
        if self._job is not None:
            self._job.cancel()

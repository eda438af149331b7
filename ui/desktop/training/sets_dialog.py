"""The window of what is learned from: training sets and their reports, corrections to review."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.training.drafts_panel import DraftsPanel
from ui.desktop.training.propose_dialog import ProposeDialog
from ui.desktop.training.review_panel import ReviewPanel
from ui.desktop.training.sets_model import SetsModel
from ui.desktop.training.sets_report import ReportPanel
from ui.desktop.widgets import (
    Action,
    EmptyState,
    GhostButton,
    PrimaryButton,
    ask_text,
    confirm,
)
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.row_list import Row, RowList
from ui.desktop.widgets.segments import Segments
from workbench.domain.training_set import TrainingSet
from workbench.services.training.corrections import Candidate

_COLUMN = 260
_FILES = tr("Examples (*.jsonl *.json *.csv *.tsv *.parquet);;All files (*)")
_OUT = tr("JSON lines (*.jsonl)")
_FORMS = tr(
    "Files of conversations, questions with answers, or pairs of answers become a set that can be"
    " looked at before anything is trained."
)


class SetsDialog(Dialog):
    train_wanted = Signal(str, object)  # reference, fields of a TrainingWish

    def __init__(self, parent: QWidget, theme: ThemeController, model: SetsModel) -> None:
        super().__init__(parent, theme, tr("Examples to learn from"), "")
        self.resize(1160, 760)
        self._model = model
        model.setParent(self)
        self._sets: tuple[TrainingSet, ...] = ()
        self.parts = Segments(theme, (tr("Training sets"), tr("Corrections"), tr("Proposed")))
        self.banner = Banner(theme)
        self.bring = PrimaryButton(theme, tr("Import a file…"), "plus")
        self.bring.setAutoDefault(False)
        self.list = RowList(theme, tr("Training sets"))
        self.list.setFixedWidth(_COLUMN)
        self.report = ReportPanel(theme)
        self.review = ReviewPanel(theme)
        self.drafts = DraftsPanel(theme)
        self.empty = EmptyState(
            theme,
            "library",
            tr("No training set yet"),
            _FORMS,
            (Action(tr("Import a file…"), self.choose_file, "plus"),),
        )
        self._build()
        self._bind()

    @property
    def reference(self) -> str:
        """Of the set that is shown."""
        return self.report.reference

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._model.look()

    def hideEvent(self, event: QHideEvent) -> None:
        self._model.close()
        super().hideEvent(event)

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self.bring)
        side.addWidget(self.list, 1)
        self._main = QStackedWidget()
        self._main.addWidget(self.empty)
        self._main.addWidget(self.report)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(side)
        row.addWidget(self._main, 1)
        sets = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        sets.setLayout(row)
        self._pages = QStackedWidget()
        self._pages.addWidget(sets)
        self._pages.addWidget(self.review)
        self._pages.addWidget(self.drafts)
        self.column.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.banner)
        self.column.addWidget(self._pages, 1)
        done = GhostButton(self._theme, tr("Close"))
        done.setAutoDefault(False)
        done.clicked.connect(self.accept)
        self.add_buttons(done)

    def _bind(self) -> None:
        model, report = self._model, self.report
        self.parts.chosen.connect(self._pages.setCurrentIndex)
        self.bring.clicked.connect(self.choose_file)
        self.list.chosen.connect(model.report)
        model.sets_found.connect(self._on_sets)
        model.report_begun.connect(report.begin)
        model.report_grew.connect(report.show_progress)
        model.report_made.connect(report.show_report)
        model.candidates_found.connect(self._on_candidates)
        model.wish_ready.connect(self._on_wish)
        model.told.connect(lambda text: self.banner.show_message(text, ""))
        model.failed.connect(lambda error: present(error, self.banner))
        report.split_wanted.connect(model.split)
        report.redact_wanted.connect(model.redact)
        report.write_wanted.connect(self._on_write)
        report.train_wanted.connect(model.train)
        report.remove_wanted.connect(self._on_remove)
        self.review.reviewed.connect(model.review)
        self.review.collect_wanted.connect(self._on_collect)
        drafts = self.drafts
        model.drafts_found.connect(drafts.show_drafts)
        model.proposing.connect(drafts.show_working)
        model.choices_read.connect(self._on_choices)
        drafts.propose_wanted.connect(model.read_choices)
        drafts.stop_wanted.connect(model.stop_proposing)
        drafts.accepted.connect(model.accept_draft)
        drafts.all_accepted.connect(model.accept_all)
        drafts.rejected.connect(self._on_rejected)

    @Slot(tuple, tuple)
    def _on_choices(self, collections: tuple[str, ...], sets: tuple[str, ...]) -> None:
        dialog = ProposeDialog(self, self._theme, collections, sets)
        dialog.documents_wanted.connect(self._model.propose_from)
        dialog.paraphrases_wanted.connect(self._model.paraphrase)
        dialog.open()

    @Slot(str, str)
    def _on_rejected(self, name: str, draft: str) -> None:
        if draft != "all":
            self._model.reject_draft(name, draft)
            return
        confirm(
            self,
            self._theme,
            tr("Reject all drafts for “{name}”?", name=name),
            tr("They are deleted; nothing was learned from them."),
            tr("Reject all"),
            lambda: self._model.reject_draft(name, "all"),
        )

    @Slot()
    def choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Examples to learn from"), "", _FILES)
        dialog.fileSelected.connect(self.bring_file)
        dialog.open()

    @Slot(str)
    def bring_file(self, text: str) -> None:
        """Into a set with the file's name; what is there already stays."""
        path = Path(text)
        self._model.bring(path.stem[:60].strip(" .-_") or "examples", path)

    @Slot(tuple)
    def _on_sets(self, found: tuple[TrainingSet, ...]) -> None:
        self._sets = found
        rows = [
            Row(
                one.name,
                tr_n(
                    "{n:,} example, {form}", "{n:,} examples, {form}", one.n_examples, form=one.form
                ),
                tr("version {number}", number=one.number),
                "muted",
                one.reference,
            )
            for one in found
        ]
        name = self.reference.rpartition("@")[0]
        names = [one.name for one in found]
        at = names.index(name) if name in names else 0
        self.list.show_rows(rows, at)
        self._main.setCurrentWidget(self.report if found else self.empty)
        if found and found[at].reference != self.reference:
            self._model.report(found[at].reference)

    @Slot(tuple)
    def _on_candidates(self, found: tuple[Candidate, ...]) -> None:
        self.review.show_candidates(found)

    @Slot(str, object)
    def _on_wish(self, reference: str, fields: object) -> None:
        self.train_wanted.emit(reference, fields)
        self.accept()

    @Slot(str)
    def _on_write(self, reference: str) -> None:
        dialog = QFileDialog(self, tr("Write the examples"), f"{reference}.jsonl", _OUT)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda text: self._model.write(reference, Path(text)))
        dialog.open()

    @Slot(str)
    def _on_remove(self, reference: str) -> None:
        name = reference.rpartition("@")[0]
        confirm(
            self,
            self._theme,
            tr("Delete “{name}”?", name=name),
            tr("All its versions go for good. Adapters that were trained on it stay."),
            tr("Delete"),
            lambda: self._model.remove(name),
        )

    @Slot()
    def _on_collect(self) -> None:
        ask_text(
            self,
            self._theme,
            tr("Into a training set"),
            tr("Name of the set"),
            tr("Put them in"),
            self._model.collect,
            text="corrections",
        )

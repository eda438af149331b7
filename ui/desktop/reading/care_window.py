"""Figures of the collections, and whether database, full text, index and files agree."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent, QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.charts.table import table_view
from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.reading import wording
from ui.desktop.reading.care_view_model import CareViewModel
from ui.desktop.reading.tables import fill
from ui.desktop.reading.window import ReadingWindow
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    Card,
    ComboBox,
    GhostButton,
    Label,
    PrimaryButton,
    ProgressBar,
    SectionLabel,
)
from workbench.app import Workbench
from workbench.domain.library_stats import CollectionStats, together
from workbench.domain.verification import VerifyProgress, VerifyReport

_ALL = tr("All collections")
_HEADINGS = (tr("Where"), tr("What"), tr("How many"), "")
_BEFORE = tr(
    "Looks at the database, compares full text, passages, files and the index with it, and changes"
    " nothing. What does not fit can be made anew from the database."
)


class CareWindow(ReadingWindow):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        workbench: Workbench,
        collection_id: str | None,
    ) -> None:
        super().__init__(parent, theme, tr("Figures and check"))
        self.view_model = CareViewModel(workbench, self)
        self._collection_id = collection_id
        self._stats: tuple[CollectionStats, ...] = ()
        self.collection = ComboBox(theme, tr("Collection"))
        self.grid = QGridLayout()
        self.banner = Banner(theme)
        self.check = PrimaryButton(theme, tr("Check now"), "shield-check")
        self.repair = GhostButton(theme, tr("Repair"), "refresh-cw")
        self.progress = ProgressBar(theme, tr("Progress of the check"))
        self.verdict = Label(theme, _BEFORE, tone="muted", size_px=13, wrap=True)
        self.findings = table_view(theme, tr("What was found"), is_even=False)
        self._build(theme)
        self._bind()
        self.view_model.count()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.view_model.close()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self.view_model.close()
        super().done(result)

    def _build(self, theme: ThemeController) -> None:
        self.column.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(20)
        left = Card(theme, margin=16)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(theme, tr("Figures")))
        head.addStretch(1)
        head.addWidget(self.collection)
        left.body.addLayout(head)
        self.grid.setHorizontalSpacing(20)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(1, 1)
        left.body.addLayout(self.grid)
        left.body.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        buttons = QHBoxLayout()
        buttons.addWidget(SectionLabel(theme, tr("Does everything agree")))
        buttons.addStretch(1)
        buttons.addWidget(self.repair)
        buttons.addWidget(self.check)
        for button in (self.repair, self.check):
            button.setAutoDefault(False)
        self.repair.hide()
        self.progress.hide()
        self.findings.hide()
        column.addLayout(buttons)
        column.addWidget(self.progress)
        column.addWidget(self.verdict)
        column.addWidget(self.findings, 1)
        column.addStretch(0)
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self.column.addLayout(row, 1)

    def _bind(self) -> None:
        model = self.view_model
        model.counted.connect(self._show_counted)
        model.checked.connect(self._show_checked)
        model.working_changed.connect(self._show_working)
        model.progress_changed.connect(self._show_progress)
        model.failed.connect(lambda error: present(error, self.banner))
        self.collection.activated.connect(self._on_collection)
        self.check.clicked.connect(model.check)
        self.repair.clicked.connect(model.repair)

    @Slot(tuple)
    def _show_counted(self, stats: tuple[CollectionStats, ...]) -> None:
        self._stats = stats
        self.collection.clear()
        self.collection.addItem(_ALL, None)
        for one in stats:
            self.collection.addItem(one.name, one.id)
        self.collection.setCurrentIndex(max(0, self.collection.findData(self._collection_id)))
        self._show_figures()

    @Slot(int)
    def _on_collection(self, _index: int) -> None:
        self._collection_id = self.collection.currentData()
        self._show_figures()

    def _show_figures(self) -> None:
        chosen = next((one for one in self._stats if one.id == self._collection_id), None)
        rows = wording.stats_rows(chosen or together(self._stats, _ALL))
        while (item := self.grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, (name, value) in enumerate(rows):
            self.grid.addWidget(Label(self._theme, name, tone="muted", size_px=13), at, 0)
            shown = Label(
                self._theme, value, size_px=13, weight=QFont.Weight.Medium, wrap=True,
                selectable=True,
            )  # fmt: skip
            self.grid.addWidget(shown, at, 1)

    @Slot(object)
    def _show_checked(self, report: VerifyReport) -> None:
        self.banner.clear()
        self.verdict.setText(wording.verify_line(report))
        self.verdict.set_tone("ok" if report.is_sound else "warn")
        rows = [wording.finding_row(one) for one in report.findings]
        fill(self.findings, _HEADINGS, rows, (2,), widths={1: 210, 2: 80, 3: 150}, stretch=0)
        self.findings.setVisible(bool(rows))
        self.repair.setVisible(report.can_be_repaired)
        self.view_model.count()

    @Slot(bool)
    def _show_working(self, is_working: bool) -> None:
        self.check.setEnabled(not is_working)
        self.repair.setEnabled(not is_working)
        self.progress.setVisible(is_working)
        self.progress.set_fraction(None)
        if is_working:
            self.verdict.set_tone("muted")
            self.verdict.setText(tr("Waiting for its turn…"))

    @Slot(object)
    def _show_progress(self, progress: VerifyProgress) -> None:
        self.verdict.setText(tr("Looking at {step}…", step=progress.step))
        self.progress.set_fraction(progress.done / max(1, progress.total))

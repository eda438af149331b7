"""How often a model finds the stereotype of a pair of sentences likelier, as in CrowS-Pairs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.errors import present
from ui.desktop.evaluation.view_model import EvaluationViewModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, ComboBox, GhostButton, Label, PrimaryButton, ProgressBar
from workbench.app import Workbench
from workbench.jobs import Done, Failed, Job, JobContext, Outcome
from workbench.services.evaluation.likelihood_pairs import Likelihood, read_pairs

_WHAT: Final = tr(
    "A table (CSV) with the columns sent_more, sent_less and bias_type. Nothing is asked: for each"
    " pair it is looked which sentence the model finds likelier. Without a bias it would be 50 %."
)


class LikelihoodPanel(QWidget):
    def __init__(
        self,
        theme: ThemeController,
        view_model: EvaluationViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._job: Job | None = None
        self._path: Path | None = None
        self.banner = Banner(theme)
        self.model = ComboBox(theme, tr("Model"))
        self.model.addItem(tr("The model in use"), "")
        self.choose = GhostButton(theme, tr("Choose pairs…"), "upload")
        self.choose.setAutoDefault(False)
        self.start = PrimaryButton(theme, tr("Measure"), "play")
        self.start.setAutoDefault(False)
        self.start.setEnabled(False)
        self.stop = GhostButton(theme, tr("Stop"), "circle-stop")
        self.stop.setAutoDefault(False)
        self.bar = ProgressBar(theme, tr("How many pairs are measured"))
        self.said = Label(theme, _WHAT, tone="muted", size_px=13, wrap=True)
        self.table: QTableView = table_view(theme, tr("Likelier stereotypes by kind"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.model, 1)
        row.addWidget(self.stop)
        row.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        column.addWidget(self.table, 8)
        column.addStretch(1)
        hidden: tuple[QWidget, ...] = (self.bar, self.stop, self.table)
        for widget in hidden:
            widget.hide()
        self.choose.clicked.connect(self._choose)
        self.start.clicked.connect(self._begin)
        self.stop.clicked.connect(self.give_up)
        view_model.ask(
            lambda workbench: tuple(one.name for one in workbench.models.list()),
            lambda names: self.model.addItems(list(names)),
        )

    @Slot()
    def give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(
            self, tr("Pairs of sentences"), "", tr("Tables (*.csv);;All files (*)")
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.take_file(Path(path)))
        dialog.open()

    def take_file(self, path: Path) -> None:
        self._path = path
        self.choose.setText(path.name)
        self.start.setEnabled(True)

    @Slot()
    def _begin(self) -> None:
        path = self._path
        if path is None:
            return
        self.banner.clear()
        name = self.model.currentText() if self.model.currentIndex() else ""

        def work(workbench: Workbench, context: JobContext) -> dict[str, Likelihood]:
            model = workbench.models.get(name).id if name else ""
            return workbench.judging.likelihood.score(read_pairs(path), model, context)

        self._job = self._view_model.aside(work, self._on_event, self._on_done)
        self._show_busy(is_busy=self._job is not None)

    def _show_busy(self, *, is_busy: bool) -> None:
        self.bar.set_fraction(0.0)
        for widget in (self.bar, self.stop):
            widget.setVisible(is_busy)
        self.start.setEnabled(not is_busy)

    def _on_event(self, at: tuple[int, int]) -> None:
        self.bar.set_fraction(at[0] / max(1, at[1]))

    def _on_done(self, outcome: Outcome) -> None:
        self._job = None
        self._show_busy(is_busy=False)
        match outcome:
            case Done(result):
                self._show(result)
            case Failed(error):
                present(error, self.banner)
            case _:
                return

    def _show(self, found: dict[str, Likelihood]) -> None:
        rows = [
            [
                name,
                f"{one.n:,}",
                "–" if one.share is None else f"{one.share:.1%}",
                tr("{low:.1%} to {high:.1%}", low=one.interval.low, high=one.interval.high),
                f"{one.p_value:.4f}",
            ]
            for name, one in found.items()
        ]
        headings = [tr("Kind"), tr("Pairs"), tr("Stereotype likelier"), tr("95 % interval"), "p"]
        self.table.setModel(RowsModel([headings, *rows], range(1, 5), self.table))
        self.table.show()

"""Which of two answers is better, by a judge that is asked in both orders; its position bias."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.errors import present
from ui.desktop.evaluation import wording
from ui.desktop.evaluation.view_model import EvaluationViewModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, ComboBox, GhostButton, Label, PrimaryButton, ProgressBar
from workbench.app import Workbench
from workbench.domain.evaluation import Run
from workbench.jobs import Done, Failed, Job, JobContext, Outcome
from workbench.services.evaluation.pairwise import PairResult

_WINNERS: Final = {"first": "A", "second": "B", "tie": "tie", "error": "error"}


class PairsPanel(QWidget):
    done = Signal()  # a comparison ended, whatever came of it

    def __init__(
        self,
        theme: ThemeController,
        view_model: EvaluationViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view_model = view_model
        self._job: Job | None = None
        self.banner = Banner(theme)
        self.first = ComboBox(theme, tr("Answers A"))
        self.second = ComboBox(theme, tr("Answers B"))
        self.judge = ComboBox(theme, tr("Judge"))
        self.judge.addItem(tr("The model in use"), "")
        self.start = PrimaryButton(theme, tr("Compare"), "play")
        self.start.setAutoDefault(False)
        self.stop = GhostButton(theme, tr("Stop"), "circle-stop")
        self.stop.setAutoDefault(False)
        self.bar = ProgressBar(theme, tr("How many cases are judged"))
        self.said = Label(theme, _WHAT, tone="muted", size_px=13, wrap=True)
        self.table: QTableView = table_view(theme, tr("Cases, and which answer is better"))
        self._build()
        self._fill()
        self.start.clicked.connect(self._begin)
        self.stop.clicked.connect(self.give_up)
        view_model.ask(
            lambda workbench: tuple(one.name for one in workbench.models.list()),
            lambda names: self.judge.addItems(list(names)),
        )

    @Slot()
    def give_up(self) -> None:
        """What was judged stays, and is not asked again."""
        if self._job is not None:
            self._job.cancel()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (word, box) in enumerate(
            (("A", self.first), ("B", self.second), (tr("Judge"), self.judge))
        ):
            grid.addWidget(Label(self._theme, word, size_px=13), row, 0)
            grid.addWidget(box, row, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.bar, 4)
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addLayout(grid)
        column.addLayout(buttons)
        column.addWidget(self.said)
        column.addWidget(self.table, 8)
        column.addStretch(1)
        self.bar.hide()
        self.stop.hide()
        self.table.hide()

    def _fill(self) -> None:
        for box in (self.first, self.second):
            for run in self._view_model.runs:
                for column in run.columns:
                    text = f"{run.source}, {wording.when(run)}, {column.label}"
                    box.addItem(text, (run, column.number))
        opened = self._view_model.open
        if opened is not None:
            at = next(
                (n for n in range(self.first.count()) if self._side(n)[0].id == opened.run.id), 0
            )
            self.first.setCurrentIndex(at)
        other = 1 if self.first.currentIndex() == 0 else 0
        self.second.setCurrentIndex(min(other, self.second.count() - 1))
        self.start.setEnabled(self.first.count() > 1)
        if self.first.count() < 2:
            self.said.setText(tr("It takes two columns of runs over the same cases."))

    def _side(self, at: int) -> tuple[Run, int]:
        found: tuple[Run, int] = self.first.itemData(at)
        return found

    @Slot()
    def _begin(self) -> None:
        self.banner.clear()
        first = self._side(self.first.currentIndex())
        second = self._side(self.second.currentIndex())
        name = self.judge.currentText() if self.judge.currentIndex() else ""

        def work(workbench: Workbench, context: JobContext) -> PairResult:
            model = workbench.models.get(name) if name else workbench.models.current()
            judge = workbench.judging.licences.judge_model(model)
            return workbench.judging.pairwise.compare(first, second, judge, context)

        self._job = self._view_model.aside(work, self._on_event, self._on_done)
        self._show_busy(is_busy=self._job is not None)

    def _show_busy(self, *, is_busy: bool) -> None:
        self.bar.set_fraction(0.0)
        for widget in (self.bar, self.stop):
            widget.setVisible(is_busy)
        self.start.setEnabled(not is_busy)

    def _on_event(self, at: tuple[int, int]) -> None:
        self.bar.set_fraction(at[0] / max(1, at[1]))
        self.said.setText(tr("{at:,} of {at_2:,} cases, each asked twice", at=at[0], at_2=at[1]))

    def _on_done(self, outcome: Outcome) -> None:
        self._job = None
        self._show_busy(is_busy=False)
        match outcome:
            case Done(result):
                self._show(result)
            case Failed(error):
                present(error, self.banner)
            case _:
                self.said.setText(tr("Stopped. What was judged is kept; Compare goes on there."))
        self.done.emit()

    def _show(self, found: PairResult) -> None:
        totals = found.totals
        n_whole = totals.first + totals.second + totals.tie
        low, high = found.by_place.low, found.by_place.high
        licence = "" if found.is_licensed else tr(" The judge has no licence: diagnostic only.")
        self.said.setText(
            tr(
                "A is better {first:,} times, B {second:,} times, {tie:,} ties,"
                " {error:,} errors; by luck with p {p_value:.4f}.\n"
                "Position bias: the same place was chosen both times in {n_by_place:,} of"
                " {n_whole:,} cases (95 %: {low:.1%} to {high:.1%}); these count as ties.{licence}",
                first=totals.first,
                second=totals.second,
                tie=totals.tie,
                error=totals.error,
                p_value=found.p_value,
                n_by_place=totals.n_by_place,
                n_whole=n_whole,
                low=low,
                high=high,
                licence=licence,
            )
        )
        rows = [
            [key, _WINNERS[one.winner], tr("yes") if one.follows_place else "", one.because]
            for key, one in found.verdicts.items()
        ]
        headings = [tr("Case"), tr("Better"), tr("Follows the place"), tr("Because")]
        self.table.setModel(RowsModel([headings, *rows], (), self.table))
        self.table.show()


_WHAT: Final = tr(
    "Each case is asked twice, with the answers in both orders. What both orders choose wins; what"
    " only follows the place is a tie, and its share is the judge's position bias."
)

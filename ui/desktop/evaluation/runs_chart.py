"""Runs of one data set or suite against each other: what passed, mean score, time, over time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.charts import ChartCard, ChartData
from ui.desktop.charts.data import Series
from ui.desktop.evaluation import wording
from ui.desktop.evaluation.view_model import EvaluationViewModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label
from ui.desktop.widgets.dialogs import Dialog
from workbench.app import Workbench
from workbench.domain.evaluation import Run, Totals, totals

_MOST_RUNS: Final = 40
_HEAD, _TAIL = 8, 18  # characters of a subject in the legend
_COLORS: Final = ("accent_text", "ok", "warn", "danger", "muted", "faint")
_FIGURES: Final[
    tuple[tuple[str, Callable[[Totals], float | None], Callable[[float], str]], ...]
] = (
    (tr("Share that passes"), lambda one: one.share, lambda value: f"{value:.1%}"),
    (tr("Mean score"), lambda one: one.mean, lambda value: f"{value:.3f}"),
    (tr("Errors"), lambda one: float(one.counts["error"]), lambda value: f"{value:,.0f}"),
    (tr("Seconds an answer"), lambda one: one.seconds, lambda value: f"{value:.2f}"),
    (tr("Tokens"), lambda one: float(one.tokens), lambda value: f"{value:,.0f}"),
)
Figures = dict[str, dict[str, Totals]]  # by id of the run and label of the column


class RunsChart(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: EvaluationViewModel
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("Runs against each other"),
            tr("Each subject is a line; click a point to open its run."),
        )
        self.setMinimumSize(820, 520)
        self._view_model = view_model
        self._figures: Figures = {}
        self._asked = 0
        self.source = ComboBox(theme, tr("Data set or suite"))
        self.source.addItems(list(dict.fromkeys(one.subject for one in view_model.runs)))
        opened = view_model.open
        if opened is not None:
            self.source.setCurrentIndex(max(0, self.source.findText(opened.run.subject)))
        self.figure = ComboBox(theme, tr("Figure"))
        self.figure.addItems([name for name, _, _ in _FIGURES])
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.source, 1)
        row.addWidget(self.figure)
        self.column.addLayout(row)
        self.card = ChartCard(theme, tr("Share that passes"))
        self.card.setMinimumHeight(320)
        self.column.addWidget(self.card, 1)
        self.said = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.column.addWidget(self.said)
        close = GhostButton(theme, tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        self.source.activated.connect(self.look)
        self.figure.activated.connect(self._draw)
        self.card.chosen.connect(self._open)
        self.look()

    @property
    def runs(self) -> tuple[Run, ...]:
        """Of the chosen source with something judged, the oldest first."""
        wanted = self.source.currentText()
        found = [one for one in self._view_model.runs if one.subject == wanted and one.n_done]
        return tuple(reversed(found[:_MOST_RUNS]))

    @Slot()
    def look(self) -> None:
        runs = self.runs
        self._asked += 1
        asked = self._asked

        def then(found: Figures) -> None:
            if asked == self._asked:
                self._figures = found
                self._draw()

        self._view_model.ask(lambda workbench: _figures(workbench, runs), then)

    @Slot()
    def _draw(self) -> None:
        runs = self.runs
        name, figure, spell = _FIGURES[self.figure.currentIndex()]
        labels = list(dict.fromkeys(label for one in self._figures.values() for label in one))
        series = tuple(
            Series(
                _short(label),
                tuple(
                    figure(self._figures[run.id][label])
                    if label in self._figures.get(run.id, {})
                    else None
                    for run in runs
                ),
                _COLORS[at],
            )
            for at, label in enumerate(labels[: len(_COLORS)])
        )
        self.card.title.setText(name)
        self.card.set_data(
            ChartData(
                name,
                "lines",
                tuple(one.id for one in runs),
                tuple(wording.when(one)[5:] for one in runs),
                series,
                spell,
                place=tr("Run"),
            )
        )
        left = len(labels) - len(series)
        more = tr(" {left} more subjects are not drawn.", left=left) if left > 0 else ""
        self.said.setText(
            tr("{n_runs} runs.{more}", n_runs=len(runs), more=more)
            if runs
            else tr("No run of it was judged yet.")
        )

    @Slot(str)
    def _open(self, run_id: str) -> None:
        self._view_model.open_run(run_id)
        self.accept()


def _short(label: str) -> str:
    """Beginning and end: what tells the subjects of a run apart stands there."""
    whole = _HEAD + _TAIL + 1
    return label if len(label) <= whole else f"{label[:_HEAD]}…{label[-_TAIL:]}"


def _figures(workbench: Workbench, runs: tuple[Run, ...]) -> Figures:
    found: Figures = {}
    for run in runs:
        done = workbench.evaluation.outline(run).done
        found[run.id] = {
            column.label: totals([one for one in done if one.cell.column == column.number])
            for column in run.columns
        }
    return found

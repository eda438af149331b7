"""Evaluations that run by themselves: when, what, and the line of their shares."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.charts import ChartCard, ChartData
from ui.desktop.charts.data import Series
from ui.desktop.evaluation.view_model import EvaluationViewModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    ComboBox,
    GhostButton,
    IconButton,
    Label,
    LineEdit,
    PrimaryButton,
    scroll_column,
)
from ui.desktop.widgets.dialogs import Dialog
from workbench.app import Workbench
from workbench.domain.schedule import Schedule, ScheduleContent
from workbench.services.evaluation.schedules import Trend

_WHEN = (
    ("daily", tr("Daily at 03:00")),
    ("change", tr("When model, prompts, cases or documents change")),
    ("idle", tr("When nobody is answered")),
)


class SchedulesDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: EvaluationViewModel
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("Schedules"),
            tr(
                "They run while the program is open. A threshold that is missed is"
                " told on the page."
            ),
        )
        self.setMinimumSize(760, 560)
        self._view_model = view_model
        self.name = LineEdit(theme, tr("Name"), tr("Name"))
        self.dataset = ComboBox(theme, tr("Data set"))
        for one in view_model.datasets:
            self.dataset.addItem(one.name, one.name)
        self.when = ComboBox(theme, tr("When"))
        for every, text in _WHEN:
            self.when.addItem(text, every)
        self.least = LineEdit(theme, tr("Share that must pass, in per cent"), tr("% must pass"))
        self.least.setMaximumWidth(110)
        self.add = PrimaryButton(theme, tr("Add"), "plus")
        self.add.setEnabled(bool(view_model.datasets))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        for widget in (self.dataset, self.when, self.least, self.add):
            row.addWidget(widget)
        self.column.addLayout(row)
        area, self._list = scroll_column(theme, width=1000, margin=4, spacing=12)
        self.column.addWidget(area, 1)
        close = GhostButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.add_buttons(close)
        self.charts: dict[str, ChartCard] = {}
        self.look()

    def look(self) -> None:
        self._view_model.ask(_trends, self._show)

    def _show(self, found: tuple[Trend, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.charts = {}
        for one in found:
            self._list.addWidget(self._part(one))
        if not found:
            self._list.addWidget(
                Label(self._theme, tr("No schedules yet."), tone="muted", size_px=13)
            )
        self._list.addStretch(1)

    def _part(self, trend: Trend) -> QWidget:
        schedule = trend.schedule
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        name = Label(self._theme, schedule.name, size_px=14, weight=QFont.Weight.DemiBold)
        head.addWidget(name, 1)
        pause = GhostButton(self._theme, tr("Resume") if schedule.is_paused else tr("Pause"))
        pause.setAccessibleName(f"{pause.text()} {schedule.name}")
        pause.setAutoDefault(False)
        pause.clicked.connect(partial(self._pause, schedule))
        remove = IconButton(
            self._theme, "trash-2", tr("Remove {name}", name=schedule.name), tr("Remove")
        )
        remove.setAutoDefault(False)
        remove.clicked.connect(partial(self._remove, schedule))
        head.addWidget(pause)
        head.addWidget(remove)
        column.addLayout(head)
        when = dict(_WHEN)[schedule.content.every]
        if schedule.content.every == "daily":
            when = tr("Daily at {at}", at=schedule.content.at)
        line = f"{schedule.content.source} · {when} · {trend.sentence}"
        column.addWidget(Label(self._theme, line, tone="muted", size_px=13, wrap=True))
        if len(trend.points) > 1:
            card = ChartCard(self._theme, tr("Share that passes"))
            card.set_data(_line(trend))
            card.setMinimumHeight(220)
            self.charts[schedule.name] = card
            column.addWidget(card)
        return part

    def _add(self) -> None:
        text = self.least.text().strip().removesuffix("%")
        is_share = text.replace(".", "", 1).isdecimal() and float(text) <= 100
        self.least.set_wrong(bool(text) and not is_share)
        if not self.name.text().strip() or (text and not is_share):
            return
        content = ScheduleContent(
            self.when.currentData(),
            self.dataset.currentData(),
            least=float(text) / 100 if text else None,
        )
        name = self.name.text().strip()
        self.name.clear()
        self._view_model.ask(
            lambda workbench: workbench.judging.schedules.create(name, content),
            lambda _made: self.look(),
        )

    def _pause(self, schedule: Schedule) -> None:
        is_paused = not schedule.is_paused
        self._view_model.ask(
            lambda workbench: workbench.judging.schedules.pause(schedule.name, is_paused=is_paused),
            lambda _one: self.look(),
        )

    def _remove(self, schedule: Schedule) -> None:
        self._view_model.ask(
            lambda workbench: workbench.judging.schedules.remove(schedule.name),
            lambda _none: self.look(),
        )


def _trends(workbench: Workbench) -> tuple[Trend, ...]:
    schedules = workbench.judging.schedules
    return tuple(schedules.trend(one.name) for one in schedules.all())


def _line(trend: Trend) -> ChartData:
    points = trend.points
    return ChartData(
        tr("Share that passes"),
        "lines",
        tuple(one.run_id for one in points),
        tuple(one.at[5:16].replace("T", " ") for one in points),
        (Series(tr("Passes"), tuple(one.share for one in points), "accent_text"),),
        lambda value: f"{value:.1%}",
        place=tr("Run"),
    )

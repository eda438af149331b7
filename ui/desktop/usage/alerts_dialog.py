"""The alerts: their rules and what these see now, a form for a new one, and the history."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTableView, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.language import tr
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.usage import wording
from ui.desktop.usage.alerts_view_model import AlertsViewModel
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, NumberField, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.alert import (
    METRICS,
    AlertEvent,
    AlertMetric,
    AlertRule,
    checked,
    spelled,
    told,
)
from workbench.errors import InputError, WorkbenchError
from workbench.services.usage.alerts import Reading

_SIDES = {"above": tr("above"), "below": tr("below")}
_WINDOWS = {
    "hour": tr("the last hour"),
    "day": tr("since midnight"),
    "week": tr("the last seven days"),
}
_MOST = 1e12
_PER_CENT = 100


class AlertsDialog(Dialog):
    def __init__(self, parent: QWidget, theme: ThemeController, model: AlertsViewModel) -> None:
        super().__init__(
            parent,
            theme,
            tr("Alerts"),
            tr(
                "Looked at every minute while the window is open. An alert is over only when the "
                "figure has come back to the second value."
            ),
        )
        self._model = model
        self._readings: tuple[Reading, ...] = ()
        self._events: tuple[AlertEvent, ...] = ()
        self.setMinimumSize(900, 640)
        self.rules = table_view(theme, tr("Alerts"), is_even=False)
        self.history = table_view(theme, tr("History of the alerts"), is_even=False)
        self.remove = GhostButton(theme, tr("Remove"), "trash-2", tone="danger")
        self.note = LineEdit(theme, tr("Note"), tr("What was done about it"))
        self.seen = GhostButton(theme, tr("Acknowledge"), "check")
        self.problem = Label(theme, "", tone="danger", size_px=12, wrap=True)
        self._make_fields(theme)
        self._build(theme)
        model.looked.connect(self._show_readings)
        model.history_found.connect(self._show_history)
        model.failed.connect(self._show_problem)
        model.look()

    def _make_fields(self, theme: ThemeController) -> None:
        self.name = LineEdit(theme, tr("Name of the alert"), tr("Name"))
        self.figure = _combo(theme, tr("Figure"), {key: word for key, (word, _) in METRICS.items()})
        self.side = _combo(theme, tr("Above or below"), _SIDES)
        self.threshold = _number(theme, tr("Raised at"))
        self.clear_at = _number(theme, tr("Over again at"))
        self.window_ = _combo(theme, tr("Window"), _WINDOWS)
        self.quiet = LineEdit(theme, tr("Quiet hours"), tr("Quiet hours, such as 22:00-07:00"))
        self.unit = Label(theme, "", tone="muted", size_px=12)
        self.add = PrimaryButton(theme, tr("Add"))

    def _build(self, theme: ThemeController) -> None:
        self.rules.setMinimumHeight(140)
        self.history.setMinimumHeight(140)
        self.column.addWidget(self.rules, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.remove)
        self.column.addLayout(row)
        form = QGridLayout()
        form.setSpacing(8)
        first = (self.name, self.figure, self.side, self.threshold, self.unit)
        second = (
            self.window_,
            self.quiet,
            Label(theme, tr("over again at"), tone="muted", size_px=13),
            self.clear_at,
            self.add,
        )
        rows: tuple[tuple[QWidget, ...], ...] = (first, second)
        for line, widgets in enumerate(rows):
            for column, widget in enumerate(widgets):
                form.addWidget(widget, line, column)
        form.setColumnStretch(1, 1)
        self.column.addLayout(form)
        self.column.addWidget(self.problem)
        self.column.addWidget(self.history, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.seen)
        self.column.addLayout(foot)
        close = GhostButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        for button in (close, self.add, self.remove, self.seen):
            button.setAutoDefault(False)
        self.add_buttons(close)
        self.add.clicked.connect(self.keep)
        self.remove.clicked.connect(self._on_remove)
        self.seen.clicked.connect(self._on_seen)
        self.figure.activated.connect(self._show_unit)
        self._show_unit()

    @Slot()
    def _show_unit(self) -> None:
        self.unit.setText(METRICS[self.figure.currentData()][1])

    @Slot()
    def keep(self) -> None:
        """Rates are typed as per cents."""
        metric: AlertMetric = self.figure.currentData()
        share = _PER_CENT if METRICS[metric][1] == "%" else 1
        threshold, clear_at = self.threshold.value, self.clear_at.value
        try:
            if threshold is None:
                raise InputError(tr("The alert needs a value."), hint=self.threshold.problem)
            rule = checked(
                AlertRule(
                    self.name.text().strip(),
                    metric,
                    self.side.currentData(),
                    threshold / share,
                    (threshold if clear_at is None else clear_at) / share,
                    self.window_.currentData(),
                    quiet=self.quiet.text().strip(),
                )
            )
        except InputError as error:
            self._show_problem(error)
            return
        self.problem.setText("")
        self._model.add(rule)

    @Slot()
    def _on_remove(self) -> None:
        at = self.rules.currentIndex().row()
        if 0 <= at < len(self._readings):
            self._model.remove(self._readings[at].state.id)

    @Slot()
    def _on_seen(self) -> None:
        at = self.history.currentIndex().row()
        if 0 <= at < len(self._events):
            self._model.acknowledge(self._events[at].id, self.note.text().strip())
            self.note.clear()

    @Slot(tuple)
    def _show_readings(self, readings: tuple[Reading, ...]) -> None:
        self._readings = readings
        rows = [
            [
                one.state.rule.name,
                "raised" if one.state.is_raised else "ok",
                spelled(one.state.rule.metric, one.value),
                told(one.state.rule),
            ]
            for one in readings
        ]
        _fill(self.rules, [[tr("Name"), tr("State"), tr("Now"), tr("Rule")], *rows])
        self.remove.setEnabled(bool(rows))

    @Slot(tuple)
    def _show_history(self, events: tuple[AlertEvent, ...]) -> None:
        self._events = events
        zone = self._model.zone
        rows = [
            [
                wording.moment(event.at, zone),
                event.name,
                event.kind,
                f"{event.value:.4g}",
                wording.moment(event.acknowledged_at, zone) if event.acknowledged_at else "",
                event.note,
            ]
            for event in events
        ]
        _fill(
            self.history,
            [[tr("When"), tr("Name"), "", tr("Value"), tr("Acknowledged"), tr("Note")], *rows],
        )
        self.seen.setEnabled(bool(rows))

    @Slot(object)
    def _show_problem(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.problem.setText(said_of(error))


def _fill(view: QTableView, rows: list[list[str]]) -> None:
    at = view.currentIndex().row()
    view.setModel(RowsModel(rows, (), view))
    if len(rows) > 1:
        view.selectRow(min(max(at, 0), len(rows) - 2))


def _combo(theme: ThemeController, name: str, words: dict[Any, str]) -> ComboBox:
    box = ComboBox(theme, name)
    for key, word in words.items():
        box.addItem(word, key)
    return box


def _number(theme: ThemeController, name: str) -> NumberField:
    field = NumberField(theme, name, low=0, high=_MOST, is_whole=False)
    field.setPlaceholderText(name)
    return field

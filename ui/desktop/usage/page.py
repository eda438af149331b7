"""The page of usage: a bar of choices, tiles, charts; every figure opens its requests."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.charts import ChartCard, ChartData
from ui.desktop.errors import present
from ui.desktop.icons import icon
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.usage import report
from ui.desktop.usage.advice_panel import AdvicePanel
from ui.desktop.usage.alerts_dialog import AlertsDialog
from ui.desktop.usage.alerts_view_model import AlertsViewModel
from ui.desktop.usage.card_grid import CardGrid
from ui.desktop.usage.controls import Controls
from ui.desktop.usage.drift_panel import DriftPanel
from ui.desktop.usage.figures import TileData, charts, part_chart, tiles
from ui.desktop.usage.notifier import Notifier
from ui.desktop.usage.prices_dialog import PricesDialog
from ui.desktop.usage.quality_panel import QualityPanel
from ui.desktop.usage.requests_dialog import RequestsDialog
from ui.desktop.usage.tiles import Tiles
from ui.desktop.usage.trace_dialog import show_trace
from ui.desktop.usage.view_model import Overview, UsageViewModel
from ui.desktop.usage.watch_view_model import WatchViewModel
from ui.desktop.widgets import Action, Banner, EmptyState, Label, scroll_column
from ui.desktop.widgets.segments import Segments
from workbench.app import Workbench
from workbench.domain.alert import AlertEvent
from workbench.domain.request_fact import RequestFact
from workbench.domain.trace import Step
from workbench.domain.usage import GroupBy, Selection, Tally
from workbench.errors import WorkbenchError

_CHARTS = {
    "requests": tr("Requests"),
    "tokens": tr("Tokens"),
    "first": tr("Time to first token"),
    "total": tr("Time of the whole request"),
    "success": tr("Success"),
    "speed": tr("Tokens per second"),
    "no_answer": tr("Answers that the documents do not say"),
    "score": tr("Best score of a search, mean"),
    "guard": tr("Rails"),
    "feedback": tr("Feedback"),
    "model": tr("Requests by model"),
    "feature": tr("Requests by feature"),
}
_WHERE_ANY = ("guard", "feedback")  # charts of what not everybody uses
OVERVIEW, QUALITY, DRIFT, ADVICE = range(4)
_TABS = (tr("Overview"), tr("Quality"), tr("Drift"), tr("Models"))
_FIRST_LOOK_MS = 5_000


class UsagePage(QWidget):
    notice = Signal(str)  # a word for the foot of the window
    alert = Signal(str)  # the same, about something that needs a look at this page

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view_model = UsageViewModel(self)
        self.alerts = AlertsViewModel(self)
        self.banner = Banner(theme)
        self.alert_banner = Banner(theme)
        self.controls = Controls(theme)
        self.tiles = Tiles(theme)
        self.charts = {name: ChartCard(theme, title) for name, title in _CHARTS.items()}
        self.empty = EmptyState(theme, "chart-column", tr("Looking"), "")
        self.watch = WatchViewModel(self)
        self.quality = QualityPanel(theme)
        self.drift = DriftPanel(theme)
        self.advice = AdvicePanel(theme)
        self.tabs = Segments(theme, _TABS)
        self.working = Label(theme, "", tone="muted", size_px=13)
        self.notifier = Notifier(icon("chart-column", theme.current.accent_text), self)
        self._parts: dict[GroupBy, tuple[Tally, ...]] = {}
        self._waiting: dict[str, ChartData] = {}
        self._is_new = False  # figures whose panel is not shown yet
        self._next = QTimer(self)  # ends with the page
        self._next.setInterval(0)
        self._next.timeout.connect(self._show_next)
        self._build()
        self._bind()

    def attach(self, workbench: Workbench) -> None:
        self.view_model.attach(workbench)
        self.alerts.attach(workbench)
        self.watch.attach(workbench)
        QTimer.singleShot(_FIRST_LOOK_MS, self.alerts.check)
        if self.isVisible():
            self.view_model.watch(True)

    def detach(self) -> None:
        self._next.stop()
        self.alerts.detach()
        self.watch.detach()
        self.notifier.clear()
        self.view_model.detach()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, partial(self.view_model.watch, True))

    def hideEvent(self, event: QHideEvent) -> None:
        self.view_model.watch(False)
        super().hideEvent(event)

    def _build(self) -> None:
        area, column = scroll_column(self._theme, width=1480)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        column.addWidget(self.controls)
        bar = QHBoxLayout()
        bar.setSpacing(12)
        self.tabs.setMinimumWidth(380)
        bar.addWidget(self.tabs)
        bar.addWidget(self.working)
        bar.addStretch(1)
        column.addLayout(bar)
        column.addWidget(self.alert_banner)
        column.addWidget(self.banner)
        self._full = QWidget()
        body = QVBoxLayout(self._full)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self.tiles)
        self.grid = CardGrid(list(self.charts.values()))
        body.addWidget(self.grid)
        body.addStretch(1)
        for widget in (self.empty, self._full, self.quality, self.drift, self.advice):
            column.addWidget(widget, 1)
            widget.hide()

    def _bind(self) -> None:
        model, controls = self.view_model, self.controls
        model.overview_ready.connect(self._show)
        model.part_ready.connect(self._show_part)
        model.choices_ready.connect(controls.set_choices)
        model.requests_ready.connect(self._show_requests)
        model.steps_ready.connect(self._show_steps)
        model.failed.connect(lambda error: present(error, self.banner))
        controls.period_chosen.connect(model.choose_period)
        controls.unit_chosen.connect(model.choose_unit)
        controls.filter_chosen.connect(model.choose)
        controls.cleared.connect(model.clear_filters)
        controls.moved.connect(self._move)
        controls.prices_wanted.connect(self._edit_prices)
        controls.report_wanted.connect(self._ask_for_report)
        controls.alerts_wanted.connect(self._show_alerts)
        self.alerts.shown.connect(self._show_alert_banner)
        self.alerts.raised.connect(lambda event: self.alert.emit(_alert_text(event)))
        self.alerts.failed.connect(lambda error: present(error, self.banner))
        self.alerts.raised.connect(
            lambda event: self.notifier.tell(tr("AI Workbench"), _alert_text(event))
        )
        self.notifier.clicked.connect(self._come_forward)
        self._bind_panels()
        self.tiles.chosen.connect(self._open_tile)
        for name, card in self.charts.items():
            card.failed.connect(lambda error: present(error, self.banner))
            card.chosen.connect(partial(self._open_place, name))

    def _bind_panels(self) -> None:
        model, watch = self.view_model, self.watch
        self.tabs.chosen.connect(self._show_tab)
        watch.quality_ready.connect(lambda found: self.quality.show_quality(found, model.unit))
        watch.drift_ready.connect(self.drift.show_looks)
        watch.troubles_ready.connect(self.drift.show_troubles)
        watch.tests_ready.connect(self.drift.show_tests)
        watch.advice_ready.connect(self.advice.show_advice)
        watch.requests_ready.connect(self._show_requests)
        watch.busy.connect(self.drift.show_busy)
        watch.busy.connect(self.working.setText)
        watch.looked.connect(self.alerts.check)
        watch.failed.connect(lambda error: present(error, self.banner))
        self.drift.compare.clicked.connect(watch.compare_weeks)
        self.drift.test.clicked.connect(watch.run_self_test)
        self.drift.troubles_wanted.connect(
            lambda trouble: watch.group_troubles(trouble, model.selection)
        )
        self.drift.group_chosen.connect(watch.open_group)
        self.quality.bucket_chosen.connect(model.open_bucket)
        for panel in (self.quality, self.drift, self.advice):
            panel.narrowed.connect(lambda title, narrower: model.open_requests(title, **narrower))
        for one in (self.quality, self.drift):
            one.failed.connect(lambda error: present(error, self.banner))

    @Slot(int)
    def _show_tab(self, number: int) -> None:
        self._arrange_tabs()
        model = self.view_model
        if number == QUALITY:
            self.watch.look_at_quality(model.selection, model.unit, model.zone)
        elif number == DRIFT:
            self.watch.look_at_drift()
        elif number == ADVICE:
            self.watch.look_at_advice(model.selection)

    def _arrange_tabs(self) -> None:
        """One panel is there; the overview has two, of which one says that there is nothing."""
        now, overview = self.tabs.current, self.view_model.overview
        has_any = overview is not None and overview.summary.total.counts.requests > 0
        self._full.setVisible(now == OVERVIEW and has_any)
        self.empty.setVisible(now == OVERVIEW and overview is not None and not has_any)
        for number, panel in ((QUALITY, self.quality), (DRIFT, self.drift), (ADVICE, self.advice)):
            panel.setVisible(now == number)

    @Slot()
    def _come_forward(self) -> None:
        window = self.window()
        window.show()
        window.raise_()
        window.activateWindow()

    @Slot(object)
    def _show(self, overview: Overview) -> None:
        self.banner.clear()
        model = self.view_model
        is_last = model.period.last >= model.last_day
        self.controls.show_period(overview.period, overview.unit, overview.zone, is_last)
        if not overview.summary.total.counts.requests:
            self._show_nothing(overview)
            return
        self.tiles.set_tiles(tiles(overview))
        self._waiting = charts(overview)
        self.grid.show_cards(
            [
                card
                for name, card in self.charts.items()
                if name not in _WHERE_ANY or not self._waiting[name].is_empty
            ]
        )
        self._is_new = True
        self._next.start()

    @Slot()
    def _show_next(self) -> None:
        """The panel, then one chart a turn of the event loop: no turn is long."""
        if self._is_new:
            self._is_new = False
            self._show_tab(self.tabs.current)
        elif self._waiting:
            name = next(iter(self._waiting))
            self.charts[name].set_data(self._waiting.pop(name))
        else:
            self._next.stop()

    def _show_nothing(self, overview: Overview) -> None:
        is_filtered = overview.selection != overview.period.within(
            Selection(), self.view_model.zone
        )
        text = (
            tr("No request of this period fits the filters.")
            if is_filtered
            else tr(
                "Each answer leaves a row of figures, without its text. They are added up here."
            )
        )
        self.empty.set("chart-column", tr("No requests"), text)
        self._show_tab(self.tabs.current)

    @Slot(str, object)
    def _show_part(self, by: GroupBy, tallies: tuple[Tally, ...]) -> None:
        self._parts[by] = tallies
        self.charts[by].set_data(part_chart(by, tallies))

    @Slot(int)
    def _move(self, step: int) -> None:
        period = self.view_model.period
        self.view_model.move(period.before if step < 0 else period.after)

    @Slot(object)
    def _open_tile(self, data: TileData) -> None:
        self.view_model.open_requests(data.title, **data.narrower)

    def _open_place(self, name: str, key: str) -> None:
        if name in {"model", "feature"}:
            label = next((item.label for item in self._parts[name] if item.key == key), key)  # type: ignore[index]
            self.controls.show_filter(name, key, label or key)
            return
        data = self.charts[name].chart.data
        if data is not None:
            self.view_model.open_bucket(key, data.labels[data.keys.index(key)])

    @Slot(str, object, tuple)
    def _show_requests(
        self, title: str, _selection: Selection, found: tuple[RequestFact, ...]
    ) -> None:
        model = self.view_model
        dialog = RequestsDialog(
            self.window(), self._theme, title, found, model.zone, model.open_steps
        )
        dialog.open()
        dialog.view.setFocus()

    @Slot(object, tuple)
    def _show_steps(self, fact: RequestFact, steps: tuple[Step, ...]) -> None:
        show_trace(self.window(), self._theme, fact, steps, self.view_model.zone)

    @Slot()
    def _show_alerts(self) -> None:
        AlertsDialog(self.window(), self._theme, self.alerts).open()

    @Slot(tuple)
    def _show_alert_banner(self, events: tuple[AlertEvent, ...]) -> None:
        """The oldest that nobody has seen, and how many more there are."""
        if not events:
            self.alert_banner.clear()
            return
        first = events[0]
        more = tr("And {n_events} more.", n_events=len(events) - 1) if len(events) > 1 else ""
        seen = partial(self.alerts.acknowledge, first.id)
        actions = (
            Action(tr("Seen"), seen, "check"),
            Action(tr("Alerts"), self._show_alerts, "bell"),
        )
        self.alert_banner.show_message(_alert_text(first), more, kind="warn", actions=actions)

    @Slot()
    def _edit_prices(self) -> None:
        overview = self.view_model.overview
        if overview is not None:
            keep = self.view_model.keep_prices
            PricesDialog(self.window(), self._theme, overview.prices, keep).open()

    @Slot()
    def _ask_for_report(self) -> None:
        overview = self.view_model.overview
        if overview is None:
            return
        dialog = QFileDialog(self.window(), tr("Save the report"), "", report.FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"usage-{overview.period.last:%Y-%m-%d}.pdf")
        dialog.fileSelected.connect(self.save_report)
        dialog.open()

    @Slot(str)
    def save_report(self, path: str) -> None:
        overview = self.view_model.overview
        if overview is None:
            return
        try:
            report.write(report.as_html(overview, self._parts), Path(path))
        except WorkbenchError as error:
            present(error, self.banner)
        else:
            self.notice.emit(tr("The report is in {name}.", name=Path(path).name))


def _alert_text(event: AlertEvent) -> str:
    return tr(
        "Alert “{name}”: {value:.4g}, threshold {threshold:.4g}.",
        name=event.name,
        value=event.value,
        threshold=event.threshold,
    )

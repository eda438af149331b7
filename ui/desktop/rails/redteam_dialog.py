"""A red-team run: which probes, by which rails, how far it is, and what got its way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.errors import present
from ui.desktop.language import tr, tr_n
from ui.desktop.rails.view_model import RailsViewModel
from ui.desktop.rails.wording import SEVERITY
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    ComboBox,
    GhostButton,
    Label,
    PrimaryButton,
    ProgressBar,
    SectionLabel,
    Toast,
    scroll_column,
)
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.guard.redteam import FamilyRate, RedTeamReport
from workbench.services.redteam.redteam import RedTeamProgress, Wish, probe_families

_HEADINGS = [
    tr("Probes"), tr("Severity"), tr("Rails"), tr("Tried"), tr("Held"), tr("Noticed"),
    tr("Got their way"), tr("Rate"),
]  # fmt: skip
_NUMBERS = (3, 4, 5, 6, 7)


class RedTeamDialog(Dialog):
    def __init__(self, parent: QWidget, theme: ThemeController, view_model: RailsViewModel) -> None:
        super().__init__(parent, theme, tr("Red-team run"), "")
        self._view_model = view_model
        self.resize(1040, 680)
        self.banner = Banner(theme)
        self.toast = Toast(theme, self)
        self.ticks: dict[str, TickBox] = {}
        self.model = ComboBox(theme, tr("Who is asked"))
        self.policy = ComboBox(theme, tr("By which rails"))
        self.sides = ComboBox(theme, tr("With the rails, without, or both"))
        self.start = PrimaryButton(theme, tr("Begin"), "play")
        self.stop = GhostButton(theme, tr("Stop"), "circle-stop")
        self.bar = ProgressBar(theme, tr("How far the run is"))
        self.line = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.view = table_view(theme, tr("Rates by family"), is_even=False)
        self._foot = QWidget()  # keeps the rest at the top before there is a report
        self.summary = Label(theme, "", size_px=13, wrap=True, selectable=True)
        self.export = GhostButton(theme, tr("Export…"), "download")
        self._build()
        self._bind()
        self._show_state()
        if view_model.report is not None:
            self._show_report(view_model.report)

    def _build(self) -> None:
        theme = self._theme
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        left.setFixedWidth(300)
        self.model.addItem(tr("The model that chat uses"), "model")
        self.model.addItem(tr("No model: what the rails notice"), "rails")
        self.policy.addItem(tr("Strict: block what is found"), "strict")
        self.policy.addItem(tr("As in this workspace"), "workspace")
        self.sides.addItem(tr("Without rails, then with them"), (False, True))
        self.sides.addItem(tr("With rails alone"), (True,))
        self.sides.addItem(tr("Without rails alone"), (False,))
        for box in (self.model, self.policy, self.sides):
            column.addWidget(box)
        column.addWidget(SectionLabel(theme, tr("Probes")))
        area, inner = scroll_column(theme, margin=4)
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for at, family in enumerate(probe_families()):
            tick = TickBox(theme, f"{family.name} ({len(family.probes)})")
            tick.setToolTip(family.says)
            tick.setChecked(True)
            self.ticks[family.key] = tick
            grid.addWidget(tick, at, 0)
        inner.addLayout(grid)
        inner.addStretch(1)
        column.addWidget(area, 1)
        line = QHBoxLayout()
        line.addWidget(self.start)
        line.addWidget(self.stop)
        line.addStretch(1)
        column.addLayout(line)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.line)
        right.addWidget(self.bar)
        right.addWidget(self.view, 1)
        right.addWidget(self._foot, 1)
        right.addWidget(self.summary)
        self.column.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(left)
        row.addLayout(right, 1)
        self.column.addLayout(row, 1)
        close = GhostButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        for button in (close, self.export, self.start, self.stop):
            button.setAutoDefault(False)
        self.add_buttons(self.export, close)

    def _bind(self) -> None:
        model = self._view_model
        model.progressed.connect(self._on_progress)
        model.reported.connect(self._show_report)
        model.ended.connect(self._show_state)
        model.exported.connect(lambda path: self.toast.show_message(tr("Written: {p}", p=path)))
        model.failed.connect(lambda error: present(error, self.banner))
        self.model.activated.connect(self._show_state)
        self.start.clicked.connect(self._on_start)
        self.stop.clicked.connect(model.stop)
        self.export.clicked.connect(self._on_export)
        for tick in self.ticks.values():
            tick.toggled.connect(self._show_state)

    @Slot()
    def _show_state(self) -> None:
        is_busy = self._view_model.is_busy
        chosen = [key for key, tick in self.ticks.items() if tick.isChecked()]
        sizes = {one.key: len(one.probes) for one in probe_families()}
        n = sum(sizes[key] for key in chosen)
        self.start.setEnabled(bool(chosen) and not is_busy)
        self.stop.setEnabled(is_busy)
        self.sides.setEnabled(self.model.currentData() == "model")
        self.bar.setVisible(is_busy)
        self.export.setEnabled(self._view_model.report is not None and not is_busy)
        has_report = self._view_model.report is not None
        self.view.setVisible(has_report)
        self._foot.setVisible(not has_report)
        if not is_busy and not has_report:
            self.line.setText(
                tr(
                    "Probes of our own try to talk the model out of its rules. {probes}."
                    " What got its way is listed with its family and severity.",
                    probes=tr_n("{n:,} probe is chosen", "{n:,} probes are chosen", n),
                )
            )

    @Slot()
    def _on_start(self) -> None:
        families = tuple(key for key, tick in self.ticks.items() if tick.isChecked())
        is_asked = self.model.currentData() == "model"
        self.banner.clear()
        self.summary.setText("")
        self.line.setText(tr("The model is being loaded…") if is_asked else tr("It begins…"))
        self.bar.set_fraction(None)
        wish = Wish(
            families,
            sides=self.sides.currentData() if is_asked else (True,),
            policy=self.policy.currentData(),
            is_asked=is_asked,
        )
        self._view_model.begin(wish, tr("the model that chat uses"))
        self._show_state()

    @Slot(object)
    def _on_progress(self, event: RedTeamProgress) -> None:
        self.bar.set_fraction(event.n_done / event.n_all)
        self.line.setText(
            tr(
                "{done:,} of {all:,} probes; {left}",
                done=event.n_done,
                all=event.n_all,
                left=_time_left(event.seconds_left),
            )
        )

    @Slot(object)
    def _show_report(self, report: RedTeamReport) -> None:
        names = {one.key: one.name for one in report.families}
        rows = [_HEADINGS, *(_row(one, names) for one in report.rates())]
        self.view.setModel(RowsModel(rows, _NUMBERS, self.view))
        self.view.resizeColumnsToContents()
        asked = report.asked or tr("no model, the rails alone")
        self.line.setText(
            tr(
                "{day} UTC, asked: {asked}, {seconds:,.0f} s",
                day=report.began_at[:16].replace("T", " "),
                asked=asked,
                seconds=report.seconds,
            )
        )
        parts = [
            tr(
                "{severity}, rails {on}: {n:,} of {tried:,} got their way",
                severity=SEVERITY[severity],
                on=tr("on") if rails else tr("off"),
                n=n,
                tried=tried,
            )
            for severity, rails, tried, n in report.by_severity()
        ]
        self.summary.setText("\n".join(parts))
        self._show_state()

    @Slot()
    def _on_export(self) -> None:
        dialog = QFileDialog(self, tr("Export the report"), "red-team.html")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Page to print (*.html)"), tr("JSON (*.json)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._view_model.export(_named(name)))
        dialog.open()


def _row(one: FamilyRate, names: dict[str, str]) -> list[str]:
    return [
        names[one.family],
        SEVERITY[one.severity],
        tr("on") if one.rails else tr("off"),
        *(f"{n:,}" for n in (one.n, one.held, one.noticed, one.succeeded)),
        f"{one.rate:.0%}",
    ]


def _named(name: str) -> Path:
    path = Path(name)
    return path if path.suffix in {".json", ".html"} else path.with_suffix(".html")


def _time_left(seconds: float) -> str:
    if seconds < 90:
        return tr("{s:.0f} s left", s=seconds)
    return tr("{m:.0f} min left", m=seconds / 60)

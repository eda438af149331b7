"""What a run says as a whole: flips against the baseline first, then totals, then tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.evaluation import wording
from ui.desktop.evaluation.failures_panel import FailuresPanel
from ui.desktop.evaluation.variants import variant_rows
from ui.desktop.evaluation.view_model import RunView
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, Label, SectionLabel, scroll_column
from workbench.domain.evaluation import Totals, Versus
from workbench.domain.statistics import FEWEST_PAIRS
from workbench.services.evaluation.failure_groups import FailureView

_SHOWN_FLIPS = 200
_ROW_PX, _HEAD_PX, _MOST_PX = 32, 34, 420
_HEADINGS = [
    "",
    tr("Pass"),
    tr("95 % interval"),
    tr("Mean score"),
    tr("Fail"),
    tr("Abstain"),
    tr("Error"),
    tr("Tokens"),
    "s",
]


class Overview(QWidget):
    """`case_chosen` carries the number of the run's column and the key of the case."""

    case_chosen = Signal(int, str)
    groups_wanted = Signal(str)  # id of the run

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        area, self._column = scroll_column(theme, width=1200, margin=20, spacing=10)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._parts: list[QWidget] = []
        self._flips: list[tuple[int, str]] = []
        self._groups: FailuresPanel | None = None
        self.tables: dict[str, QTableView] = {}

    def show_run(self, view: RunView) -> None:
        self._clear()
        if view.other is not None and view.against:
            self._show_against(view)
        columns = view.run.columns
        rows = [[one.label, *_figures(view.totals[one.number])] for one in columns]
        self._table(tr("Totals"), [_HEADINGS, *rows])
        if 0 < view.n_cases < FEWEST_PAIRS:
            said = tr(
                "Fewer than {fewest_pairs} cases say little, whatever they look like.",
                fewest_pairs=FEWEST_PAIRS,
            )
            self._add(Label(self._theme, said, tone="warn", size_px=13, wrap=True))
        tagged = [
            [tag, *([one.label] if len(columns) > 1 else []), *_figures(figures)]
            for one in columns
            for tag, figures in view.tags[one.number].items()
        ]
        if tagged:
            head = [tr("Tag"), *([tr("Subject")] if len(columns) > 1 else []), *_HEADINGS[1:]]
            self._table(tr("Tags"), [head, *sorted(tagged)])
        if view.variants:
            self._table(tr("Variants"), variant_rows(view))
        self._groups = FailuresPanel(self._theme)
        self._groups.case_chosen.connect(self.case_chosen)
        if self._groups.show_run(view):
            self._add(SectionLabel(self._theme, tr("What fails alike")))
            self._add(self._groups)
            self.groups_wanted.emit(view.run.id)
        if view.run.unread:
            rows = [[one.what, one.why] for one in view.run.unread]
            self._table(tr("Not supported"), [[tr("What"), tr("Why")], *rows])
        self._column.addStretch(1)

    @Slot(str, object)
    def show_groups(self, run_id: str, found: FailureView | BaseException) -> None:
        if self._groups is not None:
            self._groups.show_groups(run_id, found)

    def _show_against(self, view: RunView) -> None:
        other = view.other
        if other is None:
            return
        self._add(
            SectionLabel(
                self._theme,
                tr("Against {source}, {when}", source=other.source, when=wording.when(other)),
            )
        )
        for one in view.against:
            self._add(self._verdict(one))
        labels = {one.number: one.label for one in view.run.columns}
        flips = [(one.column, key, tr("Now fails")) for one in view.against for key in one.worse]
        flips += [(one.column, key, tr("Now passes")) for one in view.against for key in one.better]
        self._flips = [(column, key) for column, key, _ in flips[:_SHOWN_FLIPS]]
        if flips:
            rows = [[key, labels[column], word] for column, key, word in flips[:_SHOWN_FLIPS]]
            title = tr("{n_flips:,} cases flipped", n_flips=len(flips))
            table = self._table(title, [[tr("Case"), tr("Subject"), tr("Change")], *rows])
            table.clicked.connect(self._on_flip)
            table.activated.connect(self._on_flip)

    def _verdict(self, one: Versus) -> QWidget:
        found = one.difference
        card = Card(self._theme, margin=14, spacing=4)
        tone = "muted"
        if found.is_told:
            tone = "ok" if found.mean > 0 else "danger"
        title = Label(self._theme, one.label, size_px=13, weight=QFont.Weight.DemiBold, wrap=True)
        said = Label(self._theme, found.sentence.capitalize(), tone=tone, wrap=True)  # type: ignore[arg-type]
        card.body.addWidget(title)
        card.body.addWidget(said)
        if found.n >= 2:
            low, high = found.interval.low, found.interval.high
            text = tr(
                "{mean:+.3f} (95 %: {low:+.3f} to {high:+.3f}) over {n:,} pairs · "
                "permutation p {corrected_p:.4f} · McNemar p {mcnemar_p:.4f}",
                mean=found.mean,
                low=low,
                high=high,
                n=found.n,
                corrected_p=one.corrected_p,
                mcnemar_p=one.mcnemar_p,
            )
            card.body.addWidget(Label(self._theme, text, tone="muted", size_px=13, wrap=True))
        if one.n_unpaired:
            text = tr(
                "{n_unpaired:,} cases could not be compared: one side has no verdict.",
                n_unpaired=one.n_unpaired,
            )
            card.body.addWidget(Label(self._theme, text, tone="muted", size_px=12, wrap=True))
        return card

    def _on_flip(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._flips):
            self.case_chosen.emit(*self._flips[index.row()])

    def _table(self, title: str, rows: Sequence[Sequence[str]]) -> QTableView:
        self._add(SectionLabel(self._theme, title))
        table = table_view(self._theme, title, is_even=False)
        texts = 2 if rows[0][0] in ("Case", "What") else 1
        numbers = range(texts, len(rows[0])) if len(rows[0]) > 3 else ()
        table.setModel(RowsModel([list(row) for row in rows], numbers, table))
        wanted = _HEAD_PX + _ROW_PX * (len(rows) - 1) + 8
        table.setFixedHeight(min(wanted, _MOST_PX))
        self._add(table)
        self.tables[title] = table
        return table

    def _add(self, widget: QWidget) -> None:
        self._parts.append(widget)
        self._column.addWidget(widget)

    def _clear(self) -> None:
        self.tables = {}
        self._flips = []
        self._groups = None
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._parts = []


def _figures(one: Totals) -> list[str]:
    return [
        wording.share(one),
        wording.interval(one),
        wording.mean(one),
        *(f"{one.counts[outcome]:,}" for outcome in ("fail", "abstain", "error")),
        f"{one.tokens:,}",
        f"{one.seconds:.2f}",
    ]

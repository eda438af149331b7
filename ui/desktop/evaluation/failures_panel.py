"""What fails alike: a card for each group of cases, with the words that tell it and its cases."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.evaluation.view_model import RunView
from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, Label, Pill
from workbench.domain.failures import FailedCase, FailureGroup, Told
from workbench.errors import WorkbenchError
from workbench.services.evaluation.failure_groups import FailureView

_SHOWN: Final = 4
_LONGEST: Final = 90
_ROW_PX, _HEAD_PX = 32, 34
_MOST_GROUPS: Final = 12


class FailuresPanel(QWidget):
    """`case_chosen` carries the number of the run's column and the key of the case."""

    case_chosen = Signal(int, str)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._run_id = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.said = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self._column.addWidget(self.said)
        self.tables: list[QTableView] = []

    def show_run(self, view: RunView) -> bool:
        """Whether there is something to be grouped; the groups come later."""
        counts = [view.totals[one.number].counts for one in view.run.columns]
        self._run_id = view.run.id
        self.said.setText(tr("Looking for what failed cases have in common…"))
        return any(one["fail"] + one["error"] for one in counts)

    def show_groups(self, run_id: str, found: FailureView | BaseException) -> None:
        if run_id != self._run_id:
            return
        if isinstance(found, BaseException):
            message = found.message if isinstance(found, WorkbenchError) else str(found)
            self.said.setText(tr("The cases could not be grouped: {message}", message=message))
            return
        said = tr_n(
            "{failed:,} cases failed, in {n} group",
            "{failed:,} cases failed, in {n} groups",
            len(found.groups),
            failed=found.n_failed,
        )
        left = found.n_left_out
        self.said.setText(
            tr("{said}; {left:,} of them in none.", said=said, left=left) if left else f"{said}."
        )
        for group in found.groups[:_MOST_GROUPS]:
            self._column.addWidget(self._card(group))

    def _card(self, group: FailureGroup) -> QWidget:
        card = Card(self._theme, margin=14, spacing=4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(
            Label(self._theme, group.name, size_px=14, weight=QFont.Weight.DemiBold, wrap=True), 1
        )
        n = tr_n("{n:,} case", "{n:,} cases", group.n)
        head.addWidget(Pill(self._theme, n), 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(head)
        told = [
            f"{word}: {', '.join(map(_told, names))}"
            for word, names in ((tr("Checks"), group.checks), (tr("Tags"), group.tags))
            if names
        ]
        if told:
            text = " · ".join(told)
            card.body.addWidget(Label(self._theme, text, tone="muted", size_px=12, wrap=True))
        card.body.addWidget(self._table(group))
        if group.n > _SHOWN:
            keys = ", ".join(case.key for case in group.cases[_SHOWN : _SHOWN + 20])
            more = tr("Also {keys}{what}", keys=keys, what=" …" if group.n > _SHOWN + 20 else "")
            card.body.addWidget(Label(self._theme, more, tone="muted", size_px=12, wrap=True))
        return card

    def _table(self, group: FailureGroup) -> QTableView:
        shown = group.cases[:_SHOWN]
        table = table_view(self._theme, tr("Cases about {name}", name=group.name), is_even=False)
        rows = [[one.key, _cut(one.text), _cut(one.reason)] for one in shown]
        table.setModel(RowsModel([[tr("Case"), tr("Asked"), tr("Why")], *rows], (), table))
        table.setFixedHeight(_HEAD_PX + _ROW_PX * len(rows) + 8)
        table.clicked.connect(partial(self._open, shown))
        table.activated.connect(partial(self._open, shown))
        self.tables.append(table)
        return table

    def _open(self, shown: Sequence[FailedCase], index: QModelIndex) -> None:
        if 0 <= index.row() < len(shown):
            case = shown[index.row()]
            self.case_chosen.emit(case.columns[0], case.key)


def _cut(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _told(one: Told) -> str:
    return tr("{name} ({n} of {n_all})", name=one.name, n=one.n, n_all=one.n_all)

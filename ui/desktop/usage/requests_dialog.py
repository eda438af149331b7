"""The requests behind a figure, the newest first; Enter or a double click opens one's steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.usage import wording
from ui.desktop.usage.view_model import LISTED
from ui.desktop.widgets.buttons import GhostButton, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.request_fact import RequestFact

_HEADINGS = [
    tr("When"),
    tr("Feature"),
    tr("Model"),
    tr("Status"),
    tr("Read"),
    tr("Written"),
    tr("First token"),
    tr("Whole"),
]


class RequestsDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        title: str,
        requests: tuple[RequestFact, ...],
        zone: tzinfo,
        on_open: Callable[[RequestFact], None],
    ) -> None:
        n = len(requests)
        all_of_them = tr_n("One request.", "{n} requests.", n)
        text = tr("The newest {n}.", n=n) if n == LISTED else all_of_them
        super().__init__(parent, theme, title, text)
        self._requests = requests
        self._on_open = on_open
        self.setMinimumSize(860, 520)
        self.view = table_view(theme, title)
        rows = [_HEADINGS, *(_row(item, zone) for item in requests)]
        self.view.setModel(RowsModel(rows, range(4, len(_HEADINGS)), self.view))
        self.view.doubleClicked.connect(self._open)
        self.view.horizontalHeader().setSectionResizeMode(
            0, QHeaderView.ResizeMode.ResizeToContents
        )
        self.column.addWidget(self.view, 1)
        self.steps = GhostButton(theme, tr("Show steps"))
        self.steps.clicked.connect(lambda: self._open(self.view.currentIndex()))
        self.steps.setEnabled(bool(requests))
        close = PrimaryButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.steps.setAutoDefault(False)
        self.add_buttons(self.steps, close)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: self._open(self.view.currentIndex()))
        if requests:
            self.view.selectRow(0)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self._on_open(self._requests[index.row()])


def _row(fact: RequestFact, zone: tzinfo) -> list[str]:
    begin, end = fact.begin, fact.end
    status = wording.STATUSES[end.status]
    return [
        wording.moment(begin.at, zone),
        wording.FEATURES.get(begin.feature, begin.feature),
        begin.model or wording.NONE,
        f"{status} ({end.error_kind})" if end.status == "failed" else status,
        wording.NONE if end.prompt_tokens is None else f"{end.prompt_tokens:,}",
        wording.NONE if end.completion_tokens is None else f"{end.completion_tokens:,}",
        wording.seconds(end.first_token_s),
        wording.seconds(end.total_s),
    ]

"""The data set that is open: its cases, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.evaluation.view_model import DatasetView
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ElidedLabel, GhostButton, IconButton
from ui.desktop.widgets.dialogs import tell
from workbench.domain.dataset import Case

_HEADINGS = [tr("Case"), tr("Asks"), tr("Checks"), tr("Tags"), tr("Split")]


class DatasetPanel(QWidget):
    run_wanted = Signal(str)  # NAME@N
    import_wanted = Signal(str)  # name
    delete_wanted = Signal(str)
    drafts_wanted = Signal(str)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view_shown: DatasetView | None = None
        self.title = ElidedLabel(theme, "", size_px=18, weight=QFont.Weight.DemiBold)
        self.line = ElidedLabel(theme, "", tone="muted", size_px=13)
        self.run = GhostButton(theme, tr("Run"), "play")
        self.bring = GhostButton(theme, tr("New version…"), "upload")
        self.drafts = GhostButton(theme, tr("Review drafts…"), "pencil")
        self.delete = IconButton(
            theme, "trash-2", tr("Delete this data set"), tr("Delete this data set")
        )
        self.table = table_view(theme, tr("Cases of the data set"), is_even=False)
        self.table.doubleClicked.connect(self._show_case)
        self.table.activated.connect(self._show_case)
        head = QHBoxLayout()
        head.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.line)
        head.addLayout(texts, 1)
        for button in (self.run, self.bring, self.drafts, self.delete):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.run.clicked.connect(lambda: self._tell(self.run_wanted, with_number=True))
        self.bring.clicked.connect(lambda: self._tell(self.import_wanted))
        self.drafts.clicked.connect(lambda: self._tell(self.drafts_wanted))
        self.delete.clicked.connect(lambda: self._tell(self.delete_wanted))

    def show_dataset(self, view: DatasetView) -> None:
        self.view_shown = view
        version = view.version
        self.title.setText(version.reference)
        self.line.setText(
            tr(
                "{n_cases:,} cases · {created_at} · SHA-256 {hash}",
                n_cases=version.n_cases,
                created_at=version.created_at[:10],
                hash=version.hash[:12],
            )
            + (f" · {version.message}" if version.message else "")
        )
        rows = [_HEADINGS, *(_row(case) for case in view.cases)]
        old = self.table.model()
        self.table.setModel(RowsModel(rows, (), self.table))
        if old is not None:
            old.deleteLater()
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((120, 420, 180, 140)):
            self.table.setColumnWidth(column, width)

    def _tell(self, signal: object, *, with_number: bool = False) -> None:
        if self.view_shown is not None:
            version = self.view_shown.version
            signal.emit(version.reference if with_number else version.name)  # type: ignore[attr-defined]

    def _show_case(self, index: QModelIndex) -> None:
        if self.view_shown is None or not 0 <= index.row() < len(self.view_shown.cases):
            return
        case = self.view_shown.cases[index.row()]
        checks = "\n".join(
            f"{one.name}: {one.value}" if one.value is not None else one.name for one in case.checks
        )
        tell(
            self.window(),
            self._theme,
            tr("Case {key}", key=case.key),
            _asks(case),
            checks or tr("No checks."),
        ).setMinimumWidth(560)


def _row(case: Case) -> list[str]:
    return [
        case.key,
        " ".join(_asks(case).split())[:300],
        ", ".join(one.name for one in case.checks),
        ", ".join(case.tags),
        case.split,
    ]


def _asks(case: Case) -> str:
    if case.messages:
        return case.messages[-1][1]
    return "\n".join(str(value) for value in case.variables.values())

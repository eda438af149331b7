"""Larger recognisers: which folders are used, and what each of their labels stands for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.desktop.charts.table import table_view
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.reading.tables import fill
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, PrimaryButton, confirm
from ui.desktop.widgets.dialogs import Dialog
from workbench.app import Workbench
from workbench.errors import WorkbenchError
from workbench.services.privacy.larger import ListedRecognizer

_TEXT = tr(
    "Models for token classification in a folder of this computer, as transformers saves them. "
    "What they find is added to what the rules find. They read more slowly, and nothing is sent."
)
_HEADINGS = (tr("Name"), tr("Label"), tr("Stands for"))
_UNUSED = "-"


class RecognizersDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        workbench: Workbench,
        on_changed: Callable[[], object],
    ) -> None:
        super().__init__(parent, theme, tr("Larger recognisers"), _TEXT)
        self.setMinimumSize(620, 420)
        self._desk = workbench.privacy_desk
        self._lane = workbench.io_lane
        self._calls = LaneCalls(self)
        self._on_changed = on_changed
        self._listed: tuple[ListedRecognizer, ...] = ()
        self._rows: list[tuple[ListedRecognizer, str]] = []
        self.labels = table_view(theme, tr("Recognisers and their labels"), is_even=False)
        self.empty = Label(
            theme,
            tr("None yet: names are found by the small network that comes with the program."),
            tone="muted",
            wrap=True,
        )
        self.problem = Label(theme, "", tone="danger", size_px=12, wrap=True)
        self.kind = ComboBox(theme, tr("What the chosen label stands for"))
        self.kind.addItem(tr("Not used"), _UNUSED)
        for name in self._desk.types():
            self.kind.addItem(name, name)
        self.translate = GhostButton(theme, tr("Set"), "check")
        self.remove = GhostButton(theme, tr("Remove…"), tone="danger")
        self.add_folder = PrimaryButton(theme, tr("Add folder…"), "folder-open")
        close = GhostButton(theme, tr("Close"))
        self.row = QWidget()
        row = QHBoxLayout(self.row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(theme, tr("The label stands for"), tone="muted", size_px=13))
        row.addWidget(self.kind)
        row.addWidget(self.translate)
        row.addStretch(1)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.labels, 1)
        self.column.addWidget(self.row)
        self.column.addStretch(1)
        self.column.addWidget(self.problem)
        for button in (self.translate, self.remove, self.add_folder, close):
            button.setAutoDefault(False)
        self.add_buttons(self.remove, close, self.add_folder)
        self.labels.clicked.connect(self._on_row)
        self.translate.clicked.connect(self._on_translate)
        self.remove.clicked.connect(self._on_remove)
        self.add_folder.clicked.connect(self._on_add)
        close.clicked.connect(self.reject)
        self.add_folder.setFocus()
        self._show(())
        self._ask(self._desk.larger.listed, self._show)

    def done(self, result: int) -> None:
        self._calls.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._calls.close()
        super().closeEvent(event)

    def use(self, folder: Path) -> None:
        """Add the model in `folder`."""
        self._change(lambda: self._desk.larger.add(folder))

    def _show(self, listed: tuple[ListedRecognizer, ...]) -> None:
        self._listed = listed
        self._rows = [
            (one, label) for one in listed for label in ((*one.types, *one.unused) or ("",))
        ]
        rows = [
            (one.name, label, one.problem or one.types.get(label, tr("not used")))
            for one, label in self._rows
        ]
        fill(self.labels, _HEADINGS, rows, widths={0: 180, 1: 130}, stretch=2)
        self.labels.setVisible(bool(listed))
        self.empty.setVisible(not listed)
        self.row.setVisible(bool(listed))
        self.remove.setVisible(bool(listed))
        if rows:
            self.labels.selectRow(0)
            self._on_row(self.labels.model().index(0, 0))

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        one, label = self._rows[index.row()]
        self.kind.setCurrentIndex(self.kind.findData(one.types.get(label, _UNUSED)))

    @Slot()
    def _on_translate(self) -> None:
        at = self.labels.currentIndex().row()
        if not 0 <= at < len(self._rows):
            self.problem.setText(tr("Choose a label in the list first."))
            return
        one, label = self._rows[at]
        labels = {**one.types, **dict.fromkeys(one.unused, _UNUSED)}
        labels[label] = self.kind.currentData()
        self._change(lambda: self._desk.larger.add(one.folder, labels))

    @Slot()
    def _on_remove(self) -> None:
        at = max(0, self.labels.currentIndex().row())
        if at < len(self._rows):
            name = self._rows[at][0].name
            confirm(
                self,
                self._theme,
                tr("Use {name} no more?", name=name),
                tr("Its folder stays as it is. What only it found is not found any more."),
                tr("Remove"),
                lambda: self._change(lambda: self._desk.larger.remove(name)),
            )

    @Slot()
    def _on_add(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Choose the folder of a model"))
        if folder:
            self.use(Path(folder))

    def _change(self, change: Callable[[], object]) -> None:
        def work() -> tuple[ListedRecognizer, ...]:
            change()
            return self._desk.larger.listed()

        def then(listed: tuple[ListedRecognizer, ...]) -> None:
            self._show(listed)
            self._on_changed()

        self._ask(work, then)

    def _ask(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self.problem.setText("")
        self._calls.read(self._lane, work, then, self._fail)

    def _fail(self, error: BaseException) -> None:
        is_known = isinstance(error, WorkbenchError)
        self.problem.setText(said_of(error) if is_known else str(error))  # type: ignore[arg-type]

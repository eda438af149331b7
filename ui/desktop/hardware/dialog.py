"""What this machine can run: one sentence, the machine part by part, and sizes of models."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.errors import present
from ui.desktop.hardware.wording import HEAD, facts, row, verdict
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton, Label, PrimaryButton, Spinner
from ui.desktop.widgets.dialogs import Dialog
from workbench.app import Workbench
from workbench.domain.hardware import HardwareCheck


class HardwareDialog(Dialog):
    """Measures when it is opened, for about a second, on a lane."""

    def __init__(self, parent: QWidget, theme: ThemeController, workbench: Workbench) -> None:
        super().__init__(parent, theme, tr("What this machine can run"), "")
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self.check: HardwareCheck | None = None
        self.resize(760, 640)
        self.banner = Banner(theme)
        self.spinner = Spinner(theme, tr("Measuring"))
        self.told = Label(theme, size_px=15, weight=QFont.Weight.Medium, wrap=True)
        self.notes = Label(theme, tone="muted", size_px=13, wrap=True)
        self.sizes = table_view(theme, tr("Sizes of models on this machine"))
        self.again = GhostButton(theme, tr("Measure again"), "refresh-cw")
        self.copy = GhostButton(theme, tr("Copy"), "copy")
        self.closing = PrimaryButton(theme, tr("Close"))
        self._facts = QGridLayout()
        self._build()
        self.again.clicked.connect(self.measure)
        self.copy.clicked.connect(self._on_copy)
        self.closing.clicked.connect(self.accept)
        self.measure()

    def done(self, result: int) -> None:
        self._calls.close()
        super().done(result)

    @Slot()
    def measure(self) -> None:
        self.spinner.show()
        self.again.setEnabled(False)
        self.copy.setEnabled(False)
        self.told.setText(tr("Measuring memory and processor…"))
        workbench = self._workbench
        self._calls.read(workbench.io_lane, workbench.hardware.check, self._show, self._on_failed)

    def _show(self, check: HardwareCheck) -> None:
        self.check = check
        self.spinner.hide()
        self.again.setEnabled(True)
        self.copy.setEnabled(True)
        head, notes = verdict(check)
        self.told.setText(head)
        self.notes.setText(notes)
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, (name, words) in enumerate(facts(check)):
            top = Qt.AlignmentFlag.AlignTop
            self._facts.addWidget(
                Label(self._theme, name, tone="muted", size_px=13), number, 0, top
            )
            self._facts.addWidget(Label(self._theme, words, size_px=13, wrap=True), number, 1)
        rows = [HEAD, *(row(one) for one in check.outlooks)]
        self.sizes.setModel(RowsModel(rows, (1, 2, 4, 5), self.sizes))

    def _on_failed(self, error: BaseException) -> None:
        self.spinner.hide()
        self.again.setEnabled(True)
        self.told.clear()
        present(error, self.banner)

    @Slot()
    def _on_copy(self) -> None:
        if self.check is None:
            return
        lines = [*verdict(self.check), ""]
        lines += [f"{name}: {words}" for name, words in facts(self.check)]
        lines += ["", *("\t".join(row(one)) for one in self.check.outlooks)]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _build(self) -> None:
        self.column.addWidget(self.banner)
        head = QHBoxLayout()
        head.addWidget(self.spinner)
        head.addWidget(self.told, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.notes)
        self.column.addSpacing(8)
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(20)
        self._facts.setVerticalSpacing(6)
        self.column.addLayout(self._facts)
        self.column.addSpacing(8)
        self.sizes.setMinimumHeight(280)
        self.column.addWidget(self.sizes, 1)
        for button in (self.again, self.copy, self.closing):
            button.setAutoDefault(False)
        self.add_buttons(self.again, self.copy, self.closing)

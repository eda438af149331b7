"""The doctor's report: what is installed, what runs, what was probed; copied with one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, SectionLabel, Spinner
from ui.desktop.workspace.view_model import report_text
from workbench.services.usage.diagnostics import Section


class DoctorCard(Card):
    look_wanted = Signal()
    copied = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._sections: Sequence[Section] = ()
        self._spinner = Spinner(theme, tr("Looking"))
        self.again = GhostButton(theme, tr("Look again"), "refresh-cw")
        self.again.clicked.connect(self._on_again)
        self.copy = GhostButton(theme, tr("Copy report"), "copy")
        self.copy.clicked.connect(self._on_copy)
        self.copy.setEnabled(False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(theme, tr("Doctor"), size_px=15, weight=QFont.Weight.DemiBold))
        head.addWidget(self._spinner)
        head.addStretch(1)
        head.addWidget(self.again)
        head.addWidget(self.copy)
        self.body.addLayout(head)
        self.body.addWidget(
            Label(
                theme,
                tr("Holds no text of your documents or questions, so that it can be passed on."),
                tone="muted",
                size_px=12,
                wrap=True,
            )
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)

    @Slot(tuple)
    def show_report(self, sections: tuple[Section, ...]) -> None:
        self._spinner.hide()
        self.again.setEnabled(True)
        self.copy.setEnabled(True)
        if sections == self._sections:
            return
        self._sections = sections
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        row = 0
        for section in sections:
            self._grid.setRowMinimumHeight(row, 28)
            title = SectionLabel(self._theme, section.title)
            self._grid.addWidget(title, row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
            for name, value in section.rows:
                row += 1
                left = Label(self._theme, name, tone="muted", size_px=13)
                right = Label(self._theme, value.replace("/", "/\u200b"), size_px=13, wrap=True)
                right.setToolTip(value)
                self._grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(right, row, 1)
            row += 1

    @Slot()
    def _on_again(self) -> None:
        self._spinner.show()
        self.again.setEnabled(False)
        self.look_wanted.emit()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(report_text(self._sections))
        self.copied.emit()

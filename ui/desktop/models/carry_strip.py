"""How far a model has come on its way in, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.models.wording import gib, seconds_left
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, ElidedLabel, GhostButton, Label, ProgressBar
from workbench.domain.work_progress import WorkProgress
from workbench.services.models.model_files import CarryProgress
from workbench.services.models.model_scan import Looking


class CarryStrip(Card):
    cancel_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=12, parent=parent)
        self._line = ElidedLabel(theme, size_px=13, weight=QFont.Weight.Medium)
        self._amount = Label(theme, tone="muted", size_px=12)
        self._bar = ProgressBar(theme, tr("Progress of reading model files"))
        self.cancel = GhostButton(theme, tr("Cancel"), "x")
        self.cancel.clicked.connect(self._on_cancel)
        self.body.addWidget(self._line)
        self.body.addWidget(self._bar)
        row = QHBoxLayout()
        row.addWidget(self._amount, 1)
        row.addWidget(self.cancel)
        self.body.addLayout(row)
        self.hide()

    @property
    def amount(self) -> str:
        return self._amount.text()

    @Slot(bool)
    def show_busy(self, is_busy: bool) -> None:
        if is_busy and self.isHidden():
            self._line.setText(tr("Reading…"))
            self._amount.setText("")
            self._bar.set_fraction(None)
        self.cancel.setEnabled(is_busy)
        self.cancel.setText(tr("Cancel"))
        self.setVisible(is_busy)

    @Slot(object)
    def show_progress(self, event: object) -> None:
        match event:
            case CarryProgress(name, done, total, left):
                self._line.setText(tr("Reading {name}", name=name))
                self._amount.setText(
                    tr(
                        "{gib} of {gib_2}{seconds_left}",
                        gib=gib(done),
                        gib_2=gib(total),
                        seconds_left=seconds_left(left),
                    )
                )
                self._bar.set_fraction(event.fraction)
            case WorkProgress(stage, _done, _total, left):
                self._line.setText(stage)
                self._amount.setText(f"{event.fraction:.0%}{seconds_left(left)}")
                self._bar.set_fraction(event.fraction)
            case Looking(folder, n_found):
                self._line.setText(tr("Looking in {folder}", folder=folder))
                self._amount.setText(tr("{n_found:,} found", n_found=n_found))
                self._bar.set_fraction(None)
            case _:
                return

    @Slot()
    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel.setText(tr("Stopping…"))
        self.cancel_wanted.emit()

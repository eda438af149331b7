"""A download on its way or waiting: how far it is, and buttons to pause, go on and give up."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.models.wording import gib, seconds_left
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, ElidedLabel, GhostButton, Label, ProgressBar
from workbench.domain.hub import FetchProgress
from workbench.services.models.downloads import Unfinished
from workbench.services.models.model_files import CarryProgress


class DownloadStrip(Card):
    """`resume_wanted` and `discard_wanted` carry the id of the download that is shown."""

    pause_wanted = Signal()
    cancel_wanted = Signal()
    resume_wanted = Signal(str)
    discard_wanted = Signal(str)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=12, parent=parent)
        self._shown: Unfinished | None = None
        self._is_busy = False
        self._line = ElidedLabel(theme, size_px=13, weight=QFont.Weight.Medium)
        self._amount = Label(theme, tone="muted", size_px=12, wrap=True)
        self._bar = ProgressBar(theme, tr("Progress of the download"))
        self.pause = GhostButton(theme, tr("Pause"), "circle-stop")
        self.go_on = GhostButton(theme, tr("Go on"), "play")
        self.cancel = GhostButton(theme, tr("Cancel"), "x")
        self.pause.clicked.connect(self._on_pause)
        self.go_on.clicked.connect(self._on_go_on)
        self.cancel.clicked.connect(self._on_cancel)
        for widget in (self._line, self._bar, self._amount):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.pause, self.go_on, self.cancel):
            row.addWidget(button)
        self.body.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        return f"{self._line.text()}\n{self._amount.text()}"

    @Slot(bool)
    def show_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        if is_busy:
            self._line.setText(tr("Beginning…"))
            self._amount.setText("")
            self._bar.set_fraction(None)
        self._show_buttons()
        self.setVisible(is_busy or self._shown is not None)

    @Slot(object)
    def show_progress(self, event: object) -> None:
        match event:
            case FetchProgress(name, done, total, left, note):
                self._line.setText(
                    tr("Downloading {name}", name=name) if name else tr("Downloading")
                )
                amount = tr(
                    "{gib} of {gib_2}{seconds_left}",
                    gib=gib(done),
                    gib_2=gib(total),
                    seconds_left=seconds_left(left),
                )
                self._amount.setText(
                    tr("{amount}. {note} It is tried again.", amount=amount, note=note)
                    if note
                    else amount
                )
                self._bar.set_fraction(event.fraction)
            case CarryProgress(name, done, total, left):
                self._line.setText(tr("Checking {name}", name=name))
                self._amount.setText(
                    tr(
                        "{gib} of {gib_2}{seconds_left}",
                        gib=gib(done),
                        gib_2=gib(total),
                        seconds_left=seconds_left(left),
                    )
                )
                self._bar.set_fraction(event.fraction)
                self.pause.setEnabled(False)
            case _:
                return

    @Slot(object)
    def show_unfinished(self, unfinished: tuple[Unfinished, ...]) -> None:
        """The first of them; the others follow when it is done or discarded."""
        self._shown = unfinished[0] if unfinished else None
        if self._is_busy:
            return
        if self._shown is not None:
            item = self._shown
            more = (
                tr(" {n_unfinished} more wait.", n_unfinished=len(unfinished) - 1)
                if len(unfinished) > 1
                else ""
            )
            self._line.setText(tr("Paused: {name}", name=item.name))
            self._amount.setText(
                tr(
                    "{gib} of {gib_2}.{more}",
                    gib=gib(item.arrived_bytes),
                    gib_2=gib(item.total_bytes),
                    more=more,
                )
            )
            self._bar.set_fraction(item.arrived_bytes / max(1, item.total_bytes))
        self._show_buttons()
        self.setVisible(self._shown is not None)

    def _show_buttons(self) -> None:
        self.pause.setVisible(self._is_busy)
        self.go_on.setVisible(not self._is_busy)
        for button in (self.pause, self.go_on, self.cancel):
            button.setEnabled(True)
        self.cancel.setText(tr("Cancel") if self._is_busy else tr("Discard"))
        self.cancel.setAccessibleName(self.cancel.text())

    @Slot()
    def _on_pause(self) -> None:
        self._stopping()
        self.pause_wanted.emit()

    @Slot()
    def _on_go_on(self) -> None:
        if self._shown is not None:
            self.resume_wanted.emit(self._shown.id)

    @Slot()
    def _on_cancel(self) -> None:
        if self._is_busy:
            self._stopping()
            self.cancel_wanted.emit()
        elif self._shown is not None:
            self.discard_wanted.emit(self._shown.id)

    def _stopping(self) -> None:
        self._amount.setText(tr("Stopping…"))
        self.pause.setEnabled(False)
        self.cancel.setEnabled(False)

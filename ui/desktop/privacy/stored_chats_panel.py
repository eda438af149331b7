"""Stored chats at the privacy desk: how far earlier ones are hidden, and what still shows them.

Starts the job and shows it; the job goes on when the window is closed. Knows no rule.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.documents.wording import time_left
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr, tr_n
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, confirm
from ui.desktop.widgets.progress import ProgressBar
from workbench.app import Workbench
from workbench.domain.work_progress import WorkProgress
from workbench.errors import WorkbenchError
from workbench.jobs import Failed, Job, Outcome
from workbench.services.privacy.chat_hiding import HidingState

_LOOK_MS = 1_000  # while somebody else's job may be under way


class StoredChatsPanel(QWidget):
    def __init__(
        self, theme: ThemeController, workbench: Workbench, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._workbench = theme, workbench
        self._hiding = workbench.chat_hiding
        self._calls = LaneCalls(self)
        self._job: Job | None = None
        self._state: HidingState | None = None
        self._wants_start = False
        self.line = Label(theme, "", tone="muted", size_px=12, wrap=True)
        self.progress = ProgressBar(theme, tr("Earlier chats that are hidden"))
        self.hide_earlier = GhostButton(theme, tr("Hide earlier chats"), "shield-check")
        self.stop = GhostButton(theme, tr("Stop"), "circle-stop")
        self.drop = GhostButton(theme, tr("Delete old copies…"), "trash-2", tone="danger")
        self._timer = QTimer(self, interval=_LOOK_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.progress)
        row = QHBoxLayout()
        for button in (self.hide_earlier, self.stop, self.drop):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._timer.timeout.connect(self.look)
        self.hide_earlier.clicked.connect(self._on_start)
        self.stop.clicked.connect(self._on_stop)
        self.drop.clicked.connect(self._on_drop)
        self._show(None)

    def close_calls(self) -> None:
        self._timer.stop()
        self._calls.close()

    @Slot()
    def look(self) -> None:
        self._calls.read(self._workbench.io_lane, self._hiding.state, self._on_state, self._fail)

    def switched(self) -> None:
        """The switch went on or off: what is there already is hidden at once."""
        self._wants_start = True
        self.look()

    def _on_state(self, state: HidingState) -> None:
        self._state = state
        wants, self._wants_start = self._wants_start, False
        if wants and state.is_on and not state.is_done and self._job is None:
            self._on_start()
            return
        self._show(state)

    @Slot()
    def _on_start(self) -> None:
        self._job = self._calls.submit(
            self._workbench.carry_lane,
            self._hiding.hide_all,
            on_event=self._on_progress,
            on_done=self._on_done,
        )
        self._show(self._state)

    @Slot()
    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _on_drop(self) -> None:
        confirm(
            self,
            self._theme,
            tr("Delete the copies from before upgrades?"),
            tr("They hold chats as they were. The way back to an earlier version is closed."),
            tr("Delete"),
            lambda: self._calls.read(
                self._workbench.io_lane, self._hiding.drop_copies, self._on_dropped, self._fail
            ),
        )

    def _on_dropped(self, _n: int) -> None:
        self.look()

    def _on_progress(self, event: object) -> None:
        if isinstance(event, WorkProgress):
            self.progress.set_fraction(event.fraction)
            left = event.seconds_left
            said = f" {time_left(left)}" if left is not None else ""
            self.line.setText(tr("Hiding what is personal in earlier chats…") + said)

    def _on_done(self, outcome: Outcome) -> None:
        self._job = None
        if isinstance(outcome, Failed):
            self._fail(outcome.error)
            return
        self.look()

    def _show(self, state: HidingState | None) -> None:
        is_on = state is not None and state.is_on
        is_done = state is not None and state.is_done
        is_working = self._job is not None
        self.setVisible(is_on or (state is not None and state.hidden > 0))
        self.progress.setVisible(is_on and not is_done)
        self.stop.setVisible(is_working)
        self.hide_earlier.setVisible(is_on and not is_done and not is_working)
        self.drop.setVisible(is_on and state is not None and state.copies > 0 and not is_working)
        if state is None:
            return
        if not is_working:
            self.line.setText(_said(state))
            self.progress.set_fraction(state.done / state.total if state.total else 1.0)
        if is_on and not is_done and not is_working:
            self._timer.start()
        else:
            self._timer.stop()

    def _fail(self, error: BaseException) -> None:
        self._show(self._state)
        is_known = isinstance(error, WorkbenchError)
        self.line.setText(said_of(error) if is_known else str(error))  # type: ignore[arg-type]


def _said(state: HidingState) -> str:
    if not state.is_on:
        return tr(
            "New chats are kept as they are typed. What was hidden before stays hidden, and is read"
            " as always."
        )
    if not state.is_done:
        return tr(
            "{done} of {total} records of earlier chats are looked through.",
            done=f"{state.done:,}",
            total=f"{state.total:,}",
        )
    told = tr_n(
        "Chats are kept with placeholders; {n} original lies in the vault.",
        "Chats are kept with placeholders; {n} originals lie in the vault.",
        state.hidden,
    )
    if state.copies:
        told += " " + tr("Copies of the database from before upgrades still hold earlier chats.")
    return told

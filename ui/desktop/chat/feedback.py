"""Thumbs under an answer: what was said of each, kept at once; why, in a dialog.

Asks the service on a lane and never waits.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from ui.desktop.fonts import sans
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.feedback import REASONS, Feedback, Reason

_COLUMNS = 3


class AnswerFeedback(QObject):
    """Ratings by turn."""

    changed = Signal()
    asked_why = Signal(object)  # Feedback, as it is kept by now
    case_made = Signal(str)  # the data set that has it now
    failed = Signal(object)  # an exception
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._ratings: dict[str, int] = {}
        self._heard.connect(self._on_change)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._unsubscribe = workbench.changes.subscribe(self._heard.emit)
        self._reload()

    def detach(self) -> None:
        """Safe to call twice."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._calls.close()
        self._workbench = None

    def rating_of(self, turn_id: str) -> int:
        """1 liked, -1 disliked, 0 nothing was said."""
        return self._ratings.get(turn_id, 0)

    @Slot(str, int)
    def rate(self, turn_id: str, rating: int) -> None:
        """0 takes back what was said."""
        self._ratings[turn_id] = rating
        self.changed.emit()
        if rating == 0:
            self._ask(lambda workbench: workbench.feedback.withdraw(turn_id))
        else:
            self.keep(Feedback(turn_id, 1 if rating > 0 else -1), is_first=True)

    def keep(self, feedback: Feedback, *, is_first: bool = False) -> None:
        def then(kept: Feedback) -> None:
            if is_first and kept.rating < 0:
                self.asked_why.emit(kept)

        self._ask(lambda workbench: workbench.feedback.keep(feedback), then)

    def make_case(self, feedback: Feedback) -> None:
        """Keep it, and put the turn into the data set of such cases."""

        def work(workbench: Workbench) -> str:
            workbench.feedback.keep(feedback)
            report = workbench.judging.chat_cases.add_turn(feedback.turn_id)
            return report.version.reference

        self._ask(work, self.case_made.emit)

    def _reload(self) -> None:
        def then(ratings: dict[str, int]) -> None:
            self._ratings = ratings
            self.changed.emit()

        self._ask(lambda workbench: workbench.feedback.ratings(), then)

    def _ask(
        self,
        work: Callable[[Workbench], Any],
        then: Callable[[Any], None] = lambda _result: None,
    ) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(workbench.io_lane, lambda: work(workbench), then, self.failed.emit)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.FEEDBACK:
            self._reload()


class WhyDialog(Dialog):
    """Reasons, the answer as it should have been, a note; all may stay empty."""

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        feedback: Feedback,
        on_kept: Callable[[Feedback], None],
        on_case: Callable[[Feedback], None] | None = None,
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("What was wrong with it?"),
            tr(
                "Stays on this computer, with the conversation. It can be exported for tests and "
                "training."
            ),
        )
        self._feedback = feedback
        self._on_kept = on_kept
        self._on_case = on_case
        self.reasons: dict[Reason, GhostButton] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, (reason, word) in enumerate(REASONS.items()):
            button = GhostButton(theme, word)
            button.setCheckable(True)
            button.setChecked(reason in feedback.reasons)
            button.setAutoDefault(False)
            self.reasons[reason] = button
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        self.correction = QPlainTextEdit(feedback.correction)
        self.correction.setFont(sans(13))
        self.correction.setTabChangesFocus(True)
        self.correction.setAccessibleName(tr("The answer as it should have been"))
        self.correction.setMinimumHeight(110)
        self.note = LineEdit(theme, tr("Note"), tr("A note"))
        self.note.setText(feedback.note)
        self.column.addLayout(grid)
        title = tr("The answer as it should have been")
        self.column.addWidget(Label(theme, title, tone="muted", size_px=12))
        self.column.addWidget(self.correction)
        self.column.addWidget(self.note)
        later, keep = GhostButton(theme, tr("Not now")), PrimaryButton(theme, tr("Keep"))
        later.clicked.connect(self.reject)
        keep.clicked.connect(self.keep)
        later.setAutoDefault(False)
        keep.setAutoDefault(False)
        self.test_case = GhostButton(theme, tr("Keep as a test case"), "circle-check")
        self.test_case.setToolTip(
            tr("Into the data set “from chats”, with the correction as expected")
        )
        self.test_case.clicked.connect(self.keep_as_case)
        self.test_case.setAutoDefault(False)
        self.test_case.setVisible(on_case is not None)
        self.add_buttons(later, self.test_case, keep)

    @Slot()
    def keep(self) -> None:
        kept = self._said()
        self.accept()
        self._on_kept(kept)

    @Slot()
    def keep_as_case(self) -> None:
        kept = self._said()
        self.accept()
        if self._on_case is not None:
            self._on_case(kept)

    def _said(self) -> Feedback:
        chosen = tuple(reason for reason, button in self.reasons.items() if button.isChecked())
        return Feedback(
            self._feedback.turn_id,
            self._feedback.rating,
            chosen,
            self.correction.toPlainText().strip(),
            self.note.text().strip(),
        )

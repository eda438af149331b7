"""What fails alike: a card for each group of cases, with the words that tell it and its cases."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.evaluation.view_model import RunView
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, Pill
from workbench.domain.failures import FailedCase, FailureGroup, Told
from workbench.errors import WorkbenchError
from workbench.services.evaluation.failure_groups import FailureView

_SHOWN: Final = 4
_LONGEST: Final = 150
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
        self.links: list[GhostButton] = []

    def show_run(self, view: RunView) -> bool:
        """Whether there is something to be grouped; the groups come later."""
        counts = [view.totals[one.number].counts for one in view.run.columns]
        self._run_id = view.run.id
        self.said.setText("Looking for what failed cases have in common…")
        return any(one["fail"] + one["error"] for one in counts)

    def show_groups(self, run_id: str, found: FailureView | BaseException) -> None:
        if run_id != self._run_id:
            return
        if isinstance(found, BaseException):
            message = found.message if isinstance(found, WorkbenchError) else str(found)
            self.said.setText(f"The cases could not be grouped: {message}")
            return
        n_groups = len(found.groups)
        said = f"{found.n_failed:,} cases failed, in {n_groups} group{'' if n_groups == 1 else 's'}"
        left = found.n_left_out
        self.said.setText(f"{said}; {left:,} of them in none." if left else f"{said}.")
        for group in found.groups[:_MOST_GROUPS]:
            self._column.addWidget(self._card(group))

    def _card(self, group: FailureGroup) -> QWidget:
        card = Card(self._theme, margin=14, spacing=4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(
            Label(self._theme, group.name, size_px=14, weight=QFont.Weight.DemiBold, wrap=True), 1
        )
        n = "1 case" if group.n == 1 else f"{group.n:,} cases"
        head.addWidget(Pill(self._theme, n), 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(head)
        told = [
            f"{word}: {', '.join(map(_told, names))}"
            for word, names in (("Checks", group.checks), ("Tags", group.tags))
            if names
        ]
        if told:
            text = " · ".join(told)
            card.body.addWidget(Label(self._theme, text, tone="muted", size_px=12, wrap=True))
        for case in group.cases[:_SHOWN]:
            card.body.addWidget(self._link(case), 0, Qt.AlignmentFlag.AlignLeft)
        if group.n > _SHOWN:
            keys = ", ".join(case.key for case in group.cases[_SHOWN : _SHOWN + 20])
            more = f"Also {keys}{' …' if group.n > _SHOWN + 20 else ''}"
            card.body.addWidget(Label(self._theme, more, tone="muted", size_px=12, wrap=True))
        return card

    def _link(self, case: FailedCase) -> GhostButton:
        text = " ".join(case.text.split())
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        button = GhostButton(self._theme, f"{case.key}  {shown}".replace("&", "&&"))
        button.setAccessibleName(f"Open case {case.key}")
        button.setToolTip(f"<qt>{escape(case.reason[:500])}</qt>" if case.reason else "")
        button.clicked.connect(partial(self._open, case))
        self.links.append(button)
        return button

    def _open(self, case: FailedCase) -> None:
        self.case_chosen.emit(case.columns[0], case.key)


def _told(one: Told) -> str:
    return f"{one.name} ({one.n} of {one.n_all})"

"""What the guard has seen: that nothing left this computer, or what tried to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, Label, Pill
from workbench.egress import Attempt

_SHOWN = 5


class NetworkCard(Card):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._pill = Pill(theme, "", tone="ok", icon="shield-check")
        head = QHBoxLayout()
        title = "Stays on this computer"
        head.addWidget(Label(theme, title, size_px=15, weight=QFont.Weight.DemiBold), 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.addWidget(
            Label(
                theme,
                "Every connection and every look-up of a name that would leave this computer is"
                " refused, in the program and in everything that it starts. There is no"
                " telemetry and no update check.",
                tone="muted",
                size_px=13,
                wrap=True,
            )
        )
        self._list = Label(theme, size_px=12, tone="warn", wrap=True, selectable=True)
        self.body.addWidget(self._list)
        self.show_attempts(())

    def show_attempts(self, attempts: Sequence[Attempt]) -> None:
        n = len(attempts)
        if n == 0:
            self._pill.set("No network attempts", "ok", "shield-check")
        else:
            word = "1 attempt refused" if n == 1 else f"{n} attempts refused"
            self._pill.set(word, "warn", "shield-alert")
        self._list.setText(
            "\n".join(
                f"{attempt.at[:19].replace('T', ' ')}  {attempt.module} wanted {attempt.target}"
                for attempt in attempts[-_SHOWN:]
            )
        )
        self._list.setVisible(n > 0)

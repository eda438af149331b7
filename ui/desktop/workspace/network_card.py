"""What the guard has seen: that nothing left this computer, or what tried to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, Pill
from workbench.egress import Attempt, tally

_SHOWN = 5


class NetworkCard(Card):
    details_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._pill = Pill(theme, "", tone="ok", icon="shield-check")
        head = QHBoxLayout()
        title = tr("Stays on this computer")
        head.addWidget(Label(theme, title, size_px=15, weight=QFont.Weight.DemiBold), 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "Every connection and every look-up of a name that would leave this computer is"
                    " refused, in the program and in everything that it starts, but for what you"
                    " permitted and asked for. There is no telemetry and no update check."
                ),
                tone="muted",
                size_px=13,
                wrap=True,
            )
        )
        self._list = Label(theme, size_px=12, tone="warn", wrap=True, selectable=True)
        self.body.addWidget(self._list)
        self.details = GhostButton(theme, tr("Details and statement…"), "globe")
        self.details.clicked.connect(self.details_wanted)
        self.body.addWidget(self.details, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_attempts(())

    def show_attempts(self, attempts: Sequence[Attempt]) -> None:
        tried = tally(attempts)
        n_refused, n_let_through = tried.refused + tried.sockets, tried.permitted
        if n_refused:
            word = tr_n("{n} attempt refused", "{n} attempts refused", n_refused)
            self._pill.set(word, "warn", "shield-alert")
        elif n_let_through:
            word = tr_n(
                "{n} connection that you permitted",
                "{n} connections that you permitted",
                n_let_through,
            )
            self._pill.set(word, "accent_text", "globe")
        else:
            self._pill.set(tr("No network attempts"), "ok", "shield-check")
        self._list.setText("\n".join(map(_line, attempts[-_SHOWN:])))
        self._list.set_tone("warn" if n_refused else "muted")
        self._list.setVisible(bool(attempts))


def _line(attempt: Attempt) -> str:
    at = attempt.at[:19].replace("T", " ")
    if not attempt.is_refused:
        return tr(
            "{at}  {target}, for the permitted action “{action}”",
            at=at,
            target=attempt.target,
            action=attempt.action,
        )
    of = tr(", in the action “{action}”: refused", action=attempt.action) if attempt.action else ""
    where = f" ({attempt.feature}, {attempt.place})" if attempt.place else ""
    if attempt.is_socket:
        return tr(
            "{at}  {module}{where} asked for: {target}; refused, {n:,} ×",
            at=at,
            module=attempt.module,
            where=where,
            target=attempt.target,
            n=attempt.count,
        )
    return tr(
        "{at}  {module}{where} wanted {target}{of}",
        at=at,
        module=attempt.module,
        where=where,
        target=attempt.target,
        of=of,
    )

"""A call that waits for the person: which tool, with which arguments, and three replies."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.agents.reading import plain_text
from ui.desktop.agents.wording import asked_line, effect_line, pretty
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, PrimaryButton
from workbench.domain.agent.run import ConsentAsked

_HEIGHT_PX = 140  # at most; longer ones scroll


class ConsentCard(Card):
    """`replied` carries what was asked and one of once, always, refuse."""

    replied = Signal(object, str)

    def __init__(
        self, theme: ThemeController, parent: QWidget | None = None, *, always: str = ""
    ) -> None:
        """`always`: what the button says that allows the tool for good."""
        super().__init__(theme, parent=parent)
        self.asked: ConsentAsked | None = None
        self.set_marked(True)
        self.setAccessibleName(tr("A call that waits for you"))
        self.title = Label(theme, size_px=14, weight=QFont.Weight.DemiBold, wrap=True)
        self.effect = Label(theme, tone="muted", size_px=12, wrap=True)
        self.arguments = plain_text(theme, tr("Arguments of the call"))
        self.refuse = GhostButton(theme, tr("Refuse"))
        self.always = GhostButton(theme, always or tr("Always in this run"))
        self.once = PrimaryButton(theme, tr("Carry out"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button, reply in (
            (self.refuse, "refuse"),
            (self.always, "always"),
            (self.once, "once"),
        ):
            button.setAutoDefault(False)
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, said=reply: self._reply(said))
        for widget in (self.title, self.effect, self.arguments):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.hide()

    def ask(self, asked: ConsentAsked | None) -> None:
        """Show it, or nothing."""
        self.asked = asked
        self.setVisible(asked is not None)
        if asked is None:
            return
        self.title.setText(asked_line(asked.tool, asked.server))
        self.effect.setText(effect_line(asked.effect))
        text = pretty(asked.arguments)
        self.arguments.setPlainText(text)
        wanted = (text.count("\n") + 2) * self.arguments.fontMetrics().lineSpacing()
        self.arguments.setFixedHeight(min(_HEIGHT_PX, wanted))
        self.refuse.setFocus()  # what Enter does by mistake changes nothing

    def _reply(self, said: str) -> None:
        if self.asked is not None:
            self.replied.emit(self.asked, said)

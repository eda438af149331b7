"""Liked and corrected answers, one card each: is it to be learned from?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, Pill, PrimaryButton, scroll_column
from ui.desktop.widgets.labels import Tone
from workbench.services.training.corrections import Candidate

_MOST = 100
_CHARS = 600
_WORDS: dict[str, tuple[str, Tone]] = {
    "": (tr("Waits"), "muted"),
    "accepted": (tr("Learned from"), "ok"),
    "refused": (tr("Left out"), "warn"),
}


class ReviewPanel(QWidget):
    reviewed = Signal(str, str)  # turn, verdict
    collect_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.collect = PrimaryButton(theme, tr("Into a training set…"), "plus")
        self.collect.setAutoDefault(False)
        self.collect.clicked.connect(self.collect_wanted)
        head = QHBoxLayout()
        head.addWidget(self.line, 1)
        head.addWidget(self.collect)
        area, self._column = scroll_column(theme, width=820)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(head)
        outer.addWidget(area, 1)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        self._column.addLayout(self._cards)
        self._column.addStretch(1)
        self.show_candidates(())

    def show_candidates(self, found: Sequence[Candidate]) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        waiting = sum(not one.verdict for one in found)
        accepted = sum(one.verdict == "accepted" for one in found)
        self.collect.setEnabled(accepted > 0)
        if not found:
            self.line.setText(
                tr(
                    "Answers that you like or correct in a chat come here; you"
                    " decide which of them a"
                    " model learns from."
                )
            )
        else:
            self.line.setText(
                tr(
                    "{waiting:,} wait, {accepted:,} are to be learned from.",
                    waiting=waiting,
                    accepted=accepted,
                )
            )
        ordered = sorted(found, key=lambda one: bool(one.verdict))
        for one in ordered[:_MOST]:
            self._cards.addWidget(self._card(one))

    def _card(self, one: Candidate) -> Card:
        card = Card(self._theme)
        head = QHBoxLayout()
        question = Label(self._theme, _short(one.rated.question), size_px=13, wrap=True)
        question.setFont(_bold(question))
        head.addWidget(question, 1)
        word, tone = _WORDS[one.verdict]
        head.addWidget(Pill(self._theme, word, tone=tone))
        card.body.addLayout(head)
        if one.rated.feedback.correction:
            given = Label(
                self._theme, _short(one.rated.answer), tone="muted", size_px=12, wrap=True
            )
            card.body.addWidget(given)
        card.body.addWidget(
            Label(self._theme, _short(one.wanted), size_px=13, wrap=True, selectable=True)
        )
        row = QHBoxLayout()
        row.addStretch(1)
        for text, verdict in ((tr("Learn from it"), "accepted"), (tr("Leave out"), "refused")):
            button = GhostButton(self._theme, text)
            button.setAutoDefault(False)
            button.setEnabled(one.verdict != verdict)
            button.setAccessibleName(f"{text}: {_short(one.rated.question)[:80]}")
            button.clicked.connect(
                lambda _on=False, verdict=verdict: self.reviewed.emit(one.turn_id, verdict)
            )
            row.addWidget(button)
        card.body.addLayout(row)
        return card


def _bold(label: Label) -> QFont:
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _short(text: str) -> str:
    return text if len(text) <= _CHARS else f"{text[: _CHARS - 1]}…"

"""Base and tuned model side by side: figures, held-out questions, and a question of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.training.wording import breakable
from ui.desktop.widgets import Card, GhostButton, Label, LineEdit, PrimaryButton
from workbench.domain.training_run import Judgement, Outcome
from workbench.services.training.training_trial import Side


class CompareView(QWidget):
    compare_wanted = Signal()
    asked = Signal(str)
    promote_wanted = Signal()
    use_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.figures = Label(theme, "", size_px=13, wrap=True)
        self.verdict = Label(theme, "", size_px=13, wrap=True)
        self.promote = PrimaryButton(theme, tr("Promote to production"))
        self.use = GhostButton(theme, tr("Take into use…"), "layers")
        self.compare = GhostButton(theme, tr("Ask both the held-out questions"), "play")
        self.question = LineEdit(theme, tr("A question to both"), tr("A question to both…"))
        self.ask = GhostButton(theme, tr("Ask both"), "send")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column in range(1, 4):
            self._grid.setColumnStretch(column, 1)
        card = Card(theme, margin=16, spacing=8)
        card.body.addWidget(Label(theme, tr("Figures"), size_px=14, weight=QFont.Weight.DemiBold))
        card.body.addWidget(self.figures)
        card.body.addWidget(self.verdict)
        row = QHBoxLayout()
        row.addWidget(self.promote)
        row.addWidget(self.use)
        row.addStretch(1)
        card.body.addLayout(row)
        asking = QHBoxLayout()
        asking.setSpacing(8)
        asking.addWidget(self.compare)
        asking.addWidget(self.question, 1)
        asking.addWidget(self.ask)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(12)
        column_of_all.addWidget(card)
        column_of_all.addLayout(asking)
        column_of_all.addLayout(self._grid)
        column_of_all.addStretch(1)
        self.compare.clicked.connect(self.compare_wanted)
        self.promote.clicked.connect(self.promote_wanted)
        self.use.clicked.connect(self.use_wanted)
        self.use.hide()
        self.ask.clicked.connect(self._on_ask)
        self.question.returnPressed.connect(self._on_ask)
        self._own = ""

    def show_outcome(self, outcomes: Sequence[Outcome], judgement: Judgement) -> None:
        known = outcomes[-1].verified if outcomes else None
        if known is None:
            self.figures.setText(tr("There are figures as soon as a checkpoint became an adapter."))
        else:
            self.figures.setText(
                tr(
                    "Perplexity on held-out answers: {before:,.4g} before, {after:,.4g}"
                    " after ({n_tokens:,} tokens of {n_texts:,} answers, by llama.cpp)."
                    " llama.cpp differs from what was trained by {worst:.1e} of the spread at"
                    " most and chooses the same token at {same_choice:.1%} of the places.",
                    before=known.before,
                    after=known.after,
                    n_tokens=known.n_tokens,
                    n_texts=known.n_texts,
                    worst=known.worst,
                    same_choice=known.same_choice,
                )
            )
        self.verdict.setText(
            tr("The gate lets it through.") if judgement.offered else " ".join(judgement.reasons)
        )
        self.verdict.set_tone("ok" if judgement.offered else "warn")
        self.verdict.setVisible(known is not None)
        self.promote.setVisible(judgement.offered)
        self.use.setVisible(known is not None)

    def set_busy(self, is_busy: bool) -> None:
        for button in (self.compare, self.ask, self.promote, self.use):
            button.setEnabled(not is_busy)

    @Slot(tuple)
    def show_sides(self, sides: tuple[Side, ...]) -> None:
        self._clear()
        self._heading()
        for row, side in enumerate(sides, 1):
            same = side.tuned.strip() == side.wanted.strip()
            texts = ((side.question, "text"), (side.wanted, "muted"), (side.base, "muted"))
            for column, (text, tone) in enumerate(texts):
                self._cell(row, column, text, tone)
            self._cell(row, 3, side.tuned, "ok" if same else "text")

    @Slot(str, str)
    def show_answers(self, base: str, tuned: str) -> None:
        self._clear()
        self._heading()
        for column, text in enumerate((self._own, "", base, tuned)):
            self._cell(1, column, text, "text")

    def clear(self) -> None:
        self._clear()

    @Slot()
    def _on_ask(self) -> None:
        self._own = self.question.text().strip()
        if self._own and self.ask.isEnabled():
            self.asked.emit(self._own)

    def _heading(self) -> None:
        for column, text in enumerate((tr("Question"), tr("Wanted"), tr("Base"), tr("Tuned"))):
            label = Label(self._theme, text, tone="muted", size_px=12, weight=QFont.Weight.DemiBold)
            self._grid.addWidget(label, 0, column)

    def _cell(self, row: int, column: int, text: str, tone: str) -> None:
        shown = breakable(text) or "–"
        label = Label(self._theme, shown, tone=tone, size_px=13, wrap=True, selectable=True)  # type: ignore[arg-type]
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

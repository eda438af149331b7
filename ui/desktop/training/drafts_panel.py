"""Examples that a model proposed, one card each: a person corrects, accepts or rejects them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Card,
    ComboBox,
    GhostButton,
    Label,
    LineEdit,
    Pill,
    PrimaryButton,
    scroll_column,
)
from ui.desktop.widgets.progress import ProgressBar
from workbench.domain.dataset import CaseDraft
from workbench.services.training.training_drafts import answer_of, question_of

_MOST = 50
_NONE = tr(
    "A model asks questions about your documents and answers them with words from there, or puts"
    " questions of a set into other words. Nothing is learned from them before you say so."
)
Drafts = Mapping[str, Sequence[CaseDraft]]


class DraftsPanel(QWidget):
    propose_wanted = Signal()
    stop_wanted = Signal()
    accepted = Signal(str, str, str, str)  # set, draft, question, answer
    rejected = Signal(str, str)  # set, draft or `all`
    all_accepted = Signal(str)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drafts: Drafts = {}
        self.line = Label(theme, _NONE, tone="muted", size_px=13, wrap=True)
        self.sets = ComboBox(theme, tr("Set that the drafts are for"))
        self.propose = PrimaryButton(theme, tr("Let a model propose…"), "sparkles")
        self.accept_all = GhostButton(theme, tr("Accept all"), "check")
        self.reject_all = GhostButton(theme, tr("Reject all"), tone="danger")
        self.bar = ProgressBar(theme, tr("Proposing"))
        self.stop = GhostButton(theme, tr("Stop"))
        self.questions: dict[str, LineEdit] = {}
        self.answers: dict[str, LineEdit] = {}
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for button in (self.sets, self.accept_all, self.reject_all):
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self.propose)
        working = QHBoxLayout()
        working.addWidget(self.bar, 1)
        working.addWidget(self.stop)
        area, column = scroll_column(self._theme, width=820)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(head)
        outer.addWidget(self.line)
        outer.addLayout(working)
        outer.addWidget(area, 1)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        column.addLayout(self._cards)
        column.addStretch(1)
        for one in (self.propose, self.accept_all, self.reject_all, self.stop):
            one.setAutoDefault(False)
        self.propose.clicked.connect(self.propose_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.sets.currentIndexChanged.connect(self._show_set)
        self.accept_all.clicked.connect(lambda: self.all_accepted.emit(self.chosen))
        self.reject_all.clicked.connect(lambda: self.rejected.emit(self.chosen, "all"))
        self.show_working(None)
        self.show_drafts({})

    @property
    def chosen(self) -> str:
        return str(self.sets.currentData() or "")

    @Slot(object)
    def show_working(self, share: float | None) -> None:
        """How far it is; None: nothing is written."""
        for one in (self.bar, self.stop):
            one.setVisible(share is not None)
        self.propose.setEnabled(share is None)
        if share is not None:
            self.bar.set_fraction(share)

    @Slot(object)
    def show_drafts(self, drafts: Drafts) -> None:
        before = self.chosen
        self._drafts = drafts
        self.sets.blockSignals(True)
        self.sets.clear()
        for name, found in drafts.items():
            self.sets.addItem(f"{name} ({len(found):,})", name)
        self.sets.setCurrentIndex(max(0, self.sets.findData(before)))
        self.sets.blockSignals(False)
        self.sets.setVisible(bool(drafts))
        self._show_set()

    @Slot()
    def _show_set(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.questions, self.answers = {}, {}
        found = self._drafts.get(self.chosen, ())
        more = tr("; the first {most} are shown", most=_MOST) if len(found) > _MOST else ""
        self.line.setText(
            tr("{n_found:,} drafts wait{more}.", n_found=len(found), more=more) if found else _NONE
        )
        for button in (self.accept_all, self.reject_all):
            button.setVisible(bool(found))
        for one in found[:_MOST]:
            self._cards.addWidget(self._card(one))

    def _card(self, one: CaseDraft) -> Card:
        card = Card(self._theme, margin=14, spacing=6)
        question = self.questions[one.id] = LineEdit(self._theme, tr("Question"))
        answer = self.answers[one.id] = LineEdit(self._theme, tr("Answer"))
        for field, text in ((question, question_of(one)), (answer, answer_of(one))):
            field.setText(text)
            field.setCursorPosition(0)
            card.body.addWidget(field)
        row = QHBoxLayout()
        is_document = one.origin == "document"
        row.addWidget(Pill(self._theme, one.source if is_document else "paraphrase", tone="muted"))
        row.addStretch(1)
        accept = GhostButton(self._theme, tr("Accept"), "check")
        reject = GhostButton(self._theme, tr("Reject"))
        accept.clicked.connect(
            lambda: self.accepted.emit(self.chosen, one.id, question.text(), answer.text())
        )
        reject.clicked.connect(lambda: self.rejected.emit(self.chosen, one.id))
        for button in (reject, accept):
            button.setAutoDefault(False)
            button.setAccessibleName(f"{button.text()}: {question_of(one)[:80]}")
            row.addWidget(button)
        card.body.addLayout(row)
        return card

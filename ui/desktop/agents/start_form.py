"""What a new run is begun with: objective, documents, consent, budget."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, Label, LineEdit, NumberField, PrimaryButton
from workbench.domain.agent.consent import ConsentMode
from workbench.domain.agent.run import MOST_MINUTES, MOST_STEPS, MOST_TOKENS, Budget
from workbench.domain.document import Collection
from workbench.domain.rights.uses import LONGEST_PURPOSE
from workbench.services.agents.agents import AgentWish

_ALL, _NONE = "*", ""
_CONSENT: tuple[tuple[str, ConsentMode], ...] = (
    (tr("Ask before anything but reading"), "read-only"),
    (tr("Ask before each call"), "ask"),
    (tr("Carry out everything without asking"), "all"),
)
_FIELD_PX = 110


class StartForm(QWidget):
    begun = Signal(object)  # AgentWish

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collections: tuple[Collection, ...] = ()
        self.objective = LineEdit(
            theme, tr("Objective"), tr("What is to be found out, compared or written down?")
        )
        self.begin = PrimaryButton(theme, tr("Begin"), "play")
        self.begin.setAutoDefault(False)
        self.documents = ComboBox(theme, tr("Documents"))
        self.consent = ComboBox(theme, tr("Consent"))
        self.purpose = LineEdit(theme, tr("Purpose"), tr("If asked for"))
        self.purpose.setMaxLength(LONGEST_PURPOSE)
        for text, mode in _CONSENT:
            self.consent.addItem(text, mode)
        budget = Budget()
        self.steps = NumberField(theme, tr("Steps at most"), low=1, high=MOST_STEPS)
        self.tokens = NumberField(
            theme, tr("Tokens at most"), low=100, high=MOST_TOKENS, step=1_000
        )
        self.minutes = NumberField(theme, tr("Minutes at most"), low=1, high=MOST_MINUTES)
        for field, value in (
            (self.steps, budget.steps),
            (self.tokens, budget.tokens),
            (self.minutes, budget.minutes),
        ):
            field.set_value(value)
            field.setFixedWidth(_FIELD_PX)
            field.edited.connect(self._refresh)
        self._build(theme)
        self.objective.textChanged.connect(self._refresh)
        self.objective.returnPressed.connect(self._begin)
        self.begin.clicked.connect(self._begin)
        self.show_collections([])
        self._refresh()

    @property
    def budget(self) -> Budget | None:
        """None while a field holds no number that can be."""
        steps, tokens, minutes = self.steps.value, self.tokens.value, self.minutes.value
        if steps is None or tokens is None or minutes is None:
            return None
        return Budget(int(steps), int(tokens), float(minutes))

    @Slot(list)
    def show_collections(self, collections: list[Collection]) -> None:
        chosen = self.documents.currentData() if self._collections else _ALL
        self._collections = tuple(collections)
        self.documents.clear()
        if collections:
            self.documents.addItem(tr("All documents"), _ALL)
        for one in collections:
            self.documents.addItem(one.name, one.id)
        self.documents.addItem(tr("No documents"), _NONE)
        at = self.documents.findData(chosen)
        self.documents.setCurrentIndex(max(0, at))

    def _build(self, theme: ThemeController) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.objective, 1)
        first.addWidget(self.begin)
        column.addLayout(first)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        fields = (
            (tr("Documents"), self.documents),
            (tr("Consent"), self.consent),
            (tr("Steps"), self.steps),
            (tr("Tokens"), self.tokens),
            (tr("Minutes"), self.minutes),
            (tr("Purpose"), self.purpose),
        )
        for place, (text, widget) in enumerate(fields):
            label = Label(theme, text, tone="muted", size_px=12)
            label.setBuddy(widget)
            grid.addWidget(label, 0, place)
            if widget is self.purpose:
                grid.addWidget(widget, 1, place)
            else:
                grid.addWidget(widget, 1, place, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(len(fields) - 1, 1)
        column.addLayout(grid)

    @Slot()
    def _refresh(self) -> None:
        self.begin.setEnabled(bool(self.objective.text().strip()) and self.budget is not None)

    @Slot()
    def _begin(self) -> None:
        budget = self.budget
        if not self.begin.isEnabled() or budget is None:
            return
        chosen = self.documents.currentData()
        ids = [one.id for one in self._collections if chosen in (_ALL, one.id)]
        consent = cast("ConsentMode", self.consent.currentData())
        self.begun.emit(
            AgentWish(
                self.objective.text(),
                tuple(ids),
                budget=budget,
                consent=consent,
                purpose=self.purpose.text(),
            )
        )

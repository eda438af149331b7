"""Rule sets in a window of their own: seen, tried, put in force, added to, removed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.routing.rule_card import RuleCard
from ui.desktop.routing.rule_form import RuleForm
from ui.desktop.routing.view_model import RoutingViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    GhostButton,
    Label,
    LineEdit,
    PrimaryButton,
    confirm,
    scroll_column,
)
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.routing import RuleSet
from workbench.services.trials.chosen import Choices

_WHAT = tr(
    "A rule set sends each question to a model or release: the first rule that fits wins. Chat"
    " follows the one in force; the answer says why it was given by whom."
)


class RulesDialog(Dialog):
    remote_wanted = Signal()

    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: RoutingViewModel
    ) -> None:
        super().__init__(parent, theme, tr("Rules: who answers"), _WHAT)
        self.resize(760, 680)
        self._view_model = view_model
        self._choices: Choices | None = None
        self.cards: list[RuleCard] = []
        self.banner = Banner(theme)
        self._area, self._column = scroll_column(theme, margin=0, spacing=10)
        self._none = Label(theme, tr("There are no rules yet."), tone="muted", size_px=13)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self.question = LineEdit(
            theme, tr("A question to try"), tr("Try a question…"), icon="search"
        )
        self.outcome = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.form = RuleForm(theme)
        self._build(theme)
        view_model.changed.connect(self._on_changed)
        view_model.tried.connect(self.outcome.setText)
        view_model.failed.connect(self._on_failed)
        self.form.wanted.connect(view_model.add_rule)
        self.form.wanted.connect(self.banner.clear)
        self.question.returnPressed.connect(self._on_try)
        view_model.read()

    def _build(self, theme: ThemeController) -> None:
        column = self.column
        column.addWidget(self.banner)
        column.addSpacing(4)
        column.addWidget(self._area, 1)
        tries = QHBoxLayout()
        tries.setSpacing(8)
        try_it = GhostButton(theme, tr("Try"))
        try_it.setAutoDefault(False)
        try_it.clicked.connect(self._on_try)
        tries.addWidget(self.question, 1)
        tries.addWidget(try_it)
        column.addLayout(tries)
        column.addWidget(self.outcome)
        column.addSpacing(4)
        column.addWidget(Label(theme, tr("Add a rule"), size_px=14, weight=QFont.Weight.DemiBold))
        column.addWidget(self.form)
        remote = GhostButton(theme, tr("Add a model of another program…"), "globe")
        remote.setAutoDefault(False)
        remote.clicked.connect(self.remote_wanted)
        close = PrimaryButton(theme, tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        self.add_buttons(remote, close)

    @Slot(object)
    def _on_changed(self, choices: Choices) -> None:
        self._choices = choices
        self.form.show_choices(choices)
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [
            RuleCard(self._theme, rules, in_force=rules == choices.route) for rules in choices.sets
        ]
        for number, card in enumerate(self.cards):
            card.force_wanted.connect(self._view_model.put_in_force)
            card.remove_wanted.connect(self._on_remove)
            self._column.insertWidget(number, card)
        self._none.setVisible(not self.cards)

    @Slot(str)
    def _on_remove(self, name: str) -> None:
        confirm(
            self,
            self._theme,
            tr("Remove {name}?", name=name),
            tr("Its rules are gone; models and releases stay."),
            tr("Remove"),
            lambda: self._view_model.remove(name),
        )

    @Slot()
    def _on_try(self) -> None:
        rules = self._shown_set()
        question = self.question.text().strip()
        if rules is None or not question:
            self.outcome.setText(tr("Add a rule first.") if rules is None else "")
            return
        self.banner.clear()
        self._view_model.try_question(rules, question)

    def _shown_set(self) -> RuleSet | None:
        """The one in force, else the first."""
        choices = self._choices
        if choices is None or not choices.sets:
            return None
        return choices.route or choices.sets[0]

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.banner)

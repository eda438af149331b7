"""One rule set: its rules in their order, what holds for all of them, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label
from workbench.domain.route_words import conditions
from workbench.domain.routing import CURRENT, RuleSet, Target


class RuleCard(Card):
    force_wanted = Signal(str)  # the set's name, or empty to end it
    remove_wanted = Signal(str)

    def __init__(
        self,
        theme: ThemeController,
        rules: RuleSet,
        *,
        in_force: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.set_marked(in_force)
        self.force = GhostButton(theme, tr("Stop following") if in_force else tr("Follow in chat"))
        self.force.setAccessibleName(f"{self.force.text()}: {rules.name}")
        self.force.clicked.connect(lambda: self.force_wanted.emit("" if in_force else rules.name))
        remove = GhostButton(theme, tr("Remove…"), tone="danger")
        remove.setAccessibleName(tr("Remove {name}", name=rules.name))
        remove.clicked.connect(lambda: self.remove_wanted.emit(rules.name))
        for button in (self.force, remove):
            button.setAutoDefault(False)
        head = QHBoxLayout()
        title = tr("{name}, in force", name=rules.name) if in_force else rules.name
        head.addWidget(Label(theme, title, size_px=14, weight=QFont.Weight.DemiBold), 1)
        head.addWidget(self.force)
        head.addWidget(remove)
        self.body.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, (name, when, asks) in enumerate(rows_of(rules)):
            grid.addWidget(Label(theme, name, size_px=13), number, 0)
            grid.addWidget(Label(theme, when, tone="muted", size_px=13, wrap=True), number, 1)
            grid.addWidget(Label(theme, asks, size_px=13), number, 2)
        self.body.addLayout(grid)
        self.body.addWidget(Label(theme, manner_of(rules), tone="muted", size_px=12, wrap=True))


def rows_of(rules: RuleSet) -> list[tuple[str, str, str]]:
    """Name, when it fits, who is asked."""
    rows = [
        (f"{number}. {rule.name}", conditions(rule.when), who(rule.use))
        for number, rule in enumerate(rules.rules, 1)
    ]
    rows.append((tr("otherwise"), "", who(rules.otherwise)))
    return [*rows, *((tr("if one fails"), "", who(target)) for target in rules.fallbacks)]


def manner_of(rules: RuleSet) -> str:
    """How models are loaded for it, in a sentence or two."""
    if rules.swapping == "stay":
        loading = tr("Stays on the loaded model if the set names it.")
    else:
        loading = tr(
            "Loads whom a rule wants; a larger model is held for {hold_s:g} s.", hold_s=rules.hold_s
        )
    outside = tr(" Models outside this program may be asked.") if rules.allows_outside else ""
    return loading + outside


def who(target: Target) -> str:
    return (
        tr("the model that chat uses") if target == CURRENT else f"{target.kind} {target.reference}"
    )

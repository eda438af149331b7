"""A new rule: whom to ask, and when. Says nothing about what is wrong; the service does."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, NumberField
from workbench.domain.routing import CURRENT, Conditions, Rule, Target
from workbench.services.trials.chosen import Choices

_MOST = 10_000_000


class RuleForm(QWidget):
    wanted = Signal(str, object)  # name of the set, Rule

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_name = LineEdit(theme, tr("Rule set"), "everyday")
        self.rule_name = LineEdit(theme, tr("Rule"), "short")
        self.use = ComboBox(theme, tr("Who is asked"))
        self.passages = ComboBox(theme, tr("Passages"))
        for label, value in (
            (tr("Either"), None),
            (tr("With passages"), True),
            (tr("Without"), False),
        ):
            self.passages.addItem(label, value)
        self.most = NumberField(theme, tr("Prompt tokens at most"), low=0, high=_MOST, step=100)
        self.least = NumberField(theme, tr("Prompt tokens at least"), low=0, high=_MOST, step=100)
        self.languages = LineEdit(theme, tr("Languages"), tr("de, en"))
        self.tags = LineEdit(theme, tr("Tags"), "quick")
        self.hours = LineEdit(theme, tr("Hours"), "22:00-06:00")
        self.add = GhostButton(theme, tr("Add rule"), "plus")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._on_add)
        self._build(theme)
        for field in (self.set_name, self.rule_name):
            field.textChanged.connect(self._on_typed)
        self._on_typed()

    def show_choices(self, choices: Choices) -> None:
        """Whom a rule can name."""
        before = self.use.currentData()
        self.use.clear()
        self.use.addItem(tr("The model that chat uses"), CURRENT)
        for model in choices.models:
            if model.place is None:
                self.use.addItem(model.name, Target("model", model.name))
        for release in choices.releases:
            if release.content.prompt is None:
                self.use.addItem(
                    tr("Release {reference}", reference=release.reference),
                    Target("release", release.reference),
                )
        at = next((n for n in range(self.use.count()) if self.use.itemData(n) == before), 0)
        self.use.setCurrentIndex(at)

    def _build(self, theme: ThemeController) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        fields = (
            (tr("Rule set"), self.set_name), (tr("Rule"), self.rule_name),
            (tr("Asks"), self.use), (tr("Passages"), self.passages),
            (tr("Tokens from"), self.least), ("to", self.most),
            (tr("Languages"), self.languages), (tr("Tags"), self.tags),
            (tr("Hours"), self.hours),
        )  # fmt: skip
        for number, (label, field) in enumerate(fields):
            row, column = divmod(number, 2)
            grid.addWidget(Label(theme, label, tone="muted", size_px=13), row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
        grid.addWidget(self.add, 4, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.addLayout(grid)

    @Slot()
    def _on_typed(self) -> None:
        self.add.setEnabled(bool(self.set_name.text().strip() and self.rule_name.text().strip()))

    @Slot()
    def _on_add(self) -> None:
        when = Conditions(
            min_prompt_tokens=_number(self.least),
            max_prompt_tokens=_number(self.most),
            passages=self.passages.currentData(),
            languages=_words(self.languages),
            tags=_words(self.tags),
            hours=self.hours.text().strip(),
        )
        name = " ".join(self.rule_name.text().split())
        self.wanted.emit(self.set_name.text(), Rule(name, self.use.currentData(), when))
        self.rule_name.clear()


def _number(field: NumberField) -> int | None:
    value = field.value
    return int(value) if value is not None else None


def _words(field: LineEdit) -> tuple[str, ...]:
    return tuple(word.strip() for word in field.text().split(",") if word.strip())

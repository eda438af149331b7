"""The expert's settings of a run, filled by the preset."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, Label, NumberField
from workbench.domain.training import TrainingSettings

# name, label, low, high, whole
_NUMBERS: Final = (
    ("rank", tr("Rank"), 1, 1024, True),
    ("alpha", tr("Alpha"), 0.001, 4096, False),
    ("learning_rate", tr("Learning rate"), 1e-8, 1, False),
    ("epochs", tr("Times through the data"), 0.01, 1000, False),
    ("steps", tr("Steps, 0 for times"), 0, 10_000_000, True),
    ("batch", tr("Examples of a step"), 1, 4096, True),
    ("pass_tokens", tr("Tokens of a pass"), 1, 1 << 20, True),
    ("warm_up", tr("Warm-up, share"), 0, 0.5, False),
    ("dropout", tr("Dropout"), 0, 0.9, False),
    ("weight_decay", tr("Weight decay"), 0, 1, False),
    ("max_grad_norm", tr("Gradient norm at most, 0 any"), 0, 1e6, False),
    ("validation_share", tr("Held out, share"), 0, 0.5, False),
    ("validate_every", tr("Validate every … steps"), 1, 1_000_000, True),
    ("checkpoint_every", tr("Checkpoint every … steps"), 1, 1_000_000, True),
    ("patience", tr("Stop after … worse, 0 never"), 0, 1000, True),
    ("replay_share", tr("Mixed in, share"), 0, 0.9, False),
    ("beta", tr("Beta, of preference pairs"), 1e-4, 10, False),
    ("longest", tr("Longest example, 0 for context"), 0, 1 << 20, True),
    ("seed", tr("Seed"), 0, 2**31 - 1, True),
)
_CHOICES: Final = (
    ("method", tr("Method"), ("lora", "rslora", "dora", "qlora")),
    ("targets", tr("Matrices"), ("all", "attention", "feed_forward")),
    ("schedule", tr("Schedule"), ("cosine", "linear", "constant")),
    ("precision", tr("Numbers"), ("auto", "float32", "bfloat16")),
    ("gradient_checkpointing", tr("Less memory, slower"), ("no", "yes")),
)
_COLUMNS: Final = 2


class SettingsForm(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers: dict[str, NumberField] = {}
        self.choices: dict[str, ComboBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        fields: list[tuple[str, QWidget]] = []
        for name, label, values in _CHOICES:
            box = self.choices[name] = ComboBox(theme, label)
            for value in values:
                box.addItem(value.replace("_", " "), value)
            fields.append((label, box))
        for name, label, low, high, is_whole in _NUMBERS:
            number = self.numbers[name] = NumberField(
                theme, label, low=low, high=high, is_whole=is_whole
            )
            fields.append((label, number))
        for n, (label, widget) in enumerate(fields):
            row, column = divmod(n, _COLUMNS)
            text = Label(theme, label, tone="muted", size_px=13)
            text.setBuddy(widget)
            grid.addWidget(text, row, 2 * column)
            grid.addWidget(widget, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)

    def show_settings(self, settings: TrainingSettings) -> None:
        plain = settings.plain()
        for name, number in self.numbers.items():
            number.set_value(plain[name])
        for name, box in self.choices.items():
            value = plain[name]
            wanted = {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
            box.setCurrentIndex(max(0, box.findData(wanted)))

    def suggest_replay(self, share: float) -> None:
        """Examples to mix in were named: without a share they would do nothing."""
        field = self.numbers["replay_share"]
        if not field.problem and not field.value:
            field.set_value(share)

    def offer(self, name: str, values: Sequence[str]) -> None:
        """What can be chosen here, of what could be."""
        box = self.choices[name]
        for n in reversed(range(box.count())):
            if box.itemData(n) not in values:
                box.removeItem(n)

    @property
    def problem(self) -> str:
        """The first field that cannot be used, with why."""
        for number in self.numbers.values():
            if number.problem:
                return f"{number.accessibleName()}: {number.problem}"
        return ""

    @property
    def changes(self) -> dict[str, Any]:
        """Every setting that is shown."""
        found: dict[str, Any] = {name: one.value for name, one in self.numbers.items()}
        return found | {name: box.currentData() for name, box in self.choices.items()}

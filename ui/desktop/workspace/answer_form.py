"""How answers are made: the sampler's numbers, checked beside each field as they are typed."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, NumberField
from workbench.settings import Settings

_PAUSE_MS = 400
# key, name, what it does, lowest, highest, step, whole numbers only
_ROWS = (
    ("temperature", tr("Temperature"), tr("0 always takes the"
                                          " likeliest word"), 0.0, 5.0, 0.1, False),
    ("top_k", tr("Top-k"), tr("choose among the k likeliest words; 0 is off"), 0, 100_000, 1, True),
    ("top_p", tr("Top-p"), tr("choose among words that make up this share"), 0.0, 1.0, 0.05, False),
    ("min_p", tr("Min-p"), tr("leave out words below this share of"
                              " the best"), 0.0, 1.0, 0.01, False),
    ("seed", tr("Seed"), tr("the same seed gives the same answer again"), 0, 2**32 - 1, 1, True),
    ("max_tokens", tr("Longest answer"), tr("tokens"), 1, 1_000_000, 64, True),
    ("passages", tr("Passages"), tr("that enter a prompt at most"), 1, 50, 1, True),
    ("conversation_cache_mb", tr("Kept on disk"), tr("MB of kept conversations at"
                                                     " most; 0 keeps none"),
     0, 1_000_000, 256, True),
)  # fmt: skip
_BESIDE_SAMPLING = {item.name for item in fields(Settings)}


class AnswerForm(Card):
    """`edited` carries a dict of valid numbers, a moment after the last key."""

    edited = Signal(dict)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.fields: dict[str, NumberField] = {}
        self._hints: dict[str, Label] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        head = QHBoxLayout()
        head.addWidget(Label(theme, tr("Answers"), size_px=15, weight=QFont.Weight.DemiBold), 1)
        self.reset = GhostButton(theme, tr("Reset"), "undo-2")
        self.reset.setAccessibleName(tr("Reset the settings of answers"))
        self.reset.clicked.connect(self._on_reset)
        head.addWidget(self.reset)
        self.body.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (key, name, hint, low, high, step, is_whole) in enumerate(_ROWS):
            field = NumberField(theme, name, low=low, high=high, step=step, is_whole=is_whole)
            field.edited.connect(self._on_edited)
            label = Label(theme, name, size_px=13)
            label.setBuddy(field)
            self.fields[key] = field
            self._hints[key] = Label(theme, hint, tone="muted", size_px=12, wrap=True)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(self._hints[key], row, 2)
        self.body.addLayout(grid)

    def show_settings(self, settings: Settings) -> None:
        """What is stored; a field that is being typed into keeps its text."""
        for key, field in self.fields.items():
            value = _stored(settings, key)
            if not (field.hasFocus() and (field.problem or field.value == value)):
                field.set_value(value)
        self._show_problems()

    def problem_of(self, key: str) -> str:
        return self.fields[key].problem

    @Slot()
    def _on_reset(self) -> None:
        defaults = Settings()
        for key, field in self.fields.items():
            field.set_value(_stored(defaults, key))
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        self._show_problems()
        self._pause.start()

    def _show_problems(self) -> None:
        for key, _name, hint, *_range in _ROWS:
            problem = self.fields[key].problem
            self._hints[key].setText(problem or hint)
            self._hints[key].set_tone("danger" if problem else "muted")

    @Slot()
    def _tell(self) -> None:
        values = {key: field.value for key, field in self.fields.items()}
        if all(value is not None for value in values.values()):
            self.edited.emit(values)


def _stored(settings: Settings, key: str) -> float:
    return getattr(settings if key in _BESIDE_SAMPLING else settings.sampling, key)

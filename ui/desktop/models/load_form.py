"""How to load a model: context, threads, GPU layers, checked as they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.models.draft_choice import DraftChoice
from ui.desktop.models.memory_bar import MemoryBar
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, Label, NumberField
from workbench.domain.model import LoadSettings, RegisteredModel

_PAUSE_MS = 400
_ROWS = (
    (
        "n_ctx",
        tr("Context length"),
        tr("tokens; 0 uses what the model was trained for"),
        0,
        1_048_576,
        512,
    ),
    ("n_threads", tr("Threads"), tr("0 chooses for this machine"), 0, 1024, 1),
    ("n_gpu_layers", tr("GPU layers"), tr("-1 as many as fit, 0 none"), -1, 1000, 1),
)


class LoadForm(Card):
    """`edited` carries valid settings, a moment after the last key."""

    edited = Signal(object)  # LoadSettings

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._settings = LoadSettings()
        self.fields: dict[str, NumberField] = {}
        self._hints: dict[str, Label] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.memory = MemoryBar(theme)
        self.body.addWidget(
            Label(theme, tr("How it is loaded"), size_px=15, weight=QFont.Weight.DemiBold)
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (key, name, hint, low, high, step) in enumerate(_ROWS):
            field = NumberField(theme, name, low=low, high=high, step=step)
            field.edited.connect(self._on_edited)
            self.fields[key] = field
            self._hints[key] = Label(theme, hint, tone="muted", size_px=12, wrap=True)
            label = Label(theme, name, size_px=13)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(self._hints[key], row, 2)
        self.drafts = DraftChoice(theme)
        self.drafts.chosen.connect(self._on_edited)
        grid.addWidget(self.drafts.label, len(_ROWS), 0)
        grid.addWidget(self.drafts, len(_ROWS), 1)
        grid.addWidget(self.drafts.hint, len(_ROWS), 2)
        self.body.addLayout(grid)
        self._note = Label(
            theme, tr("In force from the next load or question on."), tone="faint", size_px=12
        )
        self.body.addWidget(self._note)
        self.body.addSpacing(4)
        self.body.addWidget(self.memory)

    def show_model(self, model: RegisteredModel, models: Sequence[RegisteredModel] = ()) -> None:
        """`models`: all there are, of which smaller ones may guess ahead for this one."""
        self._settings = model.settings
        self.drafts.show_choices(model, models)
        self._pause.stop()
        for key, field in self.fields.items():
            field.set_value(getattr(model.settings, key))
        self._show_problems()

    def show_problem(self, text: str) -> None:
        """Something that only the service knew."""
        self._note.setText(text)
        self._note.set_tone("danger")

    @Slot()
    def _on_edited(self) -> None:
        self._show_problems()
        self._pause.start()

    def _show_problems(self) -> None:
        for key, _name, hint, *_range in _ROWS:
            problem = self.fields[key].problem
            self._hints[key].setText(problem or hint)
            self._hints[key].set_tone("danger" if problem else "muted")
        self._note.setText(tr("In force from the next load or question on."))
        self._note.set_tone("faint")

    @Slot()
    def _tell(self) -> None:
        values = {key: field.value for key, field in self.fields.items()}
        if any(value is None for value in values.values()):
            return
        self._settings = replace(
            self._settings,
            n_ctx=int(values["n_ctx"] or 0),
            n_threads=int(values["n_threads"] or 0),
            n_gpu_layers=int(values["n_gpu_layers"] or 0),
            draft=self.drafts.path,
        )
        self.edited.emit(self._settings)

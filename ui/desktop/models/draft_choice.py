"""Which smaller model guesses ahead: none, or one of those that could."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, Label
from workbench.domain.model import RegisteredModel

_WIDEST = 240  # names of files can be long
_HINT = tr("a smaller model of the same family; answers stay the same and may come faster")


class DraftChoice(ComboBox):
    """`path` is the file of the one that is chosen; empty: none."""

    chosen = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Draft model"), parent)
        self.setMaximumWidth(_WIDEST)
        self.label = Label(theme, tr("Draft model"), size_px=13)
        self.label.setBuddy(self)
        self.hint = Label(theme, _HINT, tone="muted", size_px=12, wrap=True)
        self.activated.connect(self._on_activated)

    @property
    def path(self) -> str:
        return self.currentData() or ""

    def show_choices(self, model: RegisteredModel, models: Sequence[RegisteredModel]) -> None:
        """Smaller ones with as many tokens; whether these are the same is checked when chosen."""
        self.clear()
        self.addItem(tr("None"), "")
        for other in models:
            if _could_guess(other, model):
                self.addItem(other.name, other.path)
        kept = model.settings.draft
        if kept and self.findData(kept) < 0:
            self.addItem(Path(kept).name, kept)
        self.setCurrentIndex(max(0, self.findData(kept)))

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        self.chosen.emit()


def _could_guess(other: RegisteredModel, model: RegisteredModel) -> bool:
    is_model_here = other.adapter is None and other.place is None
    return (
        is_model_here
        and other.id != model.id
        and other.header.vocabulary_size == model.header.vocabulary_size
        and other.header.n_params < model.header.n_params
    )

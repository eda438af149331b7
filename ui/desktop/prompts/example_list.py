"""The few-shot examples of a prompt: what is asked and what is answered, pair by pair."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.prompts.template_edit import TemplateEdit
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, IconButton, Label, SectionLabel
from workbench.domain.prompt import Example


class _Pair(Card):
    edited = Signal()

    def __init__(self, theme: ThemeController, number: int, example: Example) -> None:
        super().__init__(theme, margin=12, spacing=6)
        self.input = TemplateEdit(
            theme, tr("Example {number}, question", number=number), tr("Asked"), least=1, most=8
        )
        self.output = TemplateEdit(
            theme, tr("Example {number}, answer", number=number), tr("Answered"), least=1, most=8
        )
        self.input.show_text(example.input)
        self.output.show_text(example.output)
        self.remove = IconButton(
            theme, "trash-2", tr("Remove example {number}", number=number), size_px=16
        )
        head = QHBoxLayout()
        head.addWidget(
            Label(theme, tr("Example {number}", number=number), tone="muted", size_px=12), 1
        )
        head.addWidget(self.remove)
        self.body.addLayout(head)
        self.body.addWidget(self.input)
        self.body.addWidget(self.output)
        for edit in (self.input, self.output):
            edit.textChanged.connect(self.edited)

    @property
    def example(self) -> Example:
        return Example(self.input.toPlainText(), self.output.toPlainText())


class ExampleList(QWidget):
    edited = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pairs: list[_Pair] = []
        self.add = GhostButton(theme, tr("Add example"), "plus")
        self.add.clicked.connect(self._on_add)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(theme, tr("Examples")), 1)
        head.addWidget(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)

    @property
    def examples(self) -> tuple[Example, ...]:
        return tuple(pair.example for pair in self._pairs)

    def edit_of(self, number: int, *, is_answer: bool) -> TemplateEdit | None:
        """The field of an example, from 1."""
        if not 1 <= number <= len(self._pairs):
            return None
        pair = self._pairs[number - 1]
        return pair.output if is_answer else pair.input

    def show_examples(self, examples: Sequence[Example]) -> None:
        if tuple(examples) == self.examples:
            return
        for pair in self._pairs:
            pair.hide()
            pair.deleteLater()
        self._pairs = []
        for example in examples:
            self._append(example)

    def _append(self, example: Example) -> _Pair:
        pair = _Pair(self._theme, len(self._pairs) + 1, example)
        pair.edited.connect(self.edited)
        pair.remove.clicked.connect(partial(self._remove, pair))
        self._pairs.append(pair)
        self._column.addWidget(pair)
        return pair

    def _remove(self, pair: _Pair) -> None:
        kept = [one.example for one in self._pairs if one is not pair]
        self.show_examples(kept)
        self.edited.emit()

    @Slot()
    def _on_add(self) -> None:
        self._append(Example("", "")).input.setFocus()
        self.edited.emit()

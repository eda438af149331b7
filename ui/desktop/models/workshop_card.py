"""What can be made of a model, and for one that was made here: of what, and how it measures up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label
from workbench.domain.lineage import Lineage, Perplexity
from workbench.domain.model import RegisteredModel


class WorkshopCard(Card):
    smaller_wanted = Signal()
    merge_wanted = Signal()
    revert_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.smaller = GhostButton(theme, tr("Make a smaller copy…"), "layers")
        self.smaller.clicked.connect(self.smaller_wanted)
        self.merge = GhostButton(theme, tr("Merge adapter…"), "plus")
        self.merge.clicked.connect(self.merge_wanted)
        self.revert = GhostButton(theme, tr("Revert chat template…"), "undo-2")
        self.revert.clicked.connect(self.revert_wanted)
        self.line = Label(theme, "", size_px=13, wrap=True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(24)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(3, 1)
        self.body.addWidget(Label(theme, tr("Workshop"), size_px=15, weight=QFont.Weight.DemiBold))
        self.body.addWidget(self.line)
        self.body.addLayout(self._rows)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.smaller, self.merge, self.revert):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.show_lineage("", None)

    def show_model(self, model: RegisteredModel, *, is_busy: bool = False) -> None:
        self.setVisible(model.place is None and model.adapter is None)
        self.revert.setVisible(bool(model.settings.chat_template))
        for button in (self.smaller, self.merge):
            button.setEnabled(not is_busy)

    def show_lineage(self, name: str, lineage: Lineage | None) -> None:
        """`name` is the model's own; nothing for one that was not made here."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.line.setText(lineage.sentence if lineage else "")
        self.line.setVisible(lineage is not None)
        if lineage is None or lineage.before is None or lineage.after is None:
            return
        for column, text in enumerate(
            (
                "",
                tr("Perplexity on {text_name}", text_name=lineage.after.text_name),
                tr("{n_tokens:,} tokens", n_tokens=lineage.after.n_tokens),
            )
        ):
            self._add(0, column, text, muted=True)
        for row, (who, value) in enumerate(
            ((lineage.source_name, lineage.before), (name, lineage.after)), 1
        ):
            self._add(row, 0, who)
            self._add(row, 1, measured(value))
        self._add(2, 2, change(lineage.before, lineage.after))

    def _add(self, row: int, column: int, text: str, *, muted: bool = False) -> None:
        label = Label(self._theme, text, tone="muted" if muted else "text", size_px=13)
        self._rows.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)


def measured(value: Perplexity) -> str:
    return f"{value.value:,.2f} ± {value.error:,.2f}"


def change(before: Perplexity, after: Perplexity) -> str:
    return f"{after.value / before.value - 1:+.2%}"

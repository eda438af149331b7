"""Which adapters learned from something: by words in their examples, an answer or a document."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, SearchField
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.row_list import Row, RowList
from workbench.services.training.training import SeenBy

_HINT = tr(
    "Words as they stand in examples, the name of a document, or the id of an answer. Erasing those"
    " does not take them out of an adapter: train anew without them and remove it."
)


class SeenDialog(Dialog):
    wanted = Signal(str)
    run_chosen = Signal(object)  # id of a run

    def __init__(self, parent: QWidget, theme: ThemeController) -> None:
        super().__init__(parent, theme, tr("What has an adapter seen?"), _HINT)
        self.resize(640, 460)
        self.field = SearchField(theme, tr("Words, document or answer"), tr("A name, an address…"))
        self.line = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.rows = RowList(theme, tr("Runs that learned from it"))
        close = GhostButton(theme, tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        for widget in (self.field, self.line):
            self.column.addWidget(widget)
        self.column.addWidget(self.rows, 1)
        self.add_buttons(close)
        self.field.returnPressed.connect(self._on_enter)
        self.rows.chosen.connect(self.run_chosen)
        self.field.setFocus()

    @Slot()
    def _on_enter(self) -> None:
        text = self.field.text().strip()
        if text:
            self.line.setText(tr("Looking…"))
            self.wanted.emit(text)

    @Slot(tuple)
    def show_seen(self, found: Sequence[tuple[SeenBy, tuple[str, ...]]]) -> None:
        """Each with the names of its adapters."""
        rows = [
            Row(
                one.run.name,
                tr("{n_examples:,} examples; ", n_examples=one.n_examples)
                + (
                    tr("adapters: {names}", names=", ".join(names))
                    if names
                    else tr("no adapter came of it")
                ),
                "source" if one.is_source else "",
                "warn",
                one.run.id,
            )
            for one, names in found
        ]
        self.rows.show_rows(rows, -1)
        n = sum(len(names) for _, names in found)
        self.line.setText(
            tr(
                "{n_found:,} runs learned from it; {n:,} adapters came of them.",
                n_found=len(found),
                n=n,
            )
            if found
            else tr("No run has learned from it.")
        )

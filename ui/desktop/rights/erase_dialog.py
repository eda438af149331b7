"""What an erasure does and leaves behind, and the word that confirms it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, LineEdit
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.rights.findings import ErasurePlan

WORD = "erase"
_MOST_WITNESSES = 6


class EraseDialog(Dialog):
    confirmed = Signal(object)  # the plan

    def __init__(self, parent: QWidget, theme: ThemeController, plan: ErasurePlan) -> None:
        kept = tr(" {n_kept:,} are kept.", n_kept=len(plan.kept)) if plan.kept else ""
        n = len(plan.items)
        first = tr_n(
            "{n:,} thing is erased for good.{kept}",
            "{n:,} things are erased for good.{kept}",
            n,
            kept=kept,
        )
        super().__init__(parent, theme, tr("Erase this person's data"), first)
        self._plan = plan
        self.setMinimumWidth(600)
        beyond = [f"{one.kind}, {one.title}: {one.told}" for one in plan.findings.witnesses]
        more = len(beyond) - _MOST_WITNESSES
        shown = beyond[:_MOST_WITNESSES] + (
            [tr("… and {more:,} more.", more=more)] if more > 0 else []
        )
        for text in (*plan.consequences, *shown):
            self.column.addWidget(Label(theme, text, size_px=13, wrap=True))
        self.word = LineEdit(
            theme, tr("Type “{word}” to do it", word=WORD), tr("Type “{word}” to do it", word=WORD)
        )
        self.column.addSpacing(8)
        self.column.addWidget(self.word)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.act = GhostButton(theme, tr("Erase"), "trash-2", tone="danger")
        self.act.clicked.connect(self._on_act)
        self.act.setEnabled(False)
        self.word.textChanged.connect(self._on_text)
        self.add_buttons(cancel, self.act)
        self.word.setFocus()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.act.setEnabled(text.strip().casefold() == WORD)

    @Slot()
    def _on_act(self) -> None:
        self.confirmed.emit(self._plan)
        self.accept()

"""The audit log as a table: find, verify, export. What it shows holds no content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, SearchField
from workbench.domain.audit import Entry, Verification
from workbench.services.workspace.audit_trail import facts_of

_HEADINGS = [
    tr("No"),
    tr("When (UTC)"),
    tr("Who"),
    tr("Action"),
    tr("Outcome"),
    tr("Subject"),
    tr("Facts"),
]


class LogPanel(QWidget):
    wanted = Signal(str)  # an action, or its first word; empty: all
    verify_wanted = Signal()
    export_wanted = Signal(Path)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action = SearchField(theme, tr("Action"), tr("model, network.opened, permission…"))
        self.verify = GhostButton(theme, tr("Verify"), "shield-check")
        self.export = GhostButton(theme, tr("Export…"), "download")
        self.line = Label(theme, tone="muted", size_px=13, wrap=True)
        self.view = table_view(theme, tr("Audit log"), is_even=False)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.action, 1)
        for button in (self.verify, self.export):
            button.setAutoDefault(False)
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.line)
        column.addWidget(self.view, 1)
        self.action.returnPressed.connect(self._on_find)
        self.verify.clicked.connect(self.verify_wanted)
        self.export.clicked.connect(self._on_export)

    @Slot(tuple)
    def show_entries(self, entries: Sequence[Entry]) -> None:
        """The newest first."""
        rows = [_HEADINGS, *map(_row, entries)]
        self.view.setModel(RowsModel(rows, (0,), self.view))
        self.view.resizeColumnsToContents()
        if not entries:
            self.line.setText(tr("Nothing in the log fits."))
        else:
            self.line.setText(
                tr(
                    "{n_entries:,} entries, the newest first; times are UTC.",
                    n_entries=len(entries),
                )
            )
            self.view.selectRow(0)
        self.line.set_tone("muted")

    @Slot(object)
    def show_verification(self, result: Verification) -> None:
        if result.misfit is not None:
            self.line.setText(
                tr(
                    "The audit log does not fit: {explanation}",
                    explanation=result.misfit.explanation,
                )
            )
            self.line.set_tone("danger")
            return
        signed = tr(
            "{signed_entries:,} of them are under a signature", signed_entries=result.signed_entries
        )
        self.line.setText(
            tr("All {entries:,} entries fit; {signed}.", entries=result.entries, signed=signed)
        )
        self.line.set_tone("ok")

    @Slot()
    def _on_find(self) -> None:
        self.wanted.emit(self.action.text().strip())

    @Slot()
    def _on_export(self) -> None:
        dialog = QFileDialog(self, tr("Export the audit log"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("JSON Lines (*.jsonl)"))
        dialog.selectFile("audit.jsonl")
        dialog.fileSelected.connect(lambda name: self.export_wanted.emit(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _row(entry: Entry) -> list[str]:
    facts = facts_of(entry)
    words = (
        "; ".join(f"{name} {_plain(value)}" for name, value in facts.items())
        if isinstance(facts, dict)
        else str(facts)
    )
    return [
        f"{entry.number:,}",
        entry.at[:19].replace("T", " "),
        entry.who,
        entry.action,
        entry.outcome,
        entry.subject[:26],
        words[:200],
    ]


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

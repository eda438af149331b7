"""Tags of one document, to be typed, and its author, date and language under them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, LineEdit
from workbench.app import Workbench

_SHOWN = ("author", "date", "language")


class PropertyRow(QWidget):
    failed = Signal(object)  # an exception

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._document_id = ""
        self._tags: tuple[str, ...] = ()
        self._n_edits = 0
        self.tags = LineEdit(theme, tr("Tags, separated by commas"), tr("Tags of this document"))
        self.tags.editingFinished.connect(self._on_edited)
        self.line = Label(theme, tone="muted", size_px=12, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.tags)
        column.addWidget(self.line)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def detach(self) -> None:
        self._calls.close()
        self._workbench = None

    def show_document(self, document_id: str) -> None:
        """Reads what is known of it; what is being typed for the same document stays."""
        if document_id != self._document_id:
            self._document_id, self._tags = document_id, ()
            self.tags.clear()
            self.line.clear()
        self._read()

    def _read(self) -> None:
        workbench, document_id, n_edits = self._workbench, self._document_id, self._n_edits
        if workbench is None:
            return
        properties = workbench.library.properties

        def then(found: dict[str, dict[str, tuple[str, ...]]]) -> None:
            # What was read before the last edit would undo it.
            if (document_id, n_edits) == (self._document_id, self._n_edits):
                self._show(found.get(document_id, {}))

        self._calls.read(
            workbench.io_lane, lambda: properties.of([document_id]), then, self.failed.emit
        )

    def _show(self, known: dict[str, tuple[str, ...]]) -> None:
        tags = known.get("tag", ())
        if tags != self._tags or not self.tags.hasFocus():
            self._tags = tags
            self.tags.setText(", ".join(tags))
        said = [f"{key.capitalize()}: {', '.join(known[key])}" for key in _SHOWN if key in known]
        self.line.setText(" · ".join(said))

    @Slot()
    def _on_edited(self) -> None:
        workbench, document_id = self._workbench, self._document_id
        wanted = tuple(dict.fromkeys(filter(None, map(str.strip, self.tags.text().split(",")))))
        if workbench is None or set(wanted) == set(self._tags):
            return
        properties = workbench.library.properties
        new = [tag for tag in wanted if tag not in self._tags]
        old = [tag for tag in self._tags if tag not in wanted]
        self._tags = wanted
        self._n_edits += 1

        def then(_result: None) -> None:
            self._read()

        self._calls.read(
            workbench.io_lane,
            lambda: properties.tag([document_id], new, old),
            then,
            self.failed.emit,
        )

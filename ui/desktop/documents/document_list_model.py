"""The rows of the list: filtered, sorted, and one document each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.desktop.documents.wording import facts_line, state_of
from ui.desktop.language import tr
from ui.desktop.said import said
from workbench.domain.document import Document, DocumentStatus

DOCUMENT_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_ORDER = {
    DocumentStatus.FAILED: 0,
    DocumentStatus.WAITING: 1,
    DocumentStatus.PENDING: 2,
    DocumentStatus.READY: 3,
}
SORTS: dict[str, tuple[Callable[[Document], Any], bool]] = {
    tr("Newest first"): (lambda d: d.added_at, True),
    tr("Name"): (lambda d: d.name.casefold(), False),
    tr("Status"): (lambda d: (_ORDER[d.status], d.name.casefold()), False),
    tr("Largest first"): (lambda d: d.size_bytes, True),
}


class DocumentListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[str, Document] = {}
        self._rows: list[Document] = []
        self._filter = ""
        self._sort = next(iter(SORTS))

    @property
    def n_all(self) -> int:
        """How many there are without the filter."""
        return len(self._all)

    def set_documents(self, documents: Sequence[Document]) -> None:
        self._all = {document.id: document for document in documents}
        self._arrange()

    def set_filter(self, text: str) -> None:
        self._filter = text.strip().casefold()
        self._arrange()

    def set_sort(self, name: str) -> None:
        """`name` is a key of SORTS."""
        self._sort = name
        self._arrange()

    def document_at(self, index: Index) -> Document | None:
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def document(self, document_id: str) -> Document | None:
        return self._all.get(document_id)

    def rows_of(self, document_ids: Sequence[str]) -> list[int]:
        """Where they stand; those that are not shown are left out."""
        wanted = set(document_ids)
        return [row for row, document in enumerate(self._rows) if document.id in wanted]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        document = self.document_at(index)
        if document is None:
            return None
        if role == DOCUMENT_ROLE:
            return document
        if role == Qt.ItemDataRole.DisplayRole:
            return document.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{document.name}, {state_of(document.status)[0]}, {facts_line(document)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            reason = f"{said(document.error)} {said(document.hint)}".strip()
            return f"{document.name}\n{reason}" if reason else document.name
        return None

    def _arrange(self) -> None:
        key, is_reversed = SORTS[self._sort]
        rows = sorted(
            (d for d in self._all.values() if self._filter in d.name.casefold()),
            key=key,
            reverse=is_reversed,
        )
        if [d.id for d in rows] == [d.id for d in self._rows]:
            self._replace(rows)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _replace(self, rows: list[Document]) -> None:
        changed = [
            n for n, (new, old) in enumerate(zip(rows, self._rows, strict=True)) if new != old
        ]
        self._rows = rows
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

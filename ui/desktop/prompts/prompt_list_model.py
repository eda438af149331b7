"""The rows of the library: prompts as they are filtered, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.desktop.language import tr
from workbench.domain.prompt import Prompt

PROMPT_ROLE = Qt.ItemDataRole.UserRole + 1
CHANGED_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class PromptListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Prompt, ...] = ()
        self._changed: frozenset[str] = frozenset()  # ids with unsaved changes

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        return self._rows

    def show_prompts(self, prompts: Sequence[Prompt]) -> None:
        rows = tuple(prompts)
        if [one.id for one in rows] == [one.id for one in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_changed(self, ids: frozenset[str]) -> None:
        """Which prompts have changes that are not saved."""
        if ids != self._changed:
            self._changed = ids
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def prompt_at(self, index: Index) -> Prompt | None:
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def row_of(self, prompt_id: str) -> int:
        """-1 if it is not shown."""
        rows = (row for row, prompt in enumerate(self._rows) if prompt.id == prompt_id)
        return next(rows, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        prompt = self.prompt_at(index)
        if prompt is None:
            return None
        match role:
            case _ if role == PROMPT_ROLE:
                return prompt
            case _ if role == CHANGED_ROLE:
                return prompt.id in self._changed
            case Qt.ItemDataRole.DisplayRole:
                return prompt.title or prompt.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(prompt)
            case Qt.ItemDataRole.ToolTipRole:
                return f"/{prompt.name}\n{prompt.description}".strip()
            case _:
                return None

    def _spoken(self, prompt: Prompt) -> str:
        words = [prompt.title or prompt.name, tr("version {latest}", latest=prompt.latest)]
        words += [
            tr("{label} is version {number}", label=label, number=number)
            for label, number in prompt.labels
        ]
        if prompt.is_favourite:
            words.append(tr("favourite"))
        if prompt.id in self._changed:
            words.append(tr("not saved"))
        return ", ".join(words)

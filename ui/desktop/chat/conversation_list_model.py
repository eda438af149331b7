"""The list of conversations under date headings, or the matches of a search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.desktop.language import shown, tr
from workbench.domain.conversation import Conversation

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    ENTRY = Qt.ItemDataRole.UserRole + 1
    CONVERSATION_ID = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """`subtitle` is the snippet of a search match or what the conversation asks."""

    conversation: Conversation
    subtitle: str
    when: str
    is_match: bool = False


Entry = Heading | Item


def local_time(stamp: str) -> datetime:
    """A workspace time stamp in the person's own zone."""
    return datetime.fromisoformat(stamp).astimezone()


def grouped(items: Sequence[Item], today: date) -> tuple[Entry, ...]:
    """Items, newest first, under Today, Last 7 days and Older."""
    entries: list[Entry] = []
    last = ""
    for item in items:
        day = local_time(item.conversation.updated_at).date()
        if day >= today:
            heading = tr("Today")
        elif day > today - timedelta(days=7):
            heading = tr("Last 7 days")
        else:
            heading = tr("Older")
        if heading != last:
            entries.append(Heading(heading))
            last = heading
        entries.append(item)
    return tuple(entries)


def when_text(stamp: str, today: date) -> str:
    """The time for today, the weekday for the last days, else the date."""
    moment = local_time(stamp)
    if moment.date() >= today:
        return moment.strftime("%H:%M")
    if moment.date() > today - timedelta(days=7):
        return shown(moment, "%a")
    return shown(moment, "%d %b %Y" if moment.year != today.year else "%d %b").lstrip("0")


class ConversationListModel(QAbstractListModel):
    """Headings are not selectable. Editing an item asks for a rename, done elsewhere."""

    rename_asked = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        if entries == self._entries:
            return
        if [_key(e) for e in entries] == [_key(e) for e in self._entries]:
            self._entries = entries
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    @property
    def n_items(self) -> int:
        return sum(1 for entry in self._entries if isinstance(entry, Item))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Role.ENTRY:
                return entry
            case Role.CONVERSATION_ID:
                return entry.conversation.id if isinstance(entry, Item) else None
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return entry.conversation.title if isinstance(entry, Item) else entry.text
            case Qt.ItemDataRole.AccessibleTextRole if isinstance(entry, Item):
                return ", ".join(
                    part for part in (entry.conversation.title, entry.subtitle, entry.when) if part
                )
            case Qt.ItemDataRole.ToolTipRole if isinstance(entry, Item):
                return entry.conversation.title
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry = self._entries[index.row()]
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not isinstance(entry, Item) or not title:
            return False
        if title != entry.conversation.title:
            self.rename_asked.emit(entry.conversation.id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def index_of(self, conversation_id: str) -> QModelIndex:
        """Where a conversation stands; invalid if it is not listed."""
        for row, entry in enumerate(self._entries):
            if isinstance(entry, Item) and entry.conversation.id == conversation_id:
                return self.index(row)
        return QModelIndex()


def _key(entry: Entry) -> str:
    return entry.conversation.id if isinstance(entry, Item) else f"heading {entry.text}"

"""Keeps the list of conversations as it is in the workspace: all by day, or a search's matches."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from ui.desktop.chat.conversation_list_model import (
    ConversationListModel,
    Item,
    grouped,
    when_text,
)
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.domain.conversation import Conversation

Read = Callable[[Callable[[], Any], Callable[[Any], None]], None]
_MOST_LISTED = 5_000
_TYPING_MS, _CHANGES_MS = 150, 30


class ConversationListing(QObject):
    """`attach` gives it a workspace and a way to read from it beside the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.model = ConversationListModel(self)
        self._workbench: Workbench | None = None
        self._read: Read = lambda _work, _then: None
        self._query = ""
        self._request = 0  # numbers reloads, so that a late reply to an old one is dropped
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.reload)

    def attach(self, workbench: Workbench, read: Read) -> None:
        self._workbench, self._read = workbench, read
        self.reload()

    def detach(self) -> None:
        self._timer.stop()
        self._workbench = None

    def search(self, query: str) -> None:
        """List what matches; an empty query lists everything."""
        self._query = query.strip()
        self._timer.start(_TYPING_MS)

    def reload_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(_CHANGES_MS)

    @Slot()
    def reload(self) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        self._request += 1
        request, query = self._request, self._query
        today = datetime.now().astimezone().date()

        def work() -> tuple[Item, ...]:
            return _found(workbench, query, today) if query else _all(workbench, today)

        def then(items: tuple[Item, ...]) -> None:
            if request == self._request:
                self.model.show_entries(items if query else grouped(items, today))

        self._read(work, then)


def _found(workbench: Workbench, query: str, today: date) -> tuple[Item, ...]:
    return tuple(
        Item(
            match.conversation,
            match.snippet,
            when_text(match.conversation.updated_at, today),
            is_match=True,
        )
        for match in workbench.conversations.search(query)
    )


def _all(workbench: Workbench, today: date) -> tuple[Item, ...]:
    names: dict[str, str] = {c.id: c.name for c in workbench.library.collections()}
    return tuple(
        Item(conversation, _asks(conversation, names), when_text(conversation.updated_at, today))
        for conversation in workbench.conversations.list(_MOST_LISTED)
    )


def _asks(conversation: Conversation, names: Mapping[str, str]) -> str:
    known = [names[c] for c in conversation.collection_ids if c in names]
    return ", ".join(known) if known else tr("No documents")

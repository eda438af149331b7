"""The workspace's word on computed keys of conversations: how much of them may be kept on disk.

Follows the setting for as long as the workspace is open. Knows no files; the engine has them.
"""

from __future__ import annotations

from workbench.changes import Change, Changes, Kind
from workbench.ports.chat_model import ChatModel
from workbench.settings import SettingsFile


class KeptKeys:
    def __init__(self, *, chat_model: ChatModel, settings: SettingsFile, changes: Changes) -> None:
        self._chat_model = chat_model
        self._settings = settings
        self._applied = -1
        self._apply()
        changes.subscribe(self._on_change)

    def forget(self, conversation_id: str) -> None:
        """Nothing of this conversation stays in the cache or its files."""
        self._chat_model.forget(conversation_id)

    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.SETTINGS:
            self._apply()

    def _apply(self) -> None:
        wanted = self._settings.current.conversation_cache_mb
        if wanted != self._applied:
            self._chat_model.keep_on_disk(wanted << 20)
            self._applied = wanted

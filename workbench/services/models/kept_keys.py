"""The workspace's word on computed keys of conversations: whether, how and how much on disk.

Follows settings and policy for as long as the workspace is open; the stricter of the two holds.
Knows no files of keys; the engine has them.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Change, Changes, Kind
from workbench.errors import WorkbenchError
from workbench.ports.chat_model import ChatModel
from workbench.settings import CONVERSATION_CACHES, Settings, SettingsFile
from workbench.storage.cache_key import CacheKey
from workbench.storage.policy_file import PolicyFile

OFF, ENCRYPTED, PLAIN = CONVERSATION_CACHES
_POLICY = "the workspace's policy allows no more"
_SEALED = "the workspace is encrypted"
_WORDS = {OFF: "not kept", ENCRYPTED: "encrypted", PLAIN: "not encrypted"}


@dataclass(frozen=True, slots=True)
class Kept:
    """What holds now. `reason`: why it is not what the settings say; empty if it is."""

    kind: str
    megabytes: int
    reason: str = ""

    @property
    def words(self) -> str:
        """For people, in a few words."""
        size = f", up to {self.megabytes:,} MB" if self.megabytes else ""
        return f"{_WORDS[self.kind]}{size}" + (f" ({self.reason})" if self.reason else "")


class KeptKeys:
    def __init__(
        self,
        *,
        chat_model: ChatModel,
        settings: SettingsFile,
        policy: PolicyFile,
        key: CacheKey,
        changes: Changes,
        is_sealed: bool = False,
    ) -> None:
        """`is_sealed`: the workspace is encrypted, so nothing is kept in the clear."""
        self._chat_model = chat_model
        self._settings = settings
        self._policy = policy
        self._key = key
        self._is_sealed = is_sealed
        self._kept: Kept | None = None
        self._apply()
        changes.subscribe(self._on_change)

    @property
    def kept(self) -> Kept:
        """What holds since the last change."""
        return self._kept or Kept(OFF, 0)

    def forget(self, conversation_id: str) -> None:
        """Nothing of this conversation stays in the cache or its files."""
        self._chat_model.forget(conversation_id)

    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.SETTINGS:
            self._apply()

    def _apply(self) -> None:
        wanted = self._wanted(self._settings.current)
        if wanted == self._kept:
            return
        secret = None
        if wanted.kind == ENCRYPTED:
            try:
                secret = self._key.get()
            except WorkbenchError as error:
                wanted = Kept(OFF, 0, error.message.rstrip("."))
        self._chat_model.keep_on_disk(wanted.megabytes << 20, secret)
        if secret is None:
            self._key.discard()
        self._kept = wanted

    def _wanted(self, settings: Settings) -> Kept:
        allowed = self._policy.most("conversation_cache", CONVERSATION_CACHES)
        kind = min(settings.conversation_cache, allowed.value, key=CONVERSATION_CACHES.index)
        reason = "" if kind == settings.conversation_cache else _POLICY
        if self._is_sealed and kind == PLAIN:
            kind, reason = ENCRYPTED, _SEALED
        if kind == OFF or not settings.conversation_cache_mb:
            return Kept(OFF, 0, reason)
        return Kept(kind, settings.conversation_cache_mb, reason)

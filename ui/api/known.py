"""Conversations that go on without their id: known by what was said in them so far."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from workbench.domain.conversation import ConversationId
from workbench.domain.model import Message

_MOST_KNOWN: Final = 10_000


class KnownConversations:
    """By a hash over what was said so far. Thread-safe; empty after a restart."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[str, ConversationId] = OrderedDict()

    def find(self, said: Sequence[Message]) -> ConversationId | None:
        with self._lock:
            return self._known.get(_key(said)) if said else None

    def note(self, said: Sequence[Message], conversation_id: ConversationId) -> None:
        with self._lock:
            self._known[_key(said)] = conversation_id
            while len(self._known) > _MOST_KNOWN:
                self._known.popitem(last=False)


def _key(said: Sequence[Message]) -> str:
    text = json.dumps([[one.role, one.content] for one in said], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()

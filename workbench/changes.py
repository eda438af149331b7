"""Tell whoever listens that something in the workspace changed; nobody polls.

Callbacks run on the thread that publishes; a window hands over its own delivery.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    CONVERSATIONS = "conversations"
    DOCUMENTS = "documents"
    COLLECTIONS = "collections"
    FOLDERS = "folders"
    INDEX = "index"
    MODELS = "models"
    PROMPTS = "prompts"
    SETTINGS = "settings"
    NETWORK = "network"
    FEEDBACK = "feedback"
    TRAINING = "training"
    SURVEYS = "surveys"
    AGENTS = "agents"
    PIPELINES = "pipelines"
    SEARCH_TESTS = "search tests"
    EVALUATIONS = "evaluations"
    ERASURE = "erasure"  # files of the workspace were blotted out or deleted: read them again
    PROFILES = "profiles"
    REVIEWS = "reviews"


@dataclass(frozen=True, slots=True)
class Change:
    """Something of this kind changed; `ids` names what, and is empty when it may be anything."""

    kind: Kind
    ids: tuple[str, ...] = ()


Listener = Callable[[Change], None]


class Changes:
    """A list of listeners. Thread-safe; listeners must return quickly."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; the returned function removes it again."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def publish(self, kind: Kind, *ids: str) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        change = Change(kind, ids)
        for listener in listeners:
            listener(change)

"""The placeholders of a workspace's prompts: one vault, and what collections have numbered already.

A value keeps its placeholder across conversations and files. Knows no rules and no model.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence

from workbench.domain.privacy import Detection
from workbench.domain.privacy_placeholders import placeholder
from workbench.domain.privacy_policy import Policy
from workbench.domain.privacy_redaction import Redacted
from workbench.domain.privacy_stream import StreamRestorer
from workbench.services.privacy.privacy import Pseudonyms

Shared = Callable[[], tuple[Pseudonyms, Mapping[tuple[str, str], int]]]


class PromptTags:
    """Thread-safe."""

    def __init__(self, shared: Shared) -> None:
        """`shared` gives the placeholders of prompts, and those of collections by their value."""
        self._shared = shared
        self._lock = threading.Lock()

    def hide(
        self, texts: Sequence[tuple[str, Sequence[Detection]]], policy: Policy
    ) -> list[Redacted]:
        """All texts of one request."""
        with self._lock:
            pseudonyms, elsewhere = self._shared()
            pseudonyms.follow(elsewhere)
            kept = frozenset(placeholder(label, n) for (label, _), n in elsewhere.items())
            return [pseudonyms.redact(text, found, policy, kept) for text, found in texts]

    def restorer(self) -> StreamRestorer:
        with self._lock:
            return self._shared()[0].restorer()

"""Which chunks a filter lets through, kept for the next question that has the same filter.

Kept until a document comes, goes or is described otherwise, which one number tells; chunks that
came since are seen without it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from workbench.domain.document_filter import DocumentFilter
from workbench.storage.chunk_ranges import Chosen
from workbench.storage.document_store import DocumentStore

_KEPT: Final = 32  # filters, of a few bytes a document each


class Filtering:
    """Thread-safe."""

    def __init__(self, documents: DocumentStore) -> None:
        self._documents = documents
        self._lock = threading.Lock()
        self._changes = -1
        self._kept: OrderedDict[tuple[DocumentFilter, tuple[str, ...]], Chosen] = OrderedDict()

    def inside(self, only: DocumentFilter, collections: Sequence[str]) -> Chosen | None:
        """The chunks that may be found; None: all."""
        if not only:
            return None
        changes = self._documents.n_changes()
        key = (only, tuple(collections))
        ranges = self._documents.chunks.ranges
        with self._lock:
            if changes != self._changes:
                self._kept.clear()
                self._changes = changes
            kept = self._kept.get(key)
        if kept is not None and ranges.is_current(kept):
            return kept
        fitting = self._documents.properties.fitting(only, collections)
        found = ranges.of_documents(fitting)
        with self._lock:
            if changes == self._changes:
                self._kept[key] = found
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return found

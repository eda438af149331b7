"""A vector index that forgets at the end of the program, filled from SQLite when it is needed.

Whoever asks first waits until a collection's vectors are read; but while somebody else reads them,
in the background after an unlocking, a query finds nothing here and is answered by words alone.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from workbench.errors import WorkbenchError
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.indexing import to_matrix
from workbench.services.documents.text_models import Embedders
from workbench.storage.document_store import DocumentStore

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

_BATCH: Final = 2_000


class FilledIndex:
    """`VectorIndex` around one in memory."""

    def __init__(self, index: VectorIndex, documents: DocumentStore, embedders: Embedders) -> None:
        self._index = index
        self._documents = documents
        self._embedders = embedders
        self._filled: set[str] = set()
        self._lock = threading.RLock()

    def fill(self) -> None:
        """Every collection, so that no search has to wait. From a lane."""
        for collection in self._documents.collections.all():
            self._fill(collection.index)

    def add(self, collection: str, ids: Sequence[int], vectors: Float32Matrix) -> None:
        self._fill(collection)
        self._index.add(collection, ids, vectors)

    def query(self, collection: str, vector: Float32Matrix, k: int) -> list[tuple[int, float]]:
        if collection not in self._filled:
            if not self._lock.acquire(blocking=False):
                return []
            try:
                self._fill(collection)
            finally:
                self._lock.release()
        return self._index.query(collection, vector, k)

    def remove(self, collection: str, ids: Sequence[int]) -> None:
        self._fill(collection)
        self._index.remove(collection, ids)

    def ids(self, collection: str) -> set[int]:
        self._fill(collection)
        return self._index.ids(collection)

    def drop(self, collection: str) -> None:
        with self._lock:
            self._filled.add(collection)
            self._index.drop(collection)

    def compact(self) -> None:
        self._index.compact()

    def reset(self) -> None:
        """Empty from now on; who resets it fills it by `add`."""
        with self._lock:
            self._filled |= {found.index for found in self._documents.collections.all()}
            self._index.reset()

    def close(self) -> None:
        self._index.close()

    def _fill(self, name: str) -> None:
        if name in self._filled:
            return
        with self._lock:
            if name in self._filled:
                return
            for collection in self._documents.collections.all():
                if collection.index == name:
                    self._read(name, collection.id, collection.embedder)
            self._filled.add(name)

    def _read(self, name: str, collection_id: str, choice: str) -> None:
        try:
            embedder = self._embedders.of(choice).name
        except WorkbenchError:  # its model is gone: nothing can be asked of its vectors either
            return
        chunks = self._documents.chunks
        ids = sorted(number for number, indexed in chunks.ids(collection_id).items() if indexed)
        for begin in range(0, len(ids), _BATCH):
            found = chunks.vectors(ids[begin : begin + _BATCH], embedder)
            if found:
                self._index.add(name, list(found), to_matrix(list(found.values())))

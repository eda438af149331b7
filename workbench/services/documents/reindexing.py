"""Give a collection another embedder: a new index is built beside the one that is searched.

The old index answers until the new one is whole; then they are swapped in one transaction. Every
vector is in SQLite before it is in an index, so a kill loses one batch at most, and what was
embedded once is not embedded again. Knows neither files nor the libraries.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.document import Collection
from workbench.errors import EngineError, IndexFailure, NotFound, WorkbenchError
from workbench.jobs import AnswerGate, JobContext
from workbench.ports.embedder import Embedder
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.indexing import EMBED_BATCH, add, embed
from workbench.services.documents.rereading import Rereading, RereadProgress
from workbench.services.documents.text_models import Embedders
from workbench.services.workspace.audit import Audit
from workbench.storage.document_store import DocumentStore

_ADD_BATCH = 256  # of vectors that are there already


@dataclass(frozen=True, slots=True)
class ReindexProgress:
    """`done` of `total` passages of a collection are in its next index."""

    collection_id: str
    collection: str
    done: int
    total: int
    seconds_left: float | None
    of: str = "passages"  # or documents, which are read again


class Reindexing:
    """Call `run` from the index lane."""

    def __init__(
        self,
        *,
        documents: DocumentStore,
        embedders: Embedders,
        index: VectorIndex,
        gate: AnswerGate,
        audit: Audit,
        changes: Changes,
        rereading: Rereading | None = None,
    ) -> None:
        self._rereading = rereading
        self._documents = documents
        self._collections = documents.collections
        self._chunks = documents.chunks
        self._embedders = embedders
        self._index = index
        self._gate = gate
        self._audit = audit
        self._changes = changes
        self._progress: ReindexProgress | None = None

    @property
    def progress(self) -> ReindexProgress | None:
        """How far the index that is being built has come; None if none is. Never blocks."""
        return self._progress

    def choose(self, collection_id: str, choice: str) -> Collection:
        """Index it with this embedder from now on; `run` does it. The one it has: nothing changes,
        and a change that is under way is given up.

        Raises NotFound, and why the embedder cannot be used.
        """
        collection = self._collections.get(collection_id)
        self._embedders.of(choice)
        wanted = None if choice == collection.embedder else choice
        return self._set(collection, wanted)

    def rebuild(self, collection_id: str) -> Collection:
        """Build the index anew with the embedder that it has; `run` does it. Raises NotFound."""
        collection = self._collections.get(collection_id)
        if collection.next_embedder is not None:
            return collection
        self._embedders.of(collection.embedder)
        return self._set(collection, collection.embedder)

    def waiting(self) -> tuple[Collection, ...]:
        """Collections whose next index is not whole, or whose documents are read again."""
        return tuple(
            one
            for one in self._collections.all()
            if one.next_embedder is not None or one.is_rereading
        )

    def read_again(self, collection_id: str) -> int:
        """Let `run` read documents again that were read by other rules; how many. NotFound."""
        return 0 if self._rereading is None else self._rereading.ask(collection_id)

    def _show(self, progress: RereadProgress) -> None:
        self._progress = ReindexProgress(
            progress.collection_id,
            progress.collection,
            progress.done,
            progress.total,
            None,
            of="documents",
        )

    def run(self, context: JobContext, for_s: float | None = None) -> bool:
        """Build what waits, reporting ReindexProgress; True if there is more to do after `for_s`.

        Waits while an answer is written. A collection whose embedder cannot be used keeps its
        index, and the others do not wait for it. Raises Cancelled, EngineError, IndexFailure, and
        why an embedder cannot be used.
        """
        until = None if for_s is None else time.monotonic() + for_s
        has_more = False
        try:
            if self._rereading is not None and self._rereading.run(context, until, self._show):
                has_more = True
                return has_more
            has_more = self._build_all(context, until)
        finally:
            if not has_more:
                self._progress = None
        return has_more

    def _build_all(self, context: JobContext, until: float | None) -> bool:
        refused: WorkbenchError | None = None
        for collection in self.waiting():
            try:
                embedder = self._embedders.of(collection.next_embedder or "")
            except WorkbenchError as error:
                refused = error
                continue
            try:
                if not self._build(collection, embedder, context, until):
                    return True
            except IndexFailure:
                self._index.reset()
                self._chunks.mark_all_missing()
                if not self._build(collection, embedder, context, until):
                    return True
        if refused is not None:
            raise refused
        return False

    def _build(
        self, collection: Collection, embedder: Embedder, context: JobContext, until: float | None
    ) -> bool:
        """True when it is whole and searched, or not wanted any more; False when time is up."""
        held = self._index.ids(collection.next_index)
        began, n_at_first = time.monotonic(), len(held)
        while True:
            known = self._chunks.ids(collection.id).keys()
            missing = sorted(known - held)
            if not missing:
                break
            for begin in range(0, len(missing), _ADD_BATCH):
                context.check()
                self._gate.wait_until_free(context)
                if until is not None and time.monotonic() >= until:
                    return False
                if not self._is_wanted(collection):
                    return True
                held |= self._put(collection, embedder, missing[begin : begin + _ADD_BATCH])
                done = len(held & known)
                per_chunk = (time.monotonic() - began) / max(1, len(held) - n_at_first)
                left = per_chunk * (len(known) - done)
                self._progress = ReindexProgress(
                    collection.id, collection.name, done, len(known), left
                )
                context.report(self._progress)
            gone = set(missing) - held - self._chunks.ids(collection.id).keys()
            if set(missing) - held - gone:
                raise EngineError(
                    f"The index of “{collection.name}” could not be made whole.",
                    hint="Try again; report it if it happens again.",
                )
        self._swap(collection, embedder, held)
        return True

    def _put(self, collection: Collection, embedder: Embedder, ids: Sequence[int]) -> set[int]:
        batch = self._chunks.some(ids, embedder.name)
        lacking = [chunk for chunk in batch if not chunk.vector]
        for begin in range(0, len(lacking), EMBED_BATCH):
            embed(self._chunks, embedder, lacking[begin : begin + EMBED_BATCH])
        return set(add(self._chunks, embedder, self._index, collection.next_index, batch))

    def _swap(self, collection: Collection, embedder: Embedder, held: set[int]) -> None:
        gone = held - self._chunks.ids(collection.id).keys()
        if gone:
            self._index.remove(collection.next_index, sorted(gone))
        keep = [embedder.name]
        with contextlib.suppress(WorkbenchError):  # its model is gone, its vectors of no use
            keep.append(self._embedders.of(collection.embedder).name)
        if not self._documents.swap_index(collection, sorted(held - gone), keep):
            return
        self._index.drop(collection.index)
        self._index.compact()
        self._changes.publish(Kind.COLLECTIONS, collection.id)

    def _set(self, collection: Collection, wanted: str | None) -> Collection:
        if wanted != collection.next_embedder:
            name = "" if wanted is None else self._embedders.of(wanted).name
            event = Event(Action.COLLECTION_EMBEDDER, collection.id, {"embedder": name or "kept"})
            with self._audit.telling(event):
                self._collections.set_next_embedder(collection.id, wanted)
            if collection.next_embedder is not None:
                self._index.drop(collection.next_index)
            self._changes.publish(Kind.COLLECTIONS, collection.id)
        return self._collections.get(collection.id)

    def _is_wanted(self, collection: Collection) -> bool:
        try:
            now = self._collections.get(collection.id)
        except NotFound:
            return False
        return (now.generation, now.next_embedder) == (
            collection.generation,
            collection.next_embedder,
        )

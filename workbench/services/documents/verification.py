"""Do SQLite, its full-text tables, the vector index and the copied files agree; make them agree.

SQLite is the truth: everything else is made anew from it. Knows no widget and no library.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from workbench.changes import Changes, Kind
from workbench.domain.document import Collection, DocumentStatus
from workbench.domain.verification import Finding, Trouble, VerifyProgress, VerifyReport
from workbench.errors import Corrupt, IndexFailure, WorkbenchError
from workbench.jobs import JobContext
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.indexing import Indexing, to_matrix
from workbench.services.documents.ingest import Ingest
from workbench.services.documents.text_models import Embedders
from workbench.storage.blobs import BlobStore
from workbench.storage.document_store import DocumentStore
from workbench.storage.health_rows import HealthRows

if TYPE_CHECKING:
    from workbench.ports.embedder import Embedder

_SAMPLE = 32  # vectors of each collection that are looked for in the index
_ALIKE = 0.999  # of a vector with itself, as the index counts
_NEAREST = 8  # passages that are alike share a vector
_STEPS = ("full text", "documents", "files", "index")


class Verification:
    """Call from the lane that indexes: nothing may change while it looks."""

    def __init__(
        self,
        *,
        rows: HealthRows,
        documents: DocumentStore,
        blobs: BlobStore,
        index: VectorIndex,
        embedders: Embedders,
        indexing: Indexing,
        ingest: Ingest,
        changes: Changes,
    ) -> None:
        self._rows = rows
        self._documents = documents
        self._blobs = blobs
        self._index = index
        self._embedders = embedders
        self._indexing = indexing
        self._ingest = ingest
        self._changes = changes

    def check(self, context: JobContext, collection_id: str | None = None) -> VerifyReport:
        """Look at one collection or all; changes nothing. Reports VerifyProgress.

        Raises NotFound, Cancelled.
        """
        began = time.perf_counter()
        collections = self._chosen(collection_id)
        findings = list(self._file(context))
        n_indexed = 0
        if not findings:
            findings += self._full_text(context)
            findings += self._passages(collections, context)
            findings += self._files(collections, context)
            for at, collection in enumerate(collections):
                context.report(VerifyProgress(_STEPS[3], at, len(collections)))
                found, n = self._vectors(collection, context)
                findings += found
                n_indexed += n
            if self._documents.erasures():
                findings.append(Finding(Trouble.UNFINISHED, "the workspace"))
        every = [one for chosen in collections for one in self._documents.all(chosen.id)]
        waiting = (DocumentStatus.WAITING, DocumentStatus.PENDING)
        return VerifyReport(
            tuple(findings),
            len(every),
            sum(one.n_chunks for one in every),
            n_indexed,
            sum(one.status in waiting for one in every),
            time.perf_counter() - began,
        )

    def repair(self, report: VerifyReport, context: JobContext) -> VerifyReport:
        """Make anew what can be made anew, and look again at everything.

        Raises Cancelled, EngineError, DiskFull; what was repaired until then stays so.
        """
        troubles = {one.trouble for one in report.findings}
        tables = [one.id for one in report.findings if one.trouble is Trouble.FULL_TEXT]
        if tables:
            self._rows.rebuild_full_text(tables)
        again = [one.id for one in report.findings if one.trouble is Trouble.DOCUMENT]
        for document_id in again:
            self._documents.wait(document_id)
        if troubles & {Trouble.INDEX_DAMAGED, Trouble.INDEX_WRONG}:
            self._indexing.start_over()
        if Trouble.VECTORS in troubles:
            self._mark_without_vector()
        # What was read before a kill, what is waiting now, and the index: as at every start.
        self._ingest.resume(context)
        self._indexing.reconcile()  # passages that were cut anew have other numbers
        self._changes.publish(Kind.DOCUMENTS, *again)
        return self.check(context)

    def _chosen(self, collection_id: str | None) -> Sequence[Collection]:
        collections = self._documents.collections
        return collections.all() if collection_id is None else (collections.get(collection_id),)

    def _file(self, context: JobContext) -> Iterator[Finding]:
        context.report(VerifyProgress("database", 0, 1))
        try:
            problem = self._rows.file_problem()
        except Corrupt as error:
            problem = error.details
        if problem:
            yield Finding(Trouble.FILE, "workbench.db", detail=problem[:200])

    def _full_text(self, context: JobContext) -> Iterator[Finding]:
        context.report(VerifyProgress(_STEPS[0], 0, 1))
        for table in self._rows.damaged_full_text():
            yield Finding(Trouble.FULL_TEXT, table, id=table)

    def _passages(
        self, collections: Sequence[Collection], context: JobContext
    ) -> Iterator[Finding]:
        total, done = sum(one.n_documents for one in collections), 0

        def check() -> None:
            nonlocal done
            context.check()
            context.report(VerifyProgress(_STEPS[1], done, total))
            done += 1

        for one in self._rows.out_of_line([each.id for each in collections], check):
            yield Finding(Trouble.DOCUMENT, one.name, detail=one.what, id=one.document_id)

    def _files(self, collections: Sequence[Collection], context: JobContext) -> Iterator[Finding]:
        for at, collection in enumerate(collections):
            context.report(VerifyProgress(_STEPS[2], at, len(collections)))
            for document in self._documents.all(collection.id):
                context.check()
                if not self._blobs.has(document.sha256):
                    yield Finding(Trouble.ORIGINAL, document.name, id=document.id)

    def _vectors(self, collection: Collection, context: JobContext) -> tuple[list[Finding], int]:
        """What is wrong, and how many passages the index holds as it should."""
        context.check()
        try:
            embedder = self._embedders.of(collection.embedder)
        except WorkbenchError:  # its model is gone, which the collection says itself
            return [], 0
        findings = []
        known = self._documents.chunks.ids(collection.id)
        expected = {number for number, indexed in known.items() if indexed}
        n = self._rows.n_without_vector(collection.id, embedder.name)
        if n:
            findings.append(Finding(Trouble.VECTORS, collection.name, n, id=collection.id))
        try:
            held = self._index.ids(collection.index)
            for trouble, found in (
                (Trouble.INDEX_MISSING, expected - held),
                (Trouble.INDEX_UNKNOWN, held - known.keys()),
            ):
                if found:
                    of = Finding(trouble, collection.name, len(found), id=collection.id)
                    findings.append(of)
            n_wrong = self._n_wrong(collection, embedder, sorted(expected & held))
        except IndexFailure as error:
            damaged = Finding(
                Trouble.INDEX_DAMAGED, collection.name, detail=error.details, id=collection.id
            )
            return [*findings, damaged], 0
        if n_wrong:
            of = Finding(Trouble.INDEX_WRONG, collection.name, n_wrong, id=collection.id)
            findings.append(of)
        return findings, len(expected & held)

    def _n_wrong(self, collection: Collection, embedder: Embedder, ids: Sequence[int]) -> int:
        """How many of a sample are not where their stored vectors are."""
        sample = ids[:: max(1, len(ids) // _SAMPLE)][:_SAMPLE]
        n = 0
        for vector in self._documents.chunks.vectors(sample, embedder.name).values():
            nearest = self._index.query(collection.index, to_matrix([vector]), _NEAREST)
            n += not nearest or nearest[0][1] < _ALIKE
        return n

    def _mark_without_vector(self) -> None:
        for collection in self._documents.collections.all():
            try:
                name = self._embedders.of(collection.embedder).name
            except WorkbenchError:
                continue
            self._documents.chunks.mark_not_embedded(collection.id, name)

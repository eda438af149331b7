"""Document services over real storage and fake engines, and ways to interrupt them anywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.fakes.embedder import FakeEmbedder
from tests.fakes.parser import FakeParser
from tests.fakes.reranker import FakeReranker
from tests.fakes.vector_index import FakeVectorIndex
from workbench.changes import Change, Changes
from workbench.domain.document import Collection, Document
from workbench.errors import ModelFileMissing
from workbench.jobs import AnswerGate, JobContext, plain_context
from workbench.paths import WorkspacePaths
from workbench.services.documents.collection_privacy import CollectionPrivacy
from workbench.services.documents.folder_sync import FolderSync
from workbench.services.documents.index_health import IndexHealth
from workbench.services.documents.ingest import Ingest
from workbench.services.documents.library import Library
from workbench.services.documents.linked_folders import LinkedFolders
from workbench.services.documents.passwords import Passwords
from workbench.services.documents.reindexing import Reindexing
from workbench.services.documents.rereading import Rereading
from workbench.services.documents.text_models import Embedders, Rerankers
from workbench.services.retrieval.reordering import Reordering
from workbench.services.retrieval.retrieval import Retrieval
from workbench.services.workspace.audit import Audit
from workbench.storage.audit_log import AuditLog
from workbench.storage.blobs import BlobStore
from workbench.storage.chunk_store import ChunkStore
from workbench.storage.collection_store import CollectionStore
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore
from workbench.storage.folder_store import FolderStore
from workbench.storage.migrations import migrate


class Killed(BaseException):
    """What a test raises where a kill would strike."""


class Room:
    """One workspace's documents. The engines outlive a `reopen`, as files on disk would."""

    def __init__(self, folder: Path, wrap: Callable[[Any], Any] = lambda real: real) -> None:
        self.folder = folder
        self.embedder = FakeEmbedder(dimension=512)  # few words share a place
        self.others: dict[str, FakeEmbedder] = {}
        self.rerankers: dict[str, FakeReranker] = {}
        self.index = FakeVectorIndex()
        self.parser = FakeParser()
        self.gate = AnswerGate()
        self.events: list[Any] = []
        self.context: JobContext = plain_context(self.events.append)
        folder.mkdir(parents=True, exist_ok=True)
        self._open(wrap)

    def reopen(self, wrap: Callable[[Any], Any] = lambda real: real) -> None:
        """Forget everything that is only in memory, as a kill does."""
        self.privacy.close()
        self.database.close()
        self._open(wrap)

    def close(self) -> None:
        self.privacy.close()
        self.database.close()

    def collection(self, name: str = "Documents") -> Collection:
        return self.library.collection_named(name, create=True)

    def add(self, *paths: Path, to: str = "Documents") -> tuple[Document, ...]:
        report = self.ingest.add(paths, self.collection(to).id, self.context)
        return report.added

    def _open(self, wrap: Callable[[Any], Any]) -> None:
        self.database = Database(self.folder / "workbench.db")
        # A killed process loses nothing it has written; only a power cut would.
        self.database.writer_for_migrations().execute("PRAGMA synchronous=OFF")
        migrate(self.database, self.folder / "backups")
        self.store = DocumentStore(self.database)
        self.blobs = BlobStore(self.folder / "documents")
        self.changes = Changes()
        self.published: list[Change] = []
        self.changes.subscribe(self.published.append)
        documents, blobs, index = wrap(self.store), wrap(self.blobs), wrap(self.index)
        parser, embedder = wrap(self.parser), wrap(self.embedder)
        embedders = Embedders(embedder, self._open_other)
        audit = Audit(AuditLog(self.database))
        self.health, passwords = IndexHealth(self.changes), Passwords()
        self.privacy = CollectionPrivacy(
            collections=documents.collections, paths=WorkspacePaths(self.folder), audit=audit
        )
        self.ingest = Ingest(
            documents=documents,
            blobs=blobs,
            parser=parser,
            privacy=self.privacy,
            embedders=embedders,
            index=index,
            gate=self.gate,
            audit=audit,
            changes=self.changes,
            health=self.health,
            passwords=passwords,
        )
        self.library = Library(
            documents=documents,
            blobs=blobs,
            index=index,
            parser=parser,
            privacy=self.privacy,
            audit=audit,
            changes=self.changes,
            passwords=passwords,
        )
        self.linked = LinkedFolders(
            folders=documents.folders,
            library=self.library,
            audit=audit,
            changes=self.changes,
            workspace=self.folder,
        )
        self.sync = FolderSync(
            documents=documents,
            blobs=blobs,
            parser=parser,
            ingest=self.ingest,
            library=self.library,
            gate=self.gate,
            audit=audit,
            changes=self.changes,
            workspace=self.folder,
        )
        self.reordering = Reordering(
            chunks=documents.chunks, rerankers=Rerankers(self._open_reranker)
        )
        self.retrieval = Retrieval(
            documents=documents,
            embedders=embedders,
            index=index,
            reordering=self.reordering,
            privacy=self.privacy,
            health=self.health,
        )
        self.reindexing = Reindexing(
            documents=documents,
            embedders=embedders,
            index=index,
            gate=self.gate,
            audit=audit,
            changes=self.changes,
            rereading=Rereading(
                documents=documents,
                blobs=blobs,
                parser=parser,
                privacy=self.privacy,
                embedders=embedders,
                index=index,
                gate=self.gate,
                changes=self.changes,
            ),
        )

    def _open_other(self, path: Path, _sha256: str) -> FakeEmbedder:
        """The embedder of a folder, the same one each time; without the folder there is none."""
        if not path.is_dir():
            raise ModelFileMissing(f"There is no folder {path}.", hint="Choose another one.")
        return self.others.setdefault(path.name, FakeEmbedder(96, f"folder:{path.name}"))

    def _open_reranker(self, path: Path, _sha256: str) -> FakeReranker:
        return self.rerankers.setdefault(path.name, FakeReranker(f"folder:{path.name}"))


class Interrupter:
    """Wraps stores and engines; the call number `at` never returns.

    With `after` the call does its work first: a kill strikes on either side of a commit.
    """

    def __init__(self, at: int, *, after: bool = False) -> None:
        self._at = at
        self._after = after
        self.calls = 0

    def __call__(self, real: Any) -> Any:
        return _Wrapped(real, self._count)

    def _count(self, call: Callable[[], Any]) -> Any:
        self.calls += 1
        if self.calls == self._at and not self._after:
            raise Killed
        number = self.calls
        try:
            return call()
        finally:
            if number == self._at:
                raise Killed


class _Wrapped:
    def __init__(self, real: Any, count: Callable[[Callable[[], Any]], Any]) -> None:
        self._real = real
        self._count = count

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._real, name)
        if isinstance(value, (ChunkStore, CollectionStore, FolderStore)):
            return _Wrapped(value, self._count)
        if not callable(value):
            return value
        return lambda *args, **named: self._count(lambda: value(*args, **named))


def write(folder: Path, files: dict[str, str]) -> Path:
    """Make a folder of text files; names may hold folders."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def truth(room: Room) -> dict[str, Any]:
    """Everything that must be the same however often the way there was interrupted."""
    documents = room.library.documents()
    return {
        "documents": sorted(
            (
                room.library.collection(document.collection_id).name,
                document.name,
                document.sha256,
                document.status.value,
                room.library.text(document.id),
                tuple((c.start, c.end, c.heading) for c in room.library.chunks(document.id)),
            )
            for document in documents
        ),
        "indexed": sorted(
            (collection.name, passage.document, passage.start)
            for collection in room.library.collections()
            for passage in room.store.chunks.passages(
                sorted(room.index.ids(collection.id))
            ).values()
        ),
        "unknown": [
            number
            for collection in room.library.collections()
            for number in room.index.ids(collection.id)
            if number not in room.store.chunks.ids(collection.id)
        ],
        "blobs": sorted(
            path.name for path in room.blobs.path("00").parent.parent.rglob("*") if path.is_file()
        ),
        "unfinished": room.store.erasures(),
    }


def bytes_below(folder: Path) -> bytes:
    """Every byte of every file, for looking whether something is still there."""
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())

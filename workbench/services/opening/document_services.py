"""The services that documents need, made together: they share embedders and the index."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from workbench.changes import Changes
from workbench.jobs import AnswerGate
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.ports.vector_index import VectorIndex
from workbench.services.documents.collection_privacy import CollectionPrivacy
from workbench.services.documents.filled_index import FilledIndex
from workbench.services.documents.folder_sync import FolderSync
from workbench.services.documents.index_health import IndexHealth
from workbench.services.documents.ingest import Ingest
from workbench.services.documents.library import Library
from workbench.services.documents.linked_folders import LinkedFolders
from workbench.services.documents.passwords import Passwords
from workbench.services.documents.reindexing import Reindexing
from workbench.services.documents.rereading import Rereading
from workbench.services.documents.text_models import Embedders, Registered, Rerankers
from workbench.services.privacy.privacy import Privacy
from workbench.services.retrieval.reordering import Reordering
from workbench.services.retrieval.retrieval import Retrieval
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile
from workbench.storage.blobs import BlobStore
from workbench.storage.document_store import DocumentStore
from workbench.storage.workspace_key import WorkspaceKey

_ASIDE = 4  # searches at a time whose question is embedded while its words are looked for


@dataclass(frozen=True, slots=True)
class DocumentServices:
    embedders: Embedders
    rerankers: Rerankers
    reordering: Reordering
    retrieval: Retrieval
    reindexing: Reindexing
    ingest: Ingest
    library: Library
    linked_folders: LinkedFolders
    folder_sync: FolderSync
    health: IndexHealth
    index: VectorIndex
    filled_index: FilledIndex | None  # that index, in an encrypted workspace
    privacy: CollectionPrivacy
    aside: Executor  # asks for meaning while words are looked for

    def close(self) -> None:
        """End the models that were opened for collections and searches."""
        self.rerankers.close()
        self.embedders.close()
        self.aside.shutdown()
        self.privacy.close()


def document_services(  # noqa: PLR0913 - what documents are made of
    *,
    engines: Engines,
    documents: DocumentStore,
    blobs: BlobStore,
    workspace: Path,
    models: Registered,
    settings: SettingsFile,
    gate: AnswerGate,
    audit: Audit,
    changes: Changes,
    key: WorkspaceKey | None = None,
    finding: Privacy | None = None,
) -> DocumentServices:
    """None of them starts anything. `finding` finds personal data. `key` is that of an encrypted
    workspace: there the index is in memory and filled from SQLite.
    """
    embedders = Embedders(engines.embedder, engines.open_embedder, models, engines.library_embedder)
    filled = FilledIndex(engines.index, documents, embedders) if key is not None else None
    index: VectorIndex = filled or engines.index
    rerankers = Rerankers(engines.open_reranker, models)
    reordering = Reordering(chunks=documents.chunks, rerankers=rerankers, settings=settings)
    aside = ThreadPoolExecutor(_ASIDE, "meaning")
    health, passwords = IndexHealth(changes), Passwords()
    privacy = CollectionPrivacy(
        collections=documents.collections,
        paths=WorkspacePaths(workspace),
        audit=audit,
        key=key,
        privacy=finding,
    )
    ingest = Ingest(
        documents=documents,
        blobs=blobs,
        parser=engines.parser,
        privacy=privacy,
        embedders=embedders,
        index=index,
        gate=gate,
        audit=audit,
        changes=changes,
        health=health,
        passwords=passwords,
    )
    library = Library(
        documents=documents,
        blobs=blobs,
        index=index,
        parser=engines.parser,
        privacy=privacy,
        audit=audit,
        changes=changes,
        passwords=passwords,
    )
    return DocumentServices(
        embedders=embedders,
        rerankers=rerankers,
        reordering=reordering,
        retrieval=Retrieval(
            documents=documents,
            embedders=embedders,
            index=index,
            reordering=reordering,
            privacy=privacy,
            health=health,
            aside=aside,
        ),
        reindexing=Reindexing(
            documents=documents,
            embedders=embedders,
            index=index,
            gate=gate,
            audit=audit,
            changes=changes,
            rereading=Rereading(
                documents=documents,
                blobs=blobs,
                parser=engines.parser,
                privacy=privacy,
                embedders=embedders,
                index=index,
                gate=gate,
                changes=changes,
            ),
        ),
        health=health,
        ingest=ingest,
        library=library,
        index=index,
        filled_index=filled,
        privacy=privacy,
        aside=aside,
        linked_folders=LinkedFolders(
            folders=documents.folders,
            library=library,
            audit=audit,
            changes=changes,
            workspace=workspace,
        ),
        folder_sync=FolderSync(
            documents=documents,
            blobs=blobs,
            parser=engines.parser,
            ingest=ingest,
            library=library,
            gate=gate,
            audit=audit,
            changes=changes,
            workspace=workspace,
        ),
    )

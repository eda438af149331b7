"""The services that look after documents and their search, made together."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.jobs import AnswerGate
from workbench.paths import WorkspacePaths
from workbench.services.documents.collection_archives import CollectionArchives
from workbench.services.documents.indexing import Indexing
from workbench.services.documents.library_stats import LibraryStats
from workbench.services.documents.originals import Originals
from workbench.services.documents.reading_room import ReadingRoom
from workbench.services.documents.verification import Verification
from workbench.services.models.models import Models
from workbench.services.opening.document_services import DocumentServices
from workbench.services.prompts.prompt_preview import PromptPreviews
from workbench.services.retrieval.search_quality import SearchQuality
from workbench.services.retrieval.search_tests import SearchTests
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile
from workbench.storage.archive_rows import ArchiveRows
from workbench.storage.blobs import BlobStore
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore
from workbench.storage.health_rows import HealthRows
from workbench.storage.search_test_store import SearchTestStore
from workbench.storage.stats_rows import StatsRows


@dataclass(frozen=True, slots=True)
class ReadingServices:
    tests: SearchTests
    verification: Verification
    stats: LibraryStats
    originals: Originals
    room: ReadingRoom
    previews: PromptPreviews
    archives: CollectionArchives


def reading_services(  # noqa: PLR0913 - what documents are made of
    *,
    paths: WorkspacePaths,
    database: Database,
    documents: DocumentStore,
    blobs: BlobStore,
    room: DocumentServices,
    models: Models,
    settings: SettingsFile,
    gate: AnswerGate,
    audit: Audit,
    changes: Changes,
) -> ReadingServices:
    """None of them starts anything."""
    rows = StatsRows(database)
    quality = SearchQuality(documents=documents, retrieval=room.retrieval, gate=gate)
    indexing = Indexing(
        documents=documents,
        embedders=room.embedders,
        index=room.index,
        gate=gate,
        health=room.health,
    )
    originals = Originals(
        documents=documents, blobs=blobs, folder=paths.cache / "opened", changes=changes
    )
    return ReadingServices(
        tests=SearchTests(
            store=SearchTestStore(database),
            documents=documents,
            quality=quality,
            embedders=room.embedders,
            reordering=room.reordering,
            changes=changes,
        ),
        verification=Verification(
            rows=HealthRows(database),
            documents=documents,
            blobs=blobs,
            index=room.index,
            embedders=room.embedders,
            indexing=indexing,
            ingest=room.ingest,
            changes=changes,
        ),
        stats=LibraryStats(documents=documents, rows=rows),
        originals=originals,
        room=ReadingRoom(
            documents=documents, rows=rows, index=room.index, embedders=room.embedders
        ),
        previews=PromptPreviews(models=models, settings=settings),
        archives=CollectionArchives(
            documents=documents,
            rows=ArchiveRows(database),
            blobs=blobs,
            originals=originals,
            embedders=room.embedders,
            ingest=room.ingest,
            audit=audit,
            changes=changes,
        ),
    )

"""The services that look after documents and their search, made together."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.jobs import AnswerGate
from workbench.services.document_services import DocumentServices
from workbench.services.search_quality import SearchQuality
from workbench.services.search_tests import SearchTests
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore
from workbench.storage.search_test_store import SearchTestStore


@dataclass(frozen=True, slots=True)
class ReadingServices:
    tests: SearchTests


def reading_services(
    *,
    database: Database,
    documents: DocumentStore,
    room: DocumentServices,
    gate: AnswerGate,
    changes: Changes,
) -> ReadingServices:
    """None of them starts anything."""
    quality = SearchQuality(documents=documents, retrieval=room.retrieval, gate=gate)
    return ReadingServices(
        tests=SearchTests(
            store=SearchTestStore(database),
            documents=documents,
            quality=quality,
            embedders=room.embedders,
            reordering=room.reordering,
            changes=changes,
        )
    )

"""What collections hold: counts, languages, freshness against the files, coverage of the search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path, PurePath

from workbench.domain.document import Collection, Document
from workbench.domain.document_filter import LANGUAGE, UNKNOWN
from workbench.domain.library_stats import CollectionStats, Freshness, covered
from workbench.storage.document_store import DocumentStore
from workbench.storage.stats_rows import StatsRows


class LibraryStats:
    """Call from a lane: it looks at the file of every document."""

    def __init__(self, *, documents: DocumentStore, rows: StatsRows) -> None:
        self._documents = documents
        self._rows = rows

    def of(self, collection_id: str) -> CollectionStats:
        """Raises NotFound."""
        return self._stats(self._documents.collections.get(collection_id))

    def all(self) -> tuple[CollectionStats, ...]:
        """Of every collection, by name."""
        return tuple(map(self._stats, self._documents.collections.all()))

    def freshness(self, document: Document) -> Freshness:
        """Looks at the file that the document was read from."""
        return freshness_of(document)

    def _stats(self, collection: Collection) -> CollectionStats:
        documents = self._documents.all(collection.id)
        folders = self._documents.folders.all()
        linked = [one for one in folders if one.collection_id == collection.id]
        spans = self._rows.spans(collection.id)
        return CollectionStats(
            collection.name,
            len(documents),
            sum(one.n_pages for one in documents),
            sum(one.n_chunks for one in documents),
            sum(one.n_chars for one in documents),
            sum(one.size_bytes for one in documents),
            _counted(one.status.value for one in documents),
            _counted(PurePath(one.name).suffix.lower().lstrip(".") or "none" for one in documents),
            self._languages(documents),
            _counted(freshness_of(one).value for one in documents),
            self._rows.n_indexed(collection.id),
            sum(map(covered, spans)),
            min((one.added_at for one in documents), default=""),
            max((one.added_at for one in documents), default=""),
            max((one.synced_at for one in linked), default=""),
            sum(n for one in linked for n in one.left_out.values()),
            collection.id,
        )

    def _languages(self, documents: Sequence[Document]) -> Mapping[str, int]:
        known = self._documents.properties.of_documents([one.id for one in documents])
        return _counted(
            language
            for one in documents
            for language in known.get(one.id, {}).get(LANGUAGE, (UNKNOWN,))
        )


def freshness_of(document: Document) -> Freshness:
    """By existence, size and time; the file is not read."""
    path = Path(document.source_path)
    if not path.is_absolute():  # a bare name, beside which a file of that name means nothing
        return Freshness.KEPT
    try:
        found = path.stat()
    except (OSError, ValueError):
        return Freshness.GONE
    added = datetime.fromisoformat(document.added_at).timestamp()
    is_same = found.st_size == document.size_bytes and found.st_mtime <= added
    return Freshness.CURRENT if is_same else Freshness.CHANGED


def _counted(words: Iterable[str]) -> dict[str, int]:
    return dict(Counter(words).most_common())

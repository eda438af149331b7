"""What the documents of collections are called and how they begin, kept in memory for questions.

Looked at again when documents came, went or were renamed, which one number tells; read are only
those that are new. Knows how a question names documents from the domain only.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workbench.domain.document_naming import (
    LONG_CHARS,
    Card,
    Catalogue,
    Naming,
    card_of,
    catalogue,
    naming,
    telling_words,
)
from workbench.paths import resources
from workbench.storage.document_store import DocumentStore
from workbench.storage.search import stop_words

MOST_DOCUMENTS = 20_000  # with more of them a question is not compared with each


@functools.cache
def latest_words() -> tuple[str, ...]:
    """By which people ask for the newest of a series; small letters, one blank between words."""
    return tuple((resources() / "retrieval" / "latest.txt").read_text("utf-8").splitlines())


_Called = tuple[str, str, int]  # name, title, length
_NOBODY: tuple[_Called | None, None] = (None, None)


@dataclass(frozen=True, slots=True)
class _Kept:
    changes: int  # of documents, when it was made
    cards: dict[str, tuple[_Called, Card]]  # by document, with what they were made of
    catalogue: Catalogue
    concentration: dict[str, float] = field(default_factory=dict)  # of words asked about


class DocumentCards:
    """Thread-safe."""

    def __init__(self, documents: DocumentStore) -> None:
        self._documents = documents
        self._lock = threading.Lock()
        self._kept: dict[tuple[str, ...], _Kept] = {}

    def naming(self, question: str, collection_ids: Sequence[str]) -> Naming | None:
        """Which documents the question is about; None if it does not say, or all are meant."""
        kept = self._current(tuple(sorted(collection_ids)))
        known = kept.catalogue
        if known.n < 2:
            return None
        words = telling_words(question, known, stop_words())
        if not words:
            return None
        for word in words:
            if word in known.beginnings and word not in kept.concentration:
                kept.concentration[word] = self._concentration(word, known, collection_ids)
        return naming(question, known, kept.concentration, stop_words(), latest_words())

    def _concentration(self, word: str, known: Catalogue, collection_ids: Sequence[str]) -> float:
        chunks = self._documents.chunks
        holding = chunks.holding_words(word)
        every = holding[chunks.ranges.of_collections(collection_ids).holds(holding)]
        holders = [known.ids[at] for at in known.beginnings[word]]
        own = chunks.ranges.of_documents(holders).holds(every)
        return float(own.mean()) if len(every) else 0.0

    def _current(self, collection_ids: tuple[str, ...]) -> _Kept:
        changes = self._documents.n_changes()
        with self._lock:
            kept = self._kept.get(collection_ids)
            if kept is not None and kept.changes == changes:
                return kept
            before = kept.cards if kept is not None else {}
        named = self._documents.named(collection_ids, MOST_DOCUMENTS)
        if len(named) >= MOST_DOCUMENTS:
            named = {}
        new = [one for one, is_called in named.items() if before.get(one, _NOBODY)[0] != is_called]
        # Short documents speak for themselves, so that nothing of them need be read.
        long = [one for one in new if named[one][2] >= LONG_CHARS]
        begins = self._documents.beginnings(long) if long else {}
        cards = {one: before[one] for one in named if one in before}
        for one in new:
            name, title, n_chars = named[one]
            cards[one] = (named[one], card_of(name, title, begins.get(one, ""), n_chars))
        if kept is not None and not new and cards.keys() == before.keys():
            kept = replace(kept, changes=changes)
        else:
            known = catalogue({one: card for one, (_, card) in cards.items()})
            kept = _Kept(changes, cards, known)
        with self._lock:
            self._kept = {collection_ids: kept}
        return kept

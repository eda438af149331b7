"""What the documents of collections are called and how they begin, kept in memory for questions.

Read again when documents came, went or were renamed, which one number tells. Knows how a
question names documents from the domain only.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Sequence

from workbench.domain.document_naming import Card, Naming, card_of, naming, telling_words
from workbench.paths import resources
from workbench.storage.document_store import DocumentStore
from workbench.storage.search import stop_words

MOST_DOCUMENTS = 20_000  # with more of them a question is not compared with each


@functools.cache
def latest_words() -> tuple[str, ...]:
    """By which people ask for the newest of a series; small letters, one blank between words."""
    return tuple((resources() / "retrieval" / "latest.txt").read_text("utf-8").splitlines())


_Kept = tuple[dict[str, Card], frozenset[str]]


class DocumentCards:
    """Thread-safe."""

    def __init__(self, documents: DocumentStore) -> None:
        self._documents = documents
        self._lock = threading.Lock()
        self._kept: dict[tuple[str, ...], tuple[int, _Kept]] = {}

    def naming(self, question: str, collection_ids: Sequence[str]) -> Naming | None:
        """Which documents the question is about; None if it does not say, or all are meant."""
        cards, known = self._cards(tuple(sorted(collection_ids)))
        if len(cards) < 2:
            return None
        words = telling_words(question, cards.values(), stop_words(), known)
        if not words:
            return None
        concentration = {
            word: self._concentration(word, cards, collection_ids)
            for word in words
            if any(word in card.beginning for card in cards.values())
        }
        return naming(question, cards, concentration, stop_words(), latest_words(), known)

    def _concentration(
        self, word: str, cards: dict[str, Card], collection_ids: Sequence[str]
    ) -> float:
        chunks = self._documents.chunks
        holding = chunks.holding_words(word)
        every = holding[chunks.ranges.of_collections(collection_ids).holds(holding)]
        holders = frozenset(one for one, card in cards.items() if word in card.beginning)
        own = chunks.ranges.of_documents(holders).holds(every)
        return float(own.mean()) if len(every) else 0.0

    def _cards(self, collection_ids: tuple[str, ...]) -> _Kept:
        """The cards, and every word on them."""
        changes = self._documents.n_changes()
        with self._lock:
            kept = self._kept.get(collection_ids)
            if kept is not None and kept[0] == changes:
                return kept[1]
        rows = self._documents.beginnings(collection_ids, MOST_DOCUMENTS)
        cards = {row[0]: card_of(*row[1:]) for row in rows}
        if len(cards) >= MOST_DOCUMENTS:
            cards = {}
        known = frozenset[str]().union(*(one.name | one.beginning for one in cards.values()))
        with self._lock:
            self._kept = {collection_ids: (changes, (cards, known))}
        return cards, known

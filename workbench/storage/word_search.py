"""The best passages by their words, with the scores of FTS5's `bm25` and a fraction of its work.

`bm25` reads every passage of every word twice, its length from a table each time. Here the
full-text index tells where each word stands, in one value; the scores of all its passages are
worked out at once, and kept for words that are asked for again until a passage comes or goes. So a
filter costs nothing: passages that it leaves out are dropped before the best are chosen.
"""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.errors import Corrupt
from workbench.storage.chunk_ranges import Chosen
from workbench.storage.database import Database
from workbench.storage.passage_lengths import PassageLengths, numbers_of
from workbench.storage.word_tokens import WordTokens

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.storage.chunk_ranges import Ids

MOST_BYTES: Final = 96_000_000
K1, B = 1.2, 0.75  # FTS5's own
_LEAST_WEIGHT: Final = 1e-6  # FTS5's, of a word that stands in half of the passages or more


@dataclass(frozen=True, slots=True)
class _Scored:
    """The passages that hold a word, ascending, and what it adds to the score of each."""

    ids: npt.NDArray[np.uint32]
    scores: npt.NDArray[np.float32]

    @property
    def n_bytes(self) -> int:
        return int(self.ids.nbytes + self.scores.nbytes)


@dataclass(frozen=True, slots=True)
class _State:
    """Of the full-text index; another one whenever a passage came or went."""

    last: int = 0  # the newest passage
    totals: bytes = b""  # FTS5's own record: how many passages, how many words


class WordSearch:
    """Thread-safe."""

    def __init__(self, database: Database, most_bytes: int = MOST_BYTES) -> None:
        self._database = database
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._state = _State()
        self._kept: OrderedDict[str, _Scored] = OrderedDict()
        self._n_bytes = 0
        self._lengths: PassageLengths | None = None
        self._tokens: WordTokens | None = None

    def best(self, phrases: Sequence[str], chosen: Chosen, k: int) -> list[tuple[int, float]]:
        """The k best of the chosen as (chunk id, BM25), best first; any phrase may match.

        `phrases`: quoted as FTS5 wants them, a star behind those that are beginnings. Raises
        Corrupt if the full-text index is damaged.
        """
        import numpy as np

        state, words = self._current()
        scored = self._scored(phrases, state, words)
        sums = np.zeros(state.last + 1, dtype=np.float64)
        for one in scored:
            sums[one.ids] += one.scores
        found = np.flatnonzero(sums)
        if not chosen.is_everything:
            found = found[chosen.holds(found)]
        scores = sums[found]
        if len(found) > k:
            # All that are as good as the last one, so that their numbers decide.
            least = np.partition(scores, len(scores) - k)[len(scores) - k]
            is_best = scores >= least
            found, scores = found[is_best], scores[is_best]
        order = np.lexsort((found, -scores))[:k]
        return list(zip(found[order].tolist(), scores[order].tolist(), strict=True))

    def holding(self, phrase: str) -> Ids:
        """The passages in which it stands, ascending."""
        import numpy as np

        if self._single([phrase])[0]:
            state, words = self._current()
            return self._scored([phrase], state, words)[0].ids.astype(np.int64)
        rows = self._database.read(
            "SELECT rowid AS id FROM chunks_fts WHERE chunks_fts MATCH ? ORDER BY rowid", (phrase,)
        )
        return np.array([row["id"] for row in rows], dtype=np.int64)

    def warm_up(self) -> None:
        """Read what the first question would have to wait for."""
        self._current()

    def _current(self) -> tuple[_State, npt.NDArray[np.uint32]]:
        """The state of the index, and the length of each passage by its number."""
        row = self._database.read_one(
            "SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'chunks') AS last,"
            " (SELECT block FROM chunks_fts_data WHERE id = 1) AS totals"
        )
        last, totals = (row["last"], row["totals"]) if row is not None else (None, None)
        state = _State(last or 0, totals or b"")
        with self._lock:
            if self._lengths is None:
                self._lengths = PassageLengths(self._database)
            if state != self._state:
                self._kept.clear()
                self._n_bytes = 0
                self._lengths.read_to(state.last)
                self._state = state
            return state, self._lengths.words

    def _scored(
        self, phrases: Sequence[str], state: _State, words: npt.NDArray[np.uint32]
    ) -> list[_Scored]:
        """Of each phrase."""
        found: dict[str, _Scored] = {}
        with self._lock:
            for phrase in phrases if state == self._state else ():
                if phrase in self._kept:
                    self._kept.move_to_end(phrase)
                    found[phrase] = self._kept[phrase]
        new = [phrase for phrase in dict.fromkeys(phrases) if phrase not in found]
        for phrase, token in zip(new, self._single(new), strict=True):
            made = self._by_token(token, state, words) if token else self._by_phrase(phrase, state)
            found[phrase] = made
            self._keep(phrase, made, state)
        return [found[phrase] for phrase in phrases]

    def _single(self, phrases: Sequence[str]) -> list[str]:
        """The token of each phrase that is nothing but one; empty for others."""
        if self._tokens is None:
            self._tokens = WordTokens()
        bare = [
            "" if phrase.endswith("*") else phrase[1:-1].replace('""', '"') for phrase in phrases
        ]
        tokens = self._tokens.of(bare)
        return [of[0] if len(of) == 1 else "" for of in tokens]

    def _by_token(self, token: str, state: _State, words: npt.NDArray[np.uint32]) -> _Scored:
        import numpy as np

        numbers = self._places(token)
        numbers = numbers[numbers <= state.last]  # what came since has no length yet
        first = np.flatnonzero(np.diff(numbers, prepend=-1))
        ids = numbers[first]
        often = np.diff(first, append=len(numbers))
        n_passages, *n_words = numbers_of(state.totals) or [0]
        if not len(ids) or not n_passages:
            return _Scored(np.empty(0, dtype=np.uint32), np.empty(0, dtype=np.float32))
        weight = math.log((n_passages - len(ids) + 0.5) / (len(ids) + 0.5))
        mean = sum(n_words) / n_passages
        length = K1 * (1 - B + B * words[ids] / mean)
        scores = max(weight, _LEAST_WEIGHT) * often * (K1 + 1) / (often + length)
        return _Scored(ids.astype(np.uint32), scores.astype(np.float32))

    def _places(self, token: str) -> npt.NDArray[np.int64]:
        """The passage of each place where it stands, ascending."""
        import numpy as np

        try:
            row = self._database.read_one(
                # All in one value: to fetch ten thousand rows takes longer than to find them.
                "SELECT group_concat(doc) AS docs FROM chunks_fts_words WHERE term = ?",
                (token,),
            )
        except Corrupt:
            # SQLite does not say of this view what is damaged; of the index itself it does.
            self._database.read("SELECT rowid FROM chunks_fts WHERE chunks_fts MATCH ?", (token,))
            raise
        docs = row["docs"] if row is not None else None
        return np.fromstring(docs or "", dtype=np.int64, sep=",")

    def _by_phrase(self, phrase: str, state: _State) -> _Scored:
        """Words one after the other, and beginnings of words: FTS5 itself must look."""
        import numpy as np

        rows = self._database.read(
            "SELECT rowid AS id, bm25(chunks_fts) AS rank FROM chunks_fts"
            " WHERE chunks_fts MATCH ? AND rowid <= ? ORDER BY rowid",
            (phrase, state.last),
        )
        return _Scored(
            np.array([row["id"] for row in rows], dtype=np.uint32),
            np.array([-row["rank"] for row in rows], dtype=np.float32),
        )

    def _keep(self, phrase: str, made: _Scored, state: _State) -> None:
        with self._lock:
            if state != self._state or made.n_bytes > self._most_bytes:
                return
            before = self._kept.pop(phrase, None)
            self._n_bytes += made.n_bytes - (before.n_bytes if before is not None else 0)
            self._kept[phrase] = made
            while self._n_bytes > self._most_bytes:
                self._n_bytes -= self._kept.popitem(last=False)[1].n_bytes

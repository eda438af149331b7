"""An exact vector index in memory; can be told to fail as damaged files do."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from workbench.errors import IndexFailure


class FakeVectorIndex:
    def __init__(self) -> None:
        self._collections: dict[str, dict[int, npt.NDArray[np.float32]]] = {}
        self._lock = threading.Lock()
        self.damaged = False  # every call but `reset` and `close` fails while set
        self.compactions = 0

    def add(self, collection: str, ids: Sequence[int], vectors: npt.NDArray[np.float32]) -> None:
        self._check()
        with self._lock:
            rows = self._collections.setdefault(collection, {})
            for number, vector in zip(ids, vectors, strict=True):
                rows[int(number)] = vector / np.linalg.norm(vector)

    def query(
        self, collection: str, vector: npt.NDArray[np.float32], k: int
    ) -> list[tuple[int, float]]:
        self._check()
        with self._lock:
            rows = self._collections.get(collection, {})
            if not rows:
                return []
            numbers = list(rows)
            direction = vector.reshape(-1) / np.linalg.norm(vector)
            scores = np.stack([rows[number] for number in numbers]) @ direction
        best = np.argsort(-scores, kind="stable")[:k]
        return [(numbers[i], float(scores[i])) for i in best]

    def remove(self, collection: str, ids: Sequence[int]) -> None:
        self._check()
        with self._lock:
            for number in ids:
                self._collections.get(collection, {}).pop(int(number), None)

    def ids(self, collection: str) -> set[int]:
        self._check()
        with self._lock:
            return set(self._collections.get(collection, {}))

    def drop(self, collection: str) -> None:
        self._check()
        with self._lock:
            self._collections.pop(collection, None)

    def compact(self) -> None:
        self._check()
        self.compactions += 1

    def reset(self) -> None:
        with self._lock:
            self._collections.clear()
        self.damaged = False

    def close(self) -> None:
        """Nothing to end."""

    def _check(self) -> None:
        if self.damaged:
            raise IndexFailure("The search index is damaged.", hint="It is rebuilt.")

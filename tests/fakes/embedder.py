"""An embedder of hashed words: deterministic, no model; shared words make texts alike."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

_WORD = re.compile(r"\w+")


class FakeEmbedder:
    def __init__(self, dimension: int = 64, name: str = "fake-words") -> None:
        self._dimension = dimension
        self._name = name
        self.embedded: list[str] = []  # every document text so far, for counting what was redone
        self.warm_ups = 0
        self.failure: Exception | None = None  # raised by the next calls while set

    @property
    def name(self) -> str:
        return self._name

    @property
    def dimension(self) -> int:
        return self._dimension

    @property
    def max_tokens(self) -> int:
        return 256

    def warm_up(self, n_texts: int = 0) -> None:
        self.warm_ups += 1

    def embed_documents(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        if self.failure is not None:
            raise self.failure
        self.embedded.extend(texts)
        return self._rows(texts)

    def embed_query(self, text: str) -> npt.NDArray[np.float32]:
        if self.failure is not None:
            raise self.failure
        return self._rows([text])

    def close(self) -> None:
        """Nothing to end."""

    def _rows(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        rows = np.zeros((len(texts), self._dimension), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[0] = 1e-3  # an empty text has a direction too
            for word in _WORD.findall(text.lower()):
                digest = hashlib.blake2b(word.encode("utf-8"), digest_size=8).digest()
                number = int.from_bytes(digest, "big")
                row[number % self._dimension] += 1.0 if number >> 63 else -1.0
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

"""Texts to vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Float32Matrix: TypeAlias = npt.NDArray[np.float32]


class Embedder(Protocol):
    """Thread-safe; the calls block, so make them from a lane.

    Nothing is imported or started before the first call; `warm_up` may be called early.
    """

    @property
    def name(self) -> str:
        """Identity of the weights, stored with every vector; a change means re-indexing."""

    @property
    def dimension(self) -> int: ...

    @property
    def max_tokens(self) -> int:
        """Longer texts are cut by the model; chunks should stay below."""

    def warm_up(self, n_texts: int = 0) -> None:
        """Start loading and return at once. `n_texts`: so many are to be embedded, at least."""

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        """One unit-length float32 row per text, in order: shape (len(texts), dimension)."""

    def embed_query(self, text: str) -> Float32Matrix:
        """The query's unit-length row, shape (1, dimension). Goes before waiting documents."""

    def close(self) -> None: ...

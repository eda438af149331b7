"""`Embedder` and `Reranker` over local folders of sentence-transformers.

All of them share the child of the bundled model, so that the library is imported once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engines.embedding.embedder import ChildEmbedder, legible, plan_batches
from engines.embedding.folders import read_folder
from workbench.errors import InputError

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix


class FolderEmbedder:
    """The folder's small files are read at once, nothing else before the first call."""

    def __init__(self, shared: ChildEmbedder, folder: Path) -> None:
        """Raises ModelFileMissing, InputError if the folder holds no embedding model."""
        self._facts = read_folder(folder)
        if self._facts.ranks:
            raise InputError(
                f"The model in {folder.name} scores passages, it makes no vectors.",
                hint="Choose an embedding model; this one can rerank.",
            )
        self._shared = shared
        self._folder = folder

    @property
    def name(self) -> str:
        return f"folder:{self._facts.identity[:32]}"

    @property
    def dimension(self) -> int:
        return self._facts.dimension

    @property
    def max_tokens(self) -> int:
        return self._facts.max_tokens

    def warm_up(self, n_texts: int = 0) -> None:  # noqa: ARG002 - as ready for one as for many
        self._shared.warm_up()

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        import numpy as np

        rows = np.empty((len(texts), self.dimension), dtype=np.float32)
        for batch in plan_batches([len(text) for text in texts]):
            rows[batch] = self._embed([texts[i] for i in batch], is_query=False)
        return rows

    def embed_query(self, text: str) -> Float32Matrix:
        return self._embed([text], is_query=True)

    def close(self) -> None:
        """The child belongs to the bundled model."""

    def _embed(self, texts: Sequence[str], *, is_query: bool) -> Float32Matrix:
        import numpy as np

        params = {
            "folder": str(self._folder),
            "texts": [legible(text) for text in texts],
            "is_query": is_query,
        }
        frame = self._shared.request("embed-folder", params, urgent=is_query)
        rows = np.frombuffer(frame.blobs[0], dtype=np.float32)
        return rows.reshape(len(texts), self.dimension).copy()


class CrossEncoderReranker:
    """`Reranker` over a folder with a cross-encoder."""

    def __init__(self, shared: ChildEmbedder, folder: Path) -> None:
        """Raises ModelFileMissing, InputError if the folder holds no cross-encoder."""
        facts = read_folder(folder)
        if not facts.ranks:
            raise InputError(
                f"The model in {folder.name} makes vectors, it does not score passages.",
                hint="Choose a cross-encoder; this one can embed.",
            )
        self._name = f"folder:{facts.identity[:32]}"
        self._shared = shared
        self._folder = folder

    @property
    def name(self) -> str:
        return self._name

    def warm_up(self) -> None:
        self._shared.warm_up()

    def score(self, query: str, passages: Sequence[str]) -> list[float]:
        if not passages:
            return []
        params = {
            "folder": str(self._folder),
            "query": legible(query),
            "passages": [legible(text) for text in passages],
        }
        scores = self._shared.request("rank-folder", params, urgent=True).header["scores"]
        return [float(score) for score in scores]

    def close(self) -> None:
        """The child belongs to the bundled model."""

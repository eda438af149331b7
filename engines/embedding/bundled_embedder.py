"""`Embedder` over the bundled model, run by llama.cpp in a child: ready in a third of a second.

Its vectors are those of sentence-transformers with the same weights, so both have one name, and
what one has made serves the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engines.embedding.embedder import legible, plan_batches
from engines.embedding.gguf_child import GgufChild
from engines.embedding.gguf_worker import BUNDLED
from engines.embedding.weights import DIMENSION, MAX_TOKENS, NAME
from workbench.domain.model_kind import ModelKind

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

MAX_TEXT_CHARS = 20_000  # 256 tokens are found in far fewer


class BundledEmbedder:
    def __init__(
        self, child_command: Sequence[str], cache: Path, threads: int | None = None
    ) -> None:
        """`threads`: as `GgufChild` has it."""
        self._child = GgufChild(child_command, BUNDLED, ModelKind.EMBEDDING, cache, threads)

    @property
    def name(self) -> str:
        return NAME

    @property
    def dimension(self) -> int:
        return DIMENSION

    @property
    def max_tokens(self) -> int:
        return MAX_TOKENS

    def warm_up(self, n_texts: int = 0) -> None:  # noqa: ARG002 - as ready for one as for many
        self._child.warm_up()

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        import numpy as np

        rows = np.empty((len(texts), DIMENSION), dtype=np.float32)
        for batch in plan_batches([len(text) for text in texts]):
            rows[batch] = self._embed([texts[i] for i in batch], urgent=False)
        return rows

    def embed_query(self, text: str) -> Float32Matrix:
        return self._embed([text], urgent=True)

    def close(self) -> None:
        self._child.close()

    def _embed(self, texts: Sequence[str], *, urgent: bool) -> Float32Matrix:
        import numpy as np

        params = {"texts": [legible(text[:MAX_TEXT_CHARS]) for text in texts]}
        frame = self._child.call("embed", params, urgent=urgent)
        rows = np.frombuffer(frame.blobs[0], dtype=np.float32)
        return rows.reshape(len(texts), DIMENSION).copy()

"""The bundled model on torch in a child of its own: for much at once, not for questions.

Ready after a good second of processor time; then half as dear as llama.cpp where the processor
multiplies bfloat16. Its vectors are the same for all purposes, so they have the same name.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooSlow
from engines.embedding.embedder import legible
from engines.embedding.torch_worker import NOTES_VARIABLE, THREADS_VARIABLE
from engines.embedding.weights import DIMENSION, MAX_TOKENS, NAME
from engines.hardware import background_threads
from workbench.errors import EngineError

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

MAX_TEXT_CHARS = 20_000  # 256 tokens are found in far fewer
_AT_ONCE = 64  # texts of a call
_TIMEOUT_S = 120.0


class TorchEmbedder:
    """`Embedder`, thread-safe. Nothing is started before the first call."""

    def __init__(
        self, child_command: Sequence[str], cache: Path, threads: int | None = None
    ) -> None:
        """`threads`: as `GgufChild` has it."""
        environment = {
            NOTES_VARIABLE: str(cache / "embedding.json"),
            THREADS_VARIABLE: str(threads or background_threads()),
            "OMP_NUM_THREADS": "1",  # the child computes several batches side by side
            "TOKENIZERS_PARALLELISM": "false",
        }
        self._child = Child(child_command, "embed-torch", environment)

    @property
    def name(self) -> str:
        return NAME

    @property
    def dimension(self) -> int:
        return DIMENSION

    @property
    def max_tokens(self) -> int:
        return MAX_TOKENS

    @property
    def is_ready(self) -> bool:
        return self._child.is_ready

    def warm_up(self, n_texts: int = 0) -> None:  # noqa: ARG002 - as ready for one as for many
        self._child.start()

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        import numpy as np

        rows = np.empty((len(texts), DIMENSION), dtype=np.float32)
        for start in range(0, len(texts), _AT_ONCE):
            rows[start : start + _AT_ONCE] = self._embed(texts[start : start + _AT_ONCE])
        return rows

    def embed_query(self, text: str) -> Float32Matrix:
        return self._embed([text])

    def end(self) -> None:
        """Free its memory; the next call starts the child again."""
        self._child.end()

    def close(self) -> None:
        self._child.close()

    def _embed(self, texts: Sequence[str]) -> Float32Matrix:
        """Raises EngineError."""
        import numpy as np

        params = {"texts": [legible(text[:MAX_TEXT_CHARS]) for text in texts]}
        call = Call("embed", params, timeout_s=_TIMEOUT_S, repeatable=True)
        try:
            frame = self._child.call(call)
        except (ChildDied, ChildFailed, ChildTooSlow) as error:
            raise EngineError(
                "The embedding process stopped while it was working.",
                hint="Try again; if it happens again, close other programs to free memory.",
                details=error.details or error.message,
            ) from error
        return np.frombuffer(frame.blobs[0], dtype=np.float32).reshape(len(texts), DIMENSION).copy()

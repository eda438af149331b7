"""The bundled model run by sentence-transformers: one warm child for documents and queries.

Documents go to it in small batches of like length, so that a query never waits for more than
one of them. Knows neither sentence-transformers nor the model.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooSlow
from engines.embedding.weights import DIMENSION, MAX_TOKENS, NAME
from engines.embedding.worker import NOTES_VARIABLE, THREADS_VARIABLE
from engines.frames import Frame
from workbench.errors import EngineError

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

MAX_BATCH = 16
BATCH_CHARS = 4_000  # about 1,000 tokens, a sixth of a second; larger batches are no faster
_CUT_CHARS = 1_200  # what the model reads of a text, roughly
_TIMEOUT_S = 120.0


def plan_batches(lengths: Sequence[int]) -> list[list[int]]:
    """Positions in batches of like length, within MAX_BATCH texts and about BATCH_CHARS of work."""
    batches: list[list[int]] = []
    room = 0
    for position in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        cost = min(lengths[position], _CUT_CHARS)
        if not batches or cost > room or len(batches[-1]) == MAX_BATCH:
            batches.append([])
            room = BATCH_CHARS
        batches[-1].append(position)
        room -= cost
    return batches


def legible(text: str) -> str:
    """Without half surrogates, which no frame can carry."""
    return text.encode("utf-8", "replace").decode("utf-8")


class ChildEmbedder:
    """`Embedder` over a child process, which needs six seconds of processor time to get ready."""

    def __init__(
        self, child_command: Sequence[str], cache: Path, threads: int | None = None
    ) -> None:
        """`threads` defaults to all cores but one, which stays with the window."""
        threads = threads or max(1, (os.cpu_count() or 2) - 1)
        environment = {
            NOTES_VARIABLE: str(cache / "embedding.json"),
            THREADS_VARIABLE: str(threads),
            "OMP_NUM_THREADS": str(threads),
            "OMP_WAIT_POLICY": "PASSIVE",  # waiting threads leave the core to the chat model
            "TOKENIZERS_PARALLELISM": "false",
        }
        self._child = Child(child_command, "embed", environment)

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
        self._child.start()

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        import numpy as np

        rows = np.empty((len(texts), DIMENSION), dtype=np.float32)
        for batch in plan_batches([len(text) for text in texts]):
            rows[batch] = self._embed([texts[i] for i in batch], urgent=False)
        return rows

    def embed_query(self, text: str) -> Float32Matrix:
        return self._embed([text], urgent=True)

    def end(self) -> None:
        """Free its memory; the next call starts the child again."""
        self._child.end()

    def close(self) -> None:
        self._child.close()

    def request(self, method: str, params: Mapping[str, Any], *, urgent: bool) -> Frame:
        """Ask the child, which other models of the same library share. Raises EngineError."""
        call = Call(method, params, timeout_s=_TIMEOUT_S, urgent=urgent, repeatable=True)
        try:
            return self._child.call(call)
        except (ChildDied, ChildFailed, ChildTooSlow) as error:
            raise EngineError(
                "The embedding process stopped while it was working.",
                hint="Try again; if it happens again, close other programs to free memory.",
                details=error.details or error.message,
            ) from error

    def _embed(self, texts: Sequence[str], *, urgent: bool) -> Float32Matrix:
        import numpy as np

        params = {"texts": [legible(text) for text in texts]}
        frame = self.request("embed", params, urgent=urgent)
        return np.frombuffer(frame.blobs[0], dtype=np.float32).reshape(len(texts), DIMENSION).copy()

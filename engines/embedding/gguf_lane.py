"""One llama.cpp context for embedding or ranking: computes texts that are taken together.

Several of them on one model work side by side, one thread each: threads that share one small
computation wait for each other at every layer, and spin where another program has their core. Used
by one thread at a time. Knows neither texts nor what becomes of the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from engines.llama.batch import Batch
from engines.llama.library import recent_messages
from workbench.errors import EngineError

BATCH_TEXTS: Final = 64
_NONE, _MEAN = 0, 1  # llama.h: LLAMA_POOLING_TYPE_*


class GgufLane:
    """Raises EngineError if llama.cpp has no context for the model."""

    def __init__(self, native: Any, model: Any, n_threads: int, capacity: int) -> None:
        self._native = native
        self._n_threads = n_threads
        self._context = self._open(model, capacity)
        self.pooling = int(native.llama_pooling_type(self._context))
        self._memory = native.llama_get_memory(self._context)
        self._batch = Batch(native, capacity)

    @property
    def keeps(self) -> bool:
        """Whether it holds keys of what it reads: memory that every further context takes again."""
        return bool(self._memory)

    def share(self, n_threads: int) -> None:
        """Compute with so many threads from now on."""
        if n_threads != self._n_threads:
            self._native.llama_set_n_threads(self._context, n_threads, n_threads)
            self._n_threads = n_threads

    def rows(self, sequences: Sequence[Sequence[int]], take: Callable[[int, Any], None]) -> None:
        """Compute these together; `take` gets the place of each and llama.cpp's pointer to its row,
        which holds until the next call. At most BATCH_TEXTS, within the capacity."""
        self._batch.clear()
        for seq_id, tokens in enumerate(sequences):
            self._batch.extend(tokens, 0, seq_id, output=True)
        self._compute()
        for seq_id in range(len(sequences)):
            found = self._native.llama_get_embeddings_seq(self._context, seq_id)
            if not found:
                raise failed("llama.cpp gave no vector for a text.")
            take(seq_id, found)

    def _compute(self) -> None:
        if self._memory:
            self._native.llama_memory_clear(self._memory, False)
            code = self._native.llama_decode(self._context, self._batch.struct)
        else:
            code = self._native.llama_encode(self._context, self._batch.struct)
        if code:
            raise failed(f"llama.cpp stopped with code {code}.")

    def _open(self, model: Any, capacity: int) -> Any:
        params = self._native.llama_context_default_params()
        params.n_ctx = params.n_batch = params.n_ubatch = capacity
        params.n_seq_max = BATCH_TEXTS
        params.kv_unified = True  # all texts of a batch share the cells
        params.n_threads = params.n_threads_batch = self._n_threads
        params.embeddings = True
        context = self._native.llama_init_from_model(model, params)
        if context and self._native.llama_pooling_type(context) == _NONE:
            # Nothing stated: the mean, as sentence-transformers takes it.
            self._native.llama_free(context)
            params.pooling_type = _MEAN
            context = self._native.llama_init_from_model(model, params)
        if not context:
            raise failed(recent_messages())
        return context


def failed(details: str) -> EngineError:
    return EngineError(
        "The embedding model could not be run.",
        hint="Check the file's checksum, or try the model in another quantisation.",
        details=details,
    )

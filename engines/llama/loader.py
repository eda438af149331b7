"""Open a model file in llama.cpp by a plan, and close it again. For the thread that owns it."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from engines.llama.adapter_shelf import AdapterShelf
from engines.llama.batch import Batch
from engines.llama.library import AbortFlag, forget_messages, recent_messages
from engines.llama.pages import pages
from engines.llama.plan import CONTEXT_STEP, LoadPlan, most_outputs
from engines.llama.thread_pool import ThreadPool
from engines.llama.vocabulary import Vocabulary
from workbench.errors import Cancelled, ModelLoadError

_FLASH_AUTO: Final = -1
_FLASH_OFF: Final = 0


class OpenModel:
    """The native handles of one loaded model and its context. Not thread-safe."""

    def __init__(
        self,
        library: Any,
        path: Path,
        plan: LoadPlan,
        on_progress: Callable[[float], bool] = lambda _fraction: True,
        identity: str = "",
        n_outputs: int = 0,
        beside: OpenModel | None = None,
        *,
        is_exact: bool = False,
    ) -> None:
        """Load `path`; `on_progress` gets 0..1 and returns False to give up.

        `identity` names what its keys depend on, for those that keep them. `n_outputs`: rows of
        logits of one step; 0: as many as answers need. `beside`: the model that this one works
        for, on its threads and under its flag; it is closed later. `is_exact`: keys and values
        stay in 32 bits, to compare with what computes in 32 bits.

        Raises ModelLoadError, Cancelled.
        """
        forget_messages()
        self.native = library
        self.plan = plan
        self.identity = identity
        self._n_outputs = n_outputs or most_outputs(plan.n_slots)
        self._is_exact = is_exact
        self.abort: AbortFlag = beside.abort if beside else AbortFlag(library)
        self.model = self._load(path, on_progress)
        try:
            self.context = self._open_context()
            self.memory = library.llama_get_memory(self.context)
            if not self.memory:
                library.llama_free(self.context)
                raise ModelLoadError(
                    f"{path.name} is not a model that writes text.",
                    hint="Choose a chat or instruct model.",
                )
        except ModelLoadError:
            library.llama_model_free(self.model)
            raise
        self.vocabulary = Vocabulary(library, self.model)
        self.batch = Batch(library, plan.n_batch, self._n_outputs)
        self.threads: ThreadPool = beside.threads if beside else ThreadPool(library, plan.n_threads)
        self._own_threads = None if beside else self.threads
        self.threads.serve(self.context)
        self.adapters = AdapterShelf(library, self.model, self.context)

    @cached_property
    def n_gpu_layers(self) -> int:
        """Layers that a graphics processor really holds."""
        if not self.native.llama_supports_gpu_offload():
            return 0
        n_layers = int(self.native.llama_model_n_layer(self.model)) + 1
        return n_layers if self.plan.n_gpu_layers < 0 else min(self.plan.n_gpu_layers, n_layers)

    def decode(self) -> int:
        """Run the batch. 0 done, 2 aborted by the flag, else llama.cpp's error code."""
        return int(self.native.llama_decode(self.context, self.batch.struct))

    def trim(self, seq_id: int, n_tokens: int) -> bool:
        """Forget what a sequence holds behind its first `n_tokens`.

        False if this kind of model cannot forget a part; then all of the sequence is gone.
        """
        if self.native.llama_memory_seq_rm(self.memory, seq_id, n_tokens, -1):
            return True
        self.native.llama_memory_seq_rm(self.memory, seq_id, -1, -1)
        return False

    def copy_sequence(self, source: int, target: int) -> None:
        """Make `target` hold what `source` holds."""
        self.native.llama_memory_seq_rm(self.memory, target, -1, -1)
        self.native.llama_memory_seq_cp(self.memory, source, target, -1, -1)

    @cached_property
    def can_forget(self) -> bool:
        """Whether a sequence can be shortened: not where a state is carried from token to token."""
        native = self.native
        return not (
            native.llama_model_is_recurrent(self.model) or native.llama_model_is_hybrid(self.model)
        )

    @property
    def can_save(self) -> bool:
        """Whether a saved sequence can be shortened again: not so with a sliding window, of which
        llama.cpp saves the visible end only.
        """
        return int(self.native.llama_model_n_swa(self.model)) == 0

    def save_sequence(self, seq_id: int) -> memoryview | None:
        """The keys and values of a sequence as bytes."""
        size = self.native.llama_state_seq_get_size_ext(self.context, seq_id, 0)
        if not size:
            return None
        content = pages(size)
        pointer = (ctypes.c_uint8 * size).from_buffer(content)
        written = self.native.llama_state_seq_get_data_ext(self.context, pointer, size, seq_id, 0)
        return content if written == size else None

    def restore_sequence(self, seq_id: int, content: memoryview) -> bool:
        """Make a sequence hold what `save_sequence` gave; False if it holds nothing now."""
        size = len(content)
        pointer = (ctypes.c_uint8 * size).from_buffer(content)
        self.native.llama_memory_seq_rm(self.memory, seq_id, -1, -1)
        if self.native.llama_state_seq_set_data_ext(self.context, pointer, size, seq_id, 0):
            return True
        self.native.llama_memory_seq_rm(self.memory, seq_id, -1, -1)
        return False

    def close(self) -> None:
        self.native.llama_free(self.context)
        self.native.llama_model_free(self.model)
        if self._own_threads is not None:
            self._own_threads.close()

    def _load(self, path: Path, on_progress: Callable[[float], bool]) -> Any:
        stopped: BaseException | None = None

        def progress(fraction: float, _data: object) -> bool:
            nonlocal stopped
            try:
                if not on_progress(fraction):
                    stopped = Cancelled()
            except BaseException as error:  # noqa: BLE001 - C cannot carry it; raised below
                stopped = error
            return stopped is None

        params = self.native.llama_model_default_params()
        params.n_gpu_layers = self.plan.n_gpu_layers
        params.use_extra_bufts = self.plan.use_extra_bufts
        callback = self.native.llama_progress_callback(progress)
        params.progress_callback = callback
        model = self.native.llama_model_load_from_file(os.fsencode(path), params)
        if stopped is not None:
            if model:
                self.native.llama_model_free(model)
            raise stopped
        if model:
            return model
        raise ModelLoadError(
            f"llama.cpp could not load {path.name}.",
            hint="Check the file's checksum, or try the model in another quantisation.",
            details=recent_messages(),
        )

    def _open_context(self) -> Any:
        plan = self.plan
        params = self.native.llama_context_default_params()
        per_slot = -(-plan.n_ctx // CONTEXT_STEP) * CONTEXT_STEP
        params.n_ctx = per_slot * plan.n_slots
        params.n_batch = plan.n_batch
        params.n_ubatch = plan.n_batch
        params.n_seq_max = plan.n_slots
        params.n_outputs_max = self._n_outputs
        params.n_threads = plan.n_threads
        params.n_threads_batch = plan.n_threads
        params.flash_attn_type = _FLASH_AUTO if plan.flash_attention else _FLASH_OFF
        if self._is_exact:
            params.type_k = params.type_v = self.native.GGML_TYPE_F32
        params.kv_unified = False
        params.abort_callback = self.abort.callback
        params.abort_callback_data = self.abort.data
        context = self.native.llama_init_from_model(self.model, params)
        if not context:
            raise ModelLoadError(
                f"There was no room for a context of {plan.n_ctx:,} tokens.",
                hint="Choose a shorter context.",
                details=recent_messages(),
            )
        return context

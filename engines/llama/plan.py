"""Decide how a model is loaded: context, slots, batches, and what is given up when that fails.

Pure: takes header, wishes and the machine's figures, returns numbers. Loads and measures nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from engines.llama.header import metadata_number
from engines.llama.offload import offload
from engines.llama.speculation import MOST_GUESSED
from workbench.domain.model import LoadSettings, MemoryEstimate, ModelHeader
from workbench.errors import NotEnoughMemory

DEFAULT_CONTEXT: Final = 8_192  # the most that is taken unasked
SMALLEST_CONTEXT: Final = 256
CONTEXT_STEP: Final = 256  # llama.cpp rounds the context up to this
MOST_SLOTS: Final = 16
N_BATCH: Final = 512
MOST_SCORED: Final = 32  # tokens of a prompt whose likelihood is told, in one step
_F16_BYTES: Final = 2
_SLOTS_BUDGET: Final = 512 << 20  # keys and values of further conversations may take this much
_BASE: Final = 6 << 20  # graphs and code of the library that every model makes resident
_PER_TOKEN: Final = 300  # of the vocabulary, in llama.cpp's tables of texts and merges


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """Every setting that decides whether and how a model runs; nothing is left to a default."""

    n_ctx: int  # tokens of one conversation
    n_slots: int  # conversations whose keys stay in memory side by side
    n_batch: int
    n_threads: int
    n_gpu_layers: int  # -1 = all
    use_extra_bufts: bool
    flash_attention: bool  # True: where llama.cpp finds it useful


def plan_load(
    header: ModelHeader,
    settings: LoadSettings,
    n_threads: int,
    free_bytes: int,
    graphics_free: int = 0,
) -> LoadPlan:
    """The plan that fits into `free_bytes` of the machine's memory and `graphics_free` of its
    graphics processors; 0: there is none, or its memory cannot be told.

    Raises NotEnoughMemory with the numbers.
    """
    plan = LoadPlan(
        n_ctx=_wanted_context(header, settings),
        n_slots=1,
        n_batch=N_BATCH,
        n_threads=n_threads,
        n_gpu_layers=settings.n_gpu_layers,
        use_extra_bufts=settings.use_extra_bufts,
        flash_attention=True,
    )
    while settings.n_ctx == 0 and plan.n_ctx > SMALLEST_CONTEXT:
        if estimate(header, plan, free_bytes, graphics_free).main_bytes <= free_bytes:
            break
        plan = replace(plan, n_ctx=max(SMALLEST_CONTEXT, _rounded(plan.n_ctx // 2)))
    needed = estimate(header, plan, free_bytes, graphics_free)
    if needed.main_bytes > free_bytes:
        elsewhere = ""
        if needed.graphics_bytes:
            elsewhere = f" beside {_gib(needed.graphics_bytes)} on the graphics processor"
        raise NotEnoughMemory(
            f"{header.name} needs {_gib(needed.main_bytes)} of memory{elsewhere} with a context "
            f"of {plan.n_ctx:,} tokens; {_gib(free_bytes)} are free.",
            hint="Close other programs, choose a shorter context, or a smaller model.",
            details=f"weights {needed.weights_bytes:,} B, keys and values {needed.kv_bytes:,} B, "
            f"computing {needed.compute_bytes:,} B",
        )
    per_slot = needed.kv_bytes
    spare = min(_SLOTS_BUDGET, (free_bytes - needed.main_bytes) // 2)
    more = spare // per_slot if per_slot else MOST_SLOTS
    plan = replace(plan, n_slots=max(1, min(MOST_SLOTS, 1 + more)))
    if graphics_free and plan.n_gpu_layers != 0:
        layers = estimate(header, plan, free_bytes, graphics_free).graphics_layers
        plan = replace(plan, n_gpu_layers=layers)
    return plan


def estimate(
    header: ModelHeader, plan: LoadPlan, free_bytes: int, graphics_free: int = 0
) -> MemoryEstimate:
    """Bytes for weights, keys and values of all slots, and computing, and what of them a graphics
    processor with `graphics_free` bytes would hold.
    """
    feed_forward = metadata_number(header, "feed_forward_length", 4 * header.embedding_length)
    n_ctx = _rounded(plan.n_ctx)
    # The buffers that llama.cpp 0.3.36 reports for Llama-like shapes: the widest moment of a graph.
    rows = 4 * plan.n_batch * (4 * header.embedding_length + 3 * feed_forward)
    scores = 4 * most_outputs(plan.n_slots) * header.vocabulary_size
    mask = 2 * plan.n_batch * n_ctx
    if plan.flash_attention:
        widest = max(rows, scores)
    else:
        heads = 4 * plan.n_batch * n_ctx * header.n_heads
        widest = max(rows, scores, heads + mask + 4 * plan.n_batch * 6 * header.embedding_length)
    needed = MemoryEstimate(
        weights_bytes=header.size_bytes,
        kv_bytes=plan.n_slots * n_ctx * kv_bytes_per_token(header),
        compute_bytes=_BASE + _PER_TOKEN * header.vocabulary_size + widest + mask + scores,
        free_bytes=free_bytes,
    )
    if not graphics_free or plan.n_gpu_layers == 0:
        return needed
    there = offload(header, needed, graphics_free, plan.n_gpu_layers)
    return replace(
        needed,
        graphics_bytes=there.n_bytes,
        graphics_free_bytes=graphics_free,
        graphics_layers=there.n_layers,
    )


def most_outputs(n_slots: int) -> int:
    """Rows of scores in one step: of all answers or of one with its guesses, and of a prompt."""
    return max(n_slots, 1 + MOST_GUESSED) + MOST_SCORED


def kv_bytes_per_token(header: ModelHeader) -> int:
    """Keys and values of one token in all layers, as 16-bit numbers."""
    width = header.embedding_length // max(1, header.n_heads)
    key_width = metadata_number(header, "attention.key_length", width)
    value_width = metadata_number(header, "attention.value_length", width)
    return header.n_layers * header.n_kv_heads * (key_width + value_width) * _F16_BYTES


def safer_plans(plan: LoadPlan) -> Iterator[tuple[LoadPlan, tuple[str, ...]]]:
    """`plan` itself, then step by step what is more likely to run, each with its notes."""
    notes: tuple[str, ...] = ()
    yield plan, notes
    if plan.use_extra_bufts:
        plan = replace(plan, use_extra_bufts=False)
        notes += ("Repacked weights are off: this processor does not run them reliably.",)
        yield plan, notes
    if plan.n_gpu_layers > 1:
        plan = replace(plan, n_gpu_layers=plan.n_gpu_layers // 2)
        notes += ("Fewer layers are on the graphics processor: it did not run with more.",)
        yield plan, notes
        notes = notes[:-1]
    if plan.n_gpu_layers != 0:
        plan = replace(plan, n_gpu_layers=0)
        notes += ("The graphics processor is not used: the model did not run on it.",)
        yield plan, notes
    plan = replace(plan, n_batch=64, n_slots=1)
    notes += ("The batch is small: the model did not run with larger ones.",)
    yield plan, notes
    plan = replace(plan, flash_attention=False)
    notes += ("Flash attention is off: the model did not run with it.",)
    yield plan, notes


def _wanted_context(header: ModelHeader, settings: LoadSettings) -> int:
    if settings.n_ctx > 0:
        return settings.n_ctx
    return min(header.context_length or DEFAULT_CONTEXT, DEFAULT_CONTEXT)


def _rounded(n_ctx: int) -> int:
    return -(-n_ctx // CONTEXT_STEP) * CONTEXT_STEP


def _gib(n_bytes: int) -> str:
    return f"{n_bytes / (1 << 30):.2f} GiB"

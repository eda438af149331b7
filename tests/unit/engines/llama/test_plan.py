"""How a model is loaded, decided from numbers alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engines.llama.plan import (
    DEFAULT_CONTEXT,
    estimate,
    kv_bytes_per_token,
    plan_load,
    safer_plans,
)
from workbench.domain.model import LoadSettings, ModelHeader
from workbench.errors import NotEnoughMemory

GIB = 1 << 30
HALF_BILLION = ModelHeader(
    architecture="qwen2",
    name="Half a billion",
    size_bytes=400_000_000,
    n_params=494_000_000,
    quantization="Q4_K_M",
    context_length=32_768,
    embedding_length=896,
    n_layers=24,
    n_heads=14,
    n_kv_heads=2,
    vocabulary_size=151_936,
    tokenizer="gpt2",
    chat_template="",
    metadata=(("qwen2.feed_forward_length", "4864"),),
)


def test_keys_and_values_of_one_token_are_counted_from_the_shape() -> None:
    assert kv_bytes_per_token(HALF_BILLION) == 24 * 2 * (64 + 64) * 2


def test_stated_key_widths_count_before_derived_ones() -> None:
    header = replace(HALF_BILLION, metadata=(("qwen2.attention.key_length", "128"),))

    assert kv_bytes_per_token(header) == 24 * 2 * (128 + 64) * 2


def test_an_unasked_context_is_what_was_trained_up_to_a_limit() -> None:
    short = replace(HALF_BILLION, context_length=1_024)

    assert plan_load(short, LoadSettings(), 1, 8 * GIB).n_ctx == 1_024
    assert plan_load(HALF_BILLION, LoadSettings(), 1, 8 * GIB).n_ctx == DEFAULT_CONTEXT


def test_an_unasked_context_shrinks_to_the_memory() -> None:
    plan = plan_load(HALF_BILLION, LoadSettings(), 1, 545_000_000)

    assert 256 <= plan.n_ctx < DEFAULT_CONTEXT
    assert plan.n_ctx % 256 == 0
    assert plan.n_slots == 1
    assert estimate(HALF_BILLION, plan, 0).total_bytes <= 545_000_000


def test_a_wished_context_is_kept() -> None:
    assert plan_load(HALF_BILLION, LoadSettings(n_ctx=3_000), 1, 8 * GIB).n_ctx == 3_000


def test_a_model_too_large_for_memory_is_refused_with_the_numbers() -> None:
    large = replace(HALF_BILLION, size_bytes=40 * GIB)

    with pytest.raises(NotEnoughMemory) as caught:
        plan_load(large, LoadSettings(), 1, 8 * GIB)

    assert "8.00 GiB are free" in caught.value.message
    assert "40." in caught.value.message
    assert caught.value.hint


def test_a_wished_context_too_large_for_memory_is_refused() -> None:
    with pytest.raises(NotEnoughMemory, match=r"1,000,000 tokens"):
        plan_load(HALF_BILLION, LoadSettings(n_ctx=1_000_000), 1, 8 * GIB)


def test_spare_memory_keeps_several_conversations() -> None:
    assert plan_load(HALF_BILLION, LoadSettings(n_ctx=1_024), 1, 8 * GIB).n_slots == 16
    assert plan_load(HALF_BILLION, LoadSettings(n_ctx=32_768), 1, 8 * GIB).n_slots == 2


def test_safer_plans_give_up_one_thing_at_a_time() -> None:
    first = plan_load(HALF_BILLION, LoadSettings(), 1, 8 * GIB)

    plans = list(safer_plans(first))

    assert plans[0] == (first, ())
    assert [len(notes) for _, notes in plans] == [0, 1, 2, 3, 4]
    assert plans[1][0] == replace(first, use_extra_bufts=False)
    assert plans[2][0].n_gpu_layers == 0
    assert plans[3][0].n_batch < first.n_batch
    assert not plans[4][0].flash_attention


def test_what_is_off_already_is_not_given_up_again() -> None:
    settings = LoadSettings(n_gpu_layers=0, use_extra_bufts=False)
    first = plan_load(HALF_BILLION, settings, 1, 8 * GIB)

    assert [len(notes) for _, notes in safer_plans(first)] == [0, 1, 2]

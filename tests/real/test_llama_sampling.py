"""The sampler chain as llama.cpp has it, and what the settings do to real answers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.llama_child import child_command
from tests.tiny_gguf import vocabulary, write_tiny_gguf
from workbench.domain.model import (
    Completed,
    GenerationEvent,
    LoadSettings,
    Message,
    SamplingSettings,
    TextPiece,
    TokenProbabilities,
)
from workbench.errors import InputError

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel
from engines.llama.library import native
from engines.llama.loader import OpenModel
from engines.llama.plan import LoadPlan
from engines.llama.sampler_chain import build_chain

SCRIPT = "Hé€😀 wor!"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("model")


@pytest.fixture(scope="module")
def random_model(folder: Path) -> Iterator[LlamaChatModel]:
    model = LlamaChatModel(child_command(), folder / "cache")
    model.load(write_tiny_gguf(folder / "random.gguf"), LoadSettings())
    yield model
    model.close()


@pytest.fixture(scope="module")
def script_model(folder: Path) -> Iterator[LlamaChatModel]:
    model = LlamaChatModel(child_command(), folder / "cache")
    model.load(write_tiny_gguf(folder / "script.gguf", script=SCRIPT), LoadSettings())
    yield model
    model.close()


@pytest.fixture(scope="module")
def opened(folder: Path) -> Iterator[OpenModel]:
    path = write_tiny_gguf(folder / "opened.gguf")
    plan = LoadPlan(256, 1, 64, 1, 0, use_extra_bufts=False, flash_attention=True)
    model = OpenModel(native(), path, plan)
    yield model
    model.close()


def events(model: LlamaChatModel, **settings: Any) -> list[GenerationEvent]:
    sampling = SamplingSettings(**{"max_tokens": 24, **settings})
    return list(model.generate([Message("user", "Hi")], sampling, lambda: False))


def answer(model: LlamaChatModel, **settings: Any) -> str:
    return "".join(one.text for one in events(model, **settings) if isinstance(one, TextPiece))


def names(opened: OpenModel, **settings: Any) -> list[str]:
    library = opened.native
    chain = build_chain(library, opened.vocabulary, SamplingSettings(**settings), [1, 2, 3])
    found = [
        library.llama_sampler_name(library.llama_sampler_chain_get(chain, number)).decode()
        for number in range(library.llama_sampler_chain_n(chain))
    ]
    library.llama_sampler_free(chain)
    return found


def test_the_samplers_stand_in_llama_cpps_order(opened: OpenModel) -> None:
    everything = {
        "temperature": 0.8, "repeat_penalty": 1.1, "dry_multiplier": 0.8, "top_n_sigma": 1.0,
        "typ_p": 0.9, "xtc_probability": 0.5, "logit_bias": ((5, 1.0),), "dynatemp_range": 0.2,
    }  # fmt: skip

    assert names(opened, **everything) == [
        "logit-bias", "penalties", "dry", "top-n-sigma", "top-k", "typical", "top-p", "min-p",
        "xtc", "temp-ext", "dist",
    ]  # fmt: skip


def test_the_order_can_be_another(opened: OpenModel) -> None:
    assert names(opened, temperature=0.9, samplers=("temperature", "top_k")) == [
        "temp-ext", "top-k", "dist",
    ]  # fmt: skip


def test_what_is_left_at_its_default_is_left_out(opened: OpenModel) -> None:
    assert names(opened, temperature=0.8) == ["top-k", "top-p", "min-p", "temp-ext", "dist"]
    assert names(opened) == ["greedy"]
    assert names(opened, presence_penalty=0.5) == ["penalties", "greedy"]


@pytest.mark.parametrize(("version", "name"), [(1, "mirostat"), (2, "mirostat-v2")])
def test_mirostat_replaces_all_but_the_temperature(
    opened: OpenModel, version: int, name: str
) -> None:
    assert names(opened, temperature=0.8, mirostat=version) == ["temp", name]


@pytest.mark.parametrize(
    "settings",
    [
        {"mirostat": 1},
        {"mirostat": 2},
        {"typ_p": 0.5, "top_k": 0},
        {"top_n_sigma": 1.0},
        {"xtc_probability": 1.0, "xtc_threshold": 0.01},
        {"dry_multiplier": 1.0, "dry_allowed_length": 1},
        {"frequency_penalty": 1.0, "presence_penalty": 1.0, "repeat_last_n": 1_000},
        {"dynatemp_range": 0.5},
        {"logit_bias": ((70, -100.0), (71, 3.0))},
        {"min_keep": 3, "top_p": 0.1},
        {"top_k": 0, "top_p": 1.0, "min_p": 0.0},
    ],
    ids=str,
)
def test_a_seed_decides_what_each_sampler_draws(
    random_model: LlamaChatModel, settings: dict[str, Any]
) -> None:
    drawn = [answer(random_model, temperature=1.2, seed=seed, **settings) for seed in (1, 1, 2)]

    assert drawn[0] == drawn[1]
    assert drawn[0]
    assert drawn[1] != drawn[2]


def test_a_banned_token_never_comes(random_model: LlamaChatModel) -> None:
    first = next(one for one in events(random_model, n_probs=1) if _is_told(one))
    assert isinstance(first, TokenProbabilities)

    banned = events(random_model, n_probs=1, logit_bias=((first.written.token, -100.0),))

    written = [one.written.token for one in banned if isinstance(one, TokenProbabilities)]
    assert len(written) == 24
    assert first.written.token not in written


def test_a_bias_can_force_a_token(random_model: LlamaChatModel) -> None:
    star = vocabulary()[0].index("*")

    assert answer(random_model, logit_bias=((star, 99.0),), max_tokens=5) == "*****"


def test_a_bias_on_a_token_that_is_not_there_is_refused(random_model: LlamaChatModel) -> None:
    with pytest.raises(InputError) as refused:
        events(random_model, logit_bias=((1_000_000, 1.0),))

    assert "1,000,000" in refused.value.message
    assert answer(random_model)


def test_settings_out_of_range_are_refused(random_model: LlamaChatModel) -> None:
    with pytest.raises(InputError):
        events(random_model, temperature=-1.0)


def test_an_answer_has_its_least_length(script_model: LlamaChatModel) -> None:
    n_tokens = len(SCRIPT.encode())

    long = events(script_model, min_tokens=n_tokens + 5, max_tokens=100)
    short = events(script_model, min_tokens=n_tokens, max_tokens=100)

    assert isinstance(long[-1], Completed)
    assert long[-1].usage.completion_tokens >= n_tokens + 5
    assert isinstance(short[-1], Completed)
    assert short[-1].usage.completion_tokens == n_tokens
    assert short[-1].reason == "end"


def test_an_ignored_end_never_ends_the_answer(script_model: LlamaChatModel) -> None:
    last = events(script_model, ignore_eos=True, max_tokens=40)[-1]

    assert isinstance(last, Completed)
    assert (last.reason, last.usage.completion_tokens) == ("length", 40)


def test_probabilities_are_told_with_each_token(random_model: LlamaChatModel) -> None:
    told = [one for one in events(random_model, n_probs=5) if isinstance(one, TokenProbabilities)]

    assert len(told) == 24
    for one in told:
        logprobs = [item.logprob for item in one.likeliest]
        assert len(logprobs) == 5
        assert logprobs == sorted(logprobs, reverse=True)
        assert one.written == one.likeliest[0]  # greedy
        assert sum(map(math.exp, logprobs)) <= 1.0 + 1e-6


def test_probabilities_of_the_whole_vocabulary_add_up_to_one(script_model: LlamaChatModel) -> None:
    first = next(one for one in events(script_model, n_probs=100) if _is_told(one))

    assert isinstance(first, TokenProbabilities)
    assert first.written.data == b"H"
    assert 0.5 < sum(math.exp(item.logprob) for item in first.likeliest) <= 1.0 + 1e-6


def test_told_probabilities_change_no_token(random_model: LlamaChatModel) -> None:
    settings: dict[str, Any] = {"temperature": 1.0, "seed": 7}

    assert answer(random_model, n_probs=3, **settings) == answer(random_model, **settings)


def _is_told(event: GenerationEvent) -> bool:
    return isinstance(event, TokenProbabilities)

"""From GGUF keys to the facts on the Models page."""

from __future__ import annotations

from pathlib import Path

import pytest

from engines.llama.gguf import GgufFile, Tensor, Value
from engines.llama.header import metadata_number, model_header
from engines.llama.inspector import GgufInspector, known_architectures
from tests.tiny_gguf import CHATML, write_tiny_gguf
from workbench.errors import InputError

TENSORS = (Tensor("a", "Q4_K", 1_000, 576, 0), Tensor("b", "F32", 10, 40, 576))


def a_file(tensors: tuple[Tensor, ...] = TENSORS, **changed: Value) -> GgufFile:
    metadata: dict[str, Value] = {
        "general.architecture": "llama",
        "llama.context_length": 4096,
        "llama.attention.head_count": 8,
    }
    metadata |= {name.replace("__", "."): value for name, value in changed.items()}
    return GgufFile(3, 10_000, metadata, tensors, 100)


def test_facts_of_a_real_file_are_complete(tmp_path: Path) -> None:
    path = write_tiny_gguf(tmp_path / "tiny.gguf", quantized=True)

    header = GgufInspector().inspect(path)

    assert (header.name, header.architecture, header.quantization) == ("Tiny", "llama", "Q8_0")
    assert (header.n_layers, header.n_heads, header.n_kv_heads) == (2, 4, 2)
    assert header.context_length == 512
    assert header.chat_template == CHATML
    assert header.licence == "CC0-1.0"
    assert header.size_bytes == path.stat().st_size
    assert header.vocabulary_size == 281
    assert ("tokenizer.ggml.merges", "22 strings") in header.metadata


def test_an_unknown_architecture_is_one_clear_sentence(tmp_path: Path) -> None:
    path = write_tiny_gguf(tmp_path / "odd.gguf", architecture="quantum-oracle")

    with pytest.raises(InputError) as caught:
        GgufInspector().inspect(path)

    assert caught.value.message == (
        "odd.gguf is a model of the kind 'quantum-oracle', which this program does not know."
    )
    assert caught.value.hint


def test_the_list_of_architectures_is_that_of_the_installed_library() -> None:
    assert {"llama", "qwen2", "gemma3", "phi3"} <= known_architectures()
    assert len(known_architectures()) > 100


def test_a_file_without_weights_is_refused() -> None:
    with pytest.raises(InputError, match="no weights"):
        model_header(a_file(tensors=()), "vocabulary.gguf", {"llama"})


def test_a_file_that_does_not_say_its_kind_is_refused() -> None:
    with pytest.raises(InputError, match="does not say"):
        model_header(a_file(general__architecture=""), "part.gguf", {"llama"})


@pytest.mark.parametrize("value", ["many", -1, 2**40, True, 1.5])
def test_a_fact_of_the_wrong_kind_is_damage(value: Value) -> None:
    with pytest.raises(InputError, match=r"llama\.context_length"):
        model_header(a_file(llama__context_length=value), "odd.gguf", {"llama"})


def test_numbers_given_per_layer_count_with_their_largest() -> None:
    gguf = a_file(llama__attention__head_count_kv=(1, 4, 2))

    assert model_header(gguf, "m.gguf", {"llama"}).n_kv_heads == 4


def test_unstated_key_heads_equal_the_heads() -> None:
    assert model_header(a_file(), "m.gguf", {"llama"}).n_kv_heads == 8


def test_an_unstated_quantisation_is_that_of_most_weights() -> None:
    assert model_header(a_file(), "m.gguf", {"llama"}).quantization == "Q4_K"


def test_long_values_are_shown_short() -> None:
    gguf = a_file(general__description="x" * 5_000, llama__list=tuple(range(100)))

    shown = dict(model_header(gguf, "m.gguf", {"llama"}).metadata)

    assert len(shown["general.description"]) < 200
    assert shown["llama.list"] == "0, 1, 2, 3, 4, 5, 6, 7, … (100 numbers)"


def test_single_numbers_are_found_behind_the_architecture() -> None:
    header = model_header(a_file(llama__attention__key_length=64), "m.gguf", {"llama"})

    assert metadata_number(header, "attention.key_length", 1) == 64
    assert metadata_number(header, "attention.value_length", 1) == 1

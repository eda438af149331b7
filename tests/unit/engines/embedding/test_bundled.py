"""The bundled model for llama.cpp is made once, from the published weights, and means the same."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from engines.embedding.bundled import prepared
from engines.embedding.gguf_child import read_facts
from engines.embedding.gguf_model import GgufModel
from engines.embedding.weights import DIMENSION, MAX_TOKENS, NAME

pytestmark = pytest.mark.real

REFERENCE = json.loads(Path(__file__).with_name("reference.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def model(cache: Path) -> GgufModel:
    return GgufModel(prepared(cache), 1, extra_buffers=False)


def test_vectors_equal_those_of_sentence_transformers(model: GgufModel) -> None:
    rows = model.embed(REFERENCE["texts"]).matrix

    cosines = (rows * np.array(REFERENCE["rows"], dtype=np.float32)).sum(axis=1)
    assert cosines.min() >= 0.9999


def test_it_is_read_as_an_embedding_model(cache: Path) -> None:
    facts = read_facts(prepared(cache))

    assert (facts.name, facts.dimension, facts.context_length) == (NAME, DIMENSION, MAX_TOKENS)


def test_what_lies_beyond_its_context_is_cut_and_counted(model: GgufModel) -> None:
    rows = model.embed(["storage " * 254, "storage " * 254 + "unread " * 500])

    assert rows.n_cut == 1
    np.testing.assert_allclose(rows.matrix[0], rows.matrix[1], atol=1e-3)


def test_texts_computed_side_by_side_keep_their_order(cache: Path, model: GgufModel) -> None:
    texts = [f"{word} and what it costs " * (1 + n) for n, word in enumerate(("tea", "ink") * 6)]

    side_by_side = GgufModel(prepared(cache), 3, extra_buffers=False).embed(texts).matrix

    one_by_one = np.vstack([model.embed([text]).matrix for text in texts])
    assert (side_by_side * one_by_one).sum(axis=1).min() >= 0.9999


def test_it_is_made_again_only_when_it_is_gone_or_changed(cache: Path) -> None:
    made = prepared(cache)
    before = made.stat().st_mtime_ns
    assert prepared(cache).stat().st_mtime_ns == before

    made.write_bytes(b"GGUF")

    assert prepared(cache).stat().st_size > 40_000_000

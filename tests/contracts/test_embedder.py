"""What every embedder promises, held against the fake and the real one."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator

import numpy as np
import pytest

from engines.embedding.bundled_embedder import BundledEmbedder
from engines.embedding.embedder import ChildEmbedder
from engines.embedding.folder_embedder import FolderEmbedder
from engines.embedding.gguf_embedder import GgufEmbedder
from engines.embedding.torch_embedder import TorchEmbedder
from engines.embedding.weights import model_folder
from tests.contracts.engine_children import CHILD_COMMAND
from tests.fakes.embedder import FakeEmbedder
from tests.tiny_bert import write_tiny_bert
from workbench.ports.embedder import Embedder

TEXTS = (
    "The notice period is three months.",
    "Serum samples are kept at minus 80 degrees for 24 months.",
    "",
    "Le délai de préavis est de trois mois. 通知期间为三个月。",
    "word " * 2_000,
)


@pytest.fixture(scope="module")
def gguf_embedder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedder]:
    folder = tmp_path_factory.mktemp("gguf")
    path = write_tiny_bert(folder / "embed.gguf")
    embedder = GgufEmbedder(CHILD_COMMAND, path, folder / "cache", threads=1)
    yield embedder
    embedder.close()


@pytest.fixture(scope="module")
def bundled_embedder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedder]:
    embedder = BundledEmbedder(CHILD_COMMAND, tmp_path_factory.mktemp("bundled"), threads=1)
    yield embedder
    embedder.close()


@pytest.fixture(scope="module")
def torch_embedder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedder]:
    embedder = TorchEmbedder(CHILD_COMMAND, tmp_path_factory.mktemp("torch"), threads=2)
    yield embedder
    embedder.close()


@pytest.fixture(scope="module")
def folder_embedder(real_embedder: ChildEmbedder) -> Embedder:
    return FolderEmbedder(real_embedder, model_folder())


@pytest.fixture(
    params=[
        "fake",
        pytest.param("real_embedder", marks=pytest.mark.real),
        pytest.param("gguf_embedder", marks=pytest.mark.real),
        pytest.param("bundled_embedder", marks=pytest.mark.real),
        pytest.param("torch_embedder", marks=pytest.mark.real),
        pytest.param("folder_embedder", marks=pytest.mark.real),
    ]
)
def embedder(request: pytest.FixtureRequest) -> Embedder:
    if request.param == "fake":
        return FakeEmbedder()
    real: Embedder = request.getfixturevalue(request.param)
    return real


def test_documents_become_unit_rows_in_their_order(embedder: Embedder) -> None:
    rows = embedder.embed_documents(TEXTS)

    assert rows.dtype == np.float32
    assert rows.shape == (len(TEXTS), embedder.dimension)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-3)
    for row, text in zip(rows, TEXTS, strict=True):
        np.testing.assert_allclose(row, embedder.embed_documents([text])[0], atol=0.03)


def test_no_documents_give_no_rows(embedder: Embedder) -> None:
    assert embedder.embed_documents([]).shape == (0, embedder.dimension)


def test_a_query_is_nearest_to_the_document_that_shares_its_words(embedder: Embedder) -> None:
    query = embedder.embed_query("How long is the notice period?")

    scores = embedder.embed_documents(TEXTS[:2]) @ query[0]

    assert query.shape == (1, embedder.dimension)
    assert scores[0] > scores[1]


def test_the_same_text_always_gives_the_same_vector(embedder: Embedder) -> None:
    first, second = (embedder.embed_query("annual report") for _ in range(2))

    np.testing.assert_array_equal(first, second)


def test_a_name_and_the_sizes_are_known_without_loading(embedder: Embedder) -> None:
    assert embedder.name
    assert embedder.dimension > 1
    assert embedder.max_tokens >= 128


def test_many_threads_may_call_at_once(embedder: Embedder) -> None:
    texts = [f"document number {n} about {word}" for n, word in zip(
        range(24), itertools.cycle(["storage", "notice", "delivery"]), strict=False
    )]  # fmt: skip
    expected = embedder.embed_documents(texts)
    found: dict[int, np.ndarray] = {}

    def embed(n: int) -> None:
        found[n] = embedder.embed_documents(texts[n : n + 4])

    threads = [threading.Thread(target=embed, args=(n,)) for n in range(0, 24, 4)]
    for thread in threads:
        thread.start()
    embedder.embed_query("in between")
    for thread in threads:
        thread.join()

    for n, rows in found.items():
        np.testing.assert_allclose(rows, expected[n : n + 4], atol=0.03)

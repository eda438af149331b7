"""The vectors are the published model's, in both precisions, alone and among others."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from engines.embedding.torch_bert import TorchBert
from engines.embedding.weights import MAX_TOKENS, model_folder

pytestmark = pytest.mark.real

REFERENCE = json.loads(Path(__file__).with_name("reference.json").read_text("utf-8"))


@pytest.mark.parametrize(("halved", "least_cosine"), [(False, 0.999999), (True, 0.999)])
def test_vectors_equal_the_reference(halved: bool, least_cosine: float) -> None:
    wanted = np.array(REFERENCE["rows"], dtype=np.float32)
    model = TorchBert(model_folder(), 2, MAX_TOKENS, halved=halved)
    texts = [*REFERENCE["texts"], "", "storage " * 254, "storage " * 254 + "unread " * 500]

    rows = model.embed(texts)

    assert (rows[: len(wanted)] * wanted).sum(axis=1).min() >= least_cosine
    for text, row in zip(texts, rows, strict=True):
        assert model.embed([text])[0] @ row >= least_cosine
    np.testing.assert_allclose(rows[-1], rows[-2], atol=0.02)

"""The vectors are the published model's, in both precisions, whatever release computes them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from engines.embedding import minilm
from engines.embedding.weights import Notes, model_folder

pytestmark = pytest.mark.real

REFERENCE = json.loads(Path(__file__).with_name("reference.json").read_text("utf-8"))


@pytest.mark.parametrize(("bfloat16", "least_cosine"), [(False, 0.999999), (True, 0.999)])
def test_vectors_equal_the_reference(tmp_path: Path, bfloat16: bool, least_cosine: float) -> None:
    notes = Notes(tmp_path / "notes.json")
    notes.add(minilm.precision_key(threads=1), bfloat16)
    model = minilm.load(model_folder(), 1, notes)

    rows = model.embed(REFERENCE["texts"])

    cosines = (rows * np.array(REFERENCE["rows"], dtype=np.float32)).sum(axis=1)
    assert cosines.min() >= least_cosine


def test_the_precision_is_tried_once_and_remembered(tmp_path: Path) -> None:
    notes = Notes(tmp_path / "notes.json")

    minilm.load(model_folder(), 1, notes)

    assert isinstance(notes.read()[minilm.precision_key(threads=1)], bool)


def test_words_beyond_what_the_model_reads_change_nothing(tmp_path: Path) -> None:
    notes = Notes(tmp_path / "notes.json")
    notes.add(minilm.precision_key(threads=1), False)
    model = minilm.load(model_folder(), 1, notes)

    short, long = model.embed(["storage " * 254, "storage " * 254 + "unread " * 500])

    np.testing.assert_allclose(short, long, atol=1e-5)

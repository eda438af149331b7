"""The initial weights can already look up and copy, and are the same for the same seed."""

import random

import numpy as np
import pytest
import torch

from resources.demo_model.circuits import prepare
from resources.demo_model.mixture import Batch, Mixture, Phase
from resources.demo_model.model import Llama, Shape
from resources.demo_model.rows import Encoder
from resources.demo_model.tables import TableSamples
from resources.demo_model.tokenizer import train_tokenizer

from .test_samples import BOOKS

VOCAB = 1200
PHASE = Phase(1, 8, 256, (15, 40), (1, 3), {"labelled": 1.0})


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    rng = random.Random(1)
    samples = [TableSamples(rng, "train").labelled(3, 60) for _ in range(60)]
    return Encoder(train_tokenizer([p.text for s in samples for p in s.passages], VOCAB))


def made_model(encoder: Encoder, *, prepared: bool) -> Llama:
    torch.manual_seed(0)
    model = Llama(Shape(VOCAB, width=256, layers=5, heads=2, feed_forward=64, rope_base=1e7))
    if prepared:
        prepare(model, encoder.landmarks(), 3)
    return model


@torch.no_grad()
def shares(model: Llama, encoder: Encoder) -> tuple[float, float]:
    """Return how many marks, and how many of the tokens behind a mark, are foreseen."""
    mixture = Mixture(encoder, BOOKS, "train")
    marks: list[bool] = []
    copied: list[bool] = []
    for number in range(8):
        batch: Batch = mixture.batch(1, number, PHASE)
        tokens, positions, groups, picked = (
            torch.from_numpy(array)
            for array in (batch.tokens, batch.positions, batch.groups, batch.picked)
        )
        right = model(tokens, positions, groups, picked).argmax(-1).numpy() == batch.following
        answer = (batch.weights >= 1.0) & (batch.groups.reshape(-1)[batch.picked] % 64 > 0)
        is_mark = np.array([encoder.is_mark(token) for token in batch.following])
        marks += right[answer & is_mark].tolist()
        copied += right[answer & ~is_mark].tolist()
    assert len(marks) > 50
    assert len(copied) > 150
    return float(np.mean(marks)), float(np.mean(copied))


def test_a_prepared_network_finds_and_copies_before_any_training(encoder: Encoder) -> None:
    marks, copied = shares(made_model(encoder, prepared=True), encoder)

    assert marks > 0.3
    assert copied > 0.25


def test_a_network_that_was_not_prepared_does_neither(encoder: Encoder) -> None:
    marks, copied = shares(made_model(encoder, prepared=False), encoder)

    assert marks < 0.05
    assert copied < 0.05


def test_the_same_seed_prepares_the_same_weights(encoder: Encoder) -> None:
    first, second = (made_model(encoder, prepared=True) for _ in range(2))

    assert all(
        torch.equal(a, b) for a, b in zip(first.parameters(), second.parameters(), strict=True)
    )

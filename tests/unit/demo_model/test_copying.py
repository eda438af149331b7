"""The initial weights can already copy, and are the same for the same seed."""

import random

import torch

from resources.demo_model.copying import prepare_for_copying
from resources.demo_model.model import Llama, Shape

SHAPE = Shape(vocab=512, width=256, layers=3, heads=4, feed_forward=64, rope_base=1e7)
PERIOD = 60


def made_model(*, prepared: bool) -> Llama:
    torch.manual_seed(0)
    model = Llama(SHAPE)
    if prepared:
        prepare_for_copying(model, 3)
    return model


@torch.no_grad()
def share_foreseen(model: Llama) -> float:
    """Return how much of the second half of a repeated random sequence is predicted."""
    pattern = random.Random(1).sample(range(3, SHAPE.vocab), PERIOD)
    tokens = torch.tensor([pattern + pattern])
    places = torch.arange(PERIOD, 2 * PERIOD - 1)
    logits = model(
        tokens, torch.arange(2 * PERIOD)[None], torch.zeros_like(tokens), places
    )  # (places, vocab)
    return float((logits.argmax(-1) == tokens[0, places + 1]).float().mean())


def test_a_prepared_network_foresees_most_of_a_repeated_sequence() -> None:
    assert share_foreseen(made_model(prepared=True)) > 0.7


def test_a_network_that_was_not_prepared_foresees_none_of_it() -> None:
    assert share_foreseen(made_model(prepared=False)) < 0.1


def test_the_same_seed_prepares_the_same_weights() -> None:
    first, second = made_model(prepared=True), made_model(prepared=True)

    pairs = zip(first.embedding.parameters(), second.embedding.parameters(), strict=True)
    assert all(torch.equal(a, b) for a, b in pairs)
    q = [model.blocks[2].attention.q.weight for model in (first, second)]
    assert torch.equal(*q)

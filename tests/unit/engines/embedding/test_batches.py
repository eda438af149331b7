"""Documents are embedded in small batches of like length, each exactly once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engines.embedding.embedder import BATCH_CHARS, MAX_BATCH, plan_batches


@given(st.lists(st.integers(min_value=0, max_value=5_000), max_size=80))
def test_every_text_is_in_one_batch_and_no_batch_is_large(lengths: list[int]) -> None:
    batches = plan_batches(lengths)

    assert sorted(i for batch in batches for i in batch) == list(range(len(lengths)))
    for batch in batches:
        assert 1 <= len(batch) <= MAX_BATCH
        assert len(batch) == 1 or sum(min(lengths[i], 1_200) for i in batch) <= BATCH_CHARS


def test_texts_of_like_length_go_together() -> None:
    batches = plan_batches([900, 10, 905, 12, 898, 11])

    assert batches[0][:3] == [1, 5, 3]

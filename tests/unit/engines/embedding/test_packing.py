"""What is computed together, and what is cut of a text that is too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engines.embedding.packing import even_batches, framed, pack, shortened_pair

LENGTHS = st.lists(st.integers(0, 700), max_size=60)


@given(LENGTHS, st.integers(1, 600), st.integers(1, 8))
def test_every_text_is_in_one_batch_and_no_batch_is_too_large(
    lengths: list[int], most_tokens: int, most_texts: int
) -> None:
    batches = pack(lengths, most_tokens, most_texts)

    assert sorted(position for batch in batches for position in batch) == list(range(len(lengths)))
    for batch in batches:
        assert len(batch) <= most_texts
        assert sum(lengths[i] for i in batch) <= most_tokens or len(batch) == 1


@given(st.lists(st.integers(10, 99), max_size=30), st.integers(3, 20))
def test_a_cut_text_keeps_its_opening_and_closing_tokens(tokens: list[int], most: int) -> None:
    whole, was_cut = framed(tokens, [1], [2], most)

    assert (whole[0], whole[-1]) == (1, 2)
    assert len(whole) <= most
    assert was_cut == (len(tokens) + 2 > most)
    assert whole[1:-1] == tokens[: most - 2]


@given(st.integers(0, 900), st.integers(0, 900), st.integers(2, 500))
def test_a_pair_fits_and_the_passage_is_cut_first(first: int, second: int, most: int) -> None:
    n_first, n_second = shortened_pair(first, second, most)

    assert 0 <= n_first <= first
    assert 0 <= n_second <= second
    assert n_first + n_second <= most
    if first <= most // 2:
        assert n_first == first


@given(st.lists(st.integers(2, 256), max_size=60), st.integers(300, 1200), st.integers(1, 8))
def test_batches_for_several_lanes_hold_nearly_as_much(
    lengths: list[int], most_tokens: int, n_lanes: int
) -> None:
    batches = even_batches(lengths, most_tokens, n_lanes)

    assert sorted(position for batch in batches for position in batch) == list(range(len(lengths)))
    work = [sum(lengths[i] for i in batch) for batch in batches]
    assert all(0 < some <= most_tokens + 256 for some in work)
    assert len(batches) <= n_lanes * -(-sum(lengths) // (n_lanes * most_tokens))
    assert max(work, default=0) - min(work, default=0) <= 512 or len(lengths) < len(work) + n_lanes

"""What stands in the arrays that llama.cpp reads."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

library: Any = pytest.importorskip(
    "llama_cpp.llama_cpp", reason="llama-cpp-python is not installed"
)

from engines.llama.batch import Batch

RUNS = st.lists(
    st.tuples(
        st.integers(0, 7), st.integers(0, 1_000), st.lists(st.integers(0, 99_999), max_size=9)
    ),
    max_size=6,
)


@given(RUNS)
def test_runs_and_single_tokens_stand_where_they_belong(
    runs: list[tuple[int, int, list[int]]],
) -> None:
    batch = Batch(library, 128)
    batch.add(5, 5, 5, output=True)  # of a batch before
    batch.clear()
    expected = []
    for seq_id, position, tokens in runs:
        batch.extend(tokens, position, seq_id)
        expected += [(token, position + n, seq_id, 0) for n, token in enumerate(tokens)]
        row = batch.add(7, 8, seq_id, output=True)
        assert row == len(expected)
        expected.append((7, 8, seq_id, 1))

    struct = batch.struct

    assert struct.n_tokens == batch.size == len(expected)
    assert [
        (struct.token[row], struct.pos[row], struct.seq_id[row][0], struct.logits[row])
        for row in range(struct.n_tokens)
    ] == expected
    assert all(struct.n_seq_id[row] == 1 for row in range(struct.n_tokens))

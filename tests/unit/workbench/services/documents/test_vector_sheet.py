"""Vectors in a byte a number find what the stored ones find."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.services.documents.indexing import to_bytes
from workbench.services.documents.vector_sheet import VectorSheets


class Stored:
    """As much of a chunk store as is needed; counts what was read."""

    def __init__(self, n: int, dimension: int = 24, seed: int = 0) -> None:
        rows = np.random.default_rng(seed).standard_normal((n, dimension)).astype(np.float32)
        self.rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        self.n_read = 0

    def vectors(self, ids: list[int], _embedder: str) -> dict[int, bytes]:
        found = {number: to_bytes(self.rows[number]) for number in ids if number < len(self.rows)}
        self.n_read += len(found)
        return found


@given(st.integers(0, 2**32 - 1), st.sets(st.integers(0, 320), max_size=120), st.integers(1, 20))
def test_the_best_are_those_of_the_stored_vectors(seed: int, wanted: set[int], k: int) -> None:
    stored = Stored(300, seed=seed)
    sheets = VectorSheets(stored)  # type: ignore[arg-type]
    query = stored.rows[seed % 300]
    ids = np.array(sorted(wanted), dtype=np.int64)

    for _ in range(2):  # filled, and then from memory
        found = sheets.nearest(ids, "e", query, k)

        known = [number for number in sorted(wanted) if number < 300]
        true = sorted((-float(stored.rows[n] @ query), n) for n in known)[:k]
        assert len(found) == min(k, len(known))
        if true:
            assert found[0][1] == pytest.approx(-true[0][0], abs=1e-5)
        assert {n for n, _ in found[: k // 2]} <= {n for _, n in true}
        assert [cosine for _, cosine in found] == sorted((c for _, c in found), reverse=True)


def test_what_was_read_once_is_not_read_again() -> None:
    stored = Stored(5_000)
    sheets = VectorSheets(stored)  # type: ignore[arg-type]
    first = np.arange(0, 4_000, dtype=np.int64)
    sheets.nearest(first, "e", stored.rows[7], 5)
    before = stored.n_read

    found = sheets.nearest(np.arange(0, 5_000, 2, dtype=np.int64), "e", stored.rows[8], 5)

    assert found[0][0] == 8
    assert stored.n_read - before == 500 + 10


def test_memory_is_bounded_and_embedders_are_kept_apart() -> None:
    stored = Stored(400)
    sheets = VectorSheets(stored, most_bytes=300 * 24)  # type: ignore[arg-type]
    every = np.arange(0, 200, dtype=np.int64)

    for embedder in ("one", "two", "one"):
        assert sheets.nearest(every, embedder, stored.rows[3], 1)[0][0] == 3
        assert sum(one.n * 24 for one in sheets._sheets.values()) <= 300 * 24

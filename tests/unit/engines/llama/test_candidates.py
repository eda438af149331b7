"""The highest of the tokens that may come: what a greedy chain would choose of the same ones."""

from __future__ import annotations

import ctypes
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.llama.candidates import Candidates


class Library:
    def __init__(self, scores: list[float]) -> None:
        self._row = (ctypes.c_float * len(scores))(*scores)

    def llama_get_logits_ith(self, _context: object, _row: int) -> object:
        return ctypes.cast(self._row, ctypes.POINTER(ctypes.c_float))


def filled(scores: list[float]) -> Candidates:
    candidates = Candidates(Library(scores), len(scores))
    candidates.fill(None, 0)
    return candidates


@given(st.lists(st.integers(-3, 3), min_size=1, max_size=20), st.data())
def test_the_first_of_the_highest_that_may_come(scores: list[int], data: st.DataObject) -> None:
    banned = data.draw(st.sets(st.integers(0, len(scores) - 1), max_size=len(scores) - 1))
    candidates = filled(list(map(float, scores)))
    allowed = candidates.without(np.array(sorted(banned), dtype=np.int32))

    kept = [n for n in range(len(scores)) if n not in banned]
    assert candidates.highest(allowed) == max(kept, key=lambda n: (scores[n], -n))


@pytest.mark.parametrize("scores", [[1.0, math.nan], [math.nan, math.nan]])
def test_scores_that_are_no_numbers_choose_nothing(scores: list[float]) -> None:
    candidates = filled(scores)
    assert candidates.highest(candidates.all) is None


def test_of_no_tokens_there_is_no_highest() -> None:
    assert filled([1.0, 2.0]).highest(np.array([], dtype=np.int32)) is None

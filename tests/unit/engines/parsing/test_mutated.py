"""Damaged files of every type are read or refused with a reason; a sample of the benchmark."""

from __future__ import annotations

import random

import pytest

from tests.benchmarks.mutated_documents import damage
from tests.documents.samples import SAMPLES
from tests.unit.engines.parsing.support import read_or_refused
from workbench.domain.document import ParsedDocument

COUNT = 100


@pytest.mark.parametrize("suffix", sorted(SAMPLES))
def test_a_whole_sample_is_read_and_damaged_ones_are_read_or_refused(suffix: str) -> None:
    whole = SAMPLES[suffix]()
    assert isinstance(read_or_refused(whole, suffix), ParsedDocument)

    for seed in range(COUNT):
        outcome = read_or_refused(damage(whole, random.Random(f"{suffix} {seed}")), suffix)
        if isinstance(outcome, ParsedDocument):
            check(outcome)
        else:
            assert outcome.message
            assert outcome.hint


def check(document: ParsedDocument) -> None:
    n_chars = len(document.text)
    assert document.text.strip()
    assert all(0 <= h.start < h.end <= n_chars for h in document.headings)
    assert all(0 <= o.start <= o.end <= n_chars for o in document.origins)
    assert all(0 <= start < end <= n_chars for start, end in document.furniture)

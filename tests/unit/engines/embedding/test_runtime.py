"""Which library embeds much at once: the faster one, if its vectors are the same."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.embedding import runtime
from engines.embedding.runtime import LIBRARY, LLAMA, ProbedEmbedder, kept_verdict, probes
from engines.embedding.weights import Notes
from tests.fakes.embedder import FakeEmbedder
from workbench.errors import EngineError

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

TEXTS = [f"text number {number} of the sample" for number in range(40)]


class Timed(FakeEmbedder):
    """Takes so long, says how often it was asked, and may turn its vectors or fail."""

    def __init__(self, pause_s: float = 0.0, *, turned: bool = False, fails: bool = False) -> None:
        super().__init__()
        self.n_calls = 0
        self._pause_s, self._turned, self._fails = pause_s, turned, fails

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        self.n_calls += 1
        time.sleep(self._pause_s)
        if self._fails:
            raise EngineError("It is not installed.", hint="Install it.")
        rows = super().embed_documents(texts)
        return np.roll(rows, 1, axis=1) if self._turned else rows


@pytest.fixture(autouse=True)
def much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "MUCH", 60)


def test_little_is_embedded_by_the_first_and_nothing_is_tried(tmp_path: Path) -> None:
    first, library = Timed(), Timed()
    ProbedEmbedder(first, library, tmp_path).embed_documents(TEXTS)
    assert (first.n_calls, library.n_calls) == (1, 0)
    assert "not compared" in probes(tmp_path)["Embedding runtime"]


def test_the_faster_one_takes_over_and_the_verdict_is_kept(tmp_path: Path) -> None:
    first, library = Timed(0.02), Timed()
    embedder = ProbedEmbedder(first, library, tmp_path)
    embedder.embed_documents(TEXTS)
    rows = embedder.embed_documents(TEXTS)
    assert np.array_equal(rows, FakeEmbedder().embed_documents(TEXTS))
    verdict = kept_verdict(Notes(tmp_path / "embedding.json"))
    assert verdict is not None
    assert (verdict.runtime, verdict.rates[LIBRARY] > verdict.rates[LLAMA]) == (LIBRARY, True)
    assert LIBRARY in probes(tmp_path)["Embedding runtime"]

    n = first.n_calls
    again = ProbedEmbedder(first, library, tmp_path)
    again.embed_documents(TEXTS)
    again.embed_documents(TEXTS)
    assert first.n_calls == n + 1, "a small run is never handed over, a large one at once"


@pytest.mark.parametrize(
    "library", [Timed(0.02), Timed(turned=True), Timed(fails=True)], ids=["slow", "other", "none"]
)
def test_slower_other_or_missing_stays_unused(tmp_path: Path, library: Timed) -> None:
    first, ended = Timed(0.005), list[bool]()
    embedder = ProbedEmbedder(first, library, tmp_path, lambda: ended.append(True))
    for _ in range(3):
        embedder.embed_documents(TEXTS)
    verdict = kept_verdict(Notes(tmp_path / "embedding.json"))
    assert verdict is not None
    assert verdict.runtime == LLAMA
    assert ended == [True]


def test_a_library_that_fails_later_costs_nothing(tmp_path: Path) -> None:
    first, library = Timed(0.02), Timed()
    embedder = ProbedEmbedder(first, library, tmp_path)
    embedder.embed_documents(TEXTS)
    embedder.embed_documents(TEXTS)
    library._fails = True
    assert embedder.embed_documents(TEXTS).shape[0] == len(TEXTS)

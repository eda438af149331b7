"""Which library embeds much at once: the faster one, if its vectors are the same."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.embedding import runtime
from engines.embedding.runtime import LLAMA, TORCH, ProbedEmbedder, kept_verdict, probes
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
        self.n_calls = self.n_ended = 0
        self.fails = fails
        self.is_ready = False
        self._pause_s, self._turned = pause_s, turned

    def warm_up(self, n_texts: int = 0) -> None:
        self.is_ready = True

    def end(self) -> None:
        self.is_ready = False
        self.n_ended += 1

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        self.n_calls += 1
        time.sleep(self._pause_s)
        if self.fails:
            raise EngineError("It is not installed.", hint="Install it.")
        rows = super().embed_documents(texts)
        return np.roll(rows, 1, axis=1) if self._turned else rows


@pytest.fixture(autouse=True)
def much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "MUCH", 60)


def test_little_is_embedded_by_the_first_and_nothing_is_started(tmp_path: Path) -> None:
    first, second = Timed(), Timed()
    ProbedEmbedder(first, second, tmp_path).embed_documents(TEXTS)
    assert (first.n_calls, second.n_calls, second.is_ready) == (1, 0, False)
    assert "not compared" in probes(tmp_path)["Embedding runtime"]


def test_what_comes_seldom_is_not_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "IDLE_S", 0.01)
    second = Timed()
    embedder = ProbedEmbedder(Timed(), second, tmp_path)
    for _ in range(3):
        embedder.embed_documents(TEXTS)
        time.sleep(0.02)
    assert not second.is_ready


def test_the_faster_one_takes_over_and_the_verdict_is_kept(tmp_path: Path) -> None:
    first, second = Timed(0.02), Timed()
    embedder = ProbedEmbedder(first, second, tmp_path)
    for _ in range(6):
        rows = embedder.embed_documents(TEXTS)
        assert np.array_equal(rows, FakeEmbedder().embed_documents(TEXTS))
    verdict = kept_verdict(Notes(tmp_path / "embedding.json"))
    assert verdict is not None
    assert (verdict.runtime, verdict.rates[TORCH] > verdict.rates[LLAMA]) == (TORCH, True)
    assert TORCH in probes(tmp_path)["Embedding runtime"]

    n = first.n_calls
    again = ProbedEmbedder(first, second, tmp_path)
    again.embed_documents(TEXTS)
    again.embed_documents(TEXTS)
    assert first.n_calls == n + 1, "a small run is never handed over, a large one at once"
    embedder.close()
    again.close()


def test_the_first_goes_on_until_the_other_is_ready(tmp_path: Path) -> None:
    first, second = Timed(), Timed()
    embedder = ProbedEmbedder(first, second, tmp_path)
    embedder.embed_documents(TEXTS)
    embedder.embed_documents(TEXTS)
    assert (first.n_calls, second.n_calls, second.is_ready) == (2, 0, True)
    embedder.close()


@pytest.mark.parametrize("second", [Timed(0.02), Timed(turned=True)], ids=["slow", "other"])
def test_slower_or_other_vectors_stay_unused(tmp_path: Path, second: Timed) -> None:
    embedder = ProbedEmbedder(Timed(0.005), second, tmp_path)
    for _ in range(6):
        rows = embedder.embed_documents(TEXTS)
        assert np.array_equal(rows, FakeEmbedder().embed_documents(TEXTS))
    verdict = kept_verdict(Notes(tmp_path / "embedding.json"))
    assert verdict is not None
    assert verdict.runtime == LLAMA
    assert second.n_ended == 1
    embedder.close()


def test_one_that_fails_is_not_asked_again_in_this_run_and_nothing_is_concluded(
    tmp_path: Path,
) -> None:
    second = Timed(fails=True)
    embedder = ProbedEmbedder(Timed(), second, tmp_path)
    for _ in range(4):
        rows = embedder.embed_documents(TEXTS)
        assert np.array_equal(rows, FakeEmbedder().embed_documents(TEXTS))
    assert second.n_calls == 1
    assert kept_verdict(Notes(tmp_path / "embedding.json")) is None
    embedder.close()


def test_one_that_fails_later_costs_nothing_and_keeps_its_verdict(tmp_path: Path) -> None:
    second = Timed()
    embedder = ProbedEmbedder(Timed(0.02), second, tmp_path)
    for _ in range(5):
        embedder.embed_documents(TEXTS)
    second.fails = True
    for _ in range(2):
        assert embedder.embed_documents(TEXTS).shape[0] == len(TEXTS)
    verdict = kept_verdict(Notes(tmp_path / "embedding.json"))
    assert verdict is not None
    assert verdict.runtime == TORCH
    embedder.close()


def test_its_memory_is_freed_when_nothing_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runtime, "IDLE_S", 0.05)
    second = Timed()
    embedder = ProbedEmbedder(Timed(0.005), second, tmp_path)
    for _ in range(3):
        embedder.embed_documents(TEXTS)
    assert second.is_ready
    deadline = time.monotonic() + 5
    while second.is_ready and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not second.is_ready


def test_it_starts_at_once_where_much_is_to_come(tmp_path: Path) -> None:
    first, second = Timed(0.005), Timed()
    embedder = ProbedEmbedder(first, second, tmp_path)
    embedder.warm_up(runtime.MUCH_TO_COME - 1)
    assert not second.is_ready
    embedder.warm_up(runtime.MUCH_TO_COME)
    assert second.is_ready
    embedder.embed_documents(TEXTS)
    assert second.n_calls == 1
    embedder.close()


def test_one_that_was_found_slower_is_not_started(tmp_path: Path) -> None:
    embedder = ProbedEmbedder(Timed(), Timed(0.02), tmp_path)
    for _ in range(6):
        embedder.embed_documents(TEXTS)
    second = Timed()
    ProbedEmbedder(Timed(), second, tmp_path).warm_up(10 * runtime.MUCH_TO_COME)
    assert not second.is_ready
    embedder.close()

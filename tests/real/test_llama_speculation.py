"""Guessing ahead changes how long an answer takes, and not one token of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.llama_child import child_command
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import Completed, LoadSettings, Message, SamplingSettings, TextPiece
from workbench.paths import resources

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel
from engines.llama.speculation import MOST_GUESSED, Lookup, Payoff

DEMO = resources() / "demo_model" / "demo.gguf"
PASSAGES = (
    "[1] (travel_policy) The daily allowance in Germany is 90 euros. [1] Receipts are due within "
    "14 days. [1]\n[2] (hotels) A room may cost 140 euros a night. [2]\n\nQuestion: "
)
QUESTIONS = [
    PASSAGES + "How much is the daily allowance?",
    PASSAGES + "When are receipts due?",
    PASSAGES + "What may a room cost?",
    "and the and the and the and the",
    "Say it again and again and again.",
    "x" * 90,
]


class Guesses:
    """Forces a number of guesses, and counts what came of them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.n = 0
        self.made = self.right = 0
        plain = Lookup.learn

        def count(lookup: Lookup, n_guessed: int, n_right: int) -> None:
            self.made += n_guessed
            self.right += n_right
            plain(lookup, n_guessed, n_right)

        monkeypatch.setattr(Payoff, "length", lambda _self, _rate: self.n)
        monkeypatch.setattr(Lookup, "learn", count)


@pytest.fixture
def guesses(monkeypatch: pytest.MonkeyPatch) -> Guesses:
    return Guesses(monkeypatch)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[[Path | None], LlamaChatModel]]:
    made: list[LlamaChatModel] = []

    def load(path: Path | None) -> LlamaChatModel:
        model = LlamaChatModel(child_command(), tmp_path / "cache")
        made.append(model)
        model.load(path or write_tiny_gguf(tmp_path / "tiny.gguf", n_ctx=512), LoadSettings())
        return model

    yield load
    for model in made:
        model.close()


def answer(model: LlamaChatModel, question: str, **settings: object) -> tuple[str, str, int]:
    sampling = SamplingSettings(**{"max_tokens": 100, **settings})  # type: ignore[arg-type]
    text, last = "", None
    for event in model.generate([Message("user", question)], sampling, lambda: False):
        if isinstance(event, TextPiece):
            text += event.text
        last = event
    assert isinstance(last, Completed)
    return text, last.reason, last.usage.completion_tokens


CASES: list[tuple[str, dict[str, object]]] = [
    ("tiny", {}),
    ("tiny", {"repeat_penalty": 1.3}),
    ("tiny", {"temperature": 0.7, "seed": 3}),
    ("tiny", {"stop": ("the", "euro")}),
    ("tiny", {"max_tokens": 7}),
    ("tiny", {"max_tokens": 100_000}),
    ("demo", {}),
    ("demo", {"temperature": 0.7, "seed": 3}),
]


@pytest.mark.parametrize(("name", "settings"), CASES)
def test_every_token_is_the_one_that_would_have_come(
    make: Callable[..., LlamaChatModel],
    guesses: Guesses,
    name: str,
    settings: dict[str, object],
) -> None:
    if name == "demo" and not DEMO.is_file():
        pytest.skip("this checkout has no demo model")
    model = make(DEMO if name == "demo" else None)
    plain = [answer(model, question, **settings) for question in QUESTIONS]
    assert guesses.made == 0

    for n in (3, MOST_GUESSED):
        guesses.n = n
        assert [answer(model, question, **settings) for question in QUESTIONS] == plain

    if settings.get("max_tokens") != 7:
        assert guesses.made > guesses.right > 0


def test_what_was_guessed_wrong_is_not_in_the_cache(
    make: Callable[..., LlamaChatModel], guesses: Guesses
) -> None:
    model = make(None)
    guesses.n = 8
    for question in QUESTIONS:
        answer(model, question, max_tokens=40)

        assert held_of(model) == [len(slot.tokens) for slot in model._scheduler._slots]


def held_of(model: LlamaChatModel) -> list[int]:
    """How many tokens each sequence of the context holds, by llama.cpp's own account."""
    running = model._running
    assert running is not None
    native, memory = running.open_model.native, running.open_model.memory
    return model._scheduler.call(
        lambda: [
            native.llama_memory_seq_pos_max(memory, slot.seq_id) + 1
            for slot in model._scheduler._slots
        ]
    )

"""An answer that can only quote, written by a real sampler: a random model and the demo model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.llama_child import child_command
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import (
    Completed,
    Constraint,
    LoadSettings,
    Message,
    SamplingSettings,
    TextPiece,
)
from workbench.domain.quoting import QuoteForm

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel

pytestmark = pytest.mark.real
FORM = QuoteForm(
    "The passages do not tell.",
    ("[1a] The rent is EUR 1.250,00.", "[1b] Größe: „½“ – naïve.", "[2a] 東京は晴れ。", "[2b] No."),
    3,
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LlamaChatModel]:
    """Random weights: what it writes under a form owes nothing to what it learnt."""
    folder: Path = tmp_path_factory.mktemp("quotes")
    loaded = LlamaChatModel(child_command(), folder / "cache")
    loaded.load(write_tiny_gguf(folder / "random.gguf", n_ctx=1_024), LoadSettings())
    yield loaded
    loaded.close()


def ask(model: LlamaChatModel, form: QuoteForm, seed: int, temperature: float) -> tuple[str, str]:
    settings = SamplingSettings(
        temperature=temperature,
        seed=seed,
        max_tokens=600,
        constraint=Constraint("quotes", form.source()),
    )
    text, reason = "", ""
    for event in model.generate([Message("user", f"Say {seed}")], settings, lambda: False):
        match event:
            case TextPiece(piece):
                text += piece
            case Completed(_, reason):
                pass
    return text, reason


def test_a_model_that_knows_nothing_writes_nothing_but_quotes(model: LlamaChatModel) -> None:
    seen = set()
    for seed in range(12):
        answer, reason = ask(model, FORM, seed, temperature=1.0 if seed else 0.0)
        seen.add(answer)
        assert reason == "end"
        lines = answer.split("\n")
        assert answer == FORM.refusal or set(lines) <= set(FORM.quotes), answer
        assert len(lines) == len(set(lines)) <= FORM.most
    assert len(seen) > 1


def test_with_one_text_there_is_no_choice(model: LlamaChatModel) -> None:
    only = QuoteForm("", ("[1a] Größe ½.",))

    assert ask(model, only, 1, 1.0) == ("[1a] Größe ½.", "end")

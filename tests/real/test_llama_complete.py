"""Going on from bare text or tokens, and how likely a prompt was: against what sampling tells."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.llama_child import child_command
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import (
    Completed,
    LoadSettings,
    Message,
    PromptProbabilities,
    PromptProgress,
    SamplingSettings,
    TextPiece,
    TokenProbabilities,
)
from workbench.errors import InputError

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel

LONG = "It was a long road, and nobody knew the way. " * 4  # more tokens than a slice has outputs


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LlamaChatModel]:
    folder = tmp_path_factory.mktemp("model")
    model = LlamaChatModel(child_command(), folder / "cache")
    model.load(write_tiny_gguf(folder / "random.gguf"), LoadSettings())
    yield model
    model.close()


def never() -> bool:
    return False


def scored(model: LlamaChatModel, prompt: str | list[int], n: int = 0) -> PromptProbabilities:
    events = list(model.complete(prompt, SamplingSettings(max_tokens=1), never, n_prompt_probs=n))
    (found,) = (event for event in events if isinstance(event, PromptProbabilities))
    assert isinstance(events[-1], Completed)
    before = events[: events.index(found)]
    assert all(isinstance(event, PromptProgress) for event in before)
    return found


def test_a_prompt_is_as_likely_as_it_was_when_it_was_written(model: LlamaChatModel) -> None:
    settings = SamplingSettings(max_tokens=24, temperature=1.0, seed=3, n_probs=3, ignore_eos=True)
    written = [
        event
        for event in model.complete(LONG, settings, never)
        if isinstance(event, TokenProbabilities)
    ]
    begun = scored(model, LONG)
    first = [begun.first[0]] if begun.first else []
    prompt = [*first, *(one.written.token for one in begun.rest)]
    whole = scored(model, [*prompt, *(one.written.token for one in written)], 3)

    told = whole.rest[-len(written) :]
    assert [one.written.token for one in told] == [one.written.token for one in written]
    for then, now in zip(written, told, strict=True):
        assert now.written.logprob == pytest.approx(then.written.logprob, abs=2e-2)
        assert len(now.likeliest) == 3


def test_every_token_of_the_prompt_is_told_once_whatever_is_cached(model: LlamaChatModel) -> None:
    one = scored(model, LONG, 1)
    two = scored(model, LONG, 1)

    shown = [item.written.data for item in one.rest]
    first = one.first[1] if one.first else b""
    assert (first + b"".join(shown)).decode() == LONG
    assert len(one.rest) > 64
    assert [item.written.token for item in two.rest] == [item.written.token for item in one.rest]
    for before, after in zip(one.rest, two.rest, strict=True):
        assert after.written.logprob == pytest.approx(before.written.logprob, abs=2e-2)


def test_scoring_and_answering_run_side_by_side(model: LlamaChatModel) -> None:
    alone = scored(model, LONG)
    answers: list[str] = []

    def chat() -> None:
        settings = SamplingSettings(max_tokens=40, ignore_eos=True)
        events = model.generate([Message("user", "Go on.")], settings, never)
        answers.append("".join(one.text for one in events if isinstance(one, TextPiece)))

    threads = [threading.Thread(target=chat) for _ in range(2)]
    for thread in threads:
        thread.start()
    beside = scored(model, LONG)
    for thread in threads:
        thread.join()

    assert len(answers) == 2
    assert answers[0] == answers[1]
    for one, other in zip(alone.rest, beside.rest, strict=True):
        assert other.written.logprob == pytest.approx(one.written.logprob, abs=5e-2)


def test_tokens_go_on_as_their_text_does(model: LlamaChatModel) -> None:
    settings = SamplingSettings(max_tokens=12, ignore_eos=True)
    begun = scored(model, LONG)
    ids = [*([begun.first[0]] if begun.first else []), *(one.written.token for one in begun.rest)]

    def text(prompt: str | list[int]) -> str:
        events = model.complete(prompt, settings, never)
        return "".join(one.text for one in events if isinstance(one, TextPiece))

    assert text(ids) == text(LONG) or begun.first is None  # else the opening token is missing


@pytest.mark.parametrize("prompt", [[], [-1], [10**9]])
def test_what_the_vocabulary_lacks_is_refused(model: LlamaChatModel, prompt: list[int]) -> None:
    with pytest.raises(InputError):
        list(model.complete(prompt, SamplingSettings(), never))


def test_cancelling_while_a_prompt_is_scored_ends_it(model: LlamaChatModel) -> None:
    events = list(model.complete(LONG, SamplingSettings(), lambda: True, n_prompt_probs=0))
    assert isinstance(events[-1], Completed)
    assert events[-1].reason == "cancelled"
    assert scored(model, LONG).rest

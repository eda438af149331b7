"""The contract of `ChatModel`, kept by the fake and by llama.cpp with a tiny real model."""

from __future__ import annotations

import importlib.util
import itertools
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fakes.chat_model import FakeChatModel, write_fake_adapter, write_fake_model
from workbench.domain.adapter import AdapterUse
from workbench.domain.model import (
    Completed,
    GenerationEvent,
    LoadSettings,
    Message,
    Priority,
    PromptProbabilities,
    PromptProgress,
    SamplingSettings,
    TextPiece,
)
from workbench.errors import ContextOverflow, EngineError, InputError, ModelFileMissing
from workbench.ports.chat_model import ChatModel

needs_llama_cpp = pytest.mark.skipif(
    importlib.util.find_spec("llama_cpp") is None, reason="llama-cpp-python is not installed"
)


def never() -> bool:
    return False


@dataclass(frozen=True)
class Subject:
    """A chat model, a model file for it, an adapter that fits and one that does not."""

    make: Callable[[], ChatModel]
    path: Path
    adapter: Path
    foreign: Path

    def loaded(self) -> ChatModel:
        model = self.make()
        model.load(self.path, LoadSettings())
        return model


@pytest.fixture(scope="module")
def llama_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.tiny_gguf import write_tiny_gguf

    return write_tiny_gguf(tmp_path_factory.mktemp("model") / "tiny.gguf")


@pytest.fixture(scope="module")
def llama_adapters(llama_file: Path) -> tuple[Path, Path]:
    from tests.tiny_adapter import write_tiny_adapter

    foreign = llama_file.parent / "foreign.gguf"
    return (
        write_tiny_adapter(llama_file.parent / "adapter.gguf", llama_file),
        write_tiny_adapter(foreign, llama_file, architecture="qwen2"),
    )


@pytest.fixture(params=["fake", pytest.param("llama.cpp", marks=needs_llama_cpp)])
def subject(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Subject]:
    made: list[ChatModel] = []

    def keep(model: ChatModel) -> ChatModel:
        made.append(model)
        return model

    if request.param == "fake":
        path = write_fake_model(tmp_path_factory.mktemp("model") / "fake.gguf")
        words = " ".join(f"word{number}" for number in range(600))
        adapter = write_fake_adapter(path.parent / "adapter.gguf")
        foreign = write_fake_adapter(path.parent / "foreign.gguf", fits=False)
        yield Subject(lambda: keep(FakeChatModel(words, n_ctx=512)), path, adapter, foreign)
    else:
        from engines.llama.chat_model import LlamaChatModel
        from tests.llama_child import child_command

        path = request.getfixturevalue("llama_file")
        cache = path.parent / "cache"
        adapters = request.getfixturevalue("llama_adapters")
        yield Subject(lambda: keep(LlamaChatModel(child_command(), cache)), path, *adapters)
    for model in made:
        model.close()


@pytest.fixture
def model(subject: Subject) -> ChatModel:
    return subject.loaded()


def ask(text: str, *before: Message) -> list[Message]:
    return [Message("system", "Answer briefly."), *before, Message("user", text)]


def run(
    model: ChatModel,
    messages: Sequence[Message],
    adapters: Sequence[AdapterUse] = (),
    **settings: object,
) -> tuple[str, Completed, list[GenerationEvent]]:
    sampling = SamplingSettings(**{"max_tokens": 24, **settings})  # type: ignore[arg-type]
    events = list(model.generate(messages, sampling, never, adapters=adapters))
    text = "".join(event.text for event in events if isinstance(event, TextPiece))
    last = events[-1]
    assert isinstance(last, Completed)
    return text, last, events


def test_nothing_is_loaded_at_first(subject: Subject) -> None:
    model = subject.make()

    assert model.loaded is None


def test_loading_tells_what_is_in_memory(subject: Subject) -> None:
    model = subject.make()

    loaded = model.load(subject.path, LoadSettings(n_ctx=256))

    assert model.loaded == loaded
    assert loaded.path == str(subject.path)
    assert loaded.n_ctx == 256
    assert loaded.header.architecture == "llama"


def test_loading_the_same_again_changes_nothing(subject: Subject) -> None:
    model = subject.make()
    first = model.load(subject.path, LoadSettings())

    assert model.load(subject.path, LoadSettings()) is first


def test_progress_of_loading_rises_to_one(subject: Subject) -> None:
    seen: list[float] = []

    subject.make().load(subject.path, LoadSettings(), seen.append)

    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_a_missing_file_is_told_apart(subject: Subject, tmp_path: Path) -> None:
    with pytest.raises(ModelFileMissing) as caught:
        subject.make().load(tmp_path / "gone.gguf", LoadSettings())

    assert "gone.gguf" in caught.value.message
    assert caught.value.hint


def test_a_file_that_is_no_model_leaves_the_loaded_one(model: ChatModel, tmp_path: Path) -> None:
    text = tmp_path / "notes.gguf"
    text.write_text("Dear diary")

    with pytest.raises(InputError):
        model.load(text, LoadSettings())

    assert model.loaded is not None
    assert run(model, ask("Still there?"))[0]


def test_asking_before_loading_says_so(subject: Subject) -> None:
    model = subject.make()

    with pytest.raises(EngineError):
        next(iter(model.generate(ask("Hello"), SamplingSettings(), never)))
    with pytest.raises(EngineError):
        model.count_tokens("Hello")
    with pytest.raises(EngineError):
        model.count_prompt_tokens(ask("Hello"))


def test_events_come_in_order_and_end_with_one_completed(model: ChatModel) -> None:
    _, _, events = run(model, ask("Hello"))

    kinds = [kind for kind, _ in itertools.groupby(type(event) for event in events)]
    assert kinds == [PromptProgress, TextPiece, Completed]
    assert all(event.text for event in events if isinstance(event, TextPiece))


def test_prompt_progress_rises_to_the_whole_prompt(model: ChatModel) -> None:
    _, completed, events = run(model, ask("word " * 60))

    done = [event.done for event in events if isinstance(event, PromptProgress)]
    assert done == sorted(done)
    assert done[-1] == completed.usage.prompt_tokens


def test_equal_questions_get_equal_answers(model: ChatModel) -> None:
    first, _, _ = run(model, ask("Hello"))
    other, _, _ = run(model, ask("Something else entirely"))
    again, _, _ = run(model, ask("Hello"))

    assert first == again
    assert other


def test_usage_counts_what_was_read_and_written(model: ChatModel) -> None:
    messages = ask("Hello")

    text, completed, _ = run(model, messages, max_tokens=7)

    assert completed.reason == "length"
    assert completed.usage.completion_tokens == 7
    assert completed.usage.prompt_tokens == model.count_prompt_tokens(messages)
    assert completed.usage.total_s >= completed.usage.time_to_first_token_s >= 0
    assert text


def test_an_equal_prompt_is_reused_but_for_its_last_token(model: ChatModel) -> None:
    _, first, _ = run(model, ask("Hello"))
    _, again, events = run(model, ask("Hello"))

    assert first.usage.reused_tokens == 0
    assert again.usage.reused_tokens == again.usage.prompt_tokens - 1
    assert isinstance(events[0], PromptProgress)
    assert events[0].reused == again.usage.reused_tokens


def test_the_next_turn_reuses_the_turns_before(model: ChatModel) -> None:
    question = Message("user", "Hello, tell me something")
    _, first, _ = run(model, [question])

    _, second, _ = run(model, [question, Message("assistant", "Yes"), Message("user", "More")])

    assert first.usage.prompt_tokens - 1 <= second.usage.reused_tokens
    assert second.usage.reused_tokens < second.usage.prompt_tokens


def test_the_answer_stops_before_a_stop_string(model: ChatModel) -> None:
    whole, _, _ = run(model, ask("Hello"))
    middle = len(whole) // 2
    stop = whole[middle : middle + 3]

    text, completed, _ = run(model, ask("Hello"), stop=(stop, "never there"))

    assert text == whole.split(stop)[0]
    assert completed.reason == "stop_string"


def test_an_answer_ends_when_the_context_is_full(model: ChatModel) -> None:
    assert model.loaded is not None

    _, completed, _ = run(model, ask("Hello"), max_tokens=100_000)

    assert completed.reason == "length"
    written = completed.usage.prompt_tokens + completed.usage.completion_tokens
    assert written == model.loaded.n_ctx


def test_a_prompt_longer_than_the_context_is_refused_with_the_numbers(model: ChatModel) -> None:
    messages = ask("word " * 2_000)

    with pytest.raises(ContextOverflow) as caught:
        next(iter(model.generate(messages, SamplingSettings(), never)))

    assert f"{model.count_prompt_tokens(messages):,}" in caught.value.message
    assert "512" in caught.value.message
    assert run(model, ask("Short"))[0]


def test_a_cancelled_request_writes_nothing(model: ChatModel) -> None:
    events = list(model.generate(ask("Hello"), SamplingSettings(), lambda: True))

    assert not [event for event in events if isinstance(event, TextPiece)]
    assert isinstance(events[-1], Completed)
    assert events[-1].reason == "cancelled"


def test_cancelling_ends_a_running_answer(model: ChatModel) -> None:
    cancelled = threading.Event()
    stream = model.generate(ask("Hello"), SamplingSettings(max_tokens=400), cancelled.is_set)
    for event in stream:
        if isinstance(event, TextPiece):
            cancelled.set()
            break

    events = list(stream)

    assert isinstance(events[-1], Completed)
    assert events[-1].reason == "cancelled"
    assert events[-1].usage.completion_tokens < 400


def test_closing_the_stream_makes_room_for_the_next(model: ChatModel) -> None:
    expected, _, _ = run(model, ask("Next"))
    for _ in range(6):
        stream = model.generate(ask("Hello"), SamplingSettings(max_tokens=400), never)
        next(iter(stream))
        stream.close()  # type: ignore[attr-defined]

    assert run(model, ask("Next"))[0] == expected


def test_several_callers_each_get_their_own_answer(model: ChatModel) -> None:
    questions = [f"Question number {number} of many" for number in range(6)]
    alone = [run(model, ask(question))[0] for question in questions]

    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(lambda question: run(model, ask(question))[0], questions))

    assert together == alone


def test_unloading_ends_running_answers_as_cancelled(model: ChatModel) -> None:
    stream = model.generate(ask("Hello"), SamplingSettings(max_tokens=400), never)
    next(iter(stream))

    model.unload()
    last = list(stream)[-1]

    assert isinstance(last, Completed)
    assert last.reason in {"cancelled", "length"}  # it may have been faster
    assert model.loaded is None


def test_token_counts_follow_the_text(model: ChatModel) -> None:
    assert model.count_tokens("") == 0
    assert 0 < model.count_tokens("one two") < model.count_tokens("one two three four five")


def test_a_longer_conversation_has_a_longer_prompt(model: ChatModel) -> None:
    short = ask("Hello")

    assert model.count_prompt_tokens(short) < model.count_prompt_tokens([*short, *short])


def test_a_forgotten_conversation_is_computed_anew(model: ChatModel) -> None:
    model.keep_on_disk(1 << 28)
    question = ask("Tell me about the committee and its budget for the coming year")
    for completed in (_kept(model, question), _kept(model, question)):
        last = completed

    model.forget("a conversation")
    anew = _kept(model, question)

    assert last.usage.reused_tokens == last.usage.prompt_tokens - 1
    assert anew.usage.reused_tokens == 0


def _kept(model: ChatModel, messages: Sequence[Message]) -> Completed:
    sampling = SamplingSettings(max_tokens=4)
    *_, last = model.generate(messages, sampling, never, Priority.CHAT, cache_key="a conversation")
    assert isinstance(last, Completed)
    return last


def test_forgetting_what_is_not_known_does_no_harm(subject: Subject) -> None:
    model = subject.make()

    model.forget("nothing")


def test_lesser_requests_are_answered_too(model: ChatModel) -> None:
    expected = run(model, ask("Hello"))[0]
    sampling = SamplingSettings(max_tokens=24)

    for priority in Priority:
        events = list(model.generate(ask("Hello"), sampling, never, priority))
        assert "".join(e.text for e in events if isinstance(e, TextPiece)) == expected


def test_an_adapter_counts_for_its_own_answer_alone(subject: Subject, model: ChatModel) -> None:
    plain, _, _ = run(model, ask("Hello"))
    under, first, _ = run(model, ask("Hello"), [AdapterUse(str(subject.adapter))])
    again, second, _ = run(model, ask("Hello"), [AdapterUse(str(subject.adapter))])
    off, _, _ = run(model, ask("Hello"), [AdapterUse(str(subject.adapter), 0.0)])

    assert under != plain
    assert again == under
    assert off == run(model, ask("Hello"))[0] == plain
    assert first.usage.reused_tokens == 0
    assert second.usage.reused_tokens == second.usage.prompt_tokens - 1


def test_callers_with_and_without_adapters_get_their_own_answers(
    subject: Subject, model: ChatModel
) -> None:
    uses = [(), (AdapterUse(str(subject.adapter)),), (AdapterUse(str(subject.adapter), 0.5),)]
    asked = [(f"Question number {number}", uses[number % 3]) for number in range(6)]
    alone = [run(model, ask(text), adapters)[0] for text, adapters in asked]

    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(lambda one: run(model, ask(one[0]), one[1])[0], asked))

    assert together == alone


def test_an_adapter_that_cannot_be_used_is_refused_and_the_model_goes_on(
    subject: Subject, model: ChatModel
) -> None:
    own = str(subject.adapter)
    for uses, kind in (
        ([AdapterUse(str(subject.foreign))], InputError),
        ([AdapterUse(str(subject.path))], InputError),
        ([AdapterUse(own, float("nan"))], InputError),
        ([AdapterUse(own), AdapterUse(own, 0.5)], InputError),
        ([AdapterUse(str(subject.adapter.with_name("gone.gguf")))], ModelFileMissing),
    ):
        with pytest.raises(kind) as caught:
            run(model, ask("Hello"), uses)
        assert caught.value.hint
    assert run(model, ask("Hello"))[0]


def test_closing_twice_does_no_harm(subject: Subject) -> None:
    model = subject.loaded()

    model.close()
    model.close()

    assert model.loaded is None
    with pytest.raises(EngineError):
        next(iter(model.generate(ask("Hello"), SamplingSettings(), never)))


def test_a_bare_text_is_gone_on_from_and_told_token_by_token(subject: Subject) -> None:
    model = subject.loaded()
    events = list(
        model.complete("one two three", SamplingSettings(max_tokens=2), never, n_prompt_probs=2)
    )
    told = [event for event in events if isinstance(event, PromptProbabilities)]
    assert len(told) == 1
    first = told[0].first[1] if told[0].first else b""
    rest = b"".join(one.written.data for one in told[0].rest)
    assert (first + rest).decode() == "one two three"
    assert all(one.written.logprob <= 0 and len(one.likeliest) == 2 for one in told[0].rest)
    assert isinstance(events[-1], Completed)


def test_tokens_of_a_text_are_the_text_again(subject: Subject) -> None:
    model = subject.loaded()
    tokens = model.tokens_of("one two three")
    assert model.text_of(tokens) == "one two three"
    assert all(isinstance(mark, str) for mark in model.end_marks())
    with pytest.raises(InputError):
        model.text_of([-1])
    model.unload()
    with pytest.raises(EngineError):
        model.tokens_of("one")


def test_without_asking_for_it_no_probability_of_the_prompt_is_told(subject: Subject) -> None:
    events = list(subject.loaded().complete("one two", SamplingSettings(max_tokens=2), never))
    assert not any(isinstance(event, PromptProbabilities) for event in events)
    assert isinstance(events[-1], Completed)


@pytest.mark.parametrize("prompt", ["", [-1]])
def test_nothing_to_go_on_from_is_refused(subject: Subject, prompt: str | list[int]) -> None:
    model = subject.loaded()
    if isinstance(prompt, str) and not isinstance(model, FakeChatModel):
        return  # the model's own opening token is something to go on from
    with pytest.raises(InputError):
        list(model.complete(prompt, SamplingSettings(), never))

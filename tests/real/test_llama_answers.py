"""What llama.cpp answers through the engine: right with a warm cache, in company, and cut short."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.llama_child import child_command
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import (
    Completed,
    LoadSettings,
    Message,
    PromptProgress,
    SamplingSettings,
    TextPiece,
)
from workbench.errors import Cancelled, EngineError, GenerationError

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel
from engines.llama.loader import OpenModel

SCRIPT = "Hé€😀 wor!"
Make = Callable[..., LlamaChatModel]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("model")


@pytest.fixture
def make(folder: Path) -> Iterator[Make]:
    made: list[LlamaChatModel] = []

    def load(name: str, settings: LoadSettings | None = None, **kind: object) -> LlamaChatModel:
        path = folder / name
        if not path.exists():
            write_tiny_gguf(path, **kind)  # type: ignore[arg-type]
        model = LlamaChatModel(child_command(), folder / "cache")
        made.append(model)
        model.load(path, settings or LoadSettings())
        return model

    yield load
    for model in made:
        model.close()


def answer(model: LlamaChatModel, question: str, **settings: object) -> tuple[str, Completed]:
    sampling = SamplingSettings(**{"max_tokens": 60, **settings})  # type: ignore[arg-type]
    text, last = "", None
    for event in model.generate([Message("user", question)], sampling, lambda: False):
        if isinstance(event, TextPiece):
            text += event.text
        last = event
    assert isinstance(last, Completed)
    return text, last


def test_a_known_answer_arrives_in_whole_characters(make: Make) -> None:
    model = make("script.gguf", script=SCRIPT)

    events = list(model.generate([Message("user", "Hi")], SamplingSettings(), lambda: False))

    pieces = [event.text for event in events if isinstance(event, TextPiece)]
    assert pieces == list(SCRIPT)
    assert isinstance(events[-1], Completed)
    assert events[-1].reason == "end"
    assert events[-1].usage.completion_tokens == len(SCRIPT.encode())


def test_the_end_token_is_never_shown(make: Make) -> None:
    assert answer(make("script.gguf", script=SCRIPT), "Hi")[0] == SCRIPT


def test_stop_strings_are_found_over_token_borders(make: Make) -> None:
    model = make("script.gguf", script=SCRIPT)

    text, completed = answer(model, "Hi", stop=("😀 w",))

    assert text == "Hé€"
    assert completed.reason == "stop_string"


def test_a_warm_cache_gives_what_a_cold_one_gives(make: Make) -> None:
    warm = make("random.gguf")
    cold_answers = []
    questions = ["Who pays the invoice?", "Who pays the invoice and when?", "Who pays?", "Why?"]
    for question in questions:
        cold_answers.append(answer(warm, question)[0])
        warm.unload()
        assert warm.loaded is None
        warm.load(Path(make("random.gguf").loaded.path), LoadSettings())  # type: ignore[union-attr]

    warm_answers = [answer(warm, question) for question in [*questions, *questions]]

    assert [text for text, _ in warm_answers] == [*cold_answers, *cold_answers]
    assert all(completed.usage.reused_tokens for _, completed in warm_answers[1:])


def test_answers_written_together_equal_those_written_alone(make: Make) -> None:
    model = make("random.gguf")
    questions = [f"Question {number}: " + "and the " * number for number in range(8)]
    alone = [answer(model, question)[0] for question in questions]

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda question: answer(model, question)[0], questions))

    assert together == alone


def test_a_seed_decides_what_is_drawn(make: Make) -> None:
    model = make("random.gguf")

    first = answer(model, "Hi", temperature=1.5, seed=1)[0]

    assert answer(model, "Hi", temperature=1.5, seed=1)[0] == first
    assert answer(model, "Hi", temperature=1.5, seed=2)[0] != first


def test_a_repetition_penalty_changes_the_answer(make: Make) -> None:
    model = make("random.gguf")

    assert answer(model, "Hi", repeat_penalty=1.8)[0] != answer(model, "Hi")[0]


def test_two_conversations_keep_their_places_in_the_cache(make: Make) -> None:
    model = make("random.gguf")
    answer(model, "The first conversation talks of invoices")
    answer(model, "Another one, of weather")

    _, first_again = answer(model, "The first conversation talks of invoices")
    _, second_again = answer(model, "Another one, of weather")

    for completed in (first_again, second_again):
        assert completed.usage.reused_tokens == completed.usage.prompt_tokens - 1


def test_cancelling_while_the_prompt_is_read_ends_before_its_end(make: Make) -> None:
    model = make("long.gguf", LoadSettings(n_ctx=8_192), n_ctx=8_192)
    cancelled = threading.Event()
    stream = model.generate([Message("user", "x" * 8_000)], SamplingSettings(), cancelled.is_set)
    next(stream)
    cancelled.set()

    events = list(stream)

    last = events[-1]
    assert isinstance(last, Completed)
    assert last.reason == "cancelled"
    assert all(event.done < event.total for event in events if isinstance(event, PromptProgress))


def test_what_was_read_before_cancelling_is_reused(make: Make) -> None:
    model = make("long.gguf", LoadSettings(n_ctx=8_192), n_ctx=8_192)
    question = "x" * 3_000
    enough = threading.Event()
    stream = model.generate([Message("user", question)], SamplingSettings(), enough.is_set)
    for event in stream:
        if isinstance(event, PromptProgress) and event.done >= 1_000:
            enough.set()

    text, completed = answer(model, question)

    assert completed.usage.reused_tokens >= 1_000
    cold = make("long.gguf", LoadSettings(n_ctx=8_192), n_ctx=8_192)
    assert answer(cold, question)[0] == text


def test_a_callers_failing_question_ends_only_its_own_stream(make: Make) -> None:
    model = make("random.gguf")

    def broken() -> bool:
        raise RuntimeError("not my day")

    with pytest.raises(RuntimeError, match="not my day"):
        list(model.generate([Message("user", "Hi")], SamplingSettings(), broken))
    assert answer(model, "Hi")[0]


def test_a_hundred_abandoned_answers_leave_no_place_occupied(make: Make) -> None:
    model = make("random.gguf")
    expected = answer(model, "Hi")[0]
    for number in range(100):
        stream = model.generate(
            [Message("user", f"Number {number}")], SamplingSettings(max_tokens=300), lambda: False
        )
        for _ in range(number % 7 + 1):
            next(stream)
        stream.close()  # type: ignore[attr-defined]

    assert answer(model, "Hi")[0] == expected


def test_cancelling_some_answers_leaves_the_others_as_they_are(make: Make) -> None:
    model = make("random.gguf")
    questions = [f"Question {number}: " + "and the " * number for number in range(4)]
    alone = [answer(model, question, max_tokens=60)[0] for question in questions]
    over = threading.Event()

    def disturb() -> None:
        number = 0
        while not over.is_set():
            number += 1
            stream = model.generate(
                [Message("user", f"Never mind {number}")], SamplingSettings(), lambda: False
            )
            next(stream)
            stream.close()  # type: ignore[attr-defined]

    with ThreadPoolExecutor(5) as pool:
        disturbing = pool.submit(disturb)
        asked = [
            pool.submit(lambda text=text: answer(model, text, max_tokens=60)[0])
            for text in questions
        ]
        together = [one.result() for one in asked]
        over.set()
        disturbing.result()

    assert together == alone


def test_a_short_question_does_not_wait_for_a_long_prompt(make: Make) -> None:
    model = make("long.gguf", LoadSettings(n_ctx=8_192), n_ctx=8_192)
    long = model.generate(
        [Message("user", "x" * 8_000)], SamplingSettings(max_tokens=4), lambda: False
    )
    next(long)

    with ThreadPoolExecutor(2) as pool:
        ended: list[str] = []
        reading = pool.submit(lambda: (list(long), ended.append("long")))
        asking = pool.submit(lambda: (answer(model, "Hi", max_tokens=4), ended.append("short")))
        reading.result()
        asking.result()

    assert ended == ["short", "long"]


def test_a_failing_computation_is_one_sentence_and_the_next_one_works(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = make("random.gguf")
    expected = answer(model, "Hi")[0]
    monkeypatch.setattr(OpenModel, "decode", lambda _self: -3)

    with pytest.raises(GenerationError) as caught:
        answer(model, "Hi")
    monkeypatch.undo()

    assert caught.value.hint
    assert "returned -3" in caught.value.details
    assert answer(model, "Hi")[0] == expected


def test_a_listener_that_stops_a_load_is_heard(make: Make, folder: Path) -> None:
    model = make("random.gguf")

    def stop(_fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        model.load(folder / "random.gguf", LoadSettings(n_ctx=256), stop)
    assert model.loaded is None
    model.load(folder / "random.gguf", LoadSettings(n_ctx=256))
    assert answer(model, "Hi")[0]


def test_closing_ends_a_load_that_is_under_way(folder: Path, make: Make) -> None:
    make("random.gguf")
    model = LlamaChatModel(child_command("import time; time.sleep(60)"), folder / "other cache")
    with ThreadPoolExecutor(1) as pool:
        loading = pool.submit(model.load, folder / "random.gguf", LoadSettings())
        while not loading.running():
            pass

        model.close()

        with pytest.raises((Cancelled, EngineError)):
            loading.result()


def test_a_second_model_replaces_the_first(make: Make, folder: Path) -> None:
    model = make("random.gguf")
    make("script.gguf", script=SCRIPT)

    model.load(folder / "script.gguf", LoadSettings())

    assert answer(model, "Hi")[0] == SCRIPT


def test_a_longer_context_than_trained_is_noted(make: Make) -> None:
    model = make("random.gguf", LoadSettings(n_ctx=1_024))

    assert model.loaded is not None
    assert any("longer than" in note for note in model.loaded.notes)


def test_llama_cpp_prints_nothing(make: Make, capfd: pytest.CaptureFixture[str]) -> None:
    answer(make("random.gguf"), "Hi")

    assert capfd.readouterr() == ("", "")

"""What chat and generation leave in the fact rows, for each way that a request may end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel, write_fake_model
from tests.unit.workbench.services.chat_world import World, trace_of
from workbench.app import Workbench, open_workspace
from workbench.domain.chat_event import TextDelta
from workbench.domain.model import Message, SamplingSettings, TextPiece
from workbench.domain.prompt import PromptId, PromptUse
from workbench.domain.request_fact import RequestFact
from workbench.domain.usage import Selection
from workbench.errors import Cancelled, GenerationError, InputError, WorkbenchError
from workbench.jobs import JobContext, plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.batch import BatchRequest
from workbench.services.chat.chat import Ask
from workbench.services.retrieval.prompting import passage_prompt
from workbench.storage.usage_store import UsageStore

PLAIN = Ask("What is the daily allowance?")
OVER = replace(PLAIN, collection_ids=("c1", "c2", "c1"))


@pytest.fixture
def world(tmp_path: Path) -> Any:
    made = World(tmp_path)
    yield made
    made.close()


def only(world: World) -> RequestFact:
    (fact,) = UsageStore(world.database).facts(Selection())
    return fact


def test_an_answer_over_documents_leaves_every_figure(world: World) -> None:
    use = PromptUse(PromptId("p"), "letters", 3, "abc")
    turn = world.chat.send(replace(OVER, prompt=use, feature="ask"), plain_context())

    fact = only(world)
    begin, end = fact.begin, fact.end
    model = world.models.current()
    assert (begin.feature, begin.model_id, begin.model) == ("ask", model.id, model.name)
    assert (begin.prompt_id, begin.prompt_version, begin.prompt_hash) == ("p", 3, "abc")
    assert begin.collection_ids == ("c1", "c2")
    assert fact.turn_id == turn.id
    assert turn.usage is not None
    assert turn.retrieval is not None
    assert (end.status, end.error_kind, end.refused) == ("complete", "", False)
    assert (end.prompt_tokens, end.completion_tokens, end.reused_tokens) == (
        turn.usage.prompt_tokens,
        turn.usage.completion_tokens,
        turn.usage.reused_tokens,
    )
    assert (end.n_hits, end.n_passages) == (len(turn.retrieval.hits), len(turn.retrieval.used))
    assert end.best_score == pytest.approx(0.8)
    assert end.retrieval_s == turn.retrieval.took_s
    assert end.n_citations == len(turn.citations) == 1
    assert end.queue_s is not None
    assert end.first_token_s is not None
    assert end.total_s is not None
    assert 0 <= end.queue_s <= end.first_token_s <= end.total_s
    assert end.tokens_per_second == turn.usage.tokens_per_second


def test_plain_chat_searched_nothing(world: World) -> None:
    world.chat.send(PLAIN, plain_context())

    fact = only(world)
    assert fact.begin.feature == "chat"
    assert (fact.end.n_hits, fact.end.retrieval_s, fact.end.best_score) == (None, None, None)


def test_a_refusal_is_counted(tmp_path: Path) -> None:
    world = World(tmp_path, FakeChatModel(passage_prompt().refusal))
    world.chat.send(OVER, plain_context())

    assert only(world).end.refused
    world.close()


def test_where_nothing_is_found_no_model_is_counted(world: World) -> None:
    world.retrieval.trace = trace_of(note="Nothing was found.")
    world.chat.send(OVER, plain_context())

    fact = only(world)
    assert (fact.begin.model_id, fact.end.status, fact.end.refused) == ("", "complete", True)
    assert (fact.end.n_hits, fact.end.prompt_tokens, fact.end.first_token_s) == (0, None, None)


def test_a_stopped_answer_is_cancelled_with_what_it_cost(world: World) -> None:
    stop = threading.Event()

    def show(event: object) -> None:
        if isinstance(event, TextDelta):
            stop.set()

    world.chat.send(PLAIN, JobContext(show, stop))

    end = only(world).end
    assert (end.status, end.error_kind) == ("stopped", "cancelled")
    assert end.completion_tokens == 1


def failing(error: Exception) -> FakeChatModel:
    return FakeChatModel(failure=error)


@pytest.mark.parametrize(
    ("error", "kind"), [(GenerationError("x"), "engine"), (InputError("x"), "user")]
)
def test_a_failure_is_counted_by_its_kind(tmp_path: Path, error: WorkbenchError, kind: str) -> None:
    world = World(tmp_path, failing(error))
    with pytest.raises(WorkbenchError):
        world.chat.send(PLAIN, plain_context())

    end = only(world).end
    assert (end.status, end.error_kind) == ("failed", kind)
    assert end.total_s is not None
    world.close()


def test_a_fault_of_ours_leaves_it_interrupted(tmp_path: Path) -> None:
    world = World(tmp_path, failing(RuntimeError("a bug")))
    with pytest.raises(RuntimeError):
        world.chat.send(PLAIN, plain_context())

    assert only(world).end.status == "interrupted"
    world.close()


def test_a_question_that_is_not_accepted_leaves_no_row(world: World) -> None:
    with pytest.raises(InputError):
        world.chat.send(replace(PLAIN, question=" "), plain_context())

    assert list(UsageStore(world.database).facts(Selection())) == []


# ------------------------------------------------------------------------------- generate

Open = Callable[[FakeChatModel], Workbench]


@pytest.fixture
def opened(tmp_path: Path) -> Any:
    made: list[Workbench] = []

    def open_with(model: FakeChatModel) -> Workbench:
        paths = WorkspacePaths(tmp_path / "workspace")
        workbench = open_workspace(paths, lambda _: replace(fake_engines(), chat_model=model))
        fake = workbench.models.import_file(write_fake_model(tmp_path / "fake.gguf"))
        workbench.models.choose(fake.id)
        made.append(workbench)
        return workbench

    yield open_with
    made[-1].close()


ASKED = (Message("user", "Hello there"),)


def test_a_generated_answer_is_a_request(opened: Open) -> None:
    workbench = opened(FakeChatModel())
    found = workbench.generate.one(ASKED, SamplingSettings(), plain_context())

    (fact,) = workbench.usage.requests(Selection())
    assert (fact.begin.feature, fact.begin.model, fact.turn_id) == ("generate", found.model, "")
    assert fact.end.status == "complete"
    assert fact.end.completion_tokens == found.usage.completion_tokens


def test_a_generation_that_is_stopped_or_fails_is_one_too(opened: Open) -> None:
    workbench = opened(FakeChatModel())
    stop = threading.Event()

    def show(event: object) -> None:
        if isinstance(event, TextPiece):
            stop.set()

    with pytest.raises(Cancelled):
        workbench.generate.one(ASKED, SamplingSettings(), JobContext(show, stop))
    long = (Message("user", "word " * 2_000),)
    with pytest.raises(InputError):
        workbench.generate.one(long, SamplingSettings(), plain_context())

    newest, oldest = (fact.end for fact in workbench.usage.requests(Selection()))
    assert (oldest.status, oldest.error_kind) == ("stopped", "cancelled")
    assert oldest.completion_tokens == 1
    assert (newest.status, newest.error_kind) == ("failed", "user")


def test_each_line_of_a_batch_is_a_request(opened: Open, tmp_path: Path) -> None:
    workbench = opened(FakeChatModel())
    inputs = tmp_path / "inputs.jsonl"
    inputs.write_text("".join(f'"Question {n}"\n' for n in range(5)) + "not JSON\n")

    workbench.generate.batch(
        BatchRequest(inputs, tmp_path / "out.jsonl", SamplingSettings()), plain_context()
    )

    facts = list(workbench.usage.requests(Selection()))
    assert len(facts) == 5
    assert {(fact.begin.feature, fact.end.status) for fact in facts} == {("batch", "complete")}

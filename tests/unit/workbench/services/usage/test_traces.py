"""Each step of a request is there with its time, in order, and none of it is text."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.chat_model import FakeChatModel
from tests.unit.workbench.services.chat_world import World
from workbench.domain.chat_event import TextDelta
from workbench.domain.otlp import document, spans_of
from workbench.domain.request_fact import RequestFact
from workbench.domain.trace import Step
from workbench.domain.usage import Selection
from workbench.errors import GenerationError, InputError, NotFound, WorkbenchError
from workbench.jobs import JobContext, plain_context
from workbench.services.chat.chat import Ask
from workbench.services.usage.traces import Traces
from workbench.storage.trace_rows import TraceRows
from workbench.storage.usage_store import UsageStore

PLAIN = Ask("What is the daily allowance?")
OVER = Ask("What is the daily allowance?", collection_ids=("c1", "c2"))


@pytest.fixture
def world(tmp_path: Path) -> Any:
    made = World(tmp_path)
    yield made
    made.close()


def traces(world: World) -> Traces:
    return Traces(UsageStore(world.database), TraceRows(world.database))


def only(world: World) -> tuple[RequestFact, tuple[Step, ...]]:
    (fact,) = UsageStore(world.database).facts(Selection())
    return fact, traces(world).steps(fact.begin.id)


def test_an_answer_over_documents_has_every_step_in_order(world: World) -> None:
    turn = world.chat.send(OVER, plain_context())

    fact, steps = only(world)
    names = [step.name for step in steps]
    assert names == [
        "retrieval", "rails", "load", "rendering", "queue", "reading", "generation", "checks",
    ]  # fmt: skip
    assert all(step.outcome == "" and step.duration_s >= 0 for step in steps)
    assert [step.start_s for step in steps] == sorted(step.start_s for step in steps)
    assert fact.end.total_s is not None
    assert steps[-1].start_s + steps[-1].duration_s <= fact.end.total_s
    facts = {step.name: step.facts for step in steps}
    assert turn.retrieval is not None and turn.usage is not None
    assert facts["retrieval"]["hits"] == len(turn.retrieval.hits)
    assert facts["generation"]["output_tokens"] == turn.usage.completion_tokens
    assert facts["checks"] == {"citations": 1, "refused": False}


def test_no_step_says_what_was_asked_or_found(world: World) -> None:
    turn = world.chat.send(OVER, plain_context())

    stored = json.dumps([tuple(row) for row in world.database.read("SELECT * FROM trace_steps")])
    assert turn.retrieval is not None
    texts = [hit.passage.text for hit in turn.retrieval.hits] + [turn.answer, turn.question]
    for word in {word for text in texts for word in text.split() if len(word) > 5}:
        assert word not in stored


def test_a_stopped_answer_stopped_while_it_was_written(world: World) -> None:
    stop = threading.Event()

    def show(event: object) -> None:
        if isinstance(event, TextDelta):
            stop.set()

    world.chat.send(PLAIN, JobContext(show, stop))

    _, steps = only(world)
    outcomes = {step.name: step.outcome for step in steps}
    assert outcomes["generation"] == "stopped"


def test_a_failure_is_at_the_step_that_failed(tmp_path: Path) -> None:
    world = World(tmp_path, FakeChatModel(failure=GenerationError("x")))
    with pytest.raises(WorkbenchError):
        world.chat.send(PLAIN, plain_context())

    _, steps = only(world)
    assert [step.outcome for step in steps[:-1]] == [""] * (len(steps) - 1)
    assert steps[-1].outcome == "failed"
    world.close()


def test_a_deleted_conversation_takes_the_references_along(world: World) -> None:
    turn = world.chat.send(OVER, plain_context())
    assert "passages" in only(world)[1][0].facts

    world.store.delete(turn.conversation_id)

    _, steps = only(world)
    assert steps[0].name == "retrieval" and "passages" not in steps[0].facts
    assert steps[0].facts["hits"] == 3


def test_an_erased_request_takes_its_steps_along(world: World) -> None:
    world.chat.send(PLAIN, plain_context())
    with world.database.write() as connection:
        connection.execute("DELETE FROM requests")

    assert world.database.read("SELECT * FROM trace_steps") == []


def test_a_request_is_found_by_the_beginning_of_its_id_or_its_turns(world: World) -> None:
    turn = world.chat.send(PLAIN, plain_context())
    fact, steps = only(world)

    assert traces(world).find(fact.begin.id[:20]) == (fact, steps)
    assert traces(world).find(turn.id) == (fact, steps)
    with pytest.raises(NotFound):
        traces(world).find("zzz")
    world.chat.send(PLAIN, plain_context())
    with pytest.raises(InputError):
        traces(world).find(fact.begin.id[:2])


def attributes(span: dict[str, Any]) -> dict[str, Any]:
    return {item["key"]: next(iter(item["value"].values())) for item in span["attributes"]}


def test_otlp_names_are_those_of_opentelemetry(world: World) -> None:
    world.chat.send(OVER, plain_context())
    fact, steps = only(world)

    root, *rest = spans_of(fact, steps)

    assert len(root["traceId"]) == 32 and int(root["traceId"], 16)
    assert all(len(span["spanId"]) == 16 and int(span["spanId"], 16) for span in (root, *rest))
    assert {span["parentSpanId"] for span in rest} == {root["spanId"]}
    assert len({span["spanId"] for span in (root, *rest)}) == len(rest) + 1
    known = attributes(root)
    assert known["gen_ai.operation.name"] == "chat"
    assert known["gen_ai.request.model"] == fact.begin.model
    assert known["gen_ai.usage.input_tokens"] == str(fact.end.prompt_tokens)
    assert known["gen_ai.usage.output_tokens"] == str(fact.end.completion_tokens)
    for span, step in zip(rest, steps, strict=True):
        start, end = int(span["startTimeUnixNano"]), int(span["endTimeUnixNano"])
        assert (end - start) / 1e9 == pytest.approx(step.duration_s, abs=1e-8)
        assert int(root["startTimeUnixNano"]) <= start <= end <= int(root["endTimeUnixNano"])
    assert json.loads(json.dumps(document([(fact, steps)])))["resourceSpans"][0]["scopeSpans"]

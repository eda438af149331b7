"""The local API as clients see it: protocols, tokens, limits, rails, errors."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import validate

from tests.fakes.chat_model import FakeChatModel
from tests.unit.api.api_world import ApiWorld, api_world, events_of
from ui.api.problems import problem_of
from ui.api.security import MOST_BODY_BYTES
from workbench.domain.api_token import Scope
from workbench.domain.guard.finding import GuardAction
from workbench.domain.model import Message
from workbench.domain.prompt import PromptContent, Variable, VariableKind
from workbench.domain.usage import Selection
from workbench.errors import (
    AccessDenied,
    GenerationError,
    InputError,
    NotEnoughMemory,
    NotFound,
    QueueFull,
    TooManyRequests,
    WorkbenchError,
)
from workbench.jobs import plain_context

HELLO = {"messages": [{"role": "user", "content": "Hello there"}]}
WEATHER = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "The weather of a place",
        "parameters": {"type": "object", "properties": {"place": {"type": "string"}}},
    },
}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[ApiWorld]:
    with api_world(tmp_path / "workspace") as world:
        yield world


# ---------------------------------------------------------------------------------- who is let in


def test_without_a_token_nothing_is_answered(world: ApiWorld) -> None:
    for headers in ({}, {"Authorization": "Bearer wb-wrong"}, {"Authorization": "Basic eDp5"}):
        answer = world.post("/v1/chat/completions", HELLO, headers)
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert answer.json()["error"]["code"] == "invalid_api_key"
    assert world.client.get("/v1/models").status_code == 401
    assert world.client.get("/health").status_code == 200
    assert not world.model.asked


def test_a_revoked_token_opens_nothing(world: ApiWorld) -> None:
    headers = world.token()
    assert world.client.get("/v1/models", headers=headers).status_code == 200
    world.workbench.access.revoke(world.workbench.access.find("test").id)
    assert world.client.get("/v1/models", headers=headers).status_code == 401


def test_secrets_are_kept_nowhere(world: ApiWorld) -> None:
    secret = world.token()["Authorization"].split()[1]
    world.post("/v1/chat/completions", HELLO, {"x-api-key": secret})
    for file in world.workbench.paths.root.rglob("*"):
        if file.is_file():
            assert secret.encode() not in file.read_bytes(), file


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example:8620"},
        {"Host": "127.0.0.1:1"},
        {"Host": ""},
        {"Origin": "http://127.0.0.1:8620"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_a_web_page_gets_no_further_than_the_door(world: ApiWorld, headers: dict[str, str]) -> None:
    answer = world.post("/v1/chat/completions", HELLO, {**world.token(), **headers})
    assert answer.status_code == 403
    assert not world.model.asked


@pytest.mark.parametrize("host", ["localhost:8620", "[::1]:8620", "127.0.0.1"])
def test_this_machines_own_names_are_let_in(world: ApiWorld, host: str) -> None:
    answer = world.post("/v1/chat/completions", HELLO, {**world.token(), "Host": host})
    assert answer.status_code == 200


def test_a_token_asks_only_what_it_may_and_as_often_as_it_may(world: ApiWorld) -> None:
    other = world.token("other", Scope(models=("someone",)))
    refused = world.post("/v1/chat/completions", HELLO, other)
    assert refused.status_code == 403
    assert world.client.get("/v1/models", headers=other).json()["data"] == []

    paced = world.token("paced", Scope(per_minute=2))
    statuses = [world.post("/v1/chat/completions", HELLO, paced).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    late = world.post("/v1/chat/completions", HELLO, paced)
    assert int(late.headers["Retry-After"]) > 0

    short = world.token("short", Scope(most_tokens=2))
    answer = world.post("/v1/chat/completions", {**HELLO, "max_tokens": 500}, short).json()
    assert answer["usage"]["completion_tokens"] == 2
    assert answer["choices"][0]["finish_reason"] == "length"


def test_a_body_that_is_too_large_is_refused_unread(world: ApiWorld) -> None:
    headers = {**world.token(), "Content-Length": str(MOST_BODY_BYTES + 1)}
    answer = world.client.post("/v1/chat/completions", content=b"{}", headers=headers)
    assert answer.status_code == 413


# ------------------------------------------------------------------------------------------ chats


def test_an_answer_has_the_form_that_clients_read(world: ApiWorld) -> None:
    answer = world.post("/v1/chat/completions", HELLO, world.token()).json()
    assert answer["object"] == "chat.completion"
    (choice,) = answer["choices"]
    assert choice["message"] == {
        "role": "assistant", "content": "You said: Hello there", "refusal": None
    }  # fmt: skip
    assert choice["finish_reason"] == "stop"
    usage = answer["usage"]
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]
    (fact,) = world.workbench.usage.requests(Selection())
    assert fact.begin.feature == "api"


def test_a_stream_says_the_same(world: ApiWorld) -> None:
    body = {**HELLO, "stream": True, "stream_options": {"include_usage": True}}
    answer = world.post("/v1/chat/completions", body, world.token())
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.endswith("data: [DONE]\n\n")
    chunks = events_of(answer.text)
    texts = [one["choices"][0]["delta"].get("content", "") for one in chunks[:-1]]
    assert "".join(texts) == "You said: Hello there"
    assert chunks[-2]["choices"][0]["finish_reason"] == "stop"
    assert chunks[-1]["choices"] == [] and chunks[-1]["usage"]["completion_tokens"] > 0


def test_several_answers_come_with_several_seeds(world: ApiWorld) -> None:
    answer = world.post("/v1/chat/completions", {**HELLO, "n": 3, "seed": 5}, world.token())
    assert len(answer.json()["choices"]) == 3
    assert sorted(sampling.seed for _, sampling in world.model.asked) == [5, 6, 7]


def test_a_model_that_calls_a_tool_by_the_form(tmp_path: Path) -> None:
    def call(messages: Sequence[Message]) -> str:
        assert "weather" in messages[0].content
        return '{"tool": "weather", "arguments": {"place": "Rome"}}'

    class Formed(FakeChatModel):
        def check_constraint(self, constraint: object) -> None:
            """Any form."""

    with api_world(tmp_path / "workspace", Formed(call)) as world:
        headers = world.token()
        body = {**HELLO, "tools": [WEATHER]}
        message = world.post("/v1/chat/completions", body, headers).json()["choices"][0]
        assert message["finish_reason"] == "tool_calls"
        (made,) = message["message"]["tool_calls"]
        assert made["function"] == {"name": "weather", "arguments": '{"place": "Rome"}'}
        streamed = world.post("/v1/chat/completions", {**body, "stream": True}, headers)
        deltas = [one["choices"][0]["delta"] for one in events_of(streamed.text)]
        assert [one for one in deltas if "tool_calls" in one]

        again = [*HELLO["messages"], message["message"]]
        again.append({"role": "tool", "tool_call_id": made["id"], "content": "sunny"})
        world.post("/v1/chat/completions", {**body, "messages": again}, headers)
        said = [one.content for one in world.model.asked[-1][0]]
        assert any("sunny" in text for text in said)


def test_unknown_models_and_empty_questions_are_told(world: ApiWorld) -> None:
    headers = world.token()
    unknown = world.post("/v1/chat/completions", {**HELLO, "model": "gpt-9"}, headers)
    assert unknown.status_code == 404
    for body in ({"messages": []}, {}, [], {"messages": [{"role": "user"}], "n": 99}):
        answer = world.post("/v1/chat/completions", body, headers)
        assert answer.status_code == 400
        assert answer.json()["error"]["message"]
    picture = [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]
    assert world.post("/v1/chat/completions", {"messages": picture}, headers).status_code == 400


def test_what_the_rails_hold_back_is_not_asked(world: ApiWorld) -> None:
    world.workbench.rails.set_action("in", "secret", GuardAction.BLOCK)
    secret = "My key is AKIAIOSFODNN7EXAMPLE and ghp_" + "a1B2" * 9
    body = {"messages": [{"role": "user", "content": secret}]}
    answer = world.post("/v1/chat/completions", body, world.token()).json()
    assert answer["choices"][0]["finish_reason"] == "content_filter"
    assert not world.model.asked
    (fact,) = world.workbench.usage.requests(Selection())
    assert fact.end is not None
    assert (fact.end.guard, fact.end.refused, fact.end.model_asked) == ("in", True, False)


def test_what_the_rails_hold_back_of_an_answer_is_not_streamed(tmp_path: Path) -> None:
    leaked = "The key is ghp_" + "a1B2" * 9 + " as you know. " * 40
    with api_world(tmp_path / "workspace", FakeChatModel(leaked)) as world:
        world.workbench.rails.set_action("out", "secret", GuardAction.BLOCK)
        answer = world.post("/v1/chat/completions", {**HELLO, "stream": True}, world.token())
        assert "a1B2a1B2" not in answer.text
        assert events_of(answer.text)[-1]["choices"][0]["finish_reason"] == "content_filter"
        (fact,) = world.workbench.usage.requests(Selection())
        assert fact.end is not None
        assert (fact.end.guard, fact.end.status) == ("out", "complete")


# ------------------------------------------------------------------------------------- other ways


def test_bare_text_with_echo_and_probabilities(world: ApiWorld) -> None:
    body = {"prompt": "one two three", "echo": True, "logprobs": 2, "max_tokens": 1}
    (choice,) = world.post("/v1/completions", body, world.token()).json()["choices"]
    listed = choice["logprobs"]
    assert listed["tokens"][:3] == ["one", " two", " three"]
    assert listed["token_logprobs"][0] is None
    assert all(value <= 0 for value in listed["token_logprobs"][1:])
    assert listed["text_offset"][:3] == [0, 3, 7]
    assert choice["text"].startswith("one two three")


def test_several_prompts_are_answered_in_order(world: ApiWorld) -> None:
    body = {"prompt": ["first", "second"], "max_tokens": 9}
    choices = world.post("/v1/completions", body, world.token()).json()["choices"]
    assert [one["index"] for one in choices] == [0, 1]
    assert [one["text"] for one in choices] == ["You said: first", "You said: second"]
    tokens = {"prompt": [[1, 2], [3]], "max_tokens": 9}
    assert len(world.post("/v1/completions", tokens, world.token("b")).json()["choices"]) == 2


def test_responses_and_messages_say_the_same_under_other_names(world: ApiWorld) -> None:
    headers = world.token()
    made = world.post("/v1/responses", {"input": "Hello there"}, headers).json()
    assert made["status"] == "completed"
    assert made["output"][0]["content"][0]["text"] == "You said: Hello there"
    streamed = world.post("/v1/responses", {"input": "Hello there", "stream": True}, headers)
    kinds = [one["type"] for one in events_of(streamed.text)]
    assert kinds[0] == "response.created" and kinds[-1] == "response.completed"

    body = {**HELLO, "max_tokens": 20}
    message = world.post("/v1/messages", body, headers).json()
    assert message["content"] == [{"type": "text", "text": "You said: Hello there"}]
    assert message["stop_reason"] == "end_turn"
    streamed = world.post("/v1/messages", {**body, "stream": True}, headers)
    events = events_of(streamed.text)
    assert [events[0]["type"], events[-1]["type"]] == ["message_start", "message_stop"]
    deltas = [one["delta"]["text"] for one in events if one["type"] == "content_block_delta"]
    assert "".join(deltas) == "You said: Hello there"
    bad = world.post("/v1/messages", HELLO, headers)
    assert bad.status_code == 400 and bad.json()["type"] == "error"


def test_vectors_and_ranks(world: ApiWorld) -> None:
    headers = world.token()
    body = {"input": ["one", "two"]}
    made = world.post("/v1/embeddings", body, headers).json()
    assert [one["index"] for one in made["data"]] == [0, 1]
    coded = world.post("/v1/embeddings", {**body, "encoding_format": "base64"}, headers).json()
    raw = base64.b64decode(coded["data"][0]["embedding"])
    assert len(raw) == 4 * len(made["data"][0]["embedding"])

    body = {"query": "one two", "documents": ["three", "one two"], "return_documents": True}
    ranks = world.post("/v1/rerank", body, headers).json()["results"]
    assert ranks[0]["index"] == 1 and ranks[0]["document"]["text"] == "one two"
    assert world.post("/v1/embeddings", {"input": []}, headers).status_code == 400


def test_ranks_come_in_the_shapes_of_other_services_too(world: ApiWorld) -> None:
    body = {"query": "one two", "documents": ["three", "one two"], "top_k": 1}
    made = world.post("/v1/rerank", body, world.token()).json()
    assert made["object"] == "list"
    assert made["data"] == made["results"] and [one["index"] for one in made["data"]] == [1]


class TaughtToFillIn(FakeChatModel):
    """Knows Qwen's markers; each is one token."""

    def tokens_of(self, text: str) -> tuple[int, ...]:
        markers = {"<|fim_prefix|>": 1, "<|fim_suffix|>": 2, "<|fim_middle|>": 3}
        return (markers[text],) if text in markers else super().tokens_of(text)

    def text_of(self, tokens: Any) -> str:
        return "".join(chr(one) for one in tokens if one > 3)


def test_a_text_is_filled_in_between_two_others(tmp_path: Path) -> None:
    with api_world(tmp_path / "workspace", TaughtToFillIn()) as world:
        headers, body = world.token(), {"prompt": "ab", "suffix": "z", "max_tokens": 4}
        made = world.post("/v1/completions", body, headers).json()
        assert made["choices"][0]["text"]
        words = world.model.asked[-1][0][-1].content
        assert words.split() == ["1", "97", "98", "2", "122", "3"]

        chat = world.post("/v1/fim/completions", body, headers).json()
        assert chat["choices"][0]["message"]["content"] == made["choices"][0]["text"]
        streamed = world.post("/v1/fim/completions", {**body, "stream": True}, headers)
        events = events_of(streamed.text)
        said = "".join(one["choices"][0]["delta"].get("content", "") for one in events)
        assert said == made["choices"][0]["text"]
        assert events[-1]["choices"][0]["finish_reason"] in {"stop", "length"}
        assert world.post("/v1/fim/completions", {**body, "echo": True}, headers).status_code == 400


def test_a_model_that_was_not_taught_to_fill_in_says_so(world: ApiWorld) -> None:
    body = {"prompt": "ab", "suffix": "z"}
    for path in ("/v1/completions", "/v1/fim/completions"):
        refused = world.post(path, body, world.token(path))
        assert refused.status_code == 400
        assert "not taught" in refused.json()["error"]["message"]


def test_rails_read_what_tokens_say(world: ApiWorld) -> None:
    world.workbench.rails.set_action("in", "secret", GuardAction.BLOCK)
    secret = "My key is AKIAIOSFODNN7EXAMPLE and ghp_" + "a1B2" * 9
    made = world.post("/v1/completions", {"prompt": [ord(c) for c in secret]}, world.token())
    assert made.json()["choices"][0]["finish_reason"] == "content_filter"
    assert not world.model.asked


def test_tokens_of_a_text_and_the_text_of_tokens(world: ApiWorld) -> None:
    headers = world.token()
    made = world.post("/tokenize", {"prompt": "abc"}, headers).json()
    assert made == {"tokens": [97, 98, 99], "count": 3}
    assert world.post("/detokenize", made, headers).json() == {"prompt": "abc"}
    assert world.post("/detokenize", {"tokens": [-1]}, headers).status_code == 400
    assert world.client.get("/tokenizer_info", headers=headers).json()["eos_token"] == "</s>"


def test_answers_from_a_collection_carry_their_passages(world: ApiWorld, tmp_path: Path) -> None:
    collection = world.workbench.library.create_collection("Papers")
    paper = tmp_path / "paper.txt"
    paper.write_text("The notice period is three months. It begins on the first day.", "utf-8")
    world.workbench.ingest.add([paper], collection.id, plain_context())
    headers = world.token()
    question = {"role": "user", "content": "How long is the notice period?"}
    body = {"messages": [question], "workbench": {"collection": "Papers"}}
    made = world.post("/v1/chat/completions", body, headers).json()
    assert "three months" in made["workbench"]["passages"][0]["text"]
    conversation = made["workbench"]["conversation"]
    assert len(world.workbench.conversations.list()) == 1

    answer = {"role": "assistant", "content": made["choices"][0]["message"]["content"]}
    more = {"role": "user", "content": "When does the notice period begin?"}
    body = {**body, "messages": [question, answer, more], "stream": True}
    chunks = events_of(world.post("/v1/chat/completions", body, headers).text)
    assert chunks[-1]["workbench"]["conversation"] == conversation

    shut = world.token("shut", Scope(may_search=False))
    assert world.post("/v1/chat/completions", body | {"stream": False}, shut).status_code == 403
    assert world.client.get("/v1/collections", headers=shut).json()["data"] == []


def test_a_prompt_of_the_library_is_asked_through(world: ApiWorld) -> None:
    prompts = world.workbench.prompts
    prompt = prompts.create(
        "sum", PromptContent("Sum up: {{ text }}", variables=(Variable("text"),))
    )
    prompts.create("read", PromptContent("{{ f }}", variables=(Variable("f", VariableKind.FILE),)))
    headers = world.token()
    body = {"messages": [{"role": "user", "content": "the report"}], "workbench": {"prompt": "sum"}}
    made = world.post("/v1/chat/completions", body, headers).json()
    assert "Sum up: the report" in made["choices"][0]["message"]["content"]
    (use,) = world.workbench.judging.prompt_uses.of(prompts.find(prompt.id), 1)
    assert use.kind == "api" and use.id == made["workbench"]["conversation"]

    for wrong in ({"prompt": "read"}, {"prompt": "sum", "variables": {"text": "all of it"}}):
        found = world.post("/v1/chat/completions", {**body, "workbench": wrong}, headers)
        assert found.status_code == 400


# ------------------------------------------------------------------------------------- malformed


@given(
    body=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["messages", "role", "content", "prompt", "tools", "n", "input", "stop", "model",
                 "max_tokens", "stream", "type", "function", "name", "workbench", "query"]
            ),
            inner,
            max_size=6,
        ),
        max_leaves=12,
    )
)  # fmt: skip
@pytest.mark.parametrize(
    "path",
    ["/v1/chat/completions", "/v1/completions", "/v1/responses", "/v1/messages", "/v1/embeddings"],
)
def test_nothing_that_is_sent_is_a_fault_of_ours(
    tmp_path_factory: pytest.TempPathFactory, shared: tuple[ApiWorld, dict[str, str]], path: str,
    body: object,
) -> None:  # fmt: skip
    world, headers = shared
    answer = world.client.post(path, content=json.dumps(body), headers=headers)
    assert answer.status_code < 500, answer.text


@pytest.fixture(scope="module")
def shared(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[ApiWorld, dict[str, str]]]:
    with api_world(tmp_path_factory.mktemp("api") / "workspace") as world:
        yield world, world.token()


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (InputError("No."), 400),
        (NotFound("No."), 404),
        (AccessDenied("No."), 403),
        (TooManyRequests("No.", wait_s=3.0), 429),
        (QueueFull("No."), 429),
        (NotEnoughMemory("No."), 503),
        (GenerationError("No."), 500),
        (WorkbenchError("No."), 500),
    ],
)
def test_every_kind_of_error_has_its_status(error: WorkbenchError, status: int) -> None:
    assert problem_of(error).status == status


def test_the_description_tells_of_refusals_as_they_are_sent(world: ApiWorld) -> None:
    headers = world.token()
    told = world.client.get("/openapi.json", headers=headers).json()

    assert "HTTPValidationError" not in told["components"]["schemas"]
    for path, operations in told["paths"].items():
        for operation in operations.values():
            statuses = set(operation["responses"])
            assert "422" not in statuses and {"400", "401", "403", "404", "429"} <= statuses, path
    form = told["components"]["schemas"]["Refusal"]
    for body in ({}, {"messages": []}, {**HELLO, "model": "nobody"}):
        refused = world.post("/v1/chat/completions", body, headers)
        assert (
            str(refused.status_code) in told["paths"]["/v1/chat/completions"]["post"]["responses"]
        )
        validate(refused.json(), form)

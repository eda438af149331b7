"""Kept answers: given again to the same request, marked, and gone with what they came from."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.unit.workbench.services.chat_world import World
from workbench.domain.cached_answer import CachedAnswer
from workbench.domain.chat_event import TextDelta
from workbench.domain.conversation import Turn
from workbench.domain.model import SamplingSettings
from workbench.jobs import JobContext, plain_context
from workbench.services.chat.chat import Ask
from workbench.storage.answer_cache import AnswerCacheStore

PLAIN = Ask("Hello there")


@pytest.fixture
def keeping(world: World) -> World:
    world.settings.update(response_cache_mb=1)
    return world


def ask(world: World, question: Ask = PLAIN) -> tuple[Turn, list[Any]]:
    events: list[Any] = []
    return world.chat.send(question, plain_context(events.append)), events


def kept(world: World) -> int:
    return world.cache.status().answers


def test_nothing_is_kept_unless_it_is_wanted(world: World) -> None:
    ask(world)
    ask(world)

    assert kept(world) == 0
    assert len(world.chat_model.asked) == 2


def test_the_same_question_is_answered_from_the_cache_and_says_so(keeping: World) -> None:
    first, live = ask(keeping)
    second, replayed = ask(keeping)

    assert len(keeping.chat_model.asked) == 1
    assert second.answer == first.answer
    assert first.trace is None
    assert second.trace is not None
    assert second.trace.cached_at > first.created_at
    assert second.usage is not None
    assert second.usage.reused_tokens == second.usage.prompt_tokens
    pieces = [event for event in replayed if isinstance(event, TextDelta)]
    assert len(pieces) == 1
    assert len([event for event in live if isinstance(event, TextDelta)]) > 1
    rows = keeping.database.read("SELECT cached, tokens_per_second FROM requests ORDER BY seq")
    assert [row["cached"] for row in rows] == [0, 1]
    assert rows[1]["tokens_per_second"] is None
    facts = [json.loads(row["facts"]) for row in keeping.database.read(
        "SELECT facts FROM audit_events WHERE action = 'answer.made' ORDER BY number")]  # fmt: skip
    assert [item["cached"] for item in facts] == [0, 1]
    assert keeping.store.turn(second.id) == second


def test_other_settings_are_another_request(keeping: World) -> None:
    ask(keeping)
    ask(keeping, replace(PLAIN, sampling=SamplingSettings(max_tokens=5)))
    ask(keeping, replace(PLAIN, sampling=SamplingSettings(temperature=1.0, seed=2**32 - 1)))
    ask(keeping, replace(PLAIN, use_cache=False))

    assert len(keeping.chat_model.asked) == 4
    assert kept(keeping) == 2


def test_the_history_is_part_of_the_request(keeping: World) -> None:
    first, _ = ask(keeping)
    ask(keeping, replace(PLAIN, conversation_id=first.conversation_id))

    assert len(keeping.chat_model.asked) == 2


def test_a_kept_answer_goes_with_its_conversation_and_leaves_no_trace(keeping: World) -> None:
    keeping.chat_model._answer = lambda _messages: "Zanzibar quagga."
    turn, _ = ask(keeping)
    assert kept(keeping) == 1

    keeping.conversations.delete(turn.conversation_id)

    assert kept(keeping) == 0
    for file in keeping.folder.glob("workbench.db*"):
        assert b"quagga" not in file.read_bytes()


def test_a_kept_answer_goes_with_a_document_that_it_was_read_from(keeping: World) -> None:
    with keeping.database.write() as connection:
        connection.execute("INSERT INTO collections(id, name, created_at) VALUES ('c1', 'C', '')")
        connection.execute(
            "INSERT INTO documents(id, collection_id, name, source_path, sha256, size_bytes,"
            " media_type, status, added_at) VALUES ('d', 'c1', 'n', 'p', 's', 1, 't', 'ready', '')"
        )
    question = replace(PLAIN, collection_ids=("c1",))
    ask(keeping, question)
    again, _ = ask(keeping, question)
    assert again.trace is not None
    assert kept(keeping) == 1

    with keeping.database.write() as connection:
        connection.execute("DELETE FROM documents WHERE id = 'd'")

    assert kept(keeping) == 0


def test_a_turn_that_is_changed_later_takes_its_kept_answer_along(keeping: World) -> None:
    turn, _ = ask(keeping)
    with keeping.database.write() as connection:
        connection.execute("UPDATE turns SET notes = '[]' WHERE id = ?", (turn.id,))
    assert kept(keeping) == 1

    with keeping.database.write() as connection:
        connection.execute("UPDATE turns SET answer = 'redacted' WHERE id = ?", (turn.id,))

    assert kept(keeping) == 0


def test_switching_it_off_deletes_what_was_kept(keeping: World) -> None:
    ask(keeping)
    keeping.settings.update(response_cache_mb=0)

    assert kept(keeping) == 0
    actions = [row[0] for row in keeping.database.read("SELECT action FROM audit_events")]
    assert "cache.cleared" in actions


def test_clearing_says_how_many_there_were(keeping: World) -> None:
    ask(keeping)

    assert keeping.cache.clear() == 1
    assert keeping.cache.status().answers == 0


def test_a_policy_forbids_it_whatever_the_settings_say(keeping: World) -> None:
    (keeping.folder / "policy.json").write_text('{"response_cache": "off"}', "utf-8")
    ask(keeping)
    ask(keeping)

    assert len(keeping.chat_model.asked) == 2
    assert keeping.cache.status().megabytes == 0
    assert "policy" in keeping.cache.status().reason


def test_a_stopped_answer_is_not_kept(keeping: World) -> None:
    stop = threading.Event()

    def report(event: Any) -> None:
        if isinstance(event, TextDelta):
            stop.set()

    keeping.chat.send(PLAIN, JobContext(report, stop))

    assert kept(keeping) == 0


def test_the_least_recently_used_go_first(world: World) -> None:
    store = AnswerCacheStore(world.database)
    answer = CachedAnswer("x" * 300, "", "end", 1, 1, "")
    put: dict[str, Any] = {"model_id": "m", "turn_id": None, "document_ids": ()}
    for key in ("a", "b"):
        store.put(key, answer, quota_bytes=1_000, **put)
    assert store.get("a") == answer
    store.put("c", answer, quota_bytes=1_000, **put)

    assert [store.get(key) is not None for key in "abc"] == [True, False, True]
    store.put("huge", replace(answer, text="x" * 2_000), quota_bytes=1_000, **put)
    assert store.get("huge") is None
    assert store.get("a") is not None
    store.trim(0)
    assert store.status(0, "").answers == 0


def test_an_answer_whose_turn_is_gone_is_not_kept(world: World, tmp_path: Path) -> None:
    store = AnswerCacheStore(world.database)
    store.put(
        "k",
        CachedAnswer("x", "", "end", 1, 1, ""),
        model_id="m",
        turn_id="gone",
        document_ids=(),
        quota_bytes=1_000,
    )

    assert store.get("k") is None

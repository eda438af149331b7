"""What is due goes, what is held or pinned stays, and a policy can only make it stricter."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.app import Workbench
from workbench.domain.retention.rules import CLASSES, Kept, due, together
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.storage import sqlite

_OLD = "2020-01-01T00:00:00.000000Z"


def old_chat(workbench: Workbench, question: str) -> str:
    turn = workbench.chat.send(Ask(question=question), plain_context())
    connection = sqlite.connect(workbench.paths.database)
    connection.execute(
        "UPDATE conversations SET updated_at = ? WHERE id = ?", (_OLD, turn.conversation_id)
    )
    connection.close()
    return turn.conversation_id


def old_log(workbench: Workbench) -> Path:
    path = workbench.paths.logs / "crash.txt"
    path.write_text("KeyError\n", "utf-8")
    os.utime(path, (1_500_000_000, 1_500_000_000))
    return path


def test_what_is_due_goes_and_is_reported(workbench: Workbench) -> None:
    retention = workbench.rights.retention
    old, log = old_chat(workbench, "old?"), old_log(workbench)
    new = workbench.chat.send(Ask(question="new?"), plain_context()).conversation_id
    retention.set("chats", 30)
    retention.set("logs", 30)
    assert [one.kept.key for one in retention.plan().going] == ["file:logs/crash.txt", old]
    made = retention.run(plain_context())
    assert made.counts == {"chats": 1, "logs": 1}
    assert [one.id for one in workbench.conversations.list()] == [new]
    assert not log.exists()
    assert retention.plan().due == ()
    assert retention.runs()[0] == made


def test_holds_and_pins_keep_what_is_due(workbench: Workbench) -> None:
    retention, holds = workbench.rights.retention, workbench.rights.holds
    held, pinned = old_chat(workbench, "held?"), old_chat(workbench, "pinned?")
    retention.set("chats", 1)
    holds.set("Case 7", "a court asked", [f"conversation:{held}"])
    retention.pin("chats", pinned)
    assert retention.run(plain_context()).counts == {}
    holds.release("case 7")
    assert retention.run(plain_context()).counts == {"chats": 1}
    assert [one.id for one in workbench.conversations.list()] == [pinned]
    with pytest.raises(NotFound):
        holds.release("Case 7")
    with pytest.raises(InputError):
        holds.set("Case 8", "why", ["nonsense"])


def test_a_policy_is_stricter_than_a_rule(workbench: Workbench) -> None:
    workbench.paths.policy.write_text(
        json.dumps({"retention": {"chats": 10}, "retention_daily": "on"}), "utf-8"
    )
    retention = workbench.rights.retention
    (chats,) = [rule for rule in retention.rules if rule.kind == "chats"]
    assert (chats.days, chats.by_policy) == (10, True)
    assert retention.is_daily
    with pytest.raises(InputError):
        retention.set("chats", 11)
    retention.set("chats", 5)
    (chats,) = [rule for rule in retention.rules if rule.kind == "chats"]
    assert (chats.days, chats.by_policy) == (5, False)
    workbench.paths.policy.write_text("{", "utf-8")  # damaged: nothing goes because of it
    assert retention.rules[0].days == 5


def test_it_runs_once_a_day_if_it_is_switched_on(workbench: Workbench) -> None:
    retention = workbench.rights.retention
    retention.set("chats", 1)
    old_chat(workbench, "old?")
    retention.run_if_due(plain_context())
    assert retention.runs() == ()
    retention.set_daily(True)
    retention.run_if_due(plain_context())
    retention.run_if_due(plain_context())
    assert [one.counts for one in retention.runs()] == [{"chats": 1}]


_AGES = st.lists(st.tuples(st.sampled_from(CLASSES), st.integers(0, 400)), max_size=30)


@settings(max_examples=40)
@given(_AGES, st.dictionaries(st.sampled_from(CLASSES), st.integers(0, 300)))
def test_exactly_what_is_older_is_due(ages: list[tuple[str, int]], days: dict[str, int]) -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    kept = [
        Kept(kind, str(n), "", (now - timedelta(days=age, hours=1)).isoformat())
        for n, (kind, age) in enumerate(ages)
    ]
    found = due(
        together(dict(days), {}), kept, now=now, held=lambda _scopes: "", pinned=frozenset()
    )
    wanted = {str(n) for n, (kind, age) in enumerate(ages) if kind in days and age >= days[kind]}
    assert {one.kept.key for one in found} == wanted


@settings(max_examples=40)
@given(
    st.dictionaries(st.sampled_from(CLASSES), st.none() | st.integers(0, 300)),
    st.dictionaries(st.sampled_from(CLASSES), st.integers(0, 300)),
)
def test_a_demand_never_makes_a_rule_longer(
    own: dict[str, int | None], demanded: dict[str, int]
) -> None:
    for rule in together(own, demanded):
        for days in (own.get(rule.kind), demanded.get(rule.kind)):
            if days is not None:
                assert rule.days is not None
                assert rule.days <= days

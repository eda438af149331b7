"""What the engine may keep of conversations follows the settings, and goes when they go."""

from __future__ import annotations

import pytest

from tests.fakes.chat_model import FakeChatModel
from workbench.app import Workbench
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.chat import Ask


@pytest.fixture
def model(engines: Engines) -> FakeChatModel:
    assert isinstance(engines.chat_model, FakeChatModel)
    return engines.chat_model


def test_the_engine_follows_the_setting(workbench: Workbench, model: FakeChatModel) -> None:
    assert model.quota == workbench.settings.current.conversation_cache_mb << 20 > 0

    workbench.settings.update(conversation_cache_mb=0)

    assert model.quota == 0


def test_a_deleted_conversation_is_forgotten_by_the_engine(
    workbench: Workbench, model: FakeChatModel
) -> None:
    kept = workbench.conversations.create("Kept")
    deleted = workbench.conversations.create("Deleted")

    workbench.conversations.delete(deleted.id)

    assert model.forgotten == [deleted.id]
    assert workbench.conversations.get(kept.id)


def test_each_conversation_has_its_own_key(workbench: Workbench, model: FakeChatModel) -> None:
    first = workbench.chat.send(Ask("One?"), plain_context())
    again = workbench.chat.send(Ask("Two?", first.conversation_id), plain_context())
    other = workbench.chat.send(Ask("Three?"), plain_context())

    assert model.cache_keys == [turn.conversation_id for turn in (first, again, other)]
    assert other.conversation_id != first.conversation_id

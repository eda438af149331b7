"""What the engine may keep of conversations follows the settings, and goes when they go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fakes.chat_model import FakeChatModel, write_fake_model
from workbench.app import Workbench, open_workspace
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask


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


def test_what_is_kept_is_encrypted_unless_somebody_wants_otherwise(
    workbench: Workbench, model: FakeChatModel
) -> None:
    secret = model.cache_secret
    assert secret is not None
    assert workbench.paths.cache_key.read_bytes() == secret

    workbench.settings.update(conversation_cache="plain")
    assert model.quota > 0
    assert model.cache_secret is None
    assert not workbench.paths.cache_key.exists()

    workbench.settings.update(conversation_cache="encrypted")
    assert model.cache_secret not in {None, secret}


def test_off_keeps_nothing_and_throws_the_key_away(
    workbench: Workbench, model: FakeChatModel
) -> None:
    workbench.settings.update(conversation_cache="off")

    assert (model.quota, model.cache_secret) == (0, None)
    assert not workbench.paths.cache_key.exists()


@pytest.mark.parametrize(
    ("policy", "wanted", "holds"),
    [
        ("off", "encrypted", "off"),
        ("encrypted", "plain", "encrypted"),
        ("plain", "encrypted", "encrypted"),
        ("nonsense", "plain", "off"),
    ],
)
def test_a_policy_can_forbid_it(
    workspace_paths: WorkspacePaths, engines: Engines, policy: str, wanted: str, holds: str
) -> None:
    workspace_paths.root.mkdir()
    workspace_paths.policy.write_text(json.dumps({"conversation_cache": policy}))
    workbench = open_workspace(workspace_paths, lambda _paths: engines)
    try:
        workbench.settings.update(conversation_cache=wanted)

        kept = workbench.kept_keys.kept
        assert kept.kind == holds
        assert ("policy" in kept.words) is (holds != wanted)
        assert isinstance(engines.chat_model, FakeChatModel)
        assert (engines.chat_model.cache_secret is not None) is (holds == "encrypted")
        assert (engines.chat_model.quota > 0) is (holds != "off")
    finally:
        workbench.close()


def test_without_a_place_for_the_key_nothing_is_kept(
    workspace_paths: WorkspacePaths, engines: Engines
) -> None:
    (workspace_paths.cache_key / "in the way").mkdir(parents=True)
    workbench = open_workspace(workspace_paths, lambda _paths: engines)
    try:
        assert workbench.kept_keys.kept.kind == "off"
        assert "key" in workbench.kept_keys.kept.words
    finally:
        workbench.close()


def test_the_engine_is_told_the_sha256_of_a_model_that_is_known(
    workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    imported = workbench.models.import_file(write_fake_model(tmp_path / "m.gguf"))
    verified = workbench.carry_in.verify(imported.id, plain_context())

    workbench.models.load(imported.id, plain_context())

    assert model.digests == [verified.sha256]
    assert len(verified.sha256) == 64

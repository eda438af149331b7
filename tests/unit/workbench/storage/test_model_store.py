"""Registered models in a real SQLite file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.chat_model import FAKE_HEADER
from workbench.domain.model import LoadSettings, ModelId, RegisteredModel
from workbench.storage.database import Database
from workbench.storage.migrations import migrate
from workbench.storage.model_store import ModelStore

MODEL = RegisteredModel(
    ModelId("m"), "Small", "/models/small.gguf", FAKE_HEADER, "2026-01-01", line="Small"
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ModelStore]:
    database = Database(tmp_path / "workbench.db")
    migrate(database, tmp_path / "backups")
    yield ModelStore(database)
    database.close()


def test_a_model_comes_back_as_it_was_saved(store: ModelStore) -> None:
    store.save(MODEL)

    assert store.imported() == (MODEL,)


def test_saving_again_replaces_the_row(store: ModelStore) -> None:
    store.save(MODEL)
    store.save(replace(MODEL, sha256="ab", settings=LoadSettings(n_ctx=512)))

    (found,) = store.imported()
    assert (found.sha256, found.settings.n_ctx) == ("ab", 512)


def test_settings_are_kept_for_a_model_with_and_without_a_row(store: ModelStore) -> None:
    store.save(MODEL)
    store.save_settings(MODEL.id, LoadSettings(n_threads=3))
    store.save_settings(ModelId("demo"), LoadSettings(n_ctx=2048))

    assert store.imported() == (replace(MODEL, settings=LoadSettings(n_threads=3)),)
    assert store.settings_of(ModelId("demo")) == LoadSettings(n_ctx=2048)
    assert store.settings_of(ModelId("unknown")) is None


def test_a_removed_model_is_gone(store: ModelStore) -> None:
    store.save(MODEL)

    assert store.remove(MODEL.id)
    assert not store.remove(MODEL.id)
    assert store.imported() == ()

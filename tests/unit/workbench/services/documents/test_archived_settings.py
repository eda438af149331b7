"""Every setting of a collection goes with its archive, also one that was added last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from tests.document_room import write
from tests.fakes.bundle import fake_engines
from workbench.app import Workbench, open_workspace
from workbench.domain.collection_settings import CollectionSettings
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

MAIL = "ada@analytical-engines.org"
OTHER = CollectionSettings(
    chunk_tokens=140,
    overlap_tokens=20,
    by_structure=False,
    language="de",
    instructions="Answer in verse.",
    purpose="An audit.",
    privacy="default",
)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workbench]:
    opened = open_workspace(WorkspacePaths(tmp_path / "other"), lambda _paths: fake_engines())
    yield opened
    opened.close()


def archived(workbench: Workbench, tmp_path: Path, settings: CollectionSettings) -> Path:
    library = workbench.library
    collection = library.collection_named("Letters", create=True).id
    library.set_settings(collection, settings)
    library.set_search(collection, "fusion", 0.3)
    source = write(tmp_path / "source", {"lease.txt": f"Write to {MAIL} about the lease."})
    workbench.ingest.add([source], collection, plain_context())
    path = tmp_path / "letters.wbcollection"
    workbench.reading.archives.export(collection, path, plain_context())
    return path


def test_the_sample_has_no_setting_at_its_default() -> None:
    usual = CollectionSettings()
    names = [one.name for one in fields(usual)]
    assert [name for name in names if getattr(OTHER, name) == getattr(usual, name)] == []


def test_every_setting_comes_back_and_redacted_texts_are_made_anew(
    workbench: Workbench, other: Workbench, tmp_path: Path
) -> None:
    path = archived(workbench, tmp_path, OTHER)
    done = other.reading.archives.bring_in(path, plain_context())
    assert done.collection.settings == OTHER
    assert (done.collection.rerank, done.collection.variety) == ("fusion", 0.3)
    assert (done.n_to_read, done.n_vectors) == (1, 0), "its placeholders mean nothing here"
    (document,) = other.library.documents(done.collection.id)
    text = other.library.text(document.id)
    assert text.startswith("Write to <EMAIL_ADDRESS_1> about")
    assert MAIL in other.library.privacy.reveal(text, [done.collection.id]).text


def test_redacted_texts_are_read_anew_in_a_collection_without_a_policy(
    workbench: Workbench, other: Workbench, tmp_path: Path
) -> None:
    path = archived(workbench, tmp_path, OTHER)
    other.library.create_collection("Plain")
    done = other.reading.archives.bring_in(path, plain_context(), "Plain")
    (document,) = other.library.documents(done.collection.id)
    assert MAIL in other.library.text(document.id)


def test_a_policy_that_is_not_known_here_is_refused_before_anything_is_written(
    workbench: Workbench, other: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = archived(workbench, tmp_path, OTHER)
    monkeypatch.setattr(
        "workbench.services.documents.collection_privacy.policy_names", lambda: ["share"]
    )
    with pytest.raises(InputError, match="privacy policy"):
        other.reading.archives.bring_in(path, plain_context())
    assert other.library.documents() == ()

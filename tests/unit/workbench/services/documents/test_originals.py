"""A document's file for a person: the one that was added, or a copy that goes with its document."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.document_room import bytes_below, write
from workbench.app import Workbench
from workbench.changes import Changes
from workbench.domain.document import Document
from workbench.domain.library_stats import Freshness
from workbench.errors import Corrupt, DiskFull, InputError, NotFound
from workbench.jobs import plain_context
from workbench.services.documents.library_stats import freshness_of
from workbench.services.documents.originals import Originals, safe_name
from workbench.storage.blobs import BlobStore
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore, NewDocument
from workbench.storage.migrations import migrate
from workbench.storage.workspace_key import WorkspaceKey


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "source", {"a b.txt": "The limit is 140 EUR.", "run.py": "print(1)\n"})


@pytest.fixture
def document(workbench: Workbench, source: Path) -> Document:
    collection = workbench.library.collection_named("Travel", create=True).id
    workbench.ingest.add([source], collection, plain_context())
    return workbench.library.find("a b.txt")


def test_the_file_itself_is_opened_while_it_is_what_was_added(
    workbench: Workbench, document: Document, source: Path
) -> None:
    found = workbench.reading.originals.to_open(document.id)

    assert (found.path, found.is_copy) == (source / "a b.txt", False)


@pytest.mark.parametrize("after", ["gone", "changed"])
def test_else_a_copy_that_cannot_be_written_to_and_goes_with_the_document(
    workbench: Workbench, document: Document, source: Path, after: str
) -> None:
    file = source / "a b.txt"
    file.unlink() if after == "gone" else file.write_text("The limit is 150 EUR.", "utf-8")
    originals = workbench.reading.originals

    found = originals.to_open(document.id)
    again = originals.to_open(document.id)

    assert found == again
    assert found.is_copy
    assert found.path.name == "a b.txt"
    assert found.path.read_text("utf-8") == "The limit is 140 EUR."
    if sys.platform != "win32":
        assert stat.S_IMODE(found.path.stat().st_mode) == stat.S_IRUSR
    workbench.library.remove([document.id], plain_context())
    assert not found.path.exists()
    assert b"140 EUR" not in bytes_below(workbench.paths.root)


def test_what_a_system_would_run_is_not_opened(workbench: Workbench, document: Document) -> None:
    with pytest.raises(InputError, match="run"):
        workbench.reading.originals.to_open(workbench.library.find("run.py").id)


def test_a_copy_is_kept_where_the_person_says_and_nothing_is_overwritten(
    workbench: Workbench, document: Document, tmp_path: Path
) -> None:
    originals = workbench.reading.originals

    assert originals.save(document.id, tmp_path) == tmp_path / "a b.txt"
    with pytest.raises(InputError, match="already"):
        originals.save(document.id, tmp_path)
    with pytest.raises(DiskFull):
        originals.save(document.id, tmp_path / "a b.txt" / "no folder")


def test_a_damaged_or_missing_copy_is_said_to_be_so(
    workbench: Workbench, document: Document, tmp_path: Path
) -> None:
    stored = workbench.library.original(document.id)
    stored.write_bytes(b"something else")
    with pytest.raises(Corrupt):
        workbench.reading.originals.save(document.id, tmp_path / "copy.txt")
    assert not (tmp_path / "copy.txt").exists()

    stored.unlink()
    with pytest.raises(NotFound):
        workbench.reading.originals.save(document.id, tmp_path / "copy.txt")


def test_freshness_is_told_by_the_file(document: Document, source: Path) -> None:
    file = source / "a b.txt"
    assert freshness_of(document) is Freshness.CURRENT

    os.utime(file, (2e9, 2e9))
    assert freshness_of(document) is Freshness.CHANGED
    file.unlink()
    assert freshness_of(document) is Freshness.GONE
    imported = replace(document, source_path=document.name)
    assert freshness_of(imported) is Freshness.KEPT


@given(st.text(max_size=400))
def test_a_safe_name_is_one_name_on_every_system(name: str) -> None:
    found = safe_name(name)

    assert found
    assert len(found.encode("utf-8", "replace")) <= 255
    assert not set(found) & set('<>:"/\\|?*\0\n')
    assert found not in (".", "..")


def test_in_an_encrypted_workspace_a_copy_is_made_only_where_the_person_says(
    tmp_path: Path,
) -> None:
    key = WorkspaceKey.new()
    database = Database(tmp_path / "workbench.db")
    migrate(database, tmp_path / "backups")
    documents, blobs = DocumentStore(database), BlobStore(tmp_path / "documents", key)
    source = write(tmp_path / "source", {"a.txt": "The limit is 140 EUR."}) / "a.txt"
    stored = blobs.put(source)
    collection = documents.collections.create("Travel")
    document = documents.add(
        collection.id, NewDocument("a.txt", str(source), stored.sha256, stored.size_bytes)
    )
    originals = Originals(
        documents=documents, blobs=blobs, folder=tmp_path / "opened", changes=Changes()
    )
    assert not originals.to_open(document.id).is_copy
    source.unlink()

    with pytest.raises(InputError, match="encrypted"):
        originals.to_open(document.id)
    copy = originals.save(document.id, tmp_path / "kept.txt")

    assert copy.read_text("utf-8") == "The limit is 140 EUR."
    assert not (tmp_path / "opened").exists()
    database.close()

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.document_room import Room, write
from tests.fakes.embedder import FakeEmbedder
from workbench.changes import Kind
from workbench.domain.document import DocumentStatus
from workbench.domain.ingestion import FileIngested, FileSkipped, IngestProgress, Scanning
from workbench.errors import (
    Cancelled,
    DiskFull,
    EngineError,
    IndexFailure,
    LimitExceeded,
    NotFound,
    UnreadableDocument,
)
from workbench.jobs import JobContext, plain_context
from workbench.storage import blobs as blobs_module

READY, FAILED, WAITING = DocumentStatus.READY, DocumentStatus.FAILED, DocumentStatus.WAITING
PENDING = DocumentStatus.PENDING


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "workspace")
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(
        tmp_path / "source",
        {
            "travel.md": "# Travel\n\nThe limit is 140 EUR per night.\n",
            "deep/er/minutes.txt": "The committee agreed on the budget.",
        },
    )


def skipped(room: Room) -> dict[str, str]:
    return {
        Path(event.path).name: event.reason
        for event in room.events
        if isinstance(event, FileSkipped)
    }


def statuses(room: Room) -> dict[str, DocumentStatus]:
    return {document.name: document.status for document in room.library.documents()}


# -- the way of a file


def test_a_folder_becomes_documents_that_can_be_asked(room: Room, folder: Path) -> None:
    added = room.add(folder)

    assert {document.name: document.status for document in added} == {
        "minutes.txt": READY,
        "travel.md": READY,
    }
    collection = room.collection()
    assert room.index.ids(collection.id) == set(room.store.chunks.ids(collection.id))
    assert room.library.text(added[1].id).startswith("# Travel")
    assert added[1].source_path == str(folder / "travel.md")


def test_the_heading_is_embedded_with_its_chunk(room: Room, folder: Path) -> None:
    room.add(folder / "travel.md")

    assert room.embedder.embedded == ["Travel\nThe limit is 140 EUR per night."]


def test_a_second_import_does_nothing_twice(room: Room, folder: Path) -> None:
    first = room.add(folder)

    second = room.add(folder)

    assert second == ()
    assert room.library.documents() == first
    assert skipped(room) == {"travel.md": "duplicate", "minutes.txt": "duplicate"}
    assert len(room.parser.parsed) == len(room.embedder.embedded) == 2


def test_the_same_content_under_another_name_is_a_duplicate_of_the_first(
    room: Room, folder: Path
) -> None:
    write(folder, {"zz copy.md": (folder / "travel.md").read_text("utf-8")})

    room.add(folder)

    event = next(event for event in room.events if isinstance(event, FileSkipped))
    assert (Path(event.path).name, event.reason) == ("zz copy.md", "duplicate")
    assert "“travel.md”" in event.detail


def test_another_collection_takes_the_same_file_and_shares_its_copy(
    room: Room, folder: Path
) -> None:
    room.add(folder, to="One")
    added = room.add(folder, to="Two")

    assert [document.status for document in added] == [READY, READY]
    assert len(room.parser.parsed) == len(room.embedder.embedded) == 2
    assert "140 EUR" in room.library.text(added[1].id)
    two = room.collection("Two").id
    assert room.index.ids(two) == set(room.store.chunks.ids(two))
    assert room.retrieval.search("limit per night", [two]).used
    assert len([path for path in (room.folder / "documents").rglob("*") if path.is_file()]) == 2


def test_the_same_bytes_of_another_kind_are_read_anew(room: Room, tmp_path: Path) -> None:
    files = write(tmp_path / "s", {"a.md": "# Title\n\nText.", "b.txt": "# Title\n\nText."})

    room.add(files / "a.md", to="One")
    (plain,) = room.add(files / "b.txt", to="Two")

    assert [chunk.text for chunk in room.library.chunks(plain.id)] == ["# Title\n\nText."]


def test_files_that_cannot_be_used_are_skipped_with_a_reason(room: Room, folder: Path) -> None:
    write(
        folder,
        {
            "photo.raw": "x",
            "noend": "x",
            "empty.txt": "",
            ".hidden.txt": "x",
            ".git/config.txt": "x",
            "~$travel.md": "x",
        },
    )

    room.add(folder, folder / "gone.txt")

    assert skipped(room) == {
        "photo.raw": "unsupported",
        "noend": "unsupported",
        "empty.txt": "empty",
        ".hidden.txt": "hidden",
        ".git": "hidden",
        "~$travel.md": "hidden",
        "gone.txt": "unreadable",
    }


def test_a_hidden_file_that_was_chosen_itself_is_read(room: Room, folder: Path) -> None:
    write(folder, {".notes.txt": "Remember the milk."})

    added = room.add(folder / ".notes.txt")

    assert [document.name for document in added] == [".notes.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_links_that_lead_round_are_walked_once(room: Room, folder: Path) -> None:
    (folder / "deep" / "round").symlink_to(folder, target_is_directory=True)
    (folder / "broken.txt").symlink_to(folder / "nowhere.txt")

    added = room.add(folder)

    assert len(added) == 2
    assert skipped(room) == {"broken.txt": "unreadable"}


@pytest.mark.skipif(sys.platform != "linux", reason="names there are text, not bytes")
def test_a_name_that_is_no_text_is_shown_as_well_as_can_be(room: Room, folder: Path) -> None:
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("Coffee.", "utf-8")
    (folder / os.fsdecode(b"caf\xe9.raw")).write_text("Coffee.", "utf-8")

    added = room.add(folder)

    assert "caf\ufffd.txt" in [document.name for document in added]
    assert skipped(room) == {"caf\ufffd.raw": "unsupported"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a POSIX matter")
def test_a_pipe_is_not_waited_for(room: Room, folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")

    room.add(folder)

    assert skipped(room) == {"pipe.txt": "unsupported"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every file")
def test_a_file_without_permission_is_skipped(room: Room, folder: Path) -> None:
    (folder / "travel.md").chmod(0)

    added = room.add(folder)

    assert [document.name for document in added] == ["minutes.txt"]
    assert skipped(room) == {"travel.md": "unreadable"}


# -- what goes wrong


@pytest.mark.parametrize(
    "error",
    [
        UnreadableDocument("This PDF is encrypted.", hint="Save it without a password."),
        LimitExceeded("This file took too long.", hint="Split it."),
        EngineError("The reading process stopped.", hint="Try again."),
    ],
)
def test_a_file_that_cannot_be_read_fails_alone(room: Room, folder: Path, error: Any) -> None:
    room.parser.failures["committee"] = error

    added = room.add(folder)

    failed = next(document for document in added if document.status is FAILED)
    assert (failed.name, failed.error, failed.hint) == ("minutes.txt", error.message, error.hint)
    assert statuses(room)["travel.md"] is READY


def test_a_failed_file_is_skipped_with_its_reason_and_can_be_retried(
    room: Room, folder: Path
) -> None:
    room.parser.failures["committee"] = UnreadableDocument("It is broken.", hint="Mend it.")
    room.add(folder)
    room.add(folder)
    assert "could not be read: It is broken." in next(
        event.detail for event in room.events if isinstance(event, FileSkipped)
    )
    room.parser.failures.clear()
    failed = room.store.with_status(FAILED)

    document = room.ingest.retry(failed[0], room.context)

    assert document.status is READY
    assert document.error == ""


def test_a_retry_that_fails_again_says_so(room: Room, folder: Path) -> None:
    room.parser.failures["committee"] = UnreadableDocument("It is broken.", hint="Mend it.")
    room.add(folder)

    document = room.ingest.retry(room.store.with_status(FAILED)[0], room.context)

    assert (document.status, document.error) == (FAILED, "It is broken.")


def test_retrying_what_is_ready_changes_nothing(room: Room, folder: Path) -> None:
    added = room.add(folder)

    assert room.ingest.retry(added[0].id, room.context) == added[0]
    with pytest.raises(NotFound):
        room.ingest.retry("gone", room.context)


def test_a_text_without_words_fails_with_a_reason(room: Room, tmp_path: Path) -> None:
    added = room.add(write(tmp_path / "s", {"blank.txt": " \n "}) / "blank.txt")

    assert added[0].status is FAILED
    assert added[0].error


def test_a_copy_that_is_gone_is_said(room: Room, folder: Path) -> None:
    room.parser.failures["committee"] = UnreadableDocument("It is broken.")
    room.add(folder)
    failed = room.library.document(room.store.with_status(FAILED)[0])
    room.blobs.delete(failed.sha256)

    document = room.ingest.retry(failed.id, room.context)

    assert "copy of this file is gone" in document.error


def test_a_full_disk_ends_the_run_and_keeps_what_is_done(
    room: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = blobs_module.BlobStore.put

    def put(store: Any, source: Path, *rest: Any) -> Any:
        if source.name == "travel.md":
            raise DiskFull("The disk is full.", hint="Free some space.")
        return real(store, source, *rest)

    monkeypatch.setattr(blobs_module.BlobStore, "put", put)

    with pytest.raises(DiskFull):
        room.add(folder)

    assert statuses(room) == {"minutes.txt": DocumentStatus.WAITING}  # it was just being read
    monkeypatch.undo()
    room.ingest.resume(room.context)
    assert statuses(room) == {"minutes.txt": READY}


def test_an_embedder_that_fails_leaves_documents_pending(room: Room, folder: Path) -> None:
    room.embedder.failure = EngineError("The embedder stopped.", hint="Try again.")
    with pytest.raises(EngineError):
        room.add(folder)
    assert set(statuses(room).values()) == {PENDING}
    room.embedder.failure = None

    n = room.ingest.resume(room.context)

    assert n == 2
    assert set(statuses(room).values()) == {READY}


def test_a_damaged_index_is_emptied_and_filled_again(
    room: Room, folder: Path, tmp_path: Path
) -> None:
    room.add(folder)
    room.index.damaged = True

    room.add(write(tmp_path / "more", {"late.txt": "A late addition."}))

    collection = room.collection()
    assert room.index.ids(collection.id) == set(room.store.chunks.ids(collection.id))
    assert set(statuses(room).values()) == {READY}
    assert len(room.embedder.embedded) == 3


def test_an_index_that_fails_again_is_an_error(
    room: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(*_: Any) -> None:
        raise IndexFailure("The search index is damaged.", hint="It is rebuilt.")

    monkeypatch.setattr(room.index, "add", add)

    with pytest.raises(IndexFailure):
        room.add(folder)

    assert set(statuses(room).values()) == {PENDING}


def test_adding_to_a_collection_that_is_gone_is_said(room: Room, folder: Path) -> None:
    with pytest.raises(NotFound):
        room.ingest.add([folder], "gone", room.context)


# -- telling about it


def test_the_run_reports_scanning_files_and_chunks(room: Room, folder: Path) -> None:
    room.add(folder)

    assert any(isinstance(event, Scanning) for event in room.events)
    assert [e.document.status for e in room.events if isinstance(e, FileIngested)] == [
        PENDING,
        PENDING,
        READY,
        READY,
    ]
    last = [event for event in room.events if isinstance(event, IngestProgress)][-1]
    assert replace(last, current="") == IngestProgress(2, 2, 2, 2, "", 0.0)


def test_listeners_hear_of_every_document(room: Room, folder: Path) -> None:
    added = room.add(folder)

    heard = {
        number
        for change in room.published
        if change.kind is Kind.DOCUMENTS
        for number in change.ids
    }
    assert heard == {document.id for document in added}


def test_embedding_waits_for_an_answer(room: Room, folder: Path) -> None:
    waits: list[int] = []
    room.gate.wait_until_free = lambda _ctx: waits.append(len(room.embedder.embedded))  # type: ignore[method-assign]

    room.add(folder)

    assert waits == [0]


def test_cancelling_stops_at_once_and_keeps_what_is_done(room: Room, tmp_path: Path) -> None:
    folder = write(tmp_path / "s", {f"{n:03}.txt": f"File number {n}." for n in range(50)})
    seen: list[Any] = []

    def report(event: Any) -> None:
        seen.append(event)
        if sum(isinstance(each, FileIngested) for each in seen) == 5:
            cancel.set()

    import threading

    cancel = threading.Event()
    context = JobContext(report, cancel)

    with pytest.raises(Cancelled):
        room.ingest.add([folder], room.collection().id, context)

    assert len(room.library.documents()) == 6  # the last one was just being read
    room.ingest.resume(plain_context())
    assert set(statuses(room).values()) == {READY}


@pytest.mark.slow
def test_over_a_thousand_files_go_in_and_come_to_nothing_twice(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whether the disk has really written is not what this test asks, and costs minutes.
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
    folder = tmp_path / "many"
    for part in range(12):
        write(folder / f"{part}", {f"{n}.txt": f"File {n} of folder {part}." for n in range(100)})

    added = room.add(folder)
    again = room.add(folder)

    assert len(added) == 1_200
    assert {document.status for document in added} == {READY}
    assert again == ()
    assert len(room.library.documents()) == 1_200


# -- resuming


def test_resuming_a_whole_workspace_does_nothing(room: Room, folder: Path) -> None:
    before = room.add(folder)

    assert room.ingest.resume(room.context) == 0

    assert room.library.documents() == before
    assert len(room.parser.parsed) == 2
    assert len(room.embedder.embedded) == 2
    assert room.index.compactions == 0


def test_vectors_that_the_index_lost_are_added_without_embedding(room: Room, folder: Path) -> None:
    room.add(folder)
    collection = room.collection().id
    whole = room.index.ids(collection)
    room.index.remove(collection, sorted(whole)[:1])

    room.ingest.resume(room.context)

    assert room.index.ids(collection) == whole
    assert len(room.embedder.embedded) == 2


def test_vectors_that_nobody_knows_leave_the_index(room: Room, folder: Path) -> None:
    room.add(folder)
    collection = room.collection().id
    whole = room.index.ids(collection)
    room.index.add(collection, [4711], room.embedder.embed_query("ghost"))

    room.ingest.resume(room.context)

    assert room.index.ids(collection) == whole
    assert room.index.compactions == 1


def test_a_damaged_index_is_rebuilt_from_what_is_stored(room: Room, folder: Path) -> None:
    room.add(folder)
    collection = room.collection().id
    whole = room.index.ids(collection)
    room.index.damaged = True

    room.ingest.resume(room.context)

    assert room.index.ids(collection) == whole
    assert len(room.embedder.embedded) == 2


def test_a_new_embedder_embeds_everything_again(room: Room, folder: Path) -> None:
    room.add(folder)
    room.embedder = FakeEmbedder(dimension=32, name="another")
    room.reopen()

    room.ingest.resume(room.context)

    assert len(room.embedder.embedded) == 2
    collection = room.collection().id
    assert room.index.ids(collection) == set(room.store.chunks.ids(collection))
    assert room.index.query(collection, room.embedder.embed_query("night"), 1)


def test_files_that_no_document_uses_are_removed(room: Room, folder: Path) -> None:
    stray = room.blobs.put(folder / "travel.md").sha256

    room.ingest.resume(room.context)

    assert not room.blobs.has(stray)


def test_a_password_opens_what_failed_for_want_of_one_and_is_kept_nowhere(
    room: Room, folder: Path
) -> None:
    room.parser.passwords["terms of"] = "s3cret-word"
    path = folder / "locked.txt"
    path.write_text("The terms of the settlement are private.")
    collection = room.collection().id
    (failed,) = room.ingest.add([path], collection, room.context).failed

    assert "password" in failed.error
    assert room.ingest.add([path], collection, room.context).skipped[0].reason == "duplicate"
    (opened,) = room.ingest.add([path], collection, room.context, "s3cret-word").added

    assert (opened.id, opened.status) == (failed.id, DocumentStatus.READY)
    stored = b"".join(one.read_bytes() for one in room.folder.rglob("*") if one.is_file())
    assert b"s3cret-word" not in stored


def test_what_is_missing_to_read_a_kind_of_file_is_said(room: Room, folder: Path) -> None:
    room.parser.missing[".raw"] = "Such pictures need a program that is not here."
    path = folder / "photo.raw"
    path.write_text("x")

    report = room.ingest.add([path], room.collection().id, room.context)

    assert report.skipped[0].detail == "Such pictures need a program that is not here."

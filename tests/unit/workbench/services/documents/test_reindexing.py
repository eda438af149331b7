"""Another embedder for a collection: the old index answers until the new one is whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.document_room import Interrupter, Killed, Room, write
from workbench.domain.document import DocumentStatus
from workbench.errors import Cancelled, ModelFileMissing
from workbench.jobs import plain_context
from workbench.services.documents.reindexing import ReindexProgress

FILES = {
    f"file-{number}.txt": f"Paragraph {number} is about {word} and the notice of it."
    for number, word in enumerate(("hotels", "trains", "invoices", "samples", "storage"))
}


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "workspace")
    made.add(write(tmp_path / "source", FILES))
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path) -> str:
    (tmp_path / "other").mkdir()
    return f"folder:{tmp_path / 'other'}"


def finish(room: Room) -> None:
    while room.reindexing.run(room.context):
        continue


def best(room: Room, query: str = "hotels") -> str:
    return room.retrieval.search(query, [room.collection().id]).hits[0].passage.document


def test_the_collection_is_searched_with_its_new_embedder(room: Room, other: str) -> None:
    room.reindexing.choose(room.collection().id, other)
    before = len(room.embedder.embedded)

    finish(room)

    collection = room.collection()
    assert (collection.embedder, collection.next_embedder) == (other, None)
    assert collection.generation == 1
    assert room.index.ids(collection.index) == set(room.store.chunks.ids(collection.id))
    assert room.index.ids(collection.id) == set()
    assert len(room.others["other"].embedded) == len(FILES)
    assert len(room.embedder.embedded) == before
    assert best(room) == "file-0.txt"
    progress = [event for event in room.events if isinstance(event, ReindexProgress)]
    assert (progress[-1].done, progress[-1].total) == (len(FILES), len(FILES))


def test_the_old_index_answers_until_the_swap(room: Room, other: str) -> None:
    room.reindexing.choose(room.collection().id, other)

    assert room.reindexing.run(room.context, for_s=0.0)

    assert room.collection().embedder == ""
    assert best(room) == "file-0.txt"
    assert room.store.get(room.store.all()[0].id).status is DocumentStatus.READY


def test_back_again_embeds_nothing(room: Room, other: str) -> None:
    room.reindexing.choose(room.collection().id, other)
    finish(room)
    before = len(room.embedder.embedded)

    room.reindexing.choose(room.collection().id, "")
    finish(room)

    assert room.collection().embedder == ""
    assert len(room.embedder.embedded) == before
    assert best(room, "trains") == "file-1.txt"


def test_a_new_document_goes_to_the_new_embedder_after_the_swap(
    room: Room, other: str, tmp_path: Path
) -> None:
    room.reindexing.choose(room.collection().id, other)
    finish(room)

    room.add(write(tmp_path / "more", {"more.txt": "A word about pensions."}))

    assert "A word about pensions." in room.others["other"].embedded
    assert "A word about pensions." not in room.embedder.embedded
    assert best(room, "pensions") == "more.txt"


def test_what_is_added_meanwhile_is_in_the_new_index_too(
    room: Room, other: str, tmp_path: Path
) -> None:
    room.reindexing.choose(room.collection().id, other)
    room.reindexing.run(room.context, for_s=0.0)
    room.add(write(tmp_path / "more", {"more.txt": "A word about pensions."}))

    finish(room)

    assert room.index.ids(room.collection().index) == set(
        room.store.chunks.ids(room.collection().id)
    )
    assert {one.status for one in room.store.all()} == {DocumentStatus.READY}


def test_a_removed_document_is_in_neither_index(room: Room, other: str) -> None:
    room.reindexing.choose(room.collection().id, other)
    finish_all_but_the_swap(room)
    gone = room.store.all()[0]

    room.library.remove([gone.id], room.context)
    finish(room)

    assert len(room.index.ids(room.collection().index)) == len(FILES) - 1


def finish_all_but_the_swap(room: Room) -> None:
    room.store.swap_index = lambda *_: False  # type: ignore[method-assign]
    room.reindexing.run(room.context)
    del room.store.swap_index


def test_choosing_the_embedder_it_has_gives_the_change_up(room: Room, other: str) -> None:
    room.reindexing.choose(room.collection().id, other)
    room.reindexing.choose(room.collection().id, "")

    assert room.reindexing.waiting() == ()
    assert not room.reindexing.run(room.context)
    assert room.collection().generation == 0


def test_an_embedder_that_is_not_there_is_refused(room: Room) -> None:
    with pytest.raises(ModelFileMissing):
        room.reindexing.choose(room.collection().id, "folder:/nowhere")

    assert room.reindexing.waiting() == ()


def test_a_rebuild_embeds_nothing(room: Room) -> None:
    before = len(room.embedder.embedded)
    room.reindexing.rebuild(room.collection().id)

    finish(room)

    assert room.collection().generation == 1
    assert len(room.embedder.embedded) == before
    assert best(room) == "file-0.txt"


def test_a_damaged_index_is_built_anew(room: Room, other: str) -> None:
    room.reindexing.choose(room.collection().id, other)
    room.index.damaged = True

    finish(room)
    room.ingest.resume(room.context)

    assert room.collection().embedder == other
    assert best(room) == "file-0.txt"


def test_a_stop_keeps_what_is_done(room: Room, other: str) -> None:
    room.reindexing.choose(room.collection().id, other)
    context = plain_context()
    context._cancel.set()

    with pytest.raises(Cancelled):
        room.reindexing.run(context)
    finish(room)

    assert room.collection().embedder == other


@pytest.mark.parametrize("after", [False, True])
def test_a_kill_anywhere_is_finished_by_the_next_run(tmp_path: Path, after: bool) -> None:
    (tmp_path / "other").mkdir()
    choice = f"folder:{tmp_path / 'other'}"
    source = write(tmp_path / "source", FILES)
    at = 0
    while True:
        at += 1
        room = Room(tmp_path / f"{at}")
        room.add(source)
        room.reindexing.choose(room.collection().id, choice)
        room.reopen(Interrupter(at, after=after))
        try:
            finish(room)
        except Killed:
            killed = True
        else:
            killed = False
        room.reopen()
        room.ingest.resume(room.context)
        finish(room)
        collection = room.collection()
        known = set(room.store.chunks.ids(collection.id))
        assert (collection.embedder, collection.next_embedder) == (choice, None), at
        assert room.index.ids(collection.index) == known, at
        assert room.index.ids(collection.id) == set(), at
        assert best(room) == "file-0.txt"
        embedded = room.others["other"].embedded
        assert len(embedded) <= 2 * len(FILES), "more than the batch at the kill was redone"
        room.close()
        if not killed:
            break
    assert at > 5, "the kills struck nothing"


def test_two_collections_with_two_embedders_are_asked_together(
    room: Room, other: str, tmp_path: Path
) -> None:
    room.add(write(tmp_path / "o", {"other.txt": "Elsewhere hotels are cheap."}), to="Other")
    room.reindexing.choose(room.collection("Other").id, other)
    finish(room)

    trace = room.retrieval.search("hotels", [room.collection().id, room.collection("Other").id])

    assert {hit.passage.document for hit in trace.hits[:2]} == {"file-0.txt", "other.txt"}
    assert all(hit.dense_rank is not None for hit in trace.hits[:2])


def test_without_its_embedder_a_collection_is_searched_by_words(
    room: Room, other: str, tmp_path: Path
) -> None:
    room.reindexing.choose(room.collection().id, other)
    finish(room)
    (tmp_path / "other").rmdir()
    room.reopen()

    trace = room.retrieval.search("hotels", [room.collection().id])

    assert trace.hits[0].passage.document == "file-0.txt"
    assert "Only words were searched" in trace.note
    room.ingest.resume(room.context)  # and nothing of it is lost meanwhile
    assert room.index.ids(room.collection().index)

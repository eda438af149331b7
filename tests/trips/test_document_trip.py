"""A document's way in and out again, on real storage and fake engines, interrupted anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.document_room import Interrupter, Killed, Room, bytes_below, truth, write
from workbench.domain.document import DocumentStatus
from workbench.errors import UnreadableDocument

SECRET = "zanzibarium"
FILES = {
    "a.md": "# Travel\n\n" + "The limit for a hotel is 140 EUR per night. " * 40,
    "b.txt": f"The {SECRET} opens in May. " * 30,
    "c.txt": "This one is broken.",
    "d/e.txt": "The committee agreed on the budget.",
    "d/f.txt": "The committee agreed on the budget.",
}
LASTING = {DocumentStatus.READY, DocumentStatus.FAILED}


def room_in(folder: Path) -> Room:
    room = Room(folder / "workspace")
    room.parser.failures["broken"] = UnreadableDocument("It is broken.", hint="Mend it.")
    return room


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("source"), FILES)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = room_in(tmp_path)
    yield made
    made.close()


def test_from_a_folder_to_a_cited_passage_and_out_again(room: Room, source: Path) -> None:
    room.add(source)
    trace = room.retrieval.search("What is the limit for a hotel?", [room.collection().id])

    passage = trace.used[0].passage
    text = room.library.text(passage.document_id)
    assert passage.document == "a.md"
    assert text[passage.start : passage.end] == passage.text
    assert "140 EUR" in passage.text

    everything = [document.id for document in room.library.documents()]
    room.library.remove(everything, room.context)
    after = room.retrieval.search("What is the limit for a hotel?", [room.collection().id])
    assert after.hits == ()
    assert b"140 EUR" not in bytes_below(room.folder)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, source: Path) -> tuple[dict[str, Any], int]:
    """The truth after an import that nothing interrupted, and how many calls that took."""
    return added_without_interruption(tmp_path_factory.mktemp("whole"), source)


def added_without_interruption(folder: Path, source: Path) -> tuple[dict[str, Any], int]:
    room = room_in(folder)
    counter = Interrupter(0)
    collection = room.collection()
    room.reopen(counter)
    room.ingest.add([source], collection.id, room.context)
    n_calls = counter.calls
    expected = truth(room)
    room.close()
    return expected, n_calls


@pytest.mark.parametrize("after", [False, True])
def test_an_import_killed_at_any_step_comes_to_the_same(
    tmp_path: Path, source: Path, whole: tuple[dict[str, Any], int], after: bool
) -> None:
    expected, n_calls = whole
    assert n_calls > 30

    for at in range(1, n_calls + 1):
        room = room_in(tmp_path / f"{at}")
        collection = room.collection()
        room.reopen(Interrupter(at, after=after))
        with pytest.raises(Killed):
            room.ingest.add([source], collection.id, room.context)
        room.reopen()
        acknowledged = {document.id for document in room.library.documents()}

        room.ingest.resume(room.context)

        documents = room.library.documents()
        assert {document.id for document in documents} == acknowledged
        assert {document.status for document in documents} <= LASTING
        room.add(source)
        assert truth(room) == expected, f"killed at call {at}"
        room.close()


@pytest.mark.parametrize("after", [False, True])
def test_a_removal_killed_at_any_step_is_finished_at_the_next_start(
    tmp_path: Path, source: Path, after: bool
) -> None:
    at = 0
    was_killed = True
    while was_killed:
        at += 1
        room = room_in(tmp_path / f"{at}")
        room.add(source)
        victim = room.library.find("b.txt")
        kept = {document.id for document in room.library.documents()} - {victim.id}
        room.reopen(Interrupter(at, after=after))
        try:
            room.library.remove([victim.id], room.context)
            was_killed = False
        except Killed:
            pass
        room.reopen()
        room.ingest.resume(room.context)

        found = {document.id for document in room.library.documents()}
        assert found - {victim.id} == kept
        if victim.id not in found:
            assert SECRET.encode() not in bytes_below(room.folder), f"killed at call {at}"
            assert truth(room)["unknown"] == []
            assert room.store.erasures() == ()
        room.close()
    assert at > 8


@pytest.mark.parametrize("after", [False, True])
def test_a_collection_whose_deletion_was_killed_leaves_nothing_unknown(
    tmp_path: Path, source: Path, after: bool
) -> None:
    at = 0
    was_killed = True
    while was_killed:
        at += 1
        room = room_in(tmp_path / f"{at}")
        room.add(source)
        collection = room.collection()
        room.reopen(Interrupter(at, after=after))
        try:
            room.library.delete_collection(collection.id, room.context)
            was_killed = False
        except Killed:
            pass
        room.reopen()
        room.ingest.resume(room.context)

        if not room.library.documents():
            assert room.index.ids(collection.id) == set(), f"killed at call {at}"
            assert SECRET.encode() not in bytes_below(room.folder), f"killed at call {at}"
        room.close()
    assert at > 8


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    kills=st.lists(st.tuples(st.integers(1, 70), st.booleans()), max_size=6),
    damage=st.booleans(),
)
def test_many_kills_in_a_row_lose_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    source: Path,
    whole: tuple[dict[str, Any], int],
    kills: list[tuple[int, bool]],
    damage: bool,
) -> None:
    folder = tmp_path_factory.mktemp("kills")
    expected, _ = whole
    room = room_in(folder)
    collection = room.collection()
    for number, (at, after) in enumerate(kills):
        room.reopen(Interrupter(at, after=after))
        room.index.damaged = damage and number == len(kills) - 1
        try:
            if number % 2:
                room.ingest.resume(room.context)
            else:
                room.ingest.add([source], collection.id, room.context)
        except Killed:
            pass
    room.reopen()

    room.ingest.resume(room.context)
    room.add(source)

    assert truth(room) == expected
    room.close()

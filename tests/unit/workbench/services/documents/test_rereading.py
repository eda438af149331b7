"""Documents are read again by their collection's rules, searched all the while, after kills too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.document_room import Interrupter, Killed, Room, truth, write
from workbench.domain.collection_settings import CollectionSettings, reading_of
from workbench.errors import InputError, UnreadableDocument

SENTENCE = "The committee met again and agreed on the budget for the coming year. "
FILES = {
    f"{name}.md": f"# {name}\n\n{SENTENCE * 40}\n\n# Money of {name}\n\nIt pays {name} euros."
    for name in ("one", "two", "three")
}
SHORT = CollectionSettings(chunk_tokens=130, overlap_tokens=0, by_structure=False)


def filled(folder: Path) -> Room:
    room = Room(folder / "workspace")
    room.add(write(folder / "files", FILES))
    return room


def test_new_rules_make_new_passages_and_what_did_not_change_keeps_its_vector(
    tmp_path: Path,
) -> None:
    room = filled(tmp_path)
    collection = room.collection()
    before = truth(room)
    changed = room.library.set_settings(collection.id, SHORT)
    assert changed.is_rereading
    assert truth(room) == before  # nothing happens until it is run
    room.reindexing.run(room.context)
    after = truth(room)
    assert after["documents"] != before["documents"]
    assert not after["unknown"]
    assert not room.library.collection(collection.id).is_rereading
    n_embedded = len(room.embedder.embedded)
    room.library.set_settings(collection.id, replace(SHORT, purpose="Budget of the club."))
    assert not room.library.collection(collection.id).is_rereading
    room.reindexing.run(room.context)
    assert len(room.embedder.embedded) == n_embedded
    room.close()


def test_old_passages_are_found_until_the_new_ones_take_their_place(tmp_path: Path) -> None:
    room = filled(tmp_path)
    collection = room.collection()
    room.library.set_settings(collection.id, SHORT)
    seen: list[int] = []

    def look(_event: object) -> None:
        hits = room.retrieval.search("What does two pay?", [collection.id]).hits
        seen.append(sum(hit.dense_rank is not None for hit in hits))

    from workbench.jobs import plain_context

    while room.reindexing.run(plain_context(look), for_s=0.0):
        look(None)
        room.reindexing.run(plain_context(look))
    assert seen
    assert all(seen)
    room.close()


@pytest.mark.parametrize("after", [False, True])
def test_a_kill_anywhere_leaves_work_and_loses_nothing(tmp_path: Path, *, after: bool) -> None:
    whole = filled(tmp_path / "whole")
    whole.library.set_settings(whole.collection().id, SHORT)
    whole.reindexing.run(whole.context)
    wanted = truth(whole)
    whole.close()
    room = filled(tmp_path / "killed")
    room.library.set_settings(room.collection().id, SHORT)
    for at in range(4, 60, 7):
        interrupter = Interrupter(at, after=after)
        room.reopen(interrupter)
        try:
            room.reindexing.run(room.context)
        except Killed:
            continue
    room.reopen()
    room.ingest.resume(room.context)
    room.reindexing.run(room.context)
    assert truth(room) == wanted
    assert not room.library.collection(room.collection().id).is_rereading
    room.close()


def test_documents_from_before_there_were_layouts_are_read_at_the_next_reindex(
    tmp_path: Path,
) -> None:
    room = filled(tmp_path)
    collection = room.collection()
    with room.database.write() as connection:
        connection.execute("UPDATE documents SET reading = ''")
        connection.execute("DELETE FROM layouts")
    assert room.reindexing.read_again(collection.id) == 3
    before = [chunk.text for d in room.library.documents() for chunk in room.library.chunks(d.id)]
    n_embedded = len(room.embedder.embedded)
    room.reindexing.run(room.context)
    assert len(room.embedder.embedded) == n_embedded
    after = [chunk.text for d in room.library.documents() for chunk in room.library.chunks(d.id)]
    assert after == before
    assert all(room.store.layouts.of(d.id) for d in room.library.documents())
    assert room.reindexing.read_again(collection.id) == 0
    room.close()


def test_a_file_that_cannot_be_parsed_again_is_cut_from_its_text(tmp_path: Path) -> None:
    room = filled(tmp_path)
    room.parser.failures["two"] = UnreadableDocument("It wants a password.", hint="Give it.")
    room.library.set_settings(room.collection().id, SHORT)
    room.reindexing.run(room.context)
    assert {d.status.value for d in room.library.documents()} == {"ready"}
    assert not room.store.read_otherwise(room.collection().id, reading_of(SHORT))
    room.close()


@pytest.mark.parametrize(
    "settings",
    [
        CollectionSettings(chunk_tokens=10),
        CollectionSettings(overlap_tokens=120),
        CollectionSettings(language="German"),
        CollectionSettings(instructions="x" * 5_000),
    ],
)
def test_values_that_cannot_be_are_refused(tmp_path: Path, settings: CollectionSettings) -> None:
    room = filled(tmp_path)
    with pytest.raises(InputError):
        room.library.set_settings(room.collection().id, settings)
    assert room.collection().settings == CollectionSettings()
    room.close()

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.document_room import Room, bytes_below, write
from workbench.changes import Kind
from workbench.domain.document import Chunk, PageSpan, ParsedDocument
from workbench.errors import InputError, NotFound, UnreadableDocument

SECRET = "zanzibarium"


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
            "secret.md": f"# Plans for {SECRET}\n\n" + f"The {SECRET} opens soon. " * 50,
            "plain.txt": "Nothing to see.",
        },
    )


def test_collections_are_made_named_and_renamed(room: Room) -> None:
    made = room.library.create_collection("Contracts")

    assert room.library.collection_named("contracts") == made
    assert room.library.rename_collection(made.id, "Old contracts").name == "Old contracts"
    assert [collection.name for collection in room.library.collections()] == ["Old contracts"]
    assert {change.kind for change in room.published} == {Kind.COLLECTIONS}


def test_a_collection_that_is_not_there_is_made_only_when_asked(room: Room) -> None:
    with pytest.raises(NotFound, match="no collection named “Contracts”"):
        room.library.collection_named("Contracts")

    made = room.library.collection_named("Contracts", create=True)

    assert room.library.collection(made.id) == made


def test_a_document_is_found_by_id_beginning_or_name(room: Room, folder: Path) -> None:
    first, second = room.add(folder)

    assert room.library.find(first.id) == first
    assert room.library.find("secret.md") == second
    assert room.library.find(second.id[:20]) == second
    assert room.library.find("secret.md", second.collection_id) == second
    with pytest.raises(NotFound):
        room.library.find("secret.md", "another")
    with pytest.raises(NotFound, match="more than one"):
        room.library.find(first.id[:2])
    with pytest.raises(NotFound, match="no document “missing”"):
        room.library.find("missing")


def test_a_document_shows_its_text_chunks_and_original(room: Room, folder: Path) -> None:
    _, document = room.add(folder)

    text = room.library.text(document.id)
    chunks = room.library.chunks(document.id)

    assert text == (folder / "secret.md").read_text("utf-8")
    assert all(chunk.text == text[chunk.start : chunk.end] for chunk in chunks)
    assert room.library.original(document.id).read_bytes() == (folder / "secret.md").read_bytes()
    assert room.library.pages(document.id) == ()
    with pytest.raises(NotFound):
        room.library.text("gone")


def test_a_page_is_drawn_with_its_boxes(room: Room, folder: Path) -> None:
    document, _ = room.add(folder)
    page = ParsedDocument("Page.", "application/pdf", pages=(PageSpan(1, 0, 5),))
    room.store.store_parsed(document.id, page, (Chunk(0, 0, 5, "Page.", 1),))

    image = room.library.page_image(document.id, 1, ((0, 4),), 800)

    assert image.png
    assert len(image.boxes) == 1
    with pytest.raises(InputError, match="no page 2"):
        room.library.page_image(document.id, 2, (), 800)


def test_a_document_without_pages_has_no_picture(room: Room, folder: Path) -> None:
    document, _ = room.add(folder)

    with pytest.raises(UnreadableDocument, match="no pages"):
        room.library.page_image(document.id, 1, (), 800)


def test_a_removed_document_is_absent_from_every_file(room: Room, folder: Path) -> None:
    _, secret = room.add(folder)
    collection = room.collection().id
    gone = {chunk.chunk_id for chunk in room.library.chunks(secret.id)}
    assert SECRET.encode() in bytes_below(room.folder)

    room.library.remove([secret.id], room.context)

    assert SECRET.encode() not in bytes_below(room.folder)
    assert not gone & room.index.ids(collection)
    assert room.index.compactions == 1
    assert [document.name for document in room.library.documents()] == ["plain.txt"]
    assert room.store.erasures() == ()


def test_words_cut_by_the_stemmer_are_gone_too(room: Room, folder: Path) -> None:
    _, secret = room.add(folder)

    room.library.remove([secret.id], room.context)

    assert SECRET[:9].encode() not in bytes_below(room.folder)


def test_a_copy_that_another_collection_uses_stays(room: Room, folder: Path) -> None:
    _, here = room.add(folder, to="Here")
    _, there = room.add(folder, to="There")

    room.library.remove([here.id], room.context)

    assert room.library.original(there.id).is_file()
    room.library.remove([there.id], room.context)
    assert not room.blobs.has(there.sha256)


def test_nothing_is_removed_when_one_id_is_unknown(room: Room, folder: Path) -> None:
    first, second = room.add(folder)

    with pytest.raises(NotFound):
        room.library.remove([first.id, "gone"], room.context)

    assert room.library.documents() == (first, second)


def test_removing_nothing_touches_nothing(room: Room) -> None:
    room.library.remove([], room.context)

    assert room.index.compactions == 0
    assert room.store.erasures() == ()


def test_a_damaged_index_does_not_keep_a_document(room: Room, folder: Path) -> None:
    plain, secret = room.add(folder)
    room.index.damaged = True

    room.library.remove([secret.id], room.context)

    assert room.index.ids(plain.collection_id) == set()
    room.ingest.resume(room.context)
    assert room.index.ids(plain.collection_id) == set(room.store.chunks.ids(plain.collection_id))


def test_a_deleted_collection_takes_everything_along(room: Room, folder: Path) -> None:
    room.add(folder, to="Secret")
    kept = room.add(folder / "plain.txt", to="Kept")
    collection = room.collection("Secret")

    room.library.delete_collection(collection.id, room.context)

    assert SECRET.encode() not in bytes_below(room.folder)
    assert room.library.documents() == kept
    assert room.index.ids(collection.id) == set()
    with pytest.raises(NotFound):
        room.library.delete_collection(collection.id, room.context)


def test_listeners_hear_of_a_removal(room: Room, folder: Path) -> None:
    _, secret = room.add(folder)
    room.published.clear()

    room.library.remove([secret.id], room.context)

    assert [(change.kind, change.ids) for change in room.published] == [
        (Kind.DOCUMENTS, (secret.id,))
    ]

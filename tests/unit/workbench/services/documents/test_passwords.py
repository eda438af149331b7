"""An encrypted file asks for its password once for as long as the program runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.document_room import Room
from tests.fakes.locked_parser import TEXT, LockedParser
from workbench.domain.locked import WRONG_PASSWORD, is_locked
from workbench.errors import PasswordNeeded

PASSWORD = "plum-orchard-9"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "workspace")
    made.parser = LockedParser(PASSWORD)
    made.reopen()
    yield made
    made.close()


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "safe.pdf"
    path.write_bytes(b"encrypted")
    return path


def test_without_its_password_it_is_a_failed_document_that_can_be_retried(
    room: Room, locked: Path
) -> None:
    (document,) = room.ingest.add([locked], room.collection().id, room.context).failed
    assert is_locked(document)

    wrong = room.ingest.retry(document.id, room.context, "pear")
    assert wrong.error == WRONG_PASSWORD
    assert is_locked(wrong)
    right = room.ingest.retry(document.id, room.context, PASSWORD)

    assert not is_locked(right)
    assert room.library.text(document.id) == TEXT


def test_pages_are_shown_with_the_password_that_opened_the_file(room: Room, locked: Path) -> None:
    collection = room.collection().id
    (document,) = room.ingest.add([locked], collection, room.context, PASSWORD).added

    assert room.library.page_image(document.id, 1, (), 100).png
    assert room.library.boxes(document.id, 0, 3)


def test_after_a_restart_the_password_is_asked_for_again_and_stands_in_no_file(
    room: Room, locked: Path
) -> None:
    collection = room.collection().id
    (document,) = room.ingest.add([locked], collection, room.context, PASSWORD).added
    room.reopen()

    with pytest.raises(PasswordNeeded):
        room.library.page_image(document.id, 1, (), 100)
    assert room.library.page_image(document.id, 1, (), 100, PASSWORD).png
    assert room.library.page_image(document.id, 1, (), 100).png

    files = [path for path in room.folder.rglob("*") if path.is_file()]
    assert files
    assert not any(PASSWORD.encode() in path.read_bytes() for path in files)

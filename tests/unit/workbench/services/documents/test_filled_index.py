"""An index that is filled from SQLite: whole for who waits, absent for who asks meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.document_room import Room
from tests.fakes.embedder import FakeEmbedder
from workbench.services.documents.filled_index import FilledIndex
from workbench.services.documents.text_models import Embedders


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path / "workspace")
    for number in range(4):
        path = tmp_path / f"{number}.md"
        path.write_text(f"Passage {number} about copper.", "utf-8")
        room.add(path)
    room.index.reset()  # as after a restart
    yield room
    room.close()


@pytest.fixture
def filled(room: Room) -> FilledIndex:
    return FilledIndex(
        room.index,
        room.store,
        Embedders(room.embedder, lambda path, _: FakeEmbedder(name=path.name)),
    )


def ask(room: Room, index: FilledIndex) -> list[tuple[int, float]]:
    return index.query(room.collection().index, room.embedder.embed_query("copper"), 10)


def test_the_first_question_finds_everything(room: Room, filled: FilledIndex) -> None:
    assert len(ask(room, filled)) == 4
    assert len(filled.ids(room.collection().index)) == 4


def test_a_question_while_it_is_filled_does_not_wait(
    room: Room, filled: FilledIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, go_on = threading.Event(), threading.Event()
    really = room.store.chunks.vectors

    def slow(ids: list[int], embedder: str) -> dict[int, bytes]:
        reading.set()
        go_on.wait(10)
        return really(ids, embedder)

    monkeypatch.setattr(room.store.chunks, "vectors", slow)
    background = threading.Thread(target=filled.fill)
    background.start()
    assert reading.wait(10)
    assert ask(room, filled) == []
    go_on.set()
    background.join()

    assert len(ask(room, filled)) == 4

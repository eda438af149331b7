"""Which chunks belong to which documents, against what SQLite says, while documents come and go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.document_room import Room
from workbench.domain.document import Chunk, ParsedDocument
from workbench.storage.document_store import DocumentStore, NewDocument

steps = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 1), st.integers(0, 4)),
        st.tuples(st.just("again"), st.integers(0, 9), st.integers(0, 4)),
        st.tuples(st.just("remove"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("hole"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("look"), st.just(0), st.just(0)),
    ),
    max_size=14,
)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "workspace")
    yield made
    made.close()


def store(documents: DocumentStore, document_id: str, n: int) -> None:
    chunks = [Chunk(at, at, at + 1, "x") for at in range(n)]
    documents.store_parsed(document_id, ParsedDocument("x" * (n + 1), "text/plain"), chunks)


def expected(room: Room, where: str, values: list[str]) -> set[int]:
    marks = ", ".join("?" * len(values)) or "NULL"
    rows = room.database.read(
        "SELECT k.id FROM chunks k JOIN documents d ON d.id = k.document_id"
        f" WHERE {where} IN ({marks})",
        tuple(values),
    )
    return {row["id"] for row in rows}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(steps)
def test_ranges_say_what_sqlite_says(room: Room, plan: list[tuple[str, int, int]]) -> None:
    documents = room.store
    collections = [room.collection(name).id for name in ("A", "B")]
    known: list[str] = [one.id for one in documents.all()]
    documents.delete(known)
    known = []
    for act, which, n in plan:
        if act == "add":
            sha = f"{len(known)}-{which}-{n}-{room.database.read('SELECT random() AS r')[0]['r']}"
            one = documents.add(collections[which], NewDocument("n.txt", "/n.txt", sha, 1))
            known.append(one.id)
            store(documents, one.id, n)
        elif act == "look":
            documents.chunks.ranges.of_collections(collections)
        elif known and act == "again":
            store(documents, known[which % len(known)], n)
        elif known and act == "remove":
            documents.delete([known.pop(which % len(known))])
        elif known:  # numbers of one document that do not follow each other
            with room.database.write() as connection:
                connection.execute(
                    "DELETE FROM chunks WHERE document_id = ? AND ordinal = 1",
                    (known[which % len(known)],),
                )
    ranges = documents.chunks.ranges
    every = [row["id"] for row in room.database.read("SELECT id FROM chunks")]
    asked = [*every, 0, 10**9]

    for some in (known[::2], known, []):
        chosen = ranges.of_documents(some)
        right = expected(room, "d.id", some)
        assert chosen.of(asked) == right
        assert right <= set(chosen.all().tolist())
        assert chosen.n == len(chosen.all())
    for collection in collections:
        assert ranges.of_collections([collection]).of(asked) == expected(
            room, "d.collection_id", [collection]
        )
    assert ranges.of_collections(["nowhere"]).of(asked) == set()


def test_numbers_of_a_document_that_was_read_in_pieces_are_told_apart(room: Room) -> None:
    collection = room.collection().id
    one, other = (
        room.store.add(collection, NewDocument("n.txt", "/n.txt", name, 1)).id for name in "ab"
    )
    with room.database.write() as connection:
        connection.executemany(
            'INSERT INTO chunks (document_id, ordinal, "start", "end", text, content)'
            " VALUES (?, ?, 0, 1, 'x', x'00')",
            [(one, 0), (other, 0), (one, 1), (other, 1), (one, 2)],
        )
    ranges = room.store.chunks.ranges

    assert ranges.of_documents([one]).all().tolist() == [1, 3, 5]
    assert ranges.of_documents([other]).of([1, 2, 3, 4, 5, 6]) == {2, 4}
    assert ranges.of_documents([one, other]).is_everything

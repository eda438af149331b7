"""Every kind of damage is found, told apart, and repaired from SQLite."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from tests.document_room import write
from tests.fakes.vector_index import FakeVectorIndex
from workbench.app import Workbench
from workbench.domain.verification import Trouble, VerifyProgress
from workbench.errors import Corrupt
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.storage.database import MOST_LEVELS, Database

FILES = {
    "hotel.txt": "The limit for a hotel is 140 EUR per night, breakfast included.",
    "train.txt": "First class is allowed on trains that take longer than three hours.",
}
Damage = Callable[[Database, FakeVectorIndex, str], None]


@pytest.fixture
def collection(workbench: Workbench, tmp_path: Path) -> str:
    found = workbench.library.collection_named("Travel", create=True)
    workbench.ingest.add([write(tmp_path / "source", FILES)], found.id, plain_context())
    return found.id


def database_of(workbench: Workbench) -> Database:
    return workbench.reading.verification._rows._database


def sql(statement: str) -> Damage:
    def act(database: Database, _index: FakeVectorIndex, _collection: str) -> None:
        with database.write() as connection:
            connection.execute(statement)

    return act


def on_index(act: Callable[[FakeVectorIndex, str], None]) -> Damage:
    return lambda _database, index, collection: act(index, collection)


def one_of(index: FakeVectorIndex, collection: str) -> npt.NDArray[np.float32]:
    return next(iter(index._collections[collection].values())).reshape(1, -1)


def turned(index: FakeVectorIndex, collection: str) -> None:
    for number, vector in index._collections[collection].items():
        index._collections[collection][number] = np.roll(vector, 1)


DAMAGES: dict[str, tuple[Damage, Trouble]] = {
    "structure": (
        sql("UPDATE chunks_fts_data SET block = x'00000000ff' WHERE id = 10"),
        Trouble.FULL_TEXT,
    ),
    "segments": (sql("DELETE FROM chunks_fts_data WHERE id > 10"), Trouble.FULL_TEXT),
    "other words": (
        sql("INSERT INTO chunks_fts(rowid, heading, text) VALUES (999, '', 'ghost')"),
        Trouble.FULL_TEXT,
    ),
    "no text": (
        sql("DELETE FROM texts WHERE document_id = (SELECT id FROM documents LIMIT 1)"),
        Trouble.DOCUMENT,
    ),
    "other text": (sql("UPDATE texts SET text = '_' || text"), Trouble.DOCUMENT),
    "fewer passages": (sql("UPDATE documents SET n_chunks = n_chunks + 1"), Trouble.DOCUMENT),
    "no vectors": (sql("DELETE FROM embeddings"), Trouble.VECTORS),
    "lost": (on_index(lambda index, name: index.drop(name)), Trouble.INDEX_MISSING),
    "extra": (
        on_index(lambda index, name: index.add(name, [7777], np.ones_like(one_of(index, name)))),
        Trouble.INDEX_UNKNOWN,
    ),
    "turned": (on_index(turned), Trouble.INDEX_WRONG),
    "broken": (
        on_index(lambda index, _name: setattr(index, "damaged", True)),
        Trouble.INDEX_DAMAGED,
    ),
}


def test_a_sound_workspace_has_nothing_to_find(workbench: Workbench, collection: str) -> None:
    events: list[VerifyProgress] = []

    report = workbench.reading.verification.check(plain_context(events.append), collection)

    assert report.is_sound
    assert (report.n_documents, report.n_chunks, report.n_indexed, report.n_waiting) == (2, 2, 2, 0)
    assert {event.step for event in events} == {
        "database", "full text", "documents", "files", "index"
    }  # fmt: skip


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_found_and_repaired(
    workbench: Workbench, engines: Engines, collection: str, name: str
) -> None:
    damage, trouble = DAMAGES[name]
    verification = workbench.reading.verification
    assert isinstance(engines.index, FakeVectorIndex)
    database_of(workbench).checkpoint()
    damage(database_of(workbench), engines.index, collection)

    found = verification.check(plain_context())
    mended = verification.repair(found, plain_context())

    assert trouble in {one.trouble for one in found.findings}
    assert mended.is_sound
    trace = workbench.retrieval.search("hotel limit", [collection])
    assert trace.hits[0].passage.document == "hotel.txt"
    assert (trace.hits[0].dense_rank, trace.hits[0].keyword_rank) == (1, 1)
    assert len(workbench.library.chunks(workbench.library.find("hotel.txt").id)) == 1


def test_a_full_text_table_worn_out_by_optimize_is_made_anew(
    workbench: Workbench, collection: str
) -> None:
    """More than 2,000 levels in its structure, as an earlier version left them, is "malformed"."""
    database = database_of(workbench)
    levels = 2_500

    def varint(number: int) -> bytes:
        return bytes([0x80 | number >> 7, number & 0x7F]) if number > 0x7F else bytes([number])

    empty = b"".join(
        (b"\x00\x00\x00\x01", varint(levels), varint(0), varint(1), b"\x00\x00" * levels)
    )
    with database.write() as connection:
        connection.execute("UPDATE chunks_fts_data SET block = ? WHERE id = 10", (empty,))
    with pytest.raises(Corrupt):
        workbench.library.remove([workbench.library.find("train.txt").id], plain_context())
    verification = workbench.reading.verification

    found = verification.check(plain_context())
    mended = verification.repair(found, plain_context())
    workbench.library.remove([workbench.library.find("train.txt").id], plain_context())

    assert levels > MOST_LEVELS
    assert [(one.trouble, one.where) for one in found.findings] == [
        (Trouble.FULL_TEXT, "chunks_fts")
    ]
    assert mended.is_sound
    assert verification.check(plain_context()).is_sound


def test_what_cannot_be_repaired_is_said_to_be_so(workbench: Workbench, collection: str) -> None:
    document = workbench.library.find("hotel.txt")
    workbench.library.original(document.id).unlink()
    verification = workbench.reading.verification

    found = verification.check(plain_context(), collection)
    after = verification.repair(found, plain_context())

    assert [(one.trouble, one.where) for one in found.findings] == [(Trouble.ORIGINAL, "hotel.txt")]
    assert not found.can_be_repaired
    assert after.findings == found.findings

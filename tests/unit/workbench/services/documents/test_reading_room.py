"""What is known of a document, what its passages are nearest to, and what a prompt would hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.document_room import write
from workbench.app import Workbench
from workbench.domain.library_stats import Freshness
from workbench.errors import NotFound
from workbench.jobs import plain_context

FILES = {
    "hotel.txt": "The limit for a hotel is 140 EUR per night.",
    "hotels.md": "# Hotels\n\nThe limit for a hotel is 160 EUR per night in towns.",
    "train.txt": "First class is allowed on trains that take longer than three hours.",
}


@pytest.fixture
def collection(workbench: Workbench, tmp_path: Path) -> str:
    found = workbench.library.collection_named("Travel", create=True)
    workbench.ingest.add([write(tmp_path / "source", FILES)], found.id, plain_context())
    return found.id


def test_a_sheet_tells_what_is_known(workbench: Workbench, collection: str) -> None:
    document = workbench.library.find("hotels.md")

    sheet = workbench.reading.room.sheet(document.id)

    assert (sheet.document, sheet.collection) == (document, "Travel")
    assert sheet.freshness is Freshness.CURRENT
    assert sheet.n_indexed == document.n_chunks == 1
    assert "date" in sheet.properties


def test_the_nearest_passage_comes_first_and_never_itself(
    workbench: Workbench, collection: str
) -> None:
    room = workbench.reading.room
    (passage,) = room.passages(workbench.library.find("hotel.txt").id)

    found = room.neighbours(passage.chunk_id, k=2)

    assert [one.passage.document for one in found] == ["hotels.md", "train.txt"]
    assert found[0].likeness > found[1].likeness
    assert not any(one.is_here for one in found)
    with pytest.raises(NotFound):
        room.neighbours(999)


def test_a_passage_without_a_vector_has_no_neighbours(
    workbench: Workbench, collection: str
) -> None:
    room = workbench.reading.room
    (passage,) = room.passages(workbench.library.find("hotel.txt").id)
    with workbench.retrieval._documents._database.write() as connection:
        connection.execute("DELETE FROM embeddings")

    assert room.neighbours(passage.chunk_id) == ()


def test_a_preview_counts_what_each_passage_adds(workbench: Workbench, collection: str) -> None:
    previews = workbench.reading.previews
    trace = workbench.retrieval.search("What is the limit for a hotel?", [collection], use=2)

    preview = previews.of(trace, plain_context())

    assert previews.can_count
    assert [one.passage for one in preview.passages] == [hit.passage for hit in trace.used]
    assert all(one.fits and one.n_tokens > 0 for one in preview.passages)
    total = preview.n_frame + sum(one.n_tokens for one in preview.passages)
    assert abs(total - preview.n_tokens) <= 2
    assert "140 EUR" in preview.messages[-1].content
    assert 0 < preview.n_answer <= preview.n_ctx


def test_a_preview_without_hits_is_the_bare_question(workbench: Workbench, collection: str) -> None:
    trace = workbench.retrieval.search("hotel", [collection], use=0)

    preview = workbench.reading.previews.of(trace, plain_context())

    assert preview.passages == ()
    assert preview.n_tokens == preview.n_frame > 0


def test_a_question_that_does_not_fit_is_said_to_be_so(
    workbench: Workbench, collection: str
) -> None:
    trace = workbench.retrieval.search("hotel " * 5_000, [collection])

    preview = workbench.reading.previews.of(trace, plain_context())

    assert "tokens" in preview.problem

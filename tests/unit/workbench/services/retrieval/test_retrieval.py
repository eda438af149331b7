from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.document_room import Room, write
from tests.fakes.embedder import FakeEmbedder
from workbench.changes import Change, Kind
from workbench.domain.document_filter import DocumentFilter, parse_filter
from workbench.domain.retrieval import RetrievalTrace
from workbench.errors import EngineError
from workbench.services.retrieval.exact_search import ExactSearch
from workbench.services.retrieval.retrieval import EVERYTHING

FILES = {
    "travel.md": "# Hotels\n\nThe limit for a hotel is 140 EUR per night.\n\n"
    "# Trains\n\nFirst class is allowed over three hours.\n",
    "minutes.txt": "The committee agreed on the budget for the coming year.",
    "invoice.txt": "Invoice 4711 over 300 EUR is due on 3 May.",
}


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "workspace")
    made.add(write(tmp_path / "source", FILES))
    yield made
    made.close()


@pytest.fixture
def collection(room: Room) -> str:
    return room.collection().id


def test_the_passage_that_answers_comes_first(room: Room, collection: str) -> None:
    trace = room.retrieval.search("What is the limit for a hotel?", [collection])

    best = trace.hits[0]
    assert best.passage.text == "The limit for a hotel is 140 EUR per night."
    assert best.passage.heading == "Hotels"
    assert (best.dense_rank, best.keyword_rank) == (1, 1)
    assert best.used
    assert best.passage.score == best.fused_score == max(hit.fused_score for hit in trace.hits)
    assert trace.note == ""
    assert trace.query == "What is the limit for a hotel?"
    assert trace.took_s > 0


def test_at_most_k_are_found_and_at_most_so_many_used(room: Room, collection: str) -> None:
    trace = room.retrieval.search("the limit for a hotel per night", [collection], k=3, use=1)

    assert len(trace.hits) == 3
    assert [hit.used for hit in trace.hits] == [True, False, False]


def test_only_the_chosen_collections_are_searched(room: Room, tmp_path: Path) -> None:
    other = room.collection("Other")
    room.add(write(tmp_path / "o", {"other.txt": "A hotel elsewhere."}), to="Other")

    trace = room.retrieval.search("hotel", [other.id])
    both = room.retrieval.search("hotel", [other.id, room.collection().id, other.id])

    assert {hit.passage.document for hit in trace.hits} == {"other.txt"}
    assert {"other.txt", "travel.md"} <= {hit.passage.document for hit in both.hits}
    assert len(both.collections) == 2


def test_a_word_that_only_the_text_has_finds_it_without_meaning(
    room: Room, collection: str
) -> None:
    trace = room.retrieval.search("4711", [collection])

    assert trace.hits[0].passage.document == "invoice.txt"


def test_nothing_useful_is_used_and_the_note_says_so(room: Room, collection: str) -> None:
    trace = room.retrieval.search("marimba quartets", [collection])

    assert trace.used == ()
    assert "comes close" in trace.note


def test_an_empty_collection_says_so(room: Room) -> None:
    trace = room.retrieval.search("hotel", [room.collection("Empty").id])

    assert trace.hits == ()
    assert "no documents" in trace.note


def test_documents_still_being_read_are_mentioned(room: Room, tmp_path: Path) -> None:
    waiting = room.collection("Waiting")
    room.embedder.failure = EngineError("It stopped.")
    with pytest.raises(EngineError):
        room.add(write(tmp_path / "w", {"w.txt": "Something else."}), to="Waiting")
    room.embedder.failure = None

    trace = room.retrieval.search("hotel", [waiting.id])

    assert "still being read" in trace.note


@pytest.mark.parametrize("query", ["", "  \n"])
def test_an_empty_question_says_so(room: Room, collection: str, query: str) -> None:
    assert "question is empty" in room.retrieval.search(query, [collection]).note


def test_no_collection_says_so(room: Room) -> None:
    assert "No collection" in room.retrieval.search("hotel", []).note


def shown(trace: RetrievalTrace) -> list[tuple[str, int | None, bool]]:
    return [(hit.passage.text, hit.dense_rank, hit.used) for hit in trace.hits]


@pytest.mark.parametrize("only", [EVERYTHING, parse_filter(["type!=md"])])
@pytest.mark.parametrize("damage", ["failing", "emptied", "other vectors"])
def test_a_damaged_index_loses_no_answer_and_is_made_anew_once(
    room: Room, collection: str, damage: str, only: DocumentFilter
) -> None:
    asked: list[str] = []
    room.health.repair_with(lambda: asked.append("repair"))
    whole = room.retrieval.search("hotel limit budget", [collection], only=only)
    match damage:
        case "failing":
            room.index.damaged = True
        case "emptied":
            room.index.drop(collection)
        case _:
            ids = sorted(room.index.ids(collection))
            room.index.add(collection, ids, np.ones((len(ids), room.embedder.dimension)))

    found = [room.retrieval.search("hotel limit budget", [collection], only=only) for _ in "ab"]

    assert [shown(trace) for trace in found] == [shown(whole)] * 2
    if only:  # few vectors, which are compared without the index
        return
    assert (asked, room.health.is_whole) == (["repair"], False)
    assert Change(Kind.INDEX) in room.published
    room.ingest.rebuild_index(room.context)
    assert room.health.is_whole
    assert room.index.ids(collection) == set(room.store.chunks.ids(collection))
    assert shown(room.retrieval.search("hotel limit budget", [collection])) == shown(whole)


def test_what_the_index_lacks_is_found_while_it_is_filled(room: Room, collection: str) -> None:
    whole = room.retrieval.search("hotel limit budget", [collection])
    room.index.reset()
    room.store.chunks.mark_all_missing()

    trace = room.retrieval.search("hotel limit budget", [collection])

    assert shown(trace) == shown(whole)


def test_words_alone_decide_where_too_many_would_have_to_be_compared(
    room: Room, collection: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room.retrieval._meaning, "_exact", ExactSearch(room.store.chunks, most=1))
    room.index.damaged = True

    trace = room.retrieval.search("hotel limit", [collection])

    assert trace.hits[0].passage.document == "travel.md"
    assert trace.hits[0].dense_rank is None
    assert trace.used
    assert "Only words were searched" in trace.note
    room.index.reset()
    room.store.chunks.mark_all_missing()
    assert "being filled" in room.retrieval.search("hotel limit", [collection]).note


def test_words_alone_decide_while_the_embedder_fails(room: Room, collection: str) -> None:
    room.embedder.failure = EngineError("The embedding process stopped.")

    trace = room.retrieval.search("hotel limit", [collection])

    assert trace.used
    assert "The embedding process stopped." in trace.note


def test_vectors_of_an_old_embedder_are_not_trusted(room: Room, collection: str) -> None:
    room.embedder = FakeEmbedder(dimension=room.embedder.dimension, name="another")
    room.reopen()

    trace = room.retrieval.search("hotel limit", [collection])

    assert {hit.dense_rank for hit in trace.hits} == {None}


def test_the_same_words_do_not_fill_two_places(room: Room, tmp_path: Path) -> None:
    text = FILES["minutes.txt"]
    room.add(write(tmp_path / "c", {"copy.md": f"# Copy\n\n{text}"}))

    trace = room.retrieval.search("committee budget", [room.collection().id])

    assert sum(hit.passage.text == text for hit in trace.hits) == 1


@pytest.mark.parametrize("query", ['"', "NEAR(", "* OR *", "a" * 10_000, "🙂", "\0"])
def test_any_question_is_safe(room: Room, collection: str, query: str) -> None:
    room.retrieval.search(query, [collection])


def test_a_removed_document_is_not_found(room: Room, collection: str) -> None:
    document = room.library.find("travel.md")
    room.library.remove([document.id], room.context)

    trace = room.retrieval.search("hotel limit", [collection])

    assert "travel.md" not in {hit.passage.document for hit in trace.hits}


def test_the_embedder_is_made_ready_only_where_there_are_documents(tmp_path: Path) -> None:
    room = Room(tmp_path / "empty")
    room.retrieval.warm_up()
    before = room.embedder.warm_ups

    room.add(write(tmp_path / "source", FILES))
    while_adding = room.embedder.warm_ups
    room.retrieval.warm_up()

    assert before == 0
    assert while_adding > 0
    assert room.embedder.warm_ups == while_adding + 1
    room.close()

"""Hits are put in order again by a model, without one, and against repetition."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.document_room import Room, write
from workbench.changes import Changes
from workbench.domain.search_options import SearchOptions
from workbench.errors import EngineError, InputError
from workbench.settings import SettingsFile

FILES = {
    "one.txt": "A hotel by the sea costs much.",
    "two.txt": "The hotel by the sea costs much too.",
    "three.txt": "How much may a hotel cost per night? At most 140 EUR.",
    "four.txt": "Trains are cheap.",
}
QUESTION = "What may a hotel cost per night?"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "workspace")
    made.add(write(tmp_path / "source", FILES))
    (tmp_path / "ranker").mkdir()
    yield made
    made.close()


def names(room: Room, options: SearchOptions, k: int = 8) -> list[str]:
    trace = room.retrieval.search(QUESTION, [room.collection().id], k=k, options=options)
    return [hit.passage.document for hit in trace.hits]


def test_a_model_reads_question_and_passages(room: Room, tmp_path: Path) -> None:
    options = SearchOptions(rerank=f"folder:{tmp_path / 'ranker'}")

    trace = room.retrieval.search(QUESTION, [room.collection().id], options=options)

    assert trace.hits[0].passage.document == "three.txt"
    assert trace.reranker == "ranker"
    assert 0 < trace.rerank_s <= trace.took_s
    scores = [hit.rerank_score for hit in trace.hits]
    assert scores == sorted(scores, key=lambda score: -(score or 0.0))
    assert room.rerankers["ranker"].asked == [(QUESTION, len(trace.hits))]


def test_without_a_model_every_hit_has_a_score(room: Room) -> None:
    trace = room.retrieval.search(
        QUESTION, [room.collection().id], options=SearchOptions(rerank="fusion")
    )

    assert trace.hits[0].passage.document == "three.txt"
    assert trace.reranker == "fusion"
    assert all(hit.rerank_score is not None for hit in trace.hits)


def test_off_says_nothing(room: Room) -> None:
    trace = room.retrieval.search(QUESTION, [room.collection().id])

    assert (trace.reranker, trace.rerank_s) == ("", 0.0)
    assert all(hit.rerank_score is None for hit in trace.hits)


def test_variety_parts_what_repeats(room: Room) -> None:
    alike = {"one.txt", "two.txt"}
    plain = names(room, SearchOptions(variety=0.0))
    varied = names(room, SearchOptions(variety=0.7))

    assert set(plain) == set(varied)
    gap = [abs(order.index("one.txt") - order.index("two.txt")) for order in (plain, varied)]
    assert gap[1] > gap[0] or set(varied[:2]) != alike


def test_no_more_than_asked_for_come_back(room: Room) -> None:
    assert len(names(room, SearchOptions(rerank="fusion"), k=2)) == 2


def test_a_reranker_that_fails_leaves_the_order_and_says_so(room: Room, tmp_path: Path) -> None:
    choice = f"folder:{tmp_path / 'ranker'}"
    plain = names(room, SearchOptions())
    names(room, SearchOptions(rerank=choice))
    room.rerankers["ranker"].failure = EngineError("It stopped.")

    trace = room.retrieval.search(
        QUESTION, [room.collection().id], options=SearchOptions(rerank=choice)
    )

    assert [hit.passage.document for hit in trace.hits] == plain
    assert trace.note == "The hits were not reranked: It stopped."


def test_a_collection_has_a_wish_of_its_own(room: Room) -> None:
    room.library.set_search(room.collection().id, "fusion", None)

    trace = room.retrieval.search(QUESTION, [room.collection().id])
    off = room.retrieval.search(
        QUESTION, [room.collection().id], options=SearchOptions(rerank="off")
    )

    assert (trace.reranker, off.reranker) == ("fusion", "")


@pytest.mark.parametrize("variety", [-0.1, 1.1])
def test_an_impossible_variety_is_refused(room: Room, variety: float) -> None:
    with pytest.raises(InputError):
        names(room, SearchOptions(variety=variety))
    with pytest.raises(InputError):
        room.library.set_search(room.collection().id, None, variety)


def test_few_hits_stay_as_they_are_unless_it_is_wished(room: Room, tmp_path: Path) -> None:
    room.reordering._settings = SettingsFile(tmp_path / "settings.json", Changes())

    def reranker(options: SearchOptions) -> str:
        chosen = [room.collection().id]
        return room.retrieval.search(QUESTION, chosen, options=options).reranker

    assert reranker(SearchOptions()) == ""
    assert reranker(SearchOptions(rerank="fusion")) == "fusion"
    more = {f"more-{n}.txt": f"Hotel number {n} costs {n} EUR." for n in range(20)}
    room.add(write(tmp_path / "more", more))
    assert reranker(SearchOptions()) == "fusion"

"""What makes a search quick changes nothing of what it finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from tests.document_room import Room, write
from workbench.domain.document_filter import parse_filter
from workbench.domain.retrieval import Hit
from workbench.domain.search_options import Mode, SearchOptions
from workbench.services.documents.indexing import to_bytes
from workbench.services.retrieval.reordering import CANDIDATES, Reordered
from workbench.services.retrieval.search_rows import LONG, SearchRows

SENTENCES = [f"Hotel number {n} costs {n * 7} EUR and lies by the sea." for n in range(40)]
QUESTIONS = ("What does a hotel by the sea cost?", '"number 7" hotel', "77 EUR -sea", "Zimmer")
MODES: tuple[Mode, ...] = ("hybrid", "dense", "keyword")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "workspace")
    texts = {f"{n}.md": "\n\n".join(SENTENCES[n :: n + 1]) for n in range(6)}
    made.add(write(tmp_path / "source", texts))
    yield made
    made.close()


def test_asking_aside_finds_the_same(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = [room.collection().id]
    room.store.properties.tag([one.id for one in room.store.all(collection[0])[:3]], ["some"], [])

    def found() -> list[tuple[object, ...]]:
        traces = (
            room.retrieval.search(
                question,
                collection,
                options=SearchOptions(mode=mode, rerank="fusion", variety=0.2),
                only=parse_filter(conditions),
            )
            for question in QUESTIONS
            for conditions in ([], ["tag=some"])
            for mode in MODES
        )
        return [(one.hits, one.note, one.failure, one.reranker) for one in traces]

    alone = found()
    with ThreadPoolExecutor(2) as aside:
        monkeypatch.setattr(room.retrieval._meaning, "_aside", aside)
        beside = found()

    assert alone == beside
    assert sum(map(len, (hits for hits, *_ in alone))) > 50  # type: ignore[arg-type]


def test_no_more_are_put_in_order_than_are_candidates(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {f"{n}.txt": f"A hotel with {n} rooms." for n in range(CANDIDATES + 10)}
    room.add(write(tmp_path / "more", texts), to="More")
    put_in_order = room.reordering.apply
    counted: list[int] = []

    def count(query: str, hits: Sequence[Hit], *others: object) -> Reordered:
        counted.append(len(hits))
        return put_in_order(query, hits, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(room.reordering, "apply", count)
    options = SearchOptions(rerank="fusion")
    room.retrieval.search("hotel", [room.collection("More").id], k=4, options=options)

    assert counted == [CANDIDATES]


def test_a_filter_is_applied_anew_when_documents_are_described_otherwise(room: Room) -> None:
    collection = [room.collection().id]
    documents = room.store.all(collection[0])
    only = parse_filter(["tag=chosen"])

    def found() -> set[str]:
        trace = room.retrieval.search("hotel by the sea", collection, k=40, only=only)
        return {hit.passage.document for hit in trace.hits}

    assert found() == set()
    room.store.properties.tag([documents[0].id], ["chosen"], [])
    assert found() == found() == {documents[0].name}
    room.store.properties.tag([documents[1].id], ["chosen"], [])
    assert found() == {documents[0].name, documents[1].name}
    room.store.delete([documents[0].id])
    assert found() == {documents[1].name}
    room.store.properties.tag([documents[1].id], [], ["chosen"])
    assert found() == set()


class Chunks:
    """As much of a chunk store as is needed; counts what was read."""

    def __init__(self, n: int) -> None:
        rows = np.random.default_rng(1).standard_normal((n, 8)).astype(np.float32)
        self.rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        self.read: list[int] = []

    def vectors(self, ids: Sequence[int], _embedder: str) -> dict[int, bytes]:
        self.read += ids
        return {n: to_bytes(self.rows[n]) for n in ids if n < len(self.rows)}

    def beside(self, ids: Sequence[int], least: int) -> dict[int, list[int]]:
        assert least == LONG
        return {n: [n - 1, n, n + 1] for n in ids if n % 2}


def test_what_was_read_is_not_read_again_and_compares_as_it_should() -> None:
    stored = Chunks(20)
    rows = SearchRows(stored)  # type: ignore[arg-type]
    query = stored.rows[3]

    cosines = rows.cosines([3, 4, 99], "e", query)
    beside = rows.together(rows.beside([3, 4, 19]), "e", query)
    likeness = rows.likeness([4, 99, 3], ["e"])
    rows.vectors(range(5), "e")

    assert sorted(stored.read) == sorted({0, 1, 2, 3, 4, 18, 19, 20, 99})
    assert cosines == pytest.approx({3: 1.0, 4: float(stored.rows[4] @ query)}, abs=1e-6)
    for number, group in ((3, [2, 3, 4]), (19, [18, 19])):
        total = stored.rows[group].sum(axis=0)
        expected = float(total @ query) / float(np.linalg.norm(total))
        assert beside[number] == pytest.approx(expected, abs=1e-6)
    assert beside.keys() == {3, 19}
    assert likeness[0, 2] == pytest.approx(max(0.0, float(stored.rows[4] @ query)), abs=1e-6)
    assert likeness[1].tolist() == [0, 0, 0]

"""Scores of words worked out in memory are those of FTS5's own bm25."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.domain.document import Chunk, ParsedDocument
from workbench.errors import Corrupt
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore, NewDocument
from workbench.storage.migrations import migrate
from workbench.storage.passage_lengths import numbers_of, weighed
from workbench.storage.search import content_phrases
from workbench.storage.word_search import WordSearch
from workbench.storage.word_tokens import TOKENIZE, WordTokens

WORDS = ("hotel", "hotels", "night", "running", "run", "Überfall", "2024-05", "x1", "naïve", "tax")
SPACED = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DocumentStore]:
    with closing(Database(tmp_path / "workbench.db")) as database:
        migrate(database, tmp_path / "backups")
        yield DocumentStore(database)


def put(store: DocumentStore, collection: str, texts: list[str]) -> str:
    number = len(store.all(collection))
    one = store.add(collection, NewDocument(f"{number}.txt", f"/{number}", f"{number:064x}", 1))
    chunks = [Chunk(at, at, at + 1, text, heading="hotel") for at, text in enumerate(texts)]
    store.store_parsed(one.id, ParsedDocument("\n".join(texts), "text/plain"), chunks)
    return one.id


def plainly(store: DocumentStore, phrases: list[str], k: int) -> list[tuple[int, float]]:
    rows = store._database.read(
        "SELECT rowid AS id, rank FROM chunks_fts WHERE chunks_fts MATCH ?"
        " ORDER BY rank, rowid LIMIT ?",
        (" OR ".join(phrases), k),
    )
    return [(row["id"], -row["rank"]) for row in rows]


@SPACED
@given(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), min_size=1, max_size=12),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
    st.integers(1, 15),
)
def test_the_best_are_those_of_fts5(
    store: DocumentStore, texts: list[str], question: str, k: int
) -> None:
    collections = store.collections
    home = collections.all()[0].id if collections.all() else collections.create("Home").id
    put(store, home, texts)
    phrases = content_phrases(question)
    chosen = store.chunks.ranges.of_collections([home])

    for _ in range(2):  # worked out, and from memory
        found = store.chunks.words.best(phrases, chosen, k)

        wanted = plainly(store, phrases, k)
        assert [score for _, score in found] == pytest.approx([s for _, s in wanted], rel=1e-5)
        by_id = dict(plainly(store, phrases, 10_000))
        assert [by_id[number] for number, _ in found] == pytest.approx([s for _, s in wanted])


def test_only_the_chosen_are_found_and_what_goes_is_gone(store: DocumentStore) -> None:
    home, work = (store.collections.create(name).id for name in ("Home", "Work"))
    first = put(store, home, ["night and tax"] * 3)
    put(store, work, ["a night", "no tax"])
    words, ranges = store.chunks.words, store.chunks.ranges

    of_home = words.best(['"night"'], ranges.of_collections([home]), 10)
    every = words.best(['"night"'], ranges.of_collections([home, work]), 10)
    store.delete([first])
    left = words.best(['"night"'], ranges.of_collections([home, work]), 10)

    assert [number for number, _ in of_home] == [1, 2, 3]
    assert [number for number, _ in every] == [4, 1, 2, 3]  # the shortest first
    assert [number for number, _ in left] == [4]
    assert words.holding('"tax"').tolist() == [5]
    assert words.holding('"no tax"').tolist() == [5]
    assert words.best([], ranges.of_collections([work]), 10) == []


def test_memory_is_bounded(store: DocumentStore) -> None:
    home = store.collections.create("Home").id
    put(store, home, ["night tax run"] * 50)
    words = WordSearch(store._database, most_bytes=50 * 8 + 1)
    chosen = store.chunks.ranges.of_collections([home])

    for word in ("night", "tax", "run", "night"):
        assert len(words.best([f'"{word}"'], chosen, 100)) == 50
        assert words._n_bytes == 50 * 8
        assert list(words._kept) == [f'"{word}"']


def test_a_search_sees_what_was_there_when_it_began(
    store: DocumentStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = store.collections.create("Home").id
    put(store, home, ["night"] * 3)
    words = store.chunks.words
    before = words._current()
    put(store, home, ["night"] * 3)
    chosen = store.chunks.ranges.of_collections([home])
    assert len(words.best(['"night"'], chosen, 10)) == 6

    monkeypatch.setattr(words, "_current", lambda: before)

    assert len(words.best(['"night"'], chosen, 10)) == 3
    monkeypatch.undo()
    assert len(words.best(['"night"'], chosen, 10)) == 6


def test_damage_is_told_as_damage_of_the_full_text_index(store: DocumentStore) -> None:
    home = store.collections.create("Home").id
    put(store, home, ["night and tax"] * 300)
    with store._database.write() as connection:
        connection.execute("DELETE FROM chunks_fts_data WHERE id > 10")

    with pytest.raises(Corrupt, match="full-text"):
        store.chunks.keyword_hits("night", [home], 5)


def test_words_are_cut_as_the_index_cuts_them(store: DocumentStore) -> None:
    row = store._database.read_one("SELECT sql FROM sqlite_master WHERE name = 'chunks_fts'")
    assert row is not None
    assert f'tokenize="{TOKENIZE}"' in row["sql"]
    tokens = WordTokens()
    assert tokens.of(["Running", "2024-05", "Überfall", "", "Running"]) == [
        ("run",), ("2024", "05"), ("uberfal",), (), ("run",),
    ]  # fmt: skip


@given(st.lists(st.integers(0, 2**30), min_size=1, max_size=20))
def test_numbers_of_variable_length_are_read(numbers: list[int]) -> None:
    data = b"".join(map(varint, numbers))
    assert numbers_of(data) == numbers
    lengths = [len(varint(number)) for number in numbers]
    begins = np.cumsum(lengths, dtype=np.int64) - np.array(lengths)
    read = np.add.reduceat(weighed(np.frombuffer(data, dtype=np.uint8)), begins)
    assert read.tolist() == numbers


def varint(number: int) -> bytes:
    groups = [number & 0x7F]
    while number := number >> 7:
        groups.append(number & 0x7F | 0x80)
    return bytes(reversed(groups))

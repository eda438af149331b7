"""Phrases and exclusions over real storage, in every mode."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.document_room import Room, write
from workbench.domain.search_options import MODES, Mode, SearchOptions

FILES = {
    "a.txt": "The notice period of the lease is three months.",
    "b.txt": "The period of the lease begins after a notice of three months.",
    "c.txt": "A draft of the lease with a notice period of one month.",
    "d.txt": "租约的解约通知期为三个月。",
}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("worded")
    opened = Room(folder / "workspace")
    opened.add(write(folder / "files", FILES))
    yield opened
    opened.close()


def names(room: Room, query: str, mode: Mode = "hybrid") -> set[str]:
    options = SearchOptions(mode=mode)
    trace = room.retrieval.search(query, [room.collection().id], options=options)
    return {hit.passage.document for hit in trace.hits}


@pytest.mark.parametrize("mode", MODES)
def test_only_passages_with_the_phrase_are_found(room: Room, mode: Mode) -> None:
    assert names(room, '"notice period" of the lease', mode) == {"a.txt", "c.txt"}


@pytest.mark.parametrize("mode", MODES)
def test_passages_with_an_excluded_word_are_not_found(room: Room, mode: Mode) -> None:
    assert "c.txt" not in names(room, "notice period of the lease -draft", mode)
    assert names(room, '"notice period" lease -draft', mode) == {"a.txt"}
    assert names(room, 'lease months -"notice period"', mode) <= {"b.txt", "d.txt"}


def test_a_phrase_without_blanks_is_found_inside_a_run(room: Room) -> None:
    assert names(room, "“通知期” lease") == {"d.txt"}


def test_a_phrase_that_is_nowhere_is_said(room: Room) -> None:
    trace = room.retrieval.search('"no such words" lease', [room.collection().id])
    assert trace.hits == ()
    assert "No passage holds “no such words”" in trace.note
    assert trace.query == '"no such words" lease'


@pytest.mark.parametrize("typed", ['"', '-"', '- "', '""""', '-"lease', "*:^()", 'a "b" AND -OR'])
def test_bad_syntax_is_words(room: Room, typed: str) -> None:
    room.retrieval.search(typed, [room.collection().id])


def test_a_filter_and_a_phrase_hold_together(room: Room, tmp_path: Path) -> None:
    from workbench.domain.document_filter import parse_filter

    trace = room.retrieval.search(
        '"notice period"', [room.collection().id], only=parse_filter(["name=c.txt"])
    )
    assert {hit.passage.document for hit in trace.hits} == {"c.txt"}

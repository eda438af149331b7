"""A few letters find what is meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.desktop.commands.command import Command
from ui.desktop.commands.matching import best, match
from ui.desktop.commands.offers import MOST, offers

LETTERS = st.characters(max_codepoint=0xFF)
NAMES = ["New chat", "Search conversations", "Use the dark theme", "Import GGUF…", "Add folder…"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nc", "New chat"),
        ("new", "New chat"),
        ("conv sea", "Search conversations"),
        ("dark", "Use the dark theme"),
        ("dth", "Use the dark theme"),
        ("gguf", "Import GGUF…"),
        ("FOLD", "Add folder…"),
    ],
)
def test_the_first_hit_is_what_is_meant(typed: str, meant: str) -> None:
    place, _hit = best(typed, NAMES)[0]
    assert NAMES[place] == meant


def test_beginnings_of_words_come_before_middles() -> None:
    names = ["Replay", "Play"]
    assert [names[place] for place, _hit in best("play", names)] == ["Play", "Replay"]


def test_letters_that_are_not_there_find_nothing() -> None:
    assert best("xyz", NAMES) == []
    assert len(best("", NAMES)) == len(NAMES)


@settings(max_examples=60)
@given(name=st.text(LETTERS, max_size=60), typed=st.text(LETTERS, max_size=12))
def test_what_was_meant_stands_where_it_is_said_to_stand(name: str, typed: str) -> None:
    hit = match(typed, name)
    if hit is None:
        return
    letters = {name[place].lower() for place in hit.places}
    assert hit.places == tuple(sorted(set(hit.places)))
    assert letters <= set("".join(typed.lower().split()))


@settings(max_examples=60)
@given(name=st.text(alphabet="abcdef ", min_size=1, max_size=30), data=st.data())
def test_every_run_of_letters_of_a_name_finds_it(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    assert match(name[start:end], name) is not None


def command(name: str, title: str, *, possible: bool = True) -> Command:
    return Command(name, title, "Chat", lambda: None, is_possible=lambda: possible)


def test_without_a_word_recent_ones_come_first_and_impossible_ones_not_at_all() -> None:
    known = [command("a", "One"), command("b", "Two"), command("c", "Three", possible=False)]

    found = offers("", known, ["b"])

    assert [one.command.id for one in found] == ["b", "a"]
    assert [one.is_recent for one in found] == [True, False]


def test_of_equals_the_recent_one_is_first() -> None:
    known = [command("a", "Open one"), command("b", "Open two")]

    assert [one.command.id for one in offers("open", known, [])] == ["a", "b"]
    assert [one.command.id for one in offers("open", known, ["b"])] == ["b", "a"]


def test_the_place_and_further_words_find_it_too() -> None:
    known = [Command("a", "Leave", "Chat", lambda: None, words="quit exit")]

    assert offers("exit", known, [])
    assert offers("leave chat", known, [])
    assert len(offers("o", [command(str(n), "One") for n in range(200)], [])) == MOST

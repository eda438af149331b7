"""A streamed answer reaches screen readers sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from ui.desktop import speaking
from ui.desktop.main_window import MainWindow
from ui.desktop.speaking import SentenceAnnouncer, spoken
from ui.desktop.theme import ThemeController
from workbench.app import Workbench

ANSWER = (
    "The **hotel** may cost 180 euros a night [1]. Dr. Lee agreed to it.\n\n"
    "- Meals are paid.\n- Taxis are not.\n\n```python\nx = 1. # a. b.\n```\n\nThat is all"
)
SAID = [
    "The hotel may cost 180 euros a night [1].",
    "Dr. Lee agreed to it.",
    "Meals are paid.",
    "Taxis are not.",
    "Code.",
    "That is all",
]


def told(pieces: list[str]) -> list[str]:
    said: list[str] = []
    announcer = SentenceAnnouncer(QObject(), lambda _thing, words: said.append(words))
    announcer.begin()
    for piece in pieces:
        announcer.add(piece)
    announcer.end()
    return said


def test_sentences_come_whole_however_the_answer_is_cut() -> None:
    for n in (1, 2, 3, 7, 50, len(ANSWER)):
        pieces = [ANSWER[start : start + n] for start in range(0, len(ANSWER), n)]
        assert told(pieces) == SAID, n


def test_a_sentence_is_told_before_the_answer_ends() -> None:
    said: list[str] = []
    announcer = SentenceAnnouncer(QObject(), lambda _thing, words: said.append(words))
    announcer.add("It is 180 euros. And")
    assert said == ["It is 180 euros."]
    announcer.is_on = False
    announcer.add(" more. So")
    announcer.end()
    assert said == ["It is 180 euros."], "switched off"


def test_marks_are_seen_and_not_said() -> None:
    assert spoken("## A *fine* [link](x.md) and `code`") == "A fine link and code"
    assert spoken("snake_case 2 * 3") == "snake_case 2 * 3"


@given(st.text(alphabet="Ab .!?\n`-*1", max_size=80), st.integers(1, 9))
def test_nothing_is_said_twice_or_left_out(text: str, n: int) -> None:
    whole = told([text])
    cut = told([text[start : start + n] for start in range(0, len(text), n)])

    def letters(said: list[str]) -> str:
        return "".join(c for c in "".join(said).replace("Code.", "") if c.isalnum())

    if "```" not in text:
        assert letters(cut) == letters(whole) == "".join(c for c in text if c.isalnum())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, QObject]]]:
    """Stands where Qt hands events to the system's screen reader."""
    heard: list[tuple[str, QObject]] = []

    class Heard(QAccessibleAnnouncementEvent):
        def __init__(self, thing: QObject, words: str) -> None:
            super().__init__(thing, words)
            heard.append((words, thing))

    monkeypatch.setattr(speaking, "QAccessibleAnnouncementEvent", Heard)
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)


def test_an_answer_in_the_window_is_announced_and_can_be_switched_off(
    qtbot: QtBot, workbench: Workbench, reader: list[tuple[str, QObject]]
) -> None:
    window = MainWindow(ThemeController("light"))
    qtbot.addWidget(window)
    window.show()
    window.attach(workbench)
    model = window.chat.view_model
    window.chat.ask("What does the hotel cost?")
    qtbot.waitUntil(lambda: not model.is_busy and bool(model.turns), timeout=60_000)
    assert reader
    assert all(thing is window.chat.transcript for _words, thing in reader)
    assert all(words.strip() for words, _thing in reader)

    n_heard = len(reader)
    workbench.settings.update(announcements="off")
    window.chat.ask("And a taxi?")
    qtbot.waitUntil(lambda: not model.is_busy and len(model.turns) == 2, timeout=60_000)
    assert len(reader) == n_heard
    window.detach()

"""The transcript draws what is near, keeps what stays equal, and follows the end."""

from __future__ import annotations

import random
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.chat.look import look_of
from ui.desktop.chat.rows import BlockRow, Row, opening_rows, rows_of
from ui.desktop.chat.source_chip import SourceChip
from ui.desktop.chat.text_rows import CodeRowView, ProseRowView
from ui.desktop.chat.transcript import Transcript
from ui.desktop.markdown.blocks import split
from ui.desktop.theme import LIGHT, ThemeController
from ui.desktop.widgets import IconButton
from workbench.domain.conversation import ConversationId, Turn, TurnId, TurnState
from workbench.domain.document import ChunkId, Citation, DocumentId, Passage
from workbench.domain.passage_marks import Mark

ANSWER = """First paragraph with a citation [1].

- one
- two

```python
x = 1
```

| a | b |
|---|---|
| 1 | 2 |

The end."""


def turn(number: int, answer: str = ANSWER, state: TurnState = TurnState.COMPLETE) -> Turn:
    passage = Passage(ChunkId(1), DocumentId("d"), "policy.pdf", 7, 0, 10, "ten letter")
    return Turn(
        id=TurnId(f"t{number}"),
        conversation_id=ConversationId("c"),
        parent_id=TurnId(f"t{number - 1}") if number else None,
        question=f"Question {number}?",
        answer=answer,
        state=state,
        created_at="2026-01-01T00:00:00.000000Z",
        model="Demo model",
        citations=(Citation(1, passage, 0, 10),) if answer else (),
    )


def entries(turns: list[Turn]) -> list[tuple[TurnId, tuple[Row, ...]]]:
    return [(t.id, rows_of(t, turns)) for t in turns]


def shown_blocks(transcript: Transcript) -> list[object]:
    return [cell.row.block for cell in transcript._cells if isinstance(cell.row, BlockRow)]


def visible(transcript: Transcript, kind: type[QWidget]) -> list[QWidget]:
    return [w for w in transcript.viewport().findChildren(kind) if w.isVisible()]


@pytest.fixture
def transcript(qtbot: QtBot, theme: ThemeController) -> Transcript:
    widget = Transcript(look_of(theme))
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def settle(qtbot: QtBot, transcript: Transcript) -> None:
    qtbot.waitUntil(lambda: not transcript._rest.isActive())


def test_a_long_conversation_has_widgets_only_near_the_viewport(
    qtbot: QtBot, transcript: Transcript
) -> None:
    transcript.show_turns(entries([turn(i) for i in range(60)]))
    settle(qtbot, transcript)
    assert len(transcript._cells) > 180
    assert 0 < len(transcript._shown) < 40
    assert transcript.sticks_to_end
    for value in range(0, transcript.verticalScrollBar().maximum(), 900):
        transcript.verticalScrollBar().setValue(value)
        settle(qtbot, transcript)
    assert len(transcript._shown) < 40
    pooled = sum(len(pool) for pool in transcript._pools.values())
    assert pooled + len(transcript._shown) < 90


def test_everything_in_sight_is_drawn_after_a_jump(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.show_turns(entries([turn(i) for i in range(40)]))
    settle(qtbot, transcript)
    transcript.verticalScrollBar().setValue(transcript.verticalScrollBar().maximum() // 2)
    settle(qtbot, transcript)
    top = transcript.verticalScrollBar().value()
    bottom = top + transcript.viewport().height()
    for cell, start, end in zip(
        transcript._cells, transcript._tops, transcript._tops[1:], strict=False
    ):
        if start < bottom and end > top:
            assert cell.view is not None
            assert cell.view.geometry().top() == start - top


@pytest.mark.parametrize("seed", range(4))
def test_a_streamed_answer_shows_the_blocks_of_the_whole(
    qtbot: QtBot, transcript: Transcript, seed: int
) -> None:
    dice, live = random.Random(seed), turn(0, "", TurnState.OPEN)
    transcript.show_turns([(live.id, opening_rows(live, [live], None))])
    text = f"{ANSWER}\n\n{ANSWER}"
    at = 0
    while at < len(text):
        step = dice.randint(1, 12)
        transcript.stream_text(text[at : at + step], frozenset({1}))
        at += step
    done = turn(0, text)
    transcript.replace_turn(live.id, done.id, rows_of(done))
    settle(qtbot, transcript)
    assert shown_blocks(transcript) == list(split(text))


def test_closing_an_answer_draws_only_what_changed(qtbot: QtBot, transcript: Transcript) -> None:
    live = turn(0, "", TurnState.OPEN)
    transcript.show_turns([(live.id, opening_rows(live, [live], None))])
    transcript.stream_text(ANSWER, frozenset({1}))
    before = {id(c) for c in transcript._cells if isinstance(c.row, BlockRow)}
    done = turn(0)
    transcript.replace_turn(live.id, done.id, rows_of(done))
    after = {id(c) for c in transcript._cells if isinstance(c.row, BlockRow)}
    assert before == after


def test_the_view_stays_where_the_reader_is_while_text_arrives(
    qtbot: QtBot, transcript: Transcript
) -> None:
    turns = [turn(i) for i in range(12)]
    live = turn(12, "", TurnState.OPEN)
    transcript.show_turns([*entries(turns), (live.id, opening_rows(live, [live], None))])
    settle(qtbot, transcript)
    transcript.verticalScrollBar().setValue(transcript.verticalScrollBar().maximum() // 2)
    settle(qtbot, transcript)
    before = transcript.verticalScrollBar().value()
    with qtbot.assertNotEmitted(transcript.at_end_changed):
        transcript.stream_text("new words\n\n" * 30, frozenset())
        settle(qtbot, transcript)
    assert transcript.verticalScrollBar().value() == before
    assert not transcript.sticks_to_end


def test_the_view_follows_the_end_again_when_asked(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.show_turns(entries([turn(i) for i in range(12)]))
    settle(qtbot, transcript)
    transcript.verticalScrollBar().setValue(0)
    settle(qtbot, transcript)
    transcript.scroll_to_end()
    settle(qtbot, transcript)
    bar = transcript.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_turns_in_common_keep_their_cells(qtbot: QtBot, transcript: Transcript) -> None:
    turns = [turn(i) for i in range(3)]
    transcript.show_turns(entries(turns))
    settle(qtbot, transcript)
    before = [cell for cell in transcript._cells if cell.row.turn_id in {"t0", "t1"}]
    transcript.show_turns(entries([*turns[:2], turn(3)]))
    settle(qtbot, transcript)
    assert transcript._cells[: len(before)] == before


def test_a_narrower_window_lays_out_anew(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.show_turns(entries([turn(0, "word " * 200)]))
    settle(qtbot, transcript)
    wide = transcript._tops[-1]
    transcript.resize(420, 700)
    settle(qtbot, transcript)
    assert transcript._tops[-1] > wide


def test_another_theme_draws_everything_again(
    qtbot: QtBot, transcript: Transcript, theme: ThemeController
) -> None:
    transcript.show_turns(entries([turn(0)]))
    settle(qtbot, transcript)
    theme.set_mode("light")
    transcript.set_look(look_of(theme))
    settle(qtbot, transcript)
    views = visible(transcript, ProseRowView)
    assert views
    assert all(view.look.theme is LIGHT for view in views)  # type: ignore[attr-defined]


def test_tab_reaches_the_sources_and_enter_opens_one(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.show_turns(entries([turn(0)]))
    settle(qtbot, transcript)
    transcript.activateWindow()
    transcript.setFocus()
    qtbot.waitUntil(transcript.hasFocus)
    for _ in range(12):
        qtbot.keyClick(transcript.window().focusWidget(), Qt.Key.Key_Tab)
        if isinstance(transcript.window().focusWidget(), SourceChip):
            break
    chip = transcript.window().focusWidget()
    assert isinstance(chip, SourceChip)
    with qtbot.waitSignal(transcript.row_actions.cite) as cited:
        qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert cited.args == ["t0", Mark(1)]


def test_tab_visits_rows_in_reading_order(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.show_turns(entries([turn(0)]))
    settle(qtbot, transcript)
    transcript.activateWindow()
    transcript.setFocus()
    qtbot.waitUntil(transcript.hasFocus)
    names = []
    for _ in range(6):
        qtbot.keyClick(transcript.window().focusWidget(), Qt.Key.Key_Tab)
        names.append(transcript.window().focusWidget().accessibleName())
    assert names == [
        "Edit question",
        "Copy question",
        "Copy code",
        "Source 1: policy.pdf, p. 7",
        "Copy answer",
        "Regenerate answer",
    ]


def test_code_is_copied_whole(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.show_turns(entries([turn(0)]))
    settle(qtbot, transcript)
    (code,) = visible(transcript, CodeRowView)
    button = code.findChild(IconButton)
    with qtbot.waitSignal(transcript.row_actions.copied):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_answer_can_be_read_as_text(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.show_turns(entries([turn(0, "One [1] **two** `three`.")]))
    settle(qtbot, transcript)
    (view,) = visible(transcript, ProseRowView)
    assert view.text.toPlainText() == "One [1] two three."  # type: ignore[attr-defined]
    assert re.fullmatch("Answer", view.text.accessibleName())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("answer", "at", "mark"),
    [("See [1].", 5, Mark(1)), ("[1b] Ten letters.", 1, Mark(1, "b"))],
)
def test_a_click_on_a_mark_cites(
    qtbot: QtBot, transcript: Transcript, answer: str, at: int, mark: Mark
) -> None:
    transcript.show_turns(entries([turn(0, answer)]))
    settle(qtbot, transcript)
    (view,) = visible(transcript, ProseRowView)
    text = view.text  # type: ignore[attr-defined]
    cursor = text.textCursor()
    cursor.setPosition(at)
    with qtbot.waitSignal(transcript.row_actions.cite) as cited:
        qtbot.mouseClick(
            text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(cursor).center()
        )
    assert cited.args == ["t0", mark]

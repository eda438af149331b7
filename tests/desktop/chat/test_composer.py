"""Enter sends, Shift+Enter does not, Escape stops."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from pytestqt.qtbot import QtBot

from ui.desktop.chat.composer import Composer
from ui.desktop.chat.turn_rows import shortened
from ui.desktop.theme import ThemeController
from workbench.domain.document import Collection, CollectionId

LEGAL = Collection(CollectionId("l"), "Legal & more", "2026-01-01", 12, 40)
HR = Collection(CollectionId("h"), "HR", "2026-01-01", 1, 3)


@pytest.fixture
def composer(qtbot: QtBot, theme: ThemeController) -> Composer:
    widget = Composer(theme)
    qtbot.addWidget(widget)
    widget.set_can_send(True)
    widget.resize(600, 120)
    widget.show()
    return widget


def test_enter_sends_what_is_written(qtbot: QtBot, composer: Composer) -> None:
    qtbot.keyClicks(composer.field, "Why?")
    with qtbot.waitSignal(composer.submitted) as sent:
        qtbot.keyClick(composer.field, Qt.Key.Key_Return)
    assert sent.args == ["Why?"]


def test_shift_enter_begins_a_new_line_and_the_field_grows(
    qtbot: QtBot, composer: Composer
) -> None:
    height = composer.field.height()
    qtbot.keyClicks(composer.field, "a")
    with qtbot.assertNotEmitted(composer.submitted):
        qtbot.keyClick(composer.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClicks(composer.field, "b")
    assert composer.text == "a\nb"
    assert composer.field.height() > height


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_is_not_sent(qtbot: QtBot, composer: Composer, text: str) -> None:
    composer.set_text(text)
    with qtbot.assertNotEmitted(composer.submitted):
        qtbot.keyClick(composer.field, Qt.Key.Key_Return)


def test_the_button_and_escape_stop_an_answer(qtbot: QtBot, composer: Composer) -> None:
    composer.set_busy(True)
    with qtbot.waitSignal(composer.stop_asked):
        qtbot.mouseClick(composer._button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(composer.stop_asked):
        qtbot.keyClick(composer.field, Qt.Key.Key_Escape)
    assert composer._button.accessibleName() == "Stop answering"


def test_nothing_is_sent_while_an_answer_is_written(qtbot: QtBot, composer: Composer) -> None:
    composer.set_text("next question")
    composer.set_busy(True)
    with qtbot.assertNotEmitted(composer.submitted):
        qtbot.keyClick(composer.field, Qt.Key.Key_Return)
    assert composer.text == "next question"


@pytest.mark.parametrize("text", ["x" * 200_000, "word " * 30_000], ids=["one word", "words"])
def test_an_enormous_paste_is_refused_with_a_way_out(composer: Composer, text: str) -> None:
    composer.set_text("kept")
    data = QMimeData()
    data.setText(text)
    composer.field.insertFromMimeData(data)
    assert composer.text == "kept"
    assert not composer._notice.isHidden()
    assert "add it to your documents" in composer._notice.text()


def test_an_enormous_question_is_shown_shortened() -> None:
    shown = shortened("x" * 200_000)
    assert len(shown) < 5_000
    assert "200,000 characters" in shown
    assert shortened("short") == "short"


def test_the_chooser_says_what_is_asked(composer: Composer) -> None:
    composer.show_collections([LEGAL, HR], ["l"])
    assert composer.chooser.text() == "Legal && more · 12 documents"
    composer.show_collections([LEGAL, HR], ["l", "h"])
    assert composer.chooser.text() == "2 collections · 13 documents"
    composer.show_collections([LEGAL, HR], [])
    assert composer.chooser.text() == "No documents"


def test_ticking_collections_tells_the_choice(qtbot: QtBot, composer: Composer) -> None:
    composer.show_collections([LEGAL, HR], ["l"])
    with qtbot.waitSignal(composer.chosen) as chosen:
        composer.chooser._actions["h"].trigger()
    assert chosen.args == [("l", "h")]
    with qtbot.waitSignal(composer.chosen) as chosen:
        composer.chooser._none.trigger()
    assert chosen.args == [()]


def test_dropped_files_are_left_to_the_page(composer: Composer) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/a/file.pdf")])
    assert not composer.field.canInsertFromMimeData(data)


def test_pasted_text_loses_its_formats(composer: Composer) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    composer.field.insertFromMimeData(data)
    assert composer.text == "bold"

"""The privacy desk: a text before and after, one click each way, figures, a reveal on record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.privacy.window import PrivacyWindow
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import PrimaryButton
from workbench.app import Workbench
from workbench.domain.privacy_places import Place
from workbench.domain.privacy_policy import Action

WAIT_MS = 40_000
TEXT = "Dear Anna Berg, write to anna@firma.com 😀 about the heron."


@pytest.fixture
def window(qtbot: QtBot, theme: ThemeController, workbench: Workbench) -> Iterator[PrivacyWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = PrivacyWindow(parent, theme, workbench)
    made.show()
    made.before.setPlainText(TEXT)
    qtbot.waitUntil(lambda: "<EMAIL_ADDRESS_1>" in made.after.toPlainText(), timeout=WAIT_MS)
    yield made
    made.close()


def column(view: QTableView, at: int) -> list[str]:
    model = view.model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def select(window: PrivacyWindow, words: str) -> None:
    cursor = QTextCursor(window.before.document())
    at = window.before.toPlainText().index(words)
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.before.setTextCursor(cursor)


def test_one_click_says_what_is_personal_and_what_is_not(
    qtbot: QtBot, window: PrivacyWindow
) -> None:
    assert column(window.finds, 0) == ["PERSON", "EMAIL_ADDRESS"]
    assert column(window.finds, 1) == ["Anna Berg", "anna@firma.com"]

    window.finds.selectRow(0)
    window.finds.clicked.emit(window.finds.model().index(0, 0))
    assert window.before.selected() == "Anna Berg"
    window.not_personal.click()
    qtbot.waitUntil(lambda: "Anna Berg" in window.after.toPlainText(), timeout=WAIT_MS)

    text = window.before.toPlainText()
    at = len(text[: text.index("heron")].encode("utf-16-le")) // 2
    cursor = QTextCursor(window.before.document())
    cursor.setPosition(at)
    cursor.setPosition(at + 5, QTextCursor.MoveMode.KeepAnchor)
    window.before.setTextCursor(cursor)
    window.kind.setCurrentText("ORGANIZATION")
    window.personal.click()
    qtbot.waitUntil(lambda: "<ORGANIZATION_1>" in window.after.toPlainText(), timeout=WAIT_MS)


def test_a_rule_of_a_type_and_the_switches_hold_at_once(
    qtbot: QtBot, window: PrivacyWindow, workbench: Workbench
) -> None:
    window.rules.choose("EMAIL_ADDRESS")
    window.rules.action.setCurrentIndex(window.rules.action.findData(Action.MASK))
    window.rules.action.activated.emit(window.rules.action.currentIndex())
    qtbot.waitUntil(lambda: "••••" in window.after.toPlainText(), timeout=WAIT_MS)

    window.rules.switches[Place.PROMPT].click()
    qtbot.waitUntil(lambda: workbench.privacy_desk.rules.is_on(Place.PROMPT), timeout=WAIT_MS)


def test_a_kept_sample_is_measured(qtbot: QtBot, window: PrivacyWindow) -> None:
    window.keep.click()
    qtbot.waitUntil(lambda: not window.figures.isHidden(), timeout=WAIT_MS)

    assert column(window.figures, 0) == ["EMAIL_ADDRESS", "PERSON", "All, 1 texts"]
    assert column(window.figures, 2) == ["1.00", "1.00", "1.00"]


def test_what_is_saved_comes_back_only_with_a_reason_on_record(
    qtbot: QtBot, window: PrivacyWindow, workbench: Workbench, tmp_path: Path
) -> None:
    path = tmp_path / "redacted.txt"
    window.view_model.save(path)
    qtbot.waitUntil(path.exists, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bool(path.read_text("utf-8")), timeout=WAIT_MS)
    hidden = path.read_text("utf-8")
    assert "Anna Berg" not in hidden

    window.before.setPlainText(hidden)
    window.reveal.click()
    dialog = next(one for one in window.findChildren(QLineEdit) if "reason" in one.accessibleName())
    dialog.setText("a complaint of the customer")
    button = next(one for one in window.findChildren(PrimaryButton) if one.text() == "Reveal")
    button.click()
    qtbot.waitUntil(lambda: "Anna Berg" in window.before.toPlainText(), timeout=WAIT_MS)

    (made,) = workbench.privacy_desk.reveals()
    assert made.reason == "a complaint of the customer"
    assert made.n_restored == 2


def test_switching_stored_chats_on_hides_earlier_ones_and_says_so(
    qtbot: QtBot, window: PrivacyWindow, workbench: Workbench
) -> None:
    workbench.conversations.create("About Anna Berg of Berlin")
    panel = window.stored_chats
    assert panel.isHidden()
    window.rules.switches[Place.CHATS].click()
    qtbot.waitUntil(lambda: workbench.chat_hiding.state().is_done, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "placeholders" in panel.line.text(), timeout=WAIT_MS)

    assert not panel.isHidden()
    assert panel.progress.isHidden()
    rows = workbench.chat_hiding._database.read("SELECT title FROM conversations")
    assert "Berg" not in rows[0]["title"]
    window.rules.switches[Place.CHATS].click()
    qtbot.waitUntil(lambda: "as they are typed" in panel.line.text(), timeout=WAIT_MS)

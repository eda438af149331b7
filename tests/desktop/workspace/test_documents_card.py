"""The card that says how questions are completed and answers are checked."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.desktop.theme import ThemeController
from ui.desktop.workspace.documents_card import DocumentsCard
from workbench.settings import ANSWER_CHECKS, FOLLOW_UPS, NEIGHBOURS, Settings


def test_it_shows_what_is_stored_and_tells_what_is_chosen(
    qtbot: QtBot, theme: ThemeController
) -> None:
    card = DocumentsCard(theme)
    qtbot.addWidget(card)
    card.show_settings(Settings(follow_ups="off", answer_checks="words"))
    assert (card.follow_ups.currentData(), card.checks.currentData()) == ("off", "words")
    assert {card.follow_ups.itemData(n) for n in range(3)} == set(FOLLOW_UPS)
    assert {card.checks.itemData(n) for n in range(4)} == set(ANSWER_CHECKS)

    assert card.neighbours.currentData() == "room"
    assert {card.neighbours.itemData(n) for n in range(2)} == set(NEIGHBOURS)
    with qtbot.waitSignal(card.edited) as told:
        card.neighbours.activated.emit(card.neighbours.findData("off"))
    assert told.args == [{"neighbours": "off"}]

    with qtbot.waitSignal(card.edited) as told:
        card.checks.activated.emit(card.checks.findData("model"))
    assert told.args == [{"answer_checks": "model"}]

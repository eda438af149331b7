"""What the card of a linked folder says about how it is followed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.desktop.documents.folder_cards import FolderCards
from ui.desktop.documents.watching_words import watching_sentence
from ui.desktop.theme import ThemeController
from workbench.domain.folder_watching import FolderWatching, Unheard
from workbench.domain.linked_folder import FolderId, IgnoreRules, LinkedFolder

AT = "2026-05-13T10:20:30.000000Z"


def linked(*, is_paused: bool = False) -> LinkedFolder:
    rules, left_out = IgnoreRules(), {"hidden": 2}
    return LinkedFolder(
        FolderId("f1"), "c1", "/papers", rules, is_paused, "", "", AT, AT, left_out, 3, 0
    )


@pytest.mark.parametrize("unheard", list(Unheard))
def test_each_reason_has_its_sentence(unheard: Unheard) -> None:
    said = watching_sentence(FolderWatching(unheard))
    assert said.startswith("Look")
    assert unheard.reason


def test_a_card_says_how_its_folder_is_followed(qtbot: QtBot) -> None:
    cards = FolderCards(ThemeController("light"))
    qtbot.addWidget(cards)
    cards.show_folders((linked(),))
    (card,) = cards.cards
    assert "noticed" not in card.line.text()
    cards.show_watching({"f1": FolderWatching(None, AT)})
    assert "compared at " in card.line.text()
    assert "changes are noticed at once" in card.line.text()
    assert "2 hidden" in card.toolTip()
    cards.show_watching({"f1": FolderWatching(Unheard.NETWORK, AT)})
    assert "looked at regularly" in card.line.text()
    assert "other computers" in card.toolTip()
    cards.show_folders((linked(is_paused=True),))
    assert "regularly" not in card.line.text()


def test_what_was_not_compared_yet_in_this_run_names_the_last_sync(qtbot: QtBot) -> None:
    cards = FolderCards(ThemeController("light"))
    qtbot.addWidget(cards)
    cards.show_folders((linked(),))
    cards.show_watching({"f1": FolderWatching(None)})
    assert "last sync 2026-05-13" in cards.cards[0].line.text()

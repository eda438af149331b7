"""The window's words: filled, counted, written with the language's own signs, remembered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.desktop import language
from ui.desktop.language import shown, tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.workspace.language_card import LanguageCard


@pytest.fixture(autouse=True)
def english_after() -> Iterator[None]:
    yield
    language.use(language.ENGLISH)


def test_english_is_what_stands_in_the_code() -> None:
    assert tr("Braces {stay} without values") == "Braces {stay} without values"
    assert tr("{done:,} of {total:,}", done=1200, total=3400) == "1,200 of 3,400"
    assert [tr_n("{n} file", "{n:,} files", n) for n in (0, 1, 2000)] == [
        "0 files",
        "1 file",
        "2,000 files",
    ]


def test_another_language_has_its_own_words_forms_and_signs() -> None:
    words = {"{n:,} files": ("{n:,} Datei", "{n:,} Dateien"), "Share: {share:.1%}": ("Anteil: {share:.1%}",)}  # fmt: skip  # noqa: E501

    def lookup(_context: str, text: str, n: int) -> str:
        forms = words.get(text, ("",))
        return forms[0] if n in {-1, 1} else forms[-1]

    language.use("de", lookup)

    assert tr_n("{n:,} file", "{n:,} files", 1) == "1 Datei"
    assert tr_n("{n:,} file", "{n:,} files", 12000) == "12.000 Dateien"
    assert tr("Share: {share:.1%}", share=0.125) == "Anteil: 12,5%"
    assert tr("{when} is {name}", when="1.5", name="v1,2") == "1.5 is v1,2"  # text stays as it is


def test_numbers_and_days_by_themselves() -> None:
    day = datetime(2026, 3, 2, 14, 5, tzinfo=UTC)
    assert (shown(1234.5, ",.1f"), shown(day, "%d %b %H:%M")) == ("1,234.5", "02 Mar 14:05")

    language.use("de", lambda *_: "")

    assert shown(1234.5, ",.1f") == "1.234,5"
    assert shown(day, "%d %b %Y") == "02 März 2026"


def test_a_wish_that_no_catalogue_fulfils_is_english() -> None:
    assert language.resolved("xx") == "en"
    assert language.resolved("de") == "de"


def test_the_wish_is_kept_for_the_next_start(
    qtbot: QtBot, theme: ThemeController, tmp_path: Path
) -> None:
    card = LanguageCard(theme)
    qtbot.addWidget(card)
    card.show_root(tmp_path)
    assert card.languages.currentData() == "system"

    card.languages.setCurrentIndex(card.languages.findData("fr"))
    card.languages.activated.emit(card.languages.currentIndex())

    assert language.wish(tmp_path) == "fr"
    assert "started again" in card.remark

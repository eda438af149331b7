"""The help: found by words, linked, opened where one is, and closed to everything outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from ui import guide
from ui.desktop.help.keys_topic import KEYS
from ui.desktop.help.page_view import PageView
from ui.desktop.help.window import HelpWindow
from ui.desktop.main_window import HELP_TOPICS, MainWindow
from ui.desktop.rail import PLACES
from ui.desktop.theme import DARK, ThemeController

LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.fixture
def window(qtbot: QtBot, theme: ThemeController) -> MainWindow:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def help_window(window: MainWindow) -> HelpWindow:
    return window.commands.open_help("chat")


def test_every_page_of_the_window_has_its_topic() -> None:
    assert len(HELP_TOPICS) == len(PLACES)
    assert all(guide.topic(name) is not None for name in HELP_TOPICS)


def test_a_search_leads_to_the_section(help_window: HelpWindow) -> None:
    help_window.search.setText("recovery key")
    rows = help_window.list.model_of_rows.rows
    assert any(row.value[0] == "encryption" for row in rows)

    help_window.search.returnPressed.emit()

    assert help_window.shown == rows[0].value[0]
    help_window.search.setText("qqqqqq")
    assert help_window.list.model_of_rows.rows == ()
    assert help_window.remark.text()
    help_window.search.clear()
    assert len(help_window.list.model_of_rows.rows) == len(guide.topics()) + 1


def test_links_lead_from_page_to_page_and_back(help_window: HelpWindow) -> None:
    help_window.view.anchorClicked.emit(QUrl("collections.md#order-of-hits"))
    assert help_window.shown == "collections"
    help_window.back.click()
    assert help_window.shown == "chat"
    help_window.forward.click()
    assert help_window.shown == "collections"


def test_what_lies_outside_is_named_and_not_opened(help_window: HelpWindow) -> None:
    for link in ("https://example.org/x", "../architecture.md"):
        help_window.view.anchorClicked.emit(QUrl(link))
        assert help_window.shown == "chat"
        assert link in help_window.remark.text()


def test_every_link_between_pages_arrives(qtbot: QtBot, theme: ThemeController) -> None:
    view = PageView(theme)
    qtbot.addWidget(view)
    n_links = 0
    for topic in guide.topics():
        for link in LINK.findall(topic.text):
            target, _, anchor = link.partition("#")
            name = Path(target).stem if target else topic.name
            other = guide.topic(name)
            if not anchor or other is None or "/" in target:
                continue
            n_links += 1
            assert anchor in [one.anchor for one in other.sections], f"{topic.name}: {link}"
    assert n_links > 20


def test_all_topics_can_be_drawn_and_their_headings_reached(
    qtbot: QtBot, theme: ThemeController
) -> None:
    view = PageView(theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    for topic in guide.topics()[:8]:
        view.show_text(topic.text, guide.folder())
        last = topic.sections[-1]
        assert view.show_anchor(last.anchor), f"{topic.name}#{last.anchor}"
    assert not view.show_anchor("there-is-no-such-heading")


def test_pictures_come_from_the_guide_alone(qtbot: QtBot, theme: ThemeController) -> None:
    view = PageView(theme)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show_text("text", guide.folder())
    image = QTextDocument.ResourceType.ImageResource.value

    picture = view.loadResource(image, QUrl("../images/window.png"))
    assert 0 < picture.width() <= 600
    assert view.loadResource(image, QUrl("../../../../etc/hostname")) is None
    assert view.loadResource(image, QUrl("https://example.org/a.png")) is None
    assert view.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl("chat.md")) is None


def test_the_keys_are_a_topic_and_the_theme_is_followed(
    help_window: HelpWindow, theme: ThemeController
) -> None:
    help_window.show_topic(KEYS)
    assert "Ctrl+P" in help_window.view.toPlainText()
    theme.set_mode("light")
    theme.set_mode("dark")
    block = help_window.view.document().begin()
    colour = block.begin().fragment().charFormat().foreground().color().name()
    assert colour == DARK.text

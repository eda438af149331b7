"""The tour does the real things, stands beside them, and goes on where it was left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desktop.first_run.steps import STEPS
from ui.desktop.first_run.tour import DONE, Tour
from ui.desktop.main_window import DOCUMENTS, MainWindow
from ui.desktop.theme import ThemeController
from workbench.app import Workbench


@pytest.fixture
def window(qtbot: QtBot, workbench: Workbench) -> Iterator[MainWindow]:
    window = MainWindow(ThemeController("light"))
    qtbot.addWidget(window)
    window.show()
    window.attach(workbench)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.detach()


def started(window: MainWindow) -> Tour:
    tour = window.commands.start_tour()
    assert tour is not None
    return tour


def go_to(tour: Tour, name: str) -> None:
    while tour.step.name != name:
        tour.bubble.forward.click()


def test_steps_have_names_of_their_own() -> None:
    names = [step.name for step in STEPS]
    assert len(set(names)) == len(names) >= 8
    assert DONE not in names
    assert all((step.act is None) == (not step.label) for step in STEPS)


def test_it_adds_asks_and_cites_for_real(qtbot: QtBot, window: MainWindow) -> None:
    tour = started(window)
    go_to(tour, "samples")
    tour.bubble.act.click()
    qtbot.waitUntil(lambda: not tour.bubble.act.isEnabled(), timeout=60_000)

    go_to(tour, "ask")
    tour.bubble.act.click()
    model = window.chat.view_model
    qtbot.waitUntil(lambda: not model.is_busy and bool(model.turns), timeout=60_000)
    assert model.turns[-1].answer

    go_to(tour, "cite")
    tour.bubble.act.click()
    assert window.chat.inspector.isVisible()
    go_to(tour, "documents")
    assert window.shows(DOCUMENTS)


def test_it_can_be_walked_by_keyboard_and_left(qtbot: QtBot, window: MainWindow) -> None:
    tour = started(window)
    assert QApplication.focusWidget() is tour.bubble.forward
    qtbot.keyClick(tour.bubble.forward, Qt.Key.Key_Return)
    assert tour.step.name == "samples"
    qtbot.keyClick(tour.bubble.forward, Qt.Key.Key_Escape)
    assert not tour.is_shown
    assert not tour.ring.isVisible()


def test_it_goes_on_where_it_was_left_also_after_a_restart(
    qtbot: QtBot, window: MainWindow, workbench: Workbench
) -> None:
    tour = started(window)
    go_to(tour, "models")
    qtbot.waitUntil(lambda: workbench.settings.current.tour == "models", timeout=30_000)
    tour.bubble.close_button.click()

    again = Tour(window, workbench.settings.current.tour, lambda _name: None)
    again.offer()
    assert STEPS[[step.name for step in STEPS].index("models")].title in again.bubble.text.text()
    again.bubble.act.click()
    assert again.step.name == "models"
    again.leave()


def test_an_offer_that_is_declined_is_not_made_again(
    qtbot: QtBot, window: MainWindow, workbench: Workbench
) -> None:
    tour = window.commands.offer_tour()
    assert tour is not None
    assert tour.is_shown
    tour.bubble.forward.click()
    assert not tour.is_shown
    qtbot.waitUntil(lambda: workbench.settings.current.tour == DONE, timeout=30_000)

    assert window.commands.offer_tour() is None
    assert started(window).step is STEPS[0], "it can still be asked for"


def test_the_card_does_not_cover_what_it_speaks_of(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    tour = started(window)
    for _ in STEPS[1:]:
        tour.bubble.forward.click()
        if tour.step.name in ("ask", "models", "private"):
            common = QRect(tour.bubble.geometry()).intersected(tour.ring.geometry())
            assert common.isEmpty(), tour.step.name
            assert tour.ring.isVisible()
    tour.bubble.forward.click()
    assert not tour.is_shown

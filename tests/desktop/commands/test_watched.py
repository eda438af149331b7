"""What the watch over all features leaves out of the window's commands is there at all."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.benchmarks.silence_features import NOT_RUN
from ui.desktop.main_window import PROMPTS, MainWindow
from ui.desktop.theme import ThemeController


def test_only_commands_that_there_are_go_unwatched(qtbot: QtBot) -> None:
    window = MainWindow(ThemeController("light"))
    qtbot.addWidget(window)
    window.page(PROMPTS)
    names = {one.id for one in window.commands.keys.commands}

    assert set(NOT_RUN) <= names
    assert len(names - set(NOT_RUN)) > 20

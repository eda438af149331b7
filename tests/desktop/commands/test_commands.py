"""Palette, keys and map of keys over the window as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desktop.commands.catalogue import FIXED
from ui.desktop.commands.key_window import KeyWindow
from ui.desktop.commands.keys import is_typed, shown
from ui.desktop.commands.palette import Palette
from ui.desktop.help.keys_topic import keys_topic
from ui.desktop.main_window import CHAT, DOCUMENTS, PROMPTS, WORKSPACE, MainWindow
from ui.desktop.theme import ThemeController
from workbench.app import Workbench

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


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


@pytest.fixture
def bare(qtbot: QtBot) -> MainWindow:
    """Without a workspace: enough for keys."""
    window = MainWindow(ThemeController("light"))
    qtbot.addWidget(window)
    window.show()
    return window


def opened(qtbot: QtBot, window: MainWindow) -> Palette:
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    return next(d for d in window.findChildren(Palette) if d.isVisible())


def test_every_command_has_its_own_name_and_keys(bare: MainWindow) -> None:
    bare.page(PROMPTS)
    keys = bare.commands.keys
    names = [one.id for one in keys.commands]

    assert len(names) == len(set(names)) > 25
    assert all(one.title.strip() and one.place.strip() for one in keys.commands)
    for one in keys.commands:
        assert keys.problem(one.id, one.keys) == "", one.id


def test_a_command_is_found_and_run_without_a_mouse(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(WORKSPACE)
    palette = opened(qtbot, window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is palette.field)

    qtbot.keyClicks(palette.field, "new ch")
    assert palette.chosen is not None
    assert palette.chosen.command.id == "chat.new"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert window.shows(CHAT)
    assert window.commands.recent == ("chat.new",)


def test_arrows_choose_and_the_newest_stands_first(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    second = palette.chosen
    assert second is not None
    assert second.command.title in palette.field.accessibleDescription()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.shows(DOCUMENTS)

    palette = opened(qtbot, window)
    assert palette.chosen is not None
    assert palette.chosen.command == second.command
    assert palette.chosen.is_recent
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1


def test_things_and_controls_are_found(
    qtbot: QtBot, window: MainWindow, workbench: Workbench
) -> None:
    workbench.library.create_collection("Contracts of last year")
    workbench.conversations.create("About the hotel", ())
    chat = window.chat.view_model
    qtbot.waitUntil(lambda: len(window.commands.seen.collections) > 0, timeout=30_000)
    qtbot.waitUntil(lambda: chat.list_model.n_items == 1, timeout=30_000)
    for number in (DOCUMENTS, WORKSPACE):
        window.page(number)

    palette = opened(qtbot, window)
    for typed, wanted in (
        ("contracts last", "Contracts of last year"),
        ("about hotel", "About the hotel"),
        ("size of every", "Size of everything"),
        ("demo", "Answer with Demo model"),
    ):
        palette.field.setText(typed)
        titles = [offer.command.title for offer in palette.model.offers]
        assert wanted in titles[:3], titles[:5]
    palette.field.setText("qqqqqq")
    assert palette.model.rowCount() == 0
    assert palette.chosen is None
    palette.field.setText("about the hotel")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chat.conversation is not None, timeout=30_000)


def test_other_keys_hold_at_once_and_are_kept(
    qtbot: QtBot, window: MainWindow, workbench: Workbench
) -> None:
    window.show_page(WORKSPACE)
    keys = window.commands.keys
    keys.assign("chat.new", "Ctrl+Shift+N")
    qtbot.waitUntil(
        lambda: workbench.settings.current.shortcuts == {"chat.new": "Ctrl+Shift+N"}, timeout=30_000
    )

    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    assert window.shows(WORKSPACE)
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL | SHIFT)
    assert window.shows(CHAT)
    assert shown("Ctrl+Shift+N") in keys_topic(keys).text

    assert keys.reset("chat.new")
    qtbot.waitUntil(lambda: workbench.settings.current.shortcuts == {}, timeout=30_000)
    assert keys.keys_of("chat.new") == "Ctrl+N"


def test_a_conflict_is_named_and_nothing_changes(bare: MainWindow) -> None:
    bare.page(PROMPTS)
    keys = bare.commands.keys

    assert "New chat" in keys.problem("chat.write", "Ctrl+N")
    assert "typing" in keys.problem("chat.write", "Ctrl+C")
    assert "typing" in keys.problem("chat.write", "X")
    assert keys.problem("prompts.save", "Ctrl+N"), "a key of the window holds on every page"
    with pytest.raises(ValueError, match="New chat"):
        keys.assign("chat.write", "Ctrl+N")
    keys.assign("chat.new", "")
    keys.assign("chat.write", "Ctrl+N")
    assert not keys.reset("chat.new"), "its keys belong to another command now"
    keys.reset_all()
    assert keys.keys_of("chat.new") == "Ctrl+N"


def test_keys_that_write_a_letter_are_known() -> None:
    assert is_typed("A")
    assert is_typed("Shift+A")
    assert is_typed("+")
    assert not is_typed("F5")
    assert not is_typed("Shift+F5")
    assert not is_typed("Ctrl++")


def test_the_map_is_searched_and_changed_by_keyboard(qtbot: QtBot, bare: MainWindow) -> None:
    dialog = bare.commands.open_keys()
    assert isinstance(dialog, KeyWindow)
    n_rows = dialog.table.model().rowCount()
    assert n_rows == len(bare.commands.keys.commands) + len(FIXED)

    dialog.search.setText("lock work")
    assert dialog.chosen is not None
    assert dialog.chosen.id == "lock"
    dialog.field.setFocus()
    qtbot.keyClick(dialog.field, Qt.Key.Key_N, CTRL)
    assert "New chat" in dialog.problem.text()
    assert not dialog.save.isEnabled()

    qtbot.keyClick(dialog.field, Qt.Key.Key_F9)
    assert dialog.problem.text() == ""
    dialog.save.click()
    assert bare.commands.keys.keys_of("lock") == "F9"
    assert dialog.table.model().index(0, 3).data() == "changed"
    dialog.back.click()
    assert bare.commands.keys.keys_of("lock") == "Ctrl+Shift+L"
    dialog.accept()


def test_pages_that_go_take_their_commands_along(bare: MainWindow) -> None:
    bare.page(PROMPTS)
    before = {one.id for one in bare.commands.keys.commands}
    assert "prompts.save" in before

    bare.forget_pages()

    assert {one.id for one in bare.commands.keys.commands} == before - {
        "prompts.save",
        "prompts.search",
    }

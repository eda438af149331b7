"""Everything that can be acted on or typed into has a name, on every page and in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.main_window import (
    CHAT,
    DOCUMENTS,
    EVALUATION,
    MODELS,
    PROMPTS,
    USAGE,
    WORKSPACE,
    MainWindow,
)
from ui.desktop.painting import MIN_TARGET
from ui.desktop.theme import ThemeController
from workbench.app import Workbench

NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
}
PAGES = {
    "chat": CHAT,
    "documents": DOCUMENTS,
    "models": MODELS,
    "prompts": PROMPTS,
    "workspace": WORKSPACE,
    "usage": USAGE,
    "evaluation": EVALUATION,
}


@pytest.fixture
def window(qtbot: QtBot, workbench: Workbench, tmp_path: Path) -> Iterator[MainWindow]:
    source = tmp_path / "a.txt"
    source.write_text("The hotel may cost 180 euros a night. " * 30, "utf-8")
    window = MainWindow(ThemeController("light"))
    qtbot.addWidget(window)
    window.show()
    window.attach(workbench)
    window.documents.view_model.add([source, tmp_path / "missing.txt"])
    qtbot.waitUntil(lambda: window.documents.list.documents.n_all == 1, timeout=30_000)
    yield window
    window.detach()


def open_a_prompt(qtbot: QtBot, window: MainWindow) -> None:
    """All its controls: a draft, two versions, an example, a finding."""
    window.prompts.view_model.create()
    qtbot.waitUntil(lambda: window.prompts.view_model.open is not None, timeout=30_000)
    editor = window.prompts.editor
    editor.user.setPlainText("Summarise {{ text }} and {{ other }}")
    editor.variables.add.click()
    editor.examples.add.click()


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    waiting = [root]
    while waiting:
        interface = waiting.pop()
        yield interface
        for number in range(min(interface.childCount(), 500)):
            child = interface.child(number)
            if child is not None and child.isValid():
                waiting.append(child)


def describe(interface: QAccessibleInterface) -> str:
    thing = interface.object()
    parent = thing.parent() if thing is not None else None
    return f"{interface.role()} {type(thing).__name__} in {type(parent).__name__}"


def nameless(root: QWidget) -> tuple[int, list[str]]:
    """How many named kinds were seen, and those without a name."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    seen = [found for found in interfaces(top) if found.role() in NAMED]
    without = [describe(found) for found in seen if not found.text(QAccessible.Text.Name).strip()]
    return len(seen), without


@pytest.mark.parametrize("page", PAGES)
def test_no_control_is_without_a_name(qtbot: QtBot, window: MainWindow, page: str) -> None:
    window.show_page(PAGES[page])
    if page == "documents":
        window.documents.list.setCurrentIndex(window.documents.list.documents.index(0))
    if page == "prompts":
        open_a_prompt(qtbot, window)
    qtbot.wait(300)

    n_seen, without = nameless(window)

    assert n_seen > 10, "the walk found controls"
    assert without == []


def test_dialogs_are_named(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(DOCUMENTS)
    window.documents.collections.new.click()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())

    n_seen, without = nameless(dialog)

    assert n_seen >= 3
    assert without == []
    assert dialog.accessibleName()


@pytest.mark.parametrize("page", PAGES)
def test_what_can_be_clicked_is_large_enough(qtbot: QtBot, window: MainWindow, page: str) -> None:
    window.show_page(PAGES[page])
    if page == "prompts":
        open_a_prompt(qtbot, window)
    qtbot.wait(200)

    buttons = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
    inner = ("qt_", "QLineEdit", "QTableCornerButton")
    small = [
        f"{type(b).__name__} “{b.accessibleName() or b.text()}” {b.width()}x{b.height()}"
        for b in buttons
        if min(b.width(), b.height()) < MIN_TARGET
        and not type(b).__name__.startswith(inner)
        and type(b).__module__.startswith("ui.")
    ]

    assert len(buttons) > 4
    assert small == []


def test_every_control_of_ours_shows_its_focus(qtbot: QtBot, window: MainWindow) -> None:
    """A focused control looks different from the same control without focus."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for number in PAGES.values():
        window.show_page(number)
        qtbot.wait(200)
        buttons = [
            b
            for b in window.findChildren(QAbstractButton)
            if b.isVisible() and b.isEnabled() and type(b).__module__.startswith("ui.")
        ]
        for button in buttons:
            button.clearFocus()
            plain = button.grab().toImage()
            button.setFocus()
            if QApplication.focusWidget() is not button:
                continue
            assert button.grab().toImage() != plain, f"{button.accessibleName()} hides its focus"

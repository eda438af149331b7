"""Everything that can be acted on or typed into has a name, on every page and in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.desktop.walk import dialogs_of, interactive, nameless, openers, unreachable
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
from ui.desktop.widgets.fitting import fit_to_screen
from workbench.app import Workbench

SMALL = QSize(640, 400)
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
    assert len(interactive(window)) > 10, "the walk found controls"
    assert unreachable(window) == []


def test_every_dialog_is_named_reachable_and_fits(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is opened by its button, on a screen of 640 x 400: 1280 x 800 at twice the size."""
    monkeypatch.setattr(QFileDialog, "open", lambda _dialog, *_args: None)
    monkeypatch.setattr(
        "ui.desktop.widgets.dialogs.fit_to_screen",
        lambda dialog, theme: fit_to_screen(dialog, theme, SMALL),
    )
    faults: list[str] = []
    n_dialogs = 0
    for number in PAGES.values():
        window.show_page(number)
        qtbot.wait(100)
        for button in openers(window.page(number)):
            button.click()
            qtbot.wait(20)
            for dialog in dialogs_of(window):
                n_dialogs += 1
                faults += [f"{button.accessibleName()}: {one}" for one in faults_of(dialog)]
                dialog.close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert n_dialogs > 12
    assert not faults, "\n".join(faults)


def faults_of(dialog: QDialog) -> list[str]:
    _n_seen, without = nameless(dialog)
    faults = [f"{one} has no name" for one in without]
    faults += [f"{one} is not reached" for one in unreachable(dialog)]
    if not dialog.accessibleName():
        faults.append("no name of its own")
    if dialog.width() > SMALL.width() or dialog.height() > SMALL.height():
        faults.append(f"{dialog.width()}x{dialog.height()}")
    return faults


def test_no_page_clips_on_a_small_screen_at_twice_the_size(
    qtbot: QtBot, window: MainWindow
) -> None:
    """1280 x 800 at 200 per cent is 640 x 400: what has the focus can be seen."""
    window.resize(SMALL)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hidden: list[str] = []
    for page, number in PAGES.items():
        window.show_page(number)
        if page == "prompts":
            open_a_prompt(qtbot, window)
        qtbot.wait(150)
        controls = [one for one in interactive(window) if isinstance(one, QAbstractButton)]
        assert len(controls) > 4
        for control in controls:
            control.setFocus()
            QApplication.sendPostedEvents()
            reveal(control)
            seen = control.visibleRegion().boundingRect()
            if seen.width() < min(control.width(), 32) or seen.height() < min(control.height(), 24):
                hidden.append(f"{page}: {type(control).__name__} “{control.accessibleName()}”")

    assert window.size() == SMALL
    assert hidden == []


def reveal(control: QWidget) -> None:
    """As Tab does: each area that scrolls brings it into view."""
    parent = control.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget().isAncestorOf(control):
            parent.ensureWidgetVisible(control)
        parent = parent.parentWidget()


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

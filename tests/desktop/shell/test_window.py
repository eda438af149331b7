"""The window before, while and after a workspace opens."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import write_fake_model
from ui.desktop.app import WINDOW_FILE, Session, render_to_png
from ui.desktop.help.window import HelpWindow
from ui.desktop.main_window import CHAT, DOCUMENTS, MODELS, PROMPTS, WORKSPACE, MainWindow
from ui.desktop.theme import DARK, ThemeController
from ui.desktop.widgets import EmptyState, GhostButton, PrimaryButton
from workbench.app import Workbench, open_workspace
from workbench.errors import WorkspaceLocked
from workbench.jobs import Deliver
from workbench.paths import WorkspacePaths


def open_fake(root: Path, deliver: Deliver) -> Workbench:
    return open_workspace(WorkspacePaths(root), fake_engines, deliver=deliver)


def open_locked(_root: Path, _deliver: Deliver) -> Workbench:
    raise WorkspaceLocked("Process 4711 works in this workspace.", hint="Close its window.")


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
def session(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr("ui.desktop.crash.CrashHook.install", lambda _self: None)
    session = Session(open_fake, tmp_path / "workspace", ThemeController("light"))
    qtbot.addWidget(session.window)
    yield session
    session.window.close()
    session.end()


def test_the_window_is_painted_before_the_workspace_is_open(qtbot: QtBot, session: Session) -> None:
    opening = threading.Event()
    go_on = threading.Event()
    really = session._open_workspace

    def slow(root: Path, deliver: Deliver) -> Workbench:
        opening.set()
        go_on.wait(10)
        return really(root, deliver)

    session._open_workspace = slow
    with qtbot.waitSignal(session.window.painted):
        session.window.show()
    qtbot.waitUntil(opening.is_set, timeout=30_000)
    assert session._workbench is None

    go_on.set()

    qtbot.waitUntil(lambda: session.window.windowTitle().endswith("workspace"), timeout=30_000)


def test_every_page_is_built_once_the_workspace_is_open(qtbot: QtBot, session: Session) -> None:
    session.window.show()

    qtbot.waitUntil(lambda: len(session.window._pages) == 4, timeout=20_000)


def test_a_model_that_was_opened_with_the_program_is_taken_up(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.desktop.crash.CrashHook.install", lambda _self: None)
    file = write_fake_model(tmp_path / "mine.gguf")
    session = Session(open_fake, tmp_path / "workspace", ThemeController("light"), file)
    qtbot.addWidget(session.window)
    session.window.show()

    def is_there() -> bool:
        workbench = session._workbench
        return workbench is not None and "mine" in [m.name for m in workbench.models.list()]

    qtbot.waitUntil(is_there, timeout=30_000)
    assert session.window._current == MODELS
    session.window.close()
    session.end()


def test_a_workspace_in_use_is_said_in_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.desktop.crash.CrashHook.install", lambda _self: None)
    session = Session(open_locked, tmp_path / "w", ThemeController("light"))
    qtbot.addWidget(session.window)

    session.window.show()
    qtbot.waitUntil(lambda: bool(session.window.findChildren(EmptyState)), timeout=30_000)

    def buttons() -> set[str]:
        shown = session.window.findChildren(EmptyState)[-1]
        kinds = (*shown.findChildren(PrimaryButton), *shown.findChildren(GhostButton))
        return {button.text() for button in kinds}

    qtbot.waitUntil(
        lambda: buttons() == {"Try again", "Choose another folder…", "Quit"}, timeout=30_000
    )
    session._open_workspace = open_fake
    session.open()
    qtbot.waitUntil(lambda: session.window._problem is None, timeout=30_000)
    session.window.close()
    session.end()


def test_closing_while_the_workspace_opens_leaves_nothing_open(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.window.painted):
        session.window.show()
    session.begin()
    session.window.close()
    session.end()

    again = open_workspace(WorkspacePaths(tmp_path / "workspace"), fake_engines)
    again.close()


def test_geometry_and_theme_are_kept_in_the_workspace(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.window.show()
    qtbot.waitUntil(lambda: session._workbench is not None, timeout=30_000)
    session.window.resize(960, 640)
    session.window.theme.set_mode("dark")

    session.window.close()

    other = MainWindow(ThemeController("light"))
    qtbot.addWidget(other)
    other.restore_geometry(tmp_path / "workspace" / WINDOW_FILE)
    assert other.size().height() == 640
    assert "dark" in (tmp_path / "workspace" / WINDOW_FILE).read_text("utf-8")


@pytest.mark.parametrize(
    ("key", "number"),
    [
        (Qt.Key.Key_1, CHAT),
        (Qt.Key.Key_2, DOCUMENTS),
        (Qt.Key.Key_3, MODELS),
        (Qt.Key.Key_4, PROMPTS),
        (Qt.Key.Key_5, WORKSPACE),
        (Qt.Key.Key_Comma, WORKSPACE),
    ],
)
def test_a_key_goes_to_each_page(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, number: int
) -> None:
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)

    assert window._stack.currentWidget() is window.page(number)


def test_the_rail_is_walked_with_arrows(qtbot: QtBot, window: MainWindow) -> None:
    window.rail._group.button(CHAT).setFocus()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)

    assert window._stack.currentWidget() is window.page(DOCUMENTS)
    assert QApplication.focusWidget() is window.rail._group.button(DOCUMENTS)


@pytest.mark.parametrize("number", range(4))
def test_tab_walks_every_page_and_never_gets_stuck(
    qtbot: QtBot, window: MainWindow, number: int
) -> None:
    window.show_page(number)
    qtbot.wait(300)
    window.rail._group.button(number).setFocus()
    seen: list[object] = []

    for _ in range(80):
        focused = QApplication.focusWidget()
        if focused in seen:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert len(seen) > 5
    assert QApplication.focusWidget() is seen[0], "the walk came back to where it began"
    page = window.page(number)
    assert any(page.isAncestorOf(widget) for widget in seen)  # type: ignore[arg-type]


def test_help_opens_with_the_page_that_is_seen(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(MODELS)
    qtbot.keyClick(window, Qt.Key.Key_F1)

    dialog = next(d for d in window.findChildren(HelpWindow) if d.isVisible())
    assert dialog.shown == "models"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_window_follows_the_theme(qtbot: QtBot, window: MainWindow) -> None:
    window.theme.apply(QApplication.instance())  # type: ignore[arg-type]
    window.theme.set_mode("dark")

    assert window.theme.current is DARK
    corner = window.grab().toImage().pixelColor(2, 300)
    assert corner.name() == DARK.rail


def test_the_window_is_drawn_into_a_picture(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    render_to_png(window, tmp_path / "window.png")

    assert (tmp_path / "window.png").stat().st_size > 5000

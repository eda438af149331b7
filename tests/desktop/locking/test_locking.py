"""The window of an encrypted workspace: locked, unlocked, locked again, written anew."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from ui.compose import unlocked
from ui.desktop.app import Session
from ui.desktop.locking.passphrase_dialog import PassphraseDialog
from ui.desktop.main_window import WORKSPACE
from ui.desktop.theme import ThemeController
from workbench.app import Workbench, open_workspace
from workbench.jobs import Deliver
from workbench.paths import WorkspacePaths
from workbench.services.workspace.encryption import Encryption
from workbench.storage.key_header import Cost

WORDS = "correct horse battery"
WAIT = 30_000


def open_fake(root: Path, deliver: Deliver, typed: str | None = None) -> Workbench:
    key = unlocked(root, typed)
    return open_workspace(WorkspacePaths(root), fake_engines, deliver=deliver, key=key)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("ui.desktop.crash.CrashHook.install", lambda _self: None)
    monkeypatch.setattr("workbench.services.workspace.encryption.Cost", lambda: Cost(1, 1, 64))
    return tmp_path / "workspace"


@pytest.fixture
def encrypted(root: Path) -> Path:
    service = Encryption(WorkspacePaths(root))
    service.begin_encrypting(WORDS)
    service.finish(WORDS).wipe()
    return root


@pytest.fixture
def session(qtbot: QtBot, root: Path) -> Iterator[Session]:
    session = Session(open_fake, root, ThemeController("light"))
    qtbot.addWidget(session.window)
    yield session
    session.window.close()
    session.end()


def unlock(qtbot: QtBot, session: Session, typed: str) -> None:
    screen = session.locking.screen
    assert screen is not None
    qtbot.keyClicks(screen.secret.field, typed)
    qtbot.keyClick(screen.secret.field, Qt.Key.Key_Return)


def wait_for_lock(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.locking.screen is not None, timeout=WAIT)
    assert not session.window._pages or session.window._workbench is None


def wait_for_open(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.window._workbench is not None, timeout=WAIT)


def test_it_is_locked_before_any_page_and_opens_by_keyboard_alone(
    qtbot: QtBot, encrypted: Path, session: Session
) -> None:
    session.window.show()
    wait_for_lock(qtbot, session)
    unlock(qtbot, session, "not this one")
    screen = session.locking.screen
    assert screen is not None
    qtbot.waitUntil(lambda: "does not open" in screen.problem.text(), timeout=WAIT)
    screen.secret.clear()
    unlock(qtbot, session, WORDS)

    wait_for_open(qtbot, session)
    assert session.window._problem is None


def test_locking_takes_the_pages_away_and_closes_the_workspace(
    qtbot: QtBot, encrypted: Path, session: Session
) -> None:
    session.window.show()
    wait_for_lock(qtbot, session)
    unlock(qtbot, session, WORDS)
    wait_for_open(qtbot, session)
    session.window.show_page(WORKSPACE)
    card = session.window.page(WORKSPACE).encryption  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: card.status.is_encrypted, timeout=WAIT)
    before = session.workbench
    assert before is not None

    card.lock.click()
    assert session.window._pages == {}
    qtbot.waitUntil(lambda: session.workbench is None, timeout=WAIT)
    unlock(qtbot, session, WORDS)
    wait_for_open(qtbot, session)

    assert session.workbench is not before


def test_nobody_touching_it_locks_it(qtbot: QtBot, encrypted: Path, session: Session) -> None:
    session.window.show()
    wait_for_lock(qtbot, session)
    unlock(qtbot, session, WORDS)
    wait_for_open(qtbot, session)
    idle = session.locking.idle
    qtbot.waitUntil(lambda: idle._minutes == 15, timeout=WAIT)
    idle._touched = time.monotonic() - 14 * 60
    idle.look()
    assert session.window._workbench is not None
    idle._touched = time.monotonic() - 16 * 60
    idle.look()

    assert session.window._workbench is None
    assert session.locking.screen is not None


def test_a_workspace_is_encrypted_from_its_page(qtbot: QtBot, session: Session, root: Path) -> None:
    session.window.show()
    wait_for_open(qtbot, session)
    assert "Encrypt…" in session.window.toast._button.text()
    session.window.toast._button.click()
    dialog = next(d for d in session.window.findChildren(PassphraseDialog) if d.isVisible())
    assert dialog.new is not None and dialog.again is not None
    qtbot.keyClicks(dialog.new.field, WORDS)
    qtbot.keyClicks(dialog.again.field, "another one")
    assert "different" in dialog.problem.text()
    dialog.again.clear()
    qtbot.keyClicks(dialog.again.field, WORDS)
    dialog.act.click()
    qtbot.waitUntil(lambda: session.locking.anew is not None, timeout=WAIT)
    screen = session.locking.anew
    assert screen is not None
    qtbot.waitUntil(screen.go_on.isEnabled, timeout=WAIT)
    code = screen.code.text()
    screen.go_on.click()
    wait_for_open(qtbot, session)

    assert not (root / "workbench.db").read_bytes().startswith(b"SQLite")
    Encryption(WorkspacePaths(root)).unlock(code).wipe()


def test_what_was_interrupted_is_finished_by_unlocking(
    qtbot: QtBot, session: Session, root: Path
) -> None:
    Encryption(WorkspacePaths(root)).begin_encrypting(WORDS)
    session.window.show()
    wait_for_lock(qtbot, session)
    texts = [label.text() for label in session.window.findChildren(QLabel)]
    assert any("interrupted" in text for text in texts)
    unlock(qtbot, session, WORDS)

    wait_for_open(qtbot, session)
    assert Encryption(WorkspacePaths(root)).status().is_encrypted


def test_every_control_has_a_name(qtbot: QtBot, encrypted: Path, session: Session) -> None:
    session.window.show()
    wait_for_lock(qtbot, session)
    dialog = PassphraseDialog(
        session.window, session.window.theme, "T", "t", "Act", lambda *_: None,
        asks_current=True, asks_new=True,
    )  # fmt: skip
    screen: QWidget | None = session.locking.screen
    assert screen is not None
    for place in (screen, dialog):
        controls = [
            widget
            for widget in place.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QDialog)
        ]
        assert len(controls) >= 4
        assert [type(widget) for widget in controls if not widget.accessibleName()] == []
    dialog.close()

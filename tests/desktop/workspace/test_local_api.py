"""The local API in the window: switched on and off, and tokens made, shown once and revoked."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.desktop.theme import ThemeController
from ui.desktop.workspace import local_api_model
from ui.desktop.workspace.page import WorkspacePage
from ui.desktop.workspace.token_dialog import SecretDialog, TokenDialog
from workbench.app import Workbench


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A place that is held and where nobody listens, as the program leaves it for a window."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    listener = socket.socket()
    listener.bind(("127.0.0.1", port))  # a port that was named is kept through a shutdown
    monkeypatch.setattr(local_api_model, "door", lambda: (listener, ""))
    yield listener
    listener.close()


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench, held: socket.socket) -> Iterator[WorkspacePage]:
    del held
    page = WorkspacePage(ThemeController("dark"))
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.attach(workbench)
    with qtbot.waitSignal(page.view_model.report_ready, timeout=20_000):
        page.show()
    yield page
    page.detach()


def health(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status
    finally:
        connection.close()


def test_it_answers_only_while_it_is_switched_on(
    qtbot: QtBot, page: WorkspacePage, held: socket.socket
) -> None:
    port = held.getsockname()[1]
    for _ in range(2):
        with pytest.raises(OSError, match="refused"):
            health(port)
        page.local_api.switch.click()
        qtbot.waitUntil(
            lambda: page.local_api.address.text().endswith(f"127.0.0.1:{port}/v1"), timeout=20_000
        )
        assert health(port) == 200
        page.local_api.switch.click()
        qtbot.waitUntil(
            lambda: page.local_api.address.text() == "Nobody is answered.", timeout=20_000
        )


def test_a_token_is_made_shown_once_and_revoked(
    qtbot: QtBot, page: WorkspacePage, workbench: Workbench, held: socket.socket
) -> None:
    page.local_api.switch.click()
    qtbot.waitUntil(lambda: bool(page.local_api_model.address), timeout=20_000)
    page.local_api.add.click()
    dialog = page.findChild(TokenDialog)
    assert dialog is not None and not dialog.make.isEnabled()
    dialog.name.setText("My editor")
    with qtbot.waitSignal(page.local_api_model.token_made, timeout=20_000) as made:
        dialog.make.click()
    name, secret = made.args
    assert name == "My editor"
    shown = page.findChild(SecretDialog)
    assert shown is not None and shown.secret.text() == secret

    connection = http.client.HTTPConnection("127.0.0.1", held.getsockname()[1], timeout=60)
    body = json.dumps({"messages": [{"role": "user", "content": "Hello"}]})
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    connection.request("POST", "/v1/chat/completions", body, headers)
    answer = json.loads(connection.getresponse().read())
    connection.close()
    assert answer["choices"][0]["message"]["content"] == "You said: Hello"

    def revoke() -> QPushButton | None:
        buttons = page.local_api.findChildren(QPushButton)
        return next((one for one in buttons if "My editor" in one.accessibleName()), None)

    qtbot.waitUntil(lambda: revoke() is not None, timeout=20_000)
    button = revoke()
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: bool(workbench.access.list()[0].revoked_at), timeout=20_000)


def test_a_port_that_is_taken_is_said(
    qtbot: QtBot, page: WorkspacePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.local_api_model._house, "_door", lambda: (None, "in use"))
    with qtbot.waitSignal(page.local_api_model.failed, timeout=20_000):
        page.local_api.switch.click()
    qtbot.waitUntil(lambda: not page.local_api.switch.isChecked())
    assert page.banner.isVisible()

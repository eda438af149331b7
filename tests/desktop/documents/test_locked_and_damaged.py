"""The documents page asks for an encrypted file's password, and says that an index is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from tests.fakes.locked_parser import LockedParser
from ui.desktop.documents.page import DocumentsPage
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton
from ui.desktop.widgets.password_dialog import PasswordDialog
from workbench.app import Workbench, open_workspace
from workbench.domain.document import Document, DocumentStatus
from workbench.paths import WorkspacePaths
from workbench.services.documents.index_health import DAMAGED

PASSWORD = "plum"


@pytest.fixture
def opened(workspace_paths: WorkspacePaths) -> Iterator[Workbench]:
    engines = replace(fake_engines(), parser=LockedParser(PASSWORD))
    bench = open_workspace(workspace_paths, lambda _paths: engines)
    yield bench
    bench.close()


@pytest.fixture
def page(qtbot: QtBot, opened: Workbench) -> Iterator[DocumentsPage]:
    page = DocumentsPage(ThemeController("light"))
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    with qtbot.waitSignal(page.view_model.documents_changed):
        page.attach(opened)
    yield page
    page.detach()


def only_document(page: DocumentsPage) -> Document | None:
    model = page.list.documents
    return model.document_at(model.index(0)) if model.rowCount() else None


def waits_for(page: DocumentsPage, status: DocumentStatus) -> bool:
    document = only_document(page)
    return document is not None and document.status is status


def test_an_encrypted_file_is_read_once_its_password_is_given(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path
) -> None:
    path = tmp_path / "safe.pdf"
    path.write_bytes(b"encrypted")
    with qtbot.waitSignal(page.view_model.import_ended, timeout=20_000):
        page.view_model.add([path])
    qtbot.waitUntil(lambda: waits_for(page, DocumentStatus.FAILED), timeout=20_000)
    page.list.setCurrentIndex(page.list.documents.index(0))
    qtbot.waitUntil(page.detail.isVisible)
    ask = next(b for b in page.detail.findChildren(GhostButton) if b.text() == "Password…")

    ask.click()
    (dialog,) = page.findChildren(PasswordDialog)
    dialog.field.setText(PASSWORD)
    dialog.act.click()

    qtbot.waitUntil(lambda: waits_for(page, DocumentStatus.READY), timeout=20_000)


def test_retrying_an_encrypted_file_asks_for_its_password(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path
) -> None:
    path = tmp_path / "safe.pdf"
    path.write_bytes(b"encrypted")
    with qtbot.waitSignal(page.view_model.import_ended, timeout=20_000):
        page.view_model.add([path])
    qtbot.waitUntil(lambda: waits_for(page, DocumentStatus.FAILED), timeout=20_000)
    document = only_document(page)
    assert document is not None

    page.list.retry_wanted.emit((document.id,))

    (dialog,) = page.findChildren(PasswordDialog)
    assert dialog.isVisible()
    assert not dialog.act.isEnabled()
    dialog.reject()


def test_a_banner_stands_there_for_as_long_as_the_index_is_made_anew(
    qtbot: QtBot, page: DocumentsPage, opened: Workbench
) -> None:
    assert not page.index_banner.isVisible()

    opened.index_health.begun_anew()
    qtbot.waitUntil(lambda: page.index_banner.message == DAMAGED)
    opened.index_health.filled()

    qtbot.waitUntil(lambda: not page.index_banner.isVisible())

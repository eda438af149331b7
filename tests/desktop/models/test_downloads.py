"""Downloads on the models page: refused, searched, chosen, allowed, paused, gone on with."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.fakes.bundle import fake_engines
from tests.fakes.hub import FakeHub
from tests.unit.workbench.services.models.test_downloads import CONTENTS, OpenGate
from ui.desktop.models.download_dialog import DownloadDialog
from ui.desktop.models.page import ModelsPage
from ui.desktop.theme import ThemeController
from workbench.app import Workbench, open_workspace
from workbench.domain.hub import FetchProgress
from workbench.egress import Seal
from workbench.errors import Cancelled, Unreachable
from workbench.paths import WorkspacePaths
from workbench.ports.model_hub import FetchJob, HubAccess


class SlowHub(FakeHub):
    """Half of the file comes at once; the rest when it may, or never."""

    def __init__(self) -> None:
        super().__init__(dict(CONTENTS))
        self.waits = False
        self.may_end = threading.Event()

    def fetch(
        self,
        access: HubAccess,
        job: FetchJob,
        report: Callable[[FetchProgress], None],
        is_cancelled: Callable[[], bool],
    ) -> tuple[Path, ...]:
        if self.waits:
            total = sum(file.size_bytes for file in job.files)
            name = job.files[0].name
            (job.folder / f"{name}.part").write_bytes(b"x" * (total // 2))
            report(FetchProgress(name, total // 2, total, 60.0))
            while not self.may_end.wait(0.01):
                if is_cancelled():
                    raise Cancelled
        return super().fetch(access, job, report, is_cancelled)


@pytest.fixture
def hub() -> SlowHub:
    return SlowHub()


@pytest.fixture
def hosts() -> tuple[str, ...]:
    return ("huggingface.co",)


@pytest.fixture
def opened(
    workspace_paths: WorkspacePaths,
    hub: SlowHub,
    hosts: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Workbench]:
    monkeypatch.setattr("workbench.services.models.downloads.read_secret", lambda *_: "")
    engines = replace(fake_engines(), hub=hub)
    seal = Seal(False, "a test", gate=OpenGate(*hosts))  # type: ignore[arg-type]
    workbench = open_workspace(workspace_paths, lambda _paths: engines, seal=seal)
    yield workbench
    hub.may_end.set()
    workbench.close()


@pytest.fixture
def page(qtbot: QtBot, opened: Workbench) -> Iterator[ModelsPage]:
    page = ModelsPage(ThemeController("dark"))
    qtbot.addWidget(page)
    page.resize(1180, 800)
    page.show()
    with qtbot.waitSignal(page.view_model.overview_changed):
        page.attach(opened)
    yield page
    page.detach()


def dialog_of(page: ModelsPage) -> DownloadDialog:
    page.downloads.button.click()
    dialog = page.downloads.dialog
    assert dialog is not None
    return dialog


def search(qtbot: QtBot, dialog: DownloadDialog, words: str = "small") -> None:
    dialog.words.setText(words)
    with qtbot.waitSignal(dialog._model.asking_changed, check_params_cb=lambda is_on: not is_on):
        qtbot.keyClick(dialog.words, Qt.Key.Key_Return)


def choose_first(qtbot: QtBot, dialog: DownloadDialog) -> None:
    with qtbot.waitSignal(dialog._model.planned):
        qtbot.keyClick(dialog.results, Qt.Key.Key_Return)


def allow(qtbot: QtBot, page: ModelsPage) -> None:
    dialog = dialog_of(page)
    search(qtbot, dialog)
    choose_first(qtbot, dialog)
    dialog.consent.allow.click()


@pytest.mark.parametrize("hosts", [()])
def test_without_permission_the_dialog_says_how_to_get_it(
    qtbot: QtBot, page: ModelsPage, hub: SlowHub, opened: Workbench
) -> None:
    dialog = dialog_of(page)

    assert not dialog.words.isEnabled()
    assert dialog.state._title.text() == "Downloads are switched off"
    dialog._on_permit()
    assert dialog.state._title.text() == "Start the program again"
    assert "models" in opened.settings.current.network
    assert hub.asked == []


def test_from_a_search_to_a_model_with_one_consent(
    qtbot: QtBot, page: ModelsPage, hub: SlowHub, opened: Workbench
) -> None:
    dialog = dialog_of(page)
    assert dialog.state._title.text() == "Find a model"
    search(qtbot, dialog)
    assert dialog.results.model_of_rows.rowCount() == 1
    choose_first(qtbot, dialog)

    marks = [row.mark for row in dialog.offers.model_of_rows.rows]
    assert marks == ["fits easily", "fits easily", "recommended · fits easily", "fits easily"]
    text = dialog.consent.text
    for said in ("huggingface.co", "learns this machine's address", "8,004 bytes", "apache-2.0"):
        assert said in text
    assert not dialog.consent.token.isVisible()
    assert "fetch" not in [what for what, _ in hub.asked]

    with qtbot.waitSignal(page.downloads.brought) as came:
        dialog.consent.allow.click()
    model = came.args[0]
    assert opened.models.get(model.id).name == model.name
    qtbot.waitUntil(lambda: page.list.model_chosen is not None)
    qtbot.waitUntil(lambda: page.downloads.strip.isHidden())


def test_a_gated_model_asks_for_a_token_and_hides_it(
    qtbot: QtBot, page: ModelsPage, hub: SlowHub
) -> None:
    hub.is_gated = True
    dialog = dialog_of(page)
    search(qtbot, dialog)
    assert dialog.results.model_of_rows.rows[0].mark == "on request"
    choose_first(qtbot, dialog)
    assert dialog.consent.token.isVisible()
    qtbot.keyClicks(dialog.consent.token, "hf_typed")
    assert dialog.consent.token.displayText() != "hf_typed"
    with qtbot.waitSignal(page.downloads.brought):
        dialog.consent.allow.click()
    assert hub.asked[-1][1].token == "hf_typed"


def test_nothing_found_and_no_answer_are_said(qtbot: QtBot, page: ModelsPage, hub: SlowHub) -> None:
    dialog = dialog_of(page)
    search(qtbot, dialog, "something else")
    assert dialog.state._title.text() == "Nothing was found"
    hub.failing = Unreachable("The hub did not answer.", hint="Check the connection.")
    search(qtbot, dialog)
    assert dialog.banner.isVisible()
    search(qtbot, dialog)
    assert not dialog.banner.isVisible()
    assert dialog.results.isVisible()


def test_a_repository_can_be_named(qtbot: QtBot, page: ModelsPage) -> None:
    dialog = dialog_of(page)
    with qtbot.waitSignal(dialog._model.planned):
        dialog.words.setText("maker/small-GGUF")
        dialog.act.click()
    assert dialog.offers.isVisible()


def test_a_download_is_paused_gone_on_with_and_shown_again_at_the_next_start(
    qtbot: QtBot, page: ModelsPage, hub: SlowHub, opened: Workbench
) -> None:
    hub.waits = True
    strip = page.downloads.strip
    with qtbot.waitSignal(page.downloads.view_model.progressed):
        allow(qtbot, page)
    assert strip.isVisible()
    assert "4 KiB of 8 KiB, 60 s left" in strip.text
    strip.pause.click()
    qtbot.waitUntil(lambda: "Paused: small-Q8_0.gguf" in strip.text)
    assert strip.go_on.isVisible()
    assert len(opened.downloads.unfinished()) == 1

    hub.waits = False
    with qtbot.waitSignal(page.downloads.brought):
        strip.go_on.click()
    qtbot.waitUntil(strip.isHidden)
    assert opened.downloads.unfinished() == ()


def test_a_download_can_be_cancelled_and_a_paused_one_discarded(
    qtbot: QtBot, page: ModelsPage, hub: SlowHub, opened: Workbench
) -> None:
    hub.waits = True
    strip = page.downloads.strip
    for press in ("cancel", "pause"):
        with qtbot.waitSignal(page.downloads.view_model.progressed):
            allow(qtbot, page)
        getattr(strip, press).click()
        qtbot.waitUntil(lambda: not page.downloads.view_model.is_busy)
        if press == "pause":
            qtbot.waitUntil(lambda: strip.cancel.text() == "Discard" and strip.isVisible())
            strip.cancel.click()
        qtbot.waitUntil(strip.isHidden)
        qtbot.waitUntil(lambda: opened.downloads.unfinished() == ())


def test_a_failed_download_is_said_on_the_page(
    qtbot: QtBot, page: ModelsPage, hub: SlowHub
) -> None:
    dialog = dialog_of(page)
    search(qtbot, dialog)
    choose_first(qtbot, dialog)
    hub.failing = Unreachable("The hub broke off.", hint="Go on later.")
    with qtbot.waitSignal(page.downloads.view_model.failed):
        dialog.consent.allow.click()
    assert page.detail.banner.isVisible()
    qtbot.waitUntil(lambda: page.downloads.strip.go_on.isVisible())


def test_every_control_has_a_name(qtbot: QtBot, page: ModelsPage) -> None:
    dialog = dialog_of(page)
    controls: list[Any] = [
        dialog.words, dialog.act, dialog.results, dialog.offers, dialog.consent.token,
        dialog.consent.allow, page.downloads.button, page.downloads.strip.pause,
        page.downloads.strip.go_on, page.downloads.strip.cancel,
    ]  # fmt: skip
    assert all(control.accessibleName() for control in controls)

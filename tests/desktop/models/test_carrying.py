"""Carrying models in on the page: dialogs, progress, refusals, stages, by mouse and by keyboard."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from ui.desktop.models.carry_strip import CarryStrip
from ui.desktop.models.page import ModelsPage
from ui.desktop.models.scan_dialog import ScanDialog
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import LineEdit, PrimaryButton
from workbench.app import Workbench
from workbench.domain.model import RegisteredModel
from workbench.domain.model_file import FileState, Keep
from workbench.domain.stage import Stage
from workbench.jobs import plain_context
from workbench.services.models.carry_in import Wish
from workbench.services.models.model_files import CarryProgress

CONTENT = b"GGUF" + bytes(1000)


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> Iterator[ModelsPage]:
    page = ModelsPage(ThemeController("dark"))
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    with qtbot.waitSignal(page.view_model.overview_changed):
        page.attach(workbench)
    yield page
    page.detach()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    path = tmp_path / "stick" / "small.gguf"
    path.parent.mkdir()
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def registered(
    qtbot: QtBot, page: ModelsPage, workbench: Workbench, stick: Path
) -> RegisteredModel:
    model = workbench.carry_in.bring_in(Wish(stick), plain_context())
    qtbot.waitUntil(lambda: page.list.models.row_of(model.id) >= 0, timeout=20_000)
    page.list.choose_row(page.list.models.row_of(model.id))
    return model


def visible_dialog(page: ModelsPage) -> QDialog:
    return next(dialog for dialog in page.findChildren(QDialog) if dialog.isVisible())


def press(dialog: QDialog, text: str) -> None:
    next(b for b in dialog.findChildren(PrimaryButton) if b.text() == text).click()


def imported(page: ModelsPage) -> RegisteredModel | None:
    model = page.list.model_chosen
    return model if model is not None and not model.is_demo else None


def test_a_model_is_copied_and_verified_by_a_pasted_hash(
    qtbot: QtBot, page: ModelsPage, stick: Path
) -> None:
    dialog = page.ask_import(stick)
    dialog.keep.setCurrentIndex(1)
    qtbot.keyClicks(dialog.sha256, hashlib.sha256(CONTENT).hexdigest())

    press(dialog, "Import")

    qtbot.waitUntil(lambda: imported(page) is not None, timeout=20_000)
    model = imported(page)
    assert model is not None
    assert (model.keep, model.state) == (Keep.COPY, FileState.VERIFIED)
    assert page.detail.standing.state.text == "Verified"
    assert ("Verified", "ok") in page.list.models.marks(model)


def test_a_wrong_hash_is_refused_with_the_reason(
    qtbot: QtBot, page: ModelsPage, stick: Path, workbench: Workbench
) -> None:
    dialog = page.ask_import(stick)
    dialog.sha256.setText("0" * 64)

    with qtbot.waitSignal(page.view_model.failed, timeout=20_000):
        press(dialog, "Import")

    assert "is refused" in page.detail.banner.message
    assert imported(page) is None
    assert len(workbench.carry_in.refusals()) == 1


def test_a_manifest_beside_the_file_is_offered(qtbot: QtBot, page: ModelsPage, stick: Path) -> None:
    (stick.parent / "manifest.json").write_text("{}")

    dialog = page.ask_import(stick)

    assert dialog.manifest.text() == str(stick.parent / "manifest.json")
    with qtbot.waitSignal(page.view_model.failed, timeout=20_000):
        press(dialog, "Import")
    assert "is no manifest" in page.detail.banner.message


def test_what_other_programs_keep_is_found_ticked_and_used_in_place(
    qtbot: QtBot, page: ModelsPage, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick.parent / "broken.gguf").write_bytes(b"%PDF")
    monkeypatch.setenv("HOME", str(stick.parent / "nowhere"))
    monkeypatch.setenv("LLAMA_CACHE", str(stick.parent))
    page.finding.click()
    dialog = visible_dialog(page)
    assert isinstance(dialog, ScanDialog)
    qtbot.waitUntil(lambda: dialog.list.found.rowCount() == 2, timeout=20_000)

    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.act.text() == "Import 1"
    dialog.act.click()

    qtbot.waitUntil(lambda: imported(page) is not None, timeout=20_000)
    model = imported(page)
    assert model is not None
    assert (model.path, model.keep) == (str(stick), Keep.IN_PLACE)


def test_what_is_broken_or_here_already_cannot_be_ticked(
    qtbot: QtBot, page: ModelsPage, registered: RegisteredModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(registered.path).parent
    monkeypatch.setenv("HOME", str(folder / "nowhere"))
    monkeypatch.setenv("LLAMA_CACHE", str(folder))
    page.finding.click()
    dialog = visible_dialog(page)
    assert isinstance(dialog, ScanDialog)
    qtbot.waitUntil(lambda: dialog.list.found.rowCount() == 1, timeout=20_000)

    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)

    assert dialog.list.found.ticked == ()
    assert not dialog.act.isEnabled()
    assert "here already as small" in dialog.list.found.index(0).data()
    dialog.reject()


def test_verifying_finds_other_bytes(
    qtbot: QtBot, page: ModelsPage, registered: RegisteredModel
) -> None:
    Path(registered.path).write_bytes(CONTENT + b"!")

    page.detail.standing.verify.click()

    qtbot.waitUntil(lambda: page.detail.standing.state.text == "Changed", timeout=20_000)
    # The list hears of the file's state as soon as it is known, the banner when the work has ended.
    qtbot.waitUntil(lambda: page.detail.banner.message == "The model is changed.", timeout=20_000)
    page.detail.load.click()
    qtbot.waitUntil(lambda: "has changed" in page.detail.banner.message, timeout=20_000)


def test_a_version_is_promoted_with_a_reason(
    qtbot: QtBot, page: ModelsPage, registered: RegisteredModel, workbench: Workbench
) -> None:
    page.detail.standing.promote.click()
    dialog = visible_dialog(page)
    qtbot.keyClicks(dialog.findChild(LineEdit), "checked by hand")

    press(dialog, "Promote")

    shown = page.detail.standing.stage
    qtbot.waitUntil(lambda: shown.text == "Version 1, production", timeout=20_000)
    (change,) = workbench.registry.history("small")
    assert (change.after, change.reason) == (Stage.PRODUCTION, "checked by hand")
    assert page.detail.standing.promote.isHidden()


def test_progress_says_how_much_and_how_long(qtbot: QtBot) -> None:
    strip = CarryStrip(ThemeController("light"))
    qtbot.addWidget(strip)
    strip.show_busy(True)

    strip.show_progress(CarryProgress("big.gguf", 3 << 30, 9 << 30, 200.0))

    assert strip.amount == "3.0 GiB of 9.0 GiB, 3 min left"
    with qtbot.waitSignal(strip.cancel_wanted):
        strip.cancel.click()
    assert not strip.cancel.isEnabled()
    strip.show_busy(False)
    assert strip.isHidden()


def test_a_cancelled_import_leaves_nothing_and_says_nothing(
    qtbot: QtBot, page: ModelsPage, stick: Path, workbench: Workbench
) -> None:
    carry = page.view_model.carry
    with qtbot.waitSignal(carry.busy_changed):
        carry.bring_in(Wish(stick, Keep.COPY))
        carry.cancel()

    qtbot.waitUntil(lambda: not carry.is_busy, timeout=20_000)

    assert not page.detail.banner.message or imported(page) is not None
    folder = workbench.paths.models
    assert not folder.is_dir() or not [p for p in folder.iterdir() if p.name.startswith("partial")]

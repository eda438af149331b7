"""The card of exports: a passphrase switches it on, the switch follows, a sealed file is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.locking.passphrase_dialog import PassphraseDialog
from ui.desktop.theme import ThemeController
from ui.desktop.workspace.page import WorkspacePage
from workbench.app import Workbench
from workbench.storage.export_files import is_sealed_export

PASSPHRASE = "four words nobody guesses"


def _asked(qtbot: QtBot, page: QWidget) -> PassphraseDialog:
    def shown() -> list[PassphraseDialog]:
        return [one for one in page.findChildren(PassphraseDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def test_a_passphrase_seals_what_is_exported_and_opens_it(
    qtbot: QtBot, workbench: Workbench, tmp_path: Path
) -> None:
    page = WorkspacePage(ThemeController("light"))
    qtbot.addWidget(page)
    page.attach(workbench)
    page.show()
    card = page.exports

    card.switch.click()
    dialog = _asked(qtbot, page)
    assert not card.switch.isChecked()
    assert dialog.new is not None
    assert dialog.again is not None
    qtbot.keyClicks(dialog.new.field, PASSPHRASE)
    qtbot.keyClicks(dialog.again.field, PASSPHRASE)
    dialog.act.click()
    qtbot.waitUntil(card.switch.isChecked, timeout=20_000)

    sealed = workbench.leaving.files.write(tmp_path / "told.txt", "Heron")
    assert is_sealed_export(sealed)
    back = tmp_path / "back.txt"
    opening = card.ask_passphrase_of(str(sealed), str(back))
    assert opening.current is not None
    qtbot.keyClicks(opening.current.field, PASSPHRASE)
    opening.act.click()
    qtbot.waitUntil(back.exists, timeout=20_000)
    assert back.read_text("utf-8") == "Heron"

    wrong = card.ask_passphrase_of(str(sealed), str(tmp_path / "other.txt"))
    assert wrong.current is not None
    qtbot.keyClicks(wrong.current.field, "another passphrase")
    wrong.act.click()
    qtbot.waitUntil(page.banner.isVisible, timeout=20_000)

    card.switch.click()
    qtbot.waitUntil(lambda: not workbench.sealed_exports.status().is_on, timeout=20_000)

"""The hardware check: one sentence, the machine, sizes; found from the models page."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.desktop.hardware.dialog import HardwareDialog
from ui.desktop.main_window import MODELS, MainWindow
from ui.desktop.theme import ThemeController
from workbench.app import Workbench


def test_the_check_is_told_in_words_and_can_be_copied(qtbot: QtBot, workbench: Workbench) -> None:
    window = MainWindow(ThemeController("light"))
    qtbot.addWidget(window)
    window.show()
    window.attach(workbench)
    window.page(MODELS).hardware.click()  # type: ignore[attr-defined]
    dialog = next(d for d in window.findChildren(HardwareDialog) if d.isVisible())

    qtbot.waitUntil(lambda: dialog.check is not None, timeout=30_000)

    assert "3 B" in dialog.told.text()
    assert dialog.sizes.model().rowCount() >= 5
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Test processor" in copied
    assert "70 B" in copied
    dialog.again.click()
    qtbot.waitUntil(dialog.again.isEnabled, timeout=30_000)
    dialog.accept()
    window.detach()

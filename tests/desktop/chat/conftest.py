"""A theme for widgets that stand alone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.desktop import fonts
from ui.desktop.theme import ThemeController


@pytest.fixture
def theme(qapp: QApplication) -> ThemeController:
    controller = ThemeController("dark")
    controller.apply(qapp)
    fonts.load_first(qapp)
    fonts.load_rest()
    return controller

"""A theme for widgets that stand alone; garbage is collected on the thread that owns widgets."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.desktop import fonts
from ui.desktop.theme import ThemeController


@pytest.fixture(autouse=True)
def _garbage_stays_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """A widget that dies in a cycle on the thread of a lane takes the process with it."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def theme(qapp: QApplication) -> ThemeController:
    controller = ThemeController("dark")
    controller.apply(qapp)
    fonts.load_first(qapp)
    fonts.load_rest()
    return controller

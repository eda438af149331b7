"""A theme for widgets that stand alone; garbage is collected on the thread that owns widgets."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.desktop import fonts, language
from ui.desktop.theme import ThemeController

# The walk over names and Tab is run in other languages too; pages take their words when imported.
if _WISH := os.environ.get("AI_WORKBENCH_LANGUAGE"):
    language.use(language.resolved(_WISH))


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

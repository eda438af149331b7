"""Icons are there, tinted, and none is shipped for nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui.desktop import icons
from workbench.paths import resources

UI = Path(__file__).resolve().parents[3] / "ui"


def shipped() -> set[str]:
    return {path.stem for path in (resources() / "icons").glob("*.svg")}


def test_every_icon_is_used_somewhere() -> None:
    source = "\n".join(path.read_text("utf-8") for path in UI.rglob("*.py"))
    words = set(re.findall(r'"([a-z0-9-]+)"', source))

    assert len(shipped()) > 20
    assert shipped() - words == set()


def test_an_icon_takes_the_colour_it_is_given(qtbot: QtBot) -> None:
    image = icons.pixmap("info", "#3ddc97", 32).toImage()

    colours = {
        QColor(image.pixelColor(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#3ddc97"}


def test_an_unknown_icon_is_an_error(qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("there-is-no-such-icon", "#000000")

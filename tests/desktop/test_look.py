"""Size, motion and what is kept of them for the next start."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desktop import motion, scale
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ProgressBar, Spinner
from ui.desktop.workspace.look_card import LookCard
from workbench.settings import Settings


@pytest.fixture(autouse=True)
def _things_may_move_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    motion.use("system")


def test_the_size_is_kept_for_the_next_start(tmp_path: Path) -> None:
    assert scale.chosen(tmp_path) == 100

    scale.keep(tmp_path, 175)

    assert scale.chosen(tmp_path) == 175


@pytest.mark.parametrize("stored", ["", "5", "999", "big", "-150"])
def test_a_size_that_makes_no_sense_is_none(tmp_path: Path, stored: str) -> None:
    (tmp_path / "window.ini").write_text(f"[General]\nscale={stored}\n", "utf-8")

    assert scale.chosen(tmp_path) == 100


def test_the_size_multiplies_what_was_set_already(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "1.5")
    scale.use(200)
    assert os.environ["QT_SCALE_FACTOR"] == "3"

    monkeypatch.delenv("QT_SCALE_FACTOR")
    scale.use(100)
    assert "QT_SCALE_FACTOR" not in os.environ
    scale.use(125)
    assert os.environ["QT_SCALE_FACTOR"] == "1.25"


def test_another_size_is_told_with_a_remark(qtbot: QtBot, theme: ThemeController) -> None:
    card = LookCard(theme)
    qtbot.addWidget(card)
    card.show_settings(Settings())
    told: list[tuple[str, object]] = []
    card.edited.connect(lambda name, value: told.append((name, value)))

    card.sizes.setCurrentIndex(card.sizes.findData(200))
    card.sizes.activated.emit(card.sizes.currentIndex())
    assert told == [("scale", 200)]
    assert card.remark

    card.sizes.setCurrentIndex(card.sizes.findData(100))
    card.sizes.activated.emit(card.sizes.currentIndex())
    assert card.remark == ""


def picture(qtbot: QtBot, widget: Spinner | ProgressBar, wait_ms: int) -> list[QPixmap]:
    first = widget.grab()
    qtbot.wait(wait_ms)
    return [first, widget.grab()]


@pytest.mark.parametrize("kind", ["ring", "bar"])
def test_nothing_moves_where_motion_is_reduced(
    qtbot: QtBot, theme: ThemeController, kind: str
) -> None:
    widget: Spinner | ProgressBar
    if kind == "ring":
        widget = Spinner(theme, "Working")
    else:
        widget = ProgressBar(theme, "Working")
        widget.set_fraction(None)
        widget.resize(200, 6)
    qtbot.addWidget(widget)
    widget.show()
    motion.use("full")
    widget.hide()
    widget.show()
    before, after = picture(qtbot, widget, 300)
    assert before.toImage() != after.toImage(), "it moves where it may"

    motion.use("reduced")
    qtbot.wait(120)
    before, after = picture(qtbot, widget, 300)
    assert before.toImage() == after.toImage()


def test_a_cursor_does_not_blink_where_motion_is_reduced(qapp: QApplication) -> None:
    motion.use("reduced")
    assert qapp.styleHints().cursorFlashTime() == 0
    motion.use("full")
    assert qapp.styleHints().cursorFlashTime() > 0

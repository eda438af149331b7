"""What is drawn stands on the other side where one reads from the right, and clicks find it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from ui.desktop.direction import directed, seen_at

AREA = QRect(0, 0, 100, 20)


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def drawn() -> QImage:
    image = QImage(AREA.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    placed = directed(painter, AREA)
    placed.fillRect(QRect(0, 0, 10, 20), QColor("red"))
    picture = QPixmap(10, 20)
    picture.fill(QColor("blue"))
    placed.drawPixmap(20, 0, picture)
    painter.end()
    return image


def colours(image: QImage) -> list[str]:
    return [image.pixelColor(x, 10).name() for x in (5, 25, 75, 95)]


def test_from_the_left_nothing_changes(qapp: QApplication) -> None:
    assert colours(drawn()) == ["#ff0000", "#0000ff", "#ffffff", "#ffffff"]
    assert seen_at(5, AREA) == 5


def test_from_the_right_everything_is_on_the_other_side(from_the_right: None) -> None:
    assert colours(drawn()) == ["#ffffff", "#ffffff", "#0000ff", "#ff0000"]
    assert seen_at(5, AREA) == 95

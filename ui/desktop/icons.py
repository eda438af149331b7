"""Line icons from `resources/icons`, tinted with a theme's colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench.paths import resources


def icon(name: str, color: str, size: int = 20) -> QIcon:
    """The icon `name` in `color` ("#rrggbb"). Raises FileNotFoundError for an unknown name."""
    return _icon(name, color, size, QGuiApplication.instance().devicePixelRatio())  # type: ignore[union-attr]


def pixmap(name: str, color: str, size: int = 20) -> QPixmap:
    """The same as a picture of `size` device-independent pixels, sharp on this screen."""
    return _pixmap(name, color, size, QGuiApplication.instance().devicePixelRatio())  # type: ignore[union-attr]


@lru_cache(maxsize=512)
def _icon(name: str, color: str, size: int, ratio: float) -> QIcon:
    result = QIcon()
    result.addPixmap(_pixmap(name, color, size, ratio))
    return result


@lru_cache(maxsize=512)
def _pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", color).encode()
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing)).render(
        painter, QRectF(0, 0, picture.width(), picture.height())
    )
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text("utf-8")

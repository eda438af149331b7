"""A chart as a file: PNG, SVG or CSV."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.desktop.charts.chart import Chart
from ui.desktop.language import tr
from ui.desktop.theme import Theme
from workbench.errors import WorkspaceReadOnly

FILTER = tr("PNG picture (*.png);;SVG drawing (*.svg);;CSV table (*.csv)")
_SIZE = QSize(1_000, 420)
_SHARP = 2


def save(chart: Chart, theme: Theme, path: Path) -> None:
    """By the end of the name. Raises WorkspaceReadOnly if it cannot be written."""
    match path.suffix.lower():
        case ".svg":
            is_written = _save_svg(chart, theme, path)
        case ".csv":
            is_written = _save_csv(chart, path)
        case _:
            is_written = _save_png(chart, theme, path)
    if not is_written:
        raise WorkspaceReadOnly(
            tr("{path} cannot be written.", path=path), hint=tr("Choose another place.")
        )


def picture(chart: Chart, theme: Theme, size: QSize = _SIZE) -> QImage:
    """The stretch that is shown, sharp enough to print."""
    image = QImage(size * _SHARP, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_SHARP)
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    chart.paint(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def _save_png(chart: Chart, theme: Theme, path: Path) -> bool:
    writer = QImageWriter(str(path), QByteArray(b"PNG"))
    return writer.write(picture(chart, theme))


def _save_svg(chart: Chart, theme: Theme, path: Path) -> bool:
    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    drawing.setSize(_SIZE)
    drawing.setViewBox(QRectF(0, 0, _SIZE.width(), _SIZE.height()))
    drawing.setTitle(chart.accessibleName())
    painter = QPainter()
    if not painter.begin(drawing):
        return False
    whole = QRectF(0, 0, _SIZE.width(), _SIZE.height())
    painter.fillRect(whole, QColor(theme.card))
    chart.paint(painter, whole)
    return painter.end()


def _save_csv(chart: Chart, path: Path) -> bool:
    """Numbers as they are, not as they are spelt."""
    data = chart.data
    if data is None:
        return False
    try:
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow([data.place, *(item.name for item in data.series)])
            for at, key in enumerate(data.keys):
                values = (item.values[at] for item in data.series)
                writer.writerow([key, *("" if value is None else value for value in values)])
    except OSError:
        return False
    return True

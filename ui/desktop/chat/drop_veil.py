"""What is shown while files are dragged over the chat."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.desktop import icons
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController


def dropped_files(data: QMimeData) -> list[Path]:
    """The local files and folders of a drag."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropVeil(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Drop to add to your documents"))
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.window)
        veil.setAlphaF(0.86)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(theme.accent_text), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(theme.accent_soft))
        box = QRect(0, 0, min(440, self.width() - 48), 150)
        box.moveCenter(self.rect().center())
        painter.drawRoundedRect(box, 16, 16)
        picture = icons.pixmap("upload", theme.accent_text, 32)
        painter.drawPixmap(box.center().x() - 16, box.top() + 34, picture)
        painter.setFont(sans(15, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.text))
        line = QRect(box.left(), box.top() + 82, box.width(), 30)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, tr("Drop to add to your documents"))
        painter.end()

"""What covers the page while files hang over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.desktop import icons
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController


class DropCover(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Drop to add"))
        self.hide()

    def show_over(self, rect: QRect, text: str) -> None:
        self._text = text
        self.setGeometry(rect)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.window)
        veil.setAlphaF(0.9)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(theme.accent_text), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(20, 20, -20, -20), 18, 18)
        centre = self.rect().center()
        picture = icons.pixmap("upload", theme.accent_text, 40)
        painter.drawPixmap(centre.x() - 20, centre.y() - 52, picture)
        painter.setFont(sans(18, QFont.Weight.DemiBold))
        painter.setPen(theme.text)
        painter.drawText(
            QRect(0, centre.y(), self.width(), 40), Qt.AlignmentFlag.AlignHCenter, self._text
        )
        painter.end()

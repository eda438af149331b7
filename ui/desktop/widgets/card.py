"""A painted card: rounded, one line around it, no shadow."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.painting import frame
from ui.desktop.theme import ThemeController


class Card(QWidget):
    """A surface with a vertical layout, `body`. `surface` names a token of the theme."""

    def __init__(
        self,
        theme: ThemeController,
        *,
        surface: str = "card",
        margin: int = 16,
        spacing: int = 8,
        radius: float = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._surface = surface
        self._radius = radius
        self.is_marked = False  # an accented line: this one is chosen or in use
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(spacing)

    def set_marked(self, marked: bool) -> None:
        self.is_marked = marked
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        frame(
            painter,
            self.rect(),
            fill=getattr(theme, self._surface),
            border=theme.accent_text if self.is_marked else theme.border,
            radius=self._radius,
        )
        painter.end()

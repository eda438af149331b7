"""Text in one of the theme's tones."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui.desktop.fonts import sans
from ui.desktop.theme import ThemeController

Tone = Literal["text", "muted", "faint", "accent_text", "on_accent", "ok", "warn", "danger"]


class Label(QLabel):
    """Plain text; never interprets markup, so that names of files are shown as they are."""

    def __init__(
        self,
        theme: ThemeController,
        text: str = "",
        *,
        tone: Tone = "text",
        size_px: int = 14,
        weight: int = QFont.Weight.Normal,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._tone: Tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(sans(size_px, weight))
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        theme.changed.connect(self._dress)
        self._dress()

    def set_tone(self, tone: Tone) -> None:
        if tone != self._tone:
            self._tone = tone
            self._dress()

    @Slot()
    def _dress(self) -> None:
        colours = self.palette()
        colour = QColor(getattr(self._theme.current, self._tone))
        colours.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(colours)


class ElidedLabel(Label):
    """One line that gives way: what does not fit ends in an ellipsis and stands in the tooltip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(48, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class SectionLabel(Label):
    """A small heading above a group."""

    def __init__(self, theme: ThemeController, text: str, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            text.upper(),
            tone="faint",
            size_px=11,
            weight=QFont.Weight.DemiBold,
            parent=parent,
        )
        self.setAccessibleName(text)

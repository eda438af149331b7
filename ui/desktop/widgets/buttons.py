"""Buttons: one filled per view, quiet ones beside it, icons alone where space is short."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.painting import MIN_TARGET, focus_ring, frame, mixed
from ui.desktop.theme import Theme, ThemeController

_PADDING = 14
_GAP = 8
_ICON = 16


class _Button(QPushButton):
    """Paints itself from tokens; Enter acts as well as Space."""

    def __init__(
        self, theme: ThemeController, text: str, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon = icon
        self._is_compact = False
        self.setFont(sans(13, QFont.Weight.Medium))
        self.setAccessibleName(text)
        self.setMinimumHeight(MIN_TARGET + 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_icon_name(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Where space is short: the icon alone, the text as its tooltip."""
        if compact != self._is_compact:
            self._is_compact = compact
            self.setToolTip(self.text() if compact else "")
            self.updateGeometry()
            self.update()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    @property
    def _is_icon_alone(self) -> bool:
        return self._is_compact or bool(self._icon and not self.text())

    def sizeHint(self) -> QSize:
        if self._is_icon_alone:
            return QSize(MIN_TARGET + 4, MIN_TARGET + 4)
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * _PADDING
        width += _ICON + _GAP if self._icon else 0
        return QSize(width, MIN_TARGET + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        painter.setFont(self.font())
        self._paint_frame(painter, theme)
        if self.hasFocus():
            focus_ring(painter, self.rect(), self._ring(theme), 9)
        color = self._text_color(theme) if self.isEnabled() else theme.faint
        self._paint_content(painter, color)
        painter.end()

    def _ring(self, theme: Theme) -> str:
        return theme.accent_text

    def _paint_content(self, painter: QPainter, color: str) -> None:
        metrics = QFontMetrics(self.font())
        if self._is_icon_alone:
            picture = icons.pixmap(self._icon, color, _ICON)
            painter.drawPixmap((self.width() - _ICON) // 2, (self.height() - _ICON) // 2, picture)
            return
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 16)
        width = metrics.horizontalAdvance(text) + (_ICON + _GAP if self._icon else 0)
        left = (self.width() - width) // 2
        if self._icon:
            top = (self.height() - _ICON) // 2
            painter.drawPixmap(left, top, icons.pixmap(self._icon, color, _ICON))
            left += _ICON + _GAP
        painter.setPen(color)
        painter.drawText(
            QRect(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, text
        )

    def _paint_frame(self, painter: QPainter, theme: Theme) -> None:
        raise NotImplementedError

    def _text_color(self, theme: Theme) -> str:
        return theme.text


class PrimaryButton(_Button):
    """The one thing that a view is for."""

    def _paint_frame(self, painter: QPainter, theme: Theme) -> None:
        if not self.isEnabled():
            frame(painter, self.rect(), fill=theme.card_hover, border=theme.border, radius=9)
            return
        shade = 0.86 if self.isDown() else 0.93 if self.underMouse() else 1.0
        frame(painter, self.rect(), fill=mixed(theme.accent, "#000000", shade), radius=9)

    def _text_color(self, theme: Theme) -> str:
        return theme.on_accent

    def _ring(self, theme: Theme) -> str:
        return theme.text


class GhostButton(_Button):
    """A quiet button. `tone="danger"` for what takes something away."""

    def __init__(
        self,
        theme: ThemeController,
        text: str,
        icon: str = "",
        *,
        tone: Literal["text", "danger", "accent_text"] = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, icon, parent)
        self._tone = tone

    def _paint_frame(self, painter: QPainter, theme: Theme) -> None:
        fill = theme.card
        if self.isEnabled() and (self.isDown() or self.isChecked()):
            fill = theme.card_selected
        elif self.isEnabled() and self.underMouse():
            fill = theme.card_hover
        frame(painter, self.rect(), fill=fill, border=theme.border, radius=9)

    def _text_color(self, theme: Theme) -> str:
        return str(getattr(theme, self._tone))


class IconButton(_Button):
    """An icon alone: its name is for screen readers, its tooltip for everybody else."""

    def __init__(
        self,
        theme: ThemeController,
        icon: str,
        name: str,
        tooltip: str = "",
        *,
        size_px: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", icon, parent)
        self._size_px = size_px
        self.setAccessibleName(name)
        self.setToolTip(tooltip or name)
        self.setFixedSize(MIN_TARGET, MIN_TARGET)

    def sizeHint(self) -> QSize:
        return QSize(MIN_TARGET, MIN_TARGET)

    def _paint_frame(self, painter: QPainter, theme: Theme) -> None:
        if not self.isEnabled():
            return
        if self.isDown() or self.isChecked():
            frame(painter, self.rect(), fill=theme.card_selected, radius=8)
        elif self.underMouse():
            frame(painter, self.rect(), fill=theme.card_hover, radius=8)

    def _paint_content(self, painter: QPainter, color: str) -> None:
        side = self._size_px
        painter.drawPixmap(
            (self.width() - side) // 2,
            (self.height() - side) // 2,
            icons.pixmap(self._icon, color, side),
        )

    def _text_color(self, theme: Theme) -> str:
        return theme.accent_text if self.isChecked() else theme.muted

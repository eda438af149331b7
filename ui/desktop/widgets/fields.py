"""Fields to type into and to choose from."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import MIN_TARGET, frame
from ui.desktop.theme import ThemeController

_ICON = 16


class LineEdit(QLineEdit):
    """One line of text in a rounded frame."""

    def __init__(
        self,
        theme: ThemeController,
        name: str,
        placeholder: str = "",
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._is_wrong = False
        self.setFrame(False)
        self.setFont(sans(13))
        self.setMinimumHeight(MIN_TARGET + 4)
        self.setTextMargins(_ICON + 18 if icon else 10, 0, 8, 0)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        theme.changed.connect(self._dress)
        self._dress()

    def set_wrong(self, wrong: bool) -> None:
        """Mark the frame: what stands here cannot be used."""
        self._is_wrong = wrong
        self.update()

    @Slot()
    def _dress(self) -> None:
        theme = self._theme.current
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        colours.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        colours.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme.faint))
        self.setPalette(colours)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        has_focus = self.hasFocus()
        border = theme.danger if self._is_wrong else theme.border
        if has_focus and not self._is_wrong:
            border = theme.accent_text
        width = 2.0 if has_focus else 1.0
        frame(painter, self.rect(), fill=theme.card, border=border, radius=9, width=width)
        if self._icon:
            picture = icons.pixmap(self._icon, theme.faint, _ICON)
            painter.drawPixmap(12, (self.height() - _ICON) // 2, picture)
        painter.end()
        super().paintEvent(event)


class SearchField(LineEdit):
    """Type to find; Escape empties it."""

    def __init__(
        self, theme: ThemeController, name: str, placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, placeholder, icon="search", parent=parent)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QAbstractButton):
            button.setAccessibleName(tr("Clear"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class NumberField(LineEdit):
    """A number with a range; arrows step it, `problem` says why it cannot be used."""

    edited = Signal()

    def __init__(
        self,
        theme: ThemeController,
        name: str,
        *,
        low: float,
        high: float,
        step: float = 1.0,
        is_whole: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent=parent)
        self._low, self._high, self._step = low, high, step
        self._is_whole = is_whole
        self.setMaximumWidth(140)
        self.textEdited.connect(self._on_edited)

    @property
    def problem(self) -> str:
        """One sentence, or empty."""
        value = self._parsed()
        kind = tr("a whole number") if self._is_whole else tr("a number")
        if value is None:
            return tr(
                "Enter {kind} from {low:g} to {high:,.10g}.",
                kind=kind,
                low=self._low,
                high=self._high,
            )
        if not self._low <= value <= self._high:
            return tr("Must lie between {low:g} and {high:,.10g}.", low=self._low, high=self._high)
        return ""

    @property
    def value(self) -> float | int | None:
        """None while `problem` is not empty."""
        return None if self.problem else self._parsed()

    def set_value(self, value: float) -> None:
        self.setText(str(int(value)) if self._is_whole else f"{value:g}")
        self.set_wrong(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {int(Qt.Key.Key_Up): self._step, int(Qt.Key.Key_Down): -self._step}
        step = steps.get(event.key(), 0.0)
        value = self._parsed()
        if step and value is not None:
            self.set_value(round(min(self._high, max(self._low, value + step)), 6))
            self._on_edited()
            return
        super().keyPressEvent(event)

    def _parsed(self) -> float | int | None:
        text = self.text().strip().replace(",", ".")
        try:
            return int(text) if self._is_whole else float(text)
        except ValueError:
            return None

    @Slot()
    def _on_edited(self) -> None:
        self.set_wrong(bool(self.problem))
        self.edited.emit()


class ComboBox(QComboBox):
    """One of a few."""

    def __init__(self, theme: ThemeController, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFont(sans(13))
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setMinimumHeight(MIN_TARGET + 4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        texts = [self.itemText(index) for index in range(self.count())]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=80)
        return QSize(min(widest, 320) + 12 + 36, MIN_TARGET + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(96, self.sizeHint().width()), MIN_TARGET + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        painter.setFont(self.font())
        has_focus = self.hasFocus()
        frame(
            painter,
            self.rect(),
            fill=theme.card_hover if self.underMouse() and self.isEnabled() else theme.card,
            border=theme.accent_text if has_focus else theme.border,
            radius=9,
            width=2.0 if has_focus else 1.0,
        )
        color = theme.text if self.isEnabled() else theme.faint
        painter.setPen(color)
        area = QRect(12, 0, self.width() - 44, self.height())
        text = QFontMetrics(self.font()).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        arrow = icons.pixmap("chevron-down", theme.muted, _ICON)
        painter.drawPixmap(self.width() - _ICON - 10, (self.height() - _ICON) // 2, arrow)
        painter.end()

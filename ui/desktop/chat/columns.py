"""Three columns side by side; where there is little room the last lies over the middle one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

NARROW_PX = 1012
_LEFT_PX, _LEAST_LEFT_PX, _MOST_LEFT_PX = 244, 200, 380
_LEAST_MIDDLE_PX = 420
_PANEL_PX, _LEAST_PANEL_PX = 356, 300
_OVERLAY_PX, _OVERLAY_SHARE = 420, 0.62


class Columns(QWidget):
    """Remembers the panel's width and whether the person wants it."""

    panel_shown = Signal(bool)

    def __init__(
        self, left: QWidget, middle: QWidget, panel: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._is_wanted = True
        self._has_content = False
        self._panel_px = _PANEL_PX
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        left.setMinimumWidth(_LEAST_LEFT_PX)
        left.setMaximumWidth(_MOST_LEFT_PX)
        middle.setMinimumWidth(_LEAST_MIDDLE_PX)
        panel.setMinimumWidth(_LEAST_PANEL_PX)
        for column in (left, middle, panel):
            self._splitter.addWidget(column)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_LEFT_PX, 640, _PANEL_PX])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        panel.hide()

    @property
    def is_narrow(self) -> bool:
        return self.width() < NARROW_PX

    @property
    def is_overlaid(self) -> bool:
        """The panel lies over the middle right now."""
        return self._panel.parent() is self and self._panel.isVisible()

    def want_panel(self, is_wanted: bool) -> None:
        """The person opens or closes it; that holds until they say otherwise."""
        self._is_wanted = is_wanted
        self._place(is_wanted)

    def set_has_content(self, has_content: bool) -> None:
        """Without anything to show the panel stays away by itself."""
        self._has_content = has_content
        if not self.is_narrow:
            self._settle()

    def restore(self, path: Path) -> None:
        """Take width and wish from an ini file; what is not there or not a number is left."""
        stored = QSettings(str(path), QSettings.Format.IniFormat)
        width = str(stored.value("chat/panel_px", ""))
        if width.isdigit():
            self._panel_px = min(max(_LEAST_PANEL_PX, int(width)), 4_000)
        self._is_wanted = str(stored.value("chat/panel", "true")) != "false"
        QTimer.singleShot(0, self, self._settle)

    def save(self, path: Path) -> None:
        if not path.parent.is_dir():
            return
        self._remember_width()
        stored = QSettings(str(path), QSettings.Format.IniFormat)
        stored.setValue("chat/panel_px", self._panel_px)
        stored.setValue("chat/panel", "true" if self._is_wanted else "false")
        stored.sync()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was_narrow = 0 < event.oldSize().width() < NARROW_PX
        if event.oldSize().width() <= 0 or was_narrow != self.is_narrow:
            self._settle()
        elif self.is_narrow:
            self._place(self._panel.isVisible())

    @Slot()
    def _settle(self) -> None:
        self._place(self._is_wanted and self._has_content and not self.is_narrow)

    def _place(self, is_shown: bool) -> None:
        is_over = self._panel.parent() is self
        was_shown = not self._panel.isHidden()
        if self.is_narrow and not is_over:
            self._remember_width()
            self._panel.setParent(self)
        elif not self.is_narrow and is_over:
            self._splitter.addWidget(self._panel)
            was_shown = False
        self._panel.setVisible(is_shown)
        if self.is_narrow and is_shown:
            width = min(_OVERLAY_PX, round(self.width() * _OVERLAY_SHARE))
            self._panel.setGeometry(self.width() - width, 0, width, self.height())
            self._panel.raise_()
        elif is_shown and not was_shown:
            self._apply_width()
        self.panel_shown.emit(is_shown)

    def _remember_width(self) -> None:
        sizes = self._splitter.sizes()
        if len(sizes) == 3 and sizes[2] > 0 and self._panel.isVisible():
            self._panel_px = sizes[2]

    def _apply_width(self) -> None:
        left, *others = self._splitter.sizes()
        room = sum(others)
        panel = max(_LEAST_PANEL_PX, min(self._panel_px, room - _LEAST_MIDDLE_PX))
        self._splitter.setSizes([left, room - panel, panel])

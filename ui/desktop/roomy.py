"""Where the window is smaller than what it shows needs, as on a small screen at twice the size:
scroll bars, and what has the focus is scrolled into view.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from ui.desktop.theme import ThemeController
from ui.desktop.widgets.scrolling import use_thin_scroll_bars

_BESIDE = 16


class PageStack(QStackedWidget):
    """As small as the page that is shown allows, whatever the others need."""

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        if shown is None:
            return QSize(0, 0)
        return shown.minimumSizeHint().expandedTo(shown.minimumSize())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class Roomy(QScrollArea):
    """Gives its content all the room there is, and scrolls where that is too little."""

    def __init__(
        self,
        theme: ThemeController,
        content: QWidget,
        parent: QWidget | None = None,
        *,
        only_vertical: bool = False,
    ) -> None:
        super().__init__(parent)
        self._only_vertical = only_vertical
        use_thin_scroll_bars(self, theme)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        if only_vertical:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
            content.installEventFilter(self)
            self._fit_width()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.width() if self._only_vertical else 100, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.widget():
            self._fit_width()
        return super().eventFilter(watched, event)

    def _fit_width(self) -> None:
        """Beside a content of fixed width, the bar gets room of its own when it is needed."""
        content = self.widget()
        if not self._only_vertical or content is None:
            return
        needs_bar = content.minimumSizeHint().height() > self.height() > 0
        bar = self.verticalScrollBar().sizeHint().width() if needs_bar else 0
        self.setFixedWidth(content.sizeHint().width() + bar)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is None or content is None or not content.isAncestorOf(now):
            return
        viewport = self.viewport()
        if now.width() <= viewport.width() and now.height() <= viewport.height():
            self.ensureWidgetVisible(now, _BESIDE, _BESIDE)

"""A notification of the desktop, where the desktop has them; else nothing.

Only through Qt: on Linux over the session's bus, elsewhere the system's own. The icon in the tray
is there for as long as a notification is, because it cannot be without.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

_SHOWN_MS = 15_000


class Notifier(QObject):
    clicked = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tray: QSystemTrayIcon | None = None
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.setInterval(_SHOWN_MS)
        self._hide.timeout.connect(self.clear)

    @staticmethod
    def is_available() -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def tell(self, title: str, text: str) -> bool:
        """False where the desktop has no place for it."""
        if not self.is_available():
            return False
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self)
            self._tray.messageClicked.connect(self.clicked)
            self._tray.activated.connect(lambda _reason: self.clicked.emit())
        self._tray.setToolTip(title)
        self._tray.show()
        self._tray.showMessage(title, text, self._icon, _SHOWN_MS)
        self._hide.start()
        return True

    def clear(self) -> None:
        if self._tray is not None:
            self._tray.hide()

"""What stands in place of the pages while an encrypted workspace is locked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import icons
from ui.desktop.language import tr
from ui.desktop.locking.secret_field import SecretField
from ui.desktop.painting import frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, PrimaryButton

_WIDTH = 400
_OWN = tr("The workspace's own passphrase")
_LOST = tr(
    "The recovery key opens it too. Without either, its content is lost: nobody can open it,"
    " the makers of this program included."
)


class _Medallion(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(64, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        frame(painter, self.rect(), fill=theme.accent_soft, radius=18)
        painter.drawPixmap(18, 18, icons.pixmap("lock", theme.accent_text, 28))
        painter.end()


class LockScreen(QWidget):
    tried = Signal(str)  # a passphrase or a recovery key
    other_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        theme: ThemeController,
        name: str,
        text: str = "",
        parent: QWidget | None = None,
        *,
        people: Sequence[str] = (),
        has_own: bool = True,
        usual: str = "",
    ) -> None:
        """`people`: profiles that may open it, `usual` the one that this account uses; `has_own`:
        the workspace has a passphrase of its own, too."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Locked workspace"))
        self.who = ComboBox(theme, tr("Who you are"))
        for one in people:
            self.who.addItem(one, one)
        if people and has_own:
            self.who.addItem(_OWN, "")
        self.who.setVisible(bool(people))
        self._is_shared = not has_own
        if usual:
            self.who.setCurrentIndex(max(0, self.who.findData(usual)))
        of = tr("Passphrase") if people else tr("Passphrase or recovery key")
        self.secret = SecretField(theme, of)
        self.unlock = PrimaryButton(theme, tr("Unlock"), "lock")
        self.unlock.setEnabled(False)
        self.problem = Label(theme, tone="danger", size_px=13, wrap=True)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._build(name, text)
        self.secret.edited.connect(self._on_edited)
        self.secret.returned.connect(self._on_unlock)
        self.unlock.clicked.connect(self._on_unlock)

    @property
    def person(self) -> str:
        """The profile that signs in; empty: with the workspace's own passphrase."""
        return self.who.currentData() or ""

    def show_wrong(self, message: str, hint: str = "") -> None:
        """It was not the right one, or could not be tried."""
        self.set_busy(False)
        self.problem.setText(f"{message} {hint}".strip())
        self.problem.setAccessibleName(self.problem.text())
        self.secret.field.set_wrong(True)
        self.secret.field.selectAll()
        self.secret.setFocus()

    def set_busy(self, busy: bool, text: str = tr("Unlocking…")) -> None:
        self.secret.setEnabled(not busy)
        self.unlock.setEnabled(not busy and bool(self.secret.text))
        self.who.setEnabled(not busy)
        self.unlock.setText(text if busy else tr("Unlock"))
        if busy:
            self.problem.setText("")

    def _build(self, name: str, text: str) -> None:
        other = GhostButton(self._theme, tr("Choose another folder…"), "folder-open")
        other.clicked.connect(self.other_wanted)
        leave = GhostButton(self._theme, tr("Quit"))
        leave.clicked.connect(self.quit_wanted)
        inner = QWidget()
        inner.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_Medallion(self._theme, self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        labels = (
            Label(
                self._theme,
                tr("{name}: sign in", name=name)
                if self._is_shared
                else tr("{name} is locked", name=name),
                size_px=18,
                weight=QFont.Weight.DemiBold,
            ),
            Label(self._theme, text, tone="muted", wrap=True),
        )
        for label in labels:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
            label.setVisible(bool(label.text()))
        column.addSpacing(12)
        column.addWidget(self.who)
        column.addWidget(self.secret)
        column.addWidget(self.problem)
        column.addWidget(self.unlock)
        column.addSpacing(12)
        lost = Label(
            self._theme, "" if self._is_shared else _LOST, tone="faint", size_px=12, wrap=True
        )
        lost.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(lost)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(other)
        row.addWidget(leave)
        row.addStretch(1)
        column.addSpacing(8)
        column.addLayout(row)
        middle = QHBoxLayout()  # an alignment would give wrapped lines too little height
        middle.addStretch(1)
        middle.addWidget(inner)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)

    @Slot()
    def _on_edited(self) -> None:
        self.secret.field.set_wrong(False)
        self.problem.setText("")
        self.unlock.setEnabled(bool(self.secret.text))

    @Slot()
    def _on_unlock(self) -> None:
        if self.secret.text and self.unlock.isEnabled():
            self.set_busy(True)
            self.tried.emit(self.secret.text)

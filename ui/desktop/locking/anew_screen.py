"""While a workspace is written anew: the recovery key, to be kept, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, PrimaryButton, ProgressBar

_WIDTH = 520
_KEEP = tr(
    "Write it down and keep it apart from this machine. It opens the workspace when the passphrase"
    " is forgotten, and it is shown this once. Without both, the content is lost for good: nobody"
    " can open it."
)


class AnewScreen(QWidget):
    done = Signal()  # the key is written down, and the workspace can be opened
    undo_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_finished = False
        self.title = Label(theme, tr("Encrypting"), size_px=18, weight=QFont.Weight.DemiBold)
        self.status = Label(
            theme, tr("Closing the workspace…"), tone="muted", size_px=13, wrap=True
        )
        self.bar = ProgressBar(theme, tr("Progress"))
        self.bar.set_fraction(None)
        self.code = Label(theme, size_px=17, weight=QFont.Weight.DemiBold, selectable=True)
        self.code.setWordWrap(True)
        self.copy = GhostButton(theme, tr("Copy"), "copy")
        self.go_on = PrimaryButton(theme, tr("I have written it down"))
        self.go_on.setEnabled(False)
        self.undo = GhostButton(theme, tr("Undo"))
        self.undo.hide()
        self._card = Card(theme, margin=20)
        self._card.body.addWidget(Label(theme, tr("Recovery key"), size_px=13, tone="muted"))
        self._card.body.addWidget(self.code)
        self._card.body.addWidget(Label(theme, _KEEP, tone="muted", size_px=13, wrap=True))
        self._card.hide()
        self._build()
        self.copy.clicked.connect(self._on_copy)
        self.go_on.clicked.connect(self.done)
        self.undo.clicked.connect(self.undo_wanted)

    def show_code(self, code: str) -> None:
        self.code.setText(code)
        self.code.setAccessibleName(tr("Recovery key {code}", code=code))
        self._card.show()
        self.copy.setFocus()

    @Slot(str, int, int)
    def show_progress(self, what: str, done: int, of: int) -> None:
        self.status.setText(
            tr("Writing the {what} anew: {done:,} of {of:,}", what=what, done=done, of=of)
        )
        self.bar.set_fraction(done / of if of else None)

    def show_finished(self) -> None:
        self._is_finished = True
        self.status.setText(tr("Everything is written. Nothing of it lies in the clear any more."))
        self.bar.set_fraction(1.0)
        self.go_on.setEnabled(True)
        self.go_on.setFocus()

    def show_failed(self, message: str, hint: str) -> None:
        self.status.set_tone("danger")
        self.status.setText(f"{message} {hint}".strip())
        self.bar.hide()
        self._card.hide()
        self.copy.hide()
        self.go_on.hide()
        self.undo.show()
        self.undo.setFocus()

    def _build(self) -> None:
        inner = QWidget()
        inner.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.status.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.title, self.status, self.bar, self._card):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.undo, self.copy, self.go_on):
            row.addWidget(button)
        column.addSpacing(4)
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
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())

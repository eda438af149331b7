"""Above a chat in which something is hidden until somebody says why it is needed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.chat.view_model import ChatViewModel
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, ask_text
from workbench.app import Workbench


class HiddenStrip(QWidget):
    failed = Signal(object)  # an exception
    told = Signal(str)

    def __init__(
        self, theme: ThemeController, view_model: ChatViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view_model = view_model
        self._workbench: Workbench | None = None
        self._calls: LaneCalls | None = None
        words = tr("Names and numbers are hidden in this chat. Showing them goes on record.")
        self.line = Label(theme, words, tone="muted", size_px=13, wrap=True)
        self.show_them = GhostButton(theme, tr("Show…"), "eye")
        self.show_them.setAccessibleName(tr("Show what is hidden in this chat"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_them)
        self.show_them.clicked.connect(self._on_show)
        view_model.conversation_changed.connect(self._look)
        self.hide()

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)

    def detach(self) -> None:
        if self._calls is not None:
            self._calls.close()
        self._workbench = self._calls = None
        self.hide()

    @Slot()
    def _look(self, *_: object) -> None:
        shown = self._view_model.conversation
        if shown is None or self._workbench is None or self._calls is None:
            self.hide()
            return
        reveals = self._workbench.chat_reveals
        self._calls.read(
            self._workbench.io_lane,
            lambda: (shown.id, reveals.is_concealed(shown.id)),
            self._on_known,
            self.failed.emit,
        )

    def _on_known(self, known: tuple[str, bool]) -> None:
        shown = self._view_model.conversation
        self.setVisible(shown is not None and known == (shown.id, True))

    @Slot()
    def _on_show(self) -> None:
        ask_text(
            self,
            self._theme,
            tr("Show what is hidden in this chat"),
            tr("Why do you need it? The reason goes on record."),
            tr("Show"),
            self.reveal,
        )

    def reveal(self, reason: str) -> None:
        shown = self._view_model.conversation
        if shown is None or self._workbench is None or self._calls is None:
            return
        reveals = self._workbench.chat_reveals

        def then(n: int) -> None:
            self.told.emit(
                tr_n(
                    "{n} original is shown; on record.",
                    "{n} originals are shown; on record.",
                    n,
                )
            )
            self._view_model.open(shown.id)

        self._calls.read(
            self._workbench.io_lane,
            lambda: reveals.reveal(shown.id, reason),
            then,
            self.failed.emit,
        )

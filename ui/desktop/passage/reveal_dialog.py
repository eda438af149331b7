"""What placeholders stand for, put back for the eye: shown, not stored, not copied, on record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.desktop.fonts import sans
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr, tr_n
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, PrimaryButton, use_thin_scroll_bars
from ui.desktop.widgets.dialogs import Dialog
from workbench.app import Workbench
from workbench.domain.privacy_placeholders import Restored
from workbench.errors import WorkbenchError

_PLACEHOLDER = re.compile(r"<[A-Z][A-Z_]{1,29}_[0-9]{1,9}>")
_TEXT = tr("The audit log notes that you looked. Nothing of it is stored, and it cannot be copied.")


def has_placeholders(text: str) -> bool:
    """Whether there may be something to reveal."""
    return _PLACEHOLDER.search(text) is not None


class RevealDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        workbench: Workbench,
        text: str,
        collection_ids: Sequence[str],
    ) -> None:
        super().__init__(parent, theme, tr("What the placeholders stand for"), _TEXT)
        self.setMinimumSize(560, 360)
        self._calls = LaneCalls(self)
        self.shown = QPlainTextEdit()
        self.shown.setFont(sans(13))
        self.shown.setReadOnly(True)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shown.setAccessibleName(tr("The text with what was taken out"))
        self.shown.setPlaceholderText(tr("Opening the vault…"))
        use_thin_scroll_bars(self.shown, theme)
        self.said = Label(theme, "", tone="muted", size_px=12, wrap=True)
        self.column.addWidget(self.shown, 1)
        self.column.addWidget(self.said)
        close = PrimaryButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.add_buttons(close)
        self._calls.read(
            workbench.io_lane,
            lambda: workbench.library.privacy.reveal(text, collection_ids),
            self._show,
            self._fail,
        )

    def done(self, result: int) -> None:
        self._calls.close()
        self.shown.clear()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._calls.close()
        super().closeEvent(event)

    def _show(self, found: Restored) -> None:
        self.shown.setPlainText(found.text)
        n, left = found.n_restored, len(found.unknown)
        told = tr_n("{n:,} placeholder was put back.", "{n:,} placeholders were put back.", n)
        if left:
            told += " " + tr_n(
                "{n:,} stands for nothing that is known here.",
                "{n:,} stand for nothing that is known here.",
                left,
            )
        self.said.setText(told)

    def _fail(self, error: BaseException) -> None:
        is_known = isinstance(error, WorkbenchError)
        self.said.setText(said_of(error) if is_known else str(error))  # type: ignore[arg-type]

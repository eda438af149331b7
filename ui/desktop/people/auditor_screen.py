"""All that an auditor of an encrypted workspace gets to see: the copy of the audit log.

Reads it through a key that opens nothing else; the workspace itself stays locked.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.exporting import write_export
from ui.desktop.language import tr
from ui.desktop.people.log_panel import LogPanel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton, Label
from workbench.errors import WorkbenchError
from workbench.services.profiles.auditors_trail import AuditorsTrail

_LISTED = 500
_TEXT = tr(
    "Your key opens the log of what was done in this workspace, and no content. What is done while"
    " you look shows when you look again."
)


class AuditorScreen(QWidget):
    left = Signal()  # back to the lock screen
    _came = Signal(object)

    def __init__(
        self, theme: ThemeController, name: str, trail: AuditorsTrail, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Audit log of a locked workspace"))
        self._trail = trail
        self.banner = Banner(theme)
        self.panel = LogPanel(theme)
        self.lock = GhostButton(theme, tr("Lock"), "lock")
        head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.addWidget(
            Label(
                theme,
                tr("Audit log for {name}", name=name),
                size_px=20,
                weight=QFont.Weight.DemiBold,
            )
        )
        titles.addWidget(Label(theme, _TEXT, tone="muted", size_px=13, wrap=True))
        head.addLayout(titles, 1)
        head.addWidget(self.lock)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.panel, 1)
        self._came.connect(self._call)
        self.lock.clicked.connect(self.left)
        self.panel.wanted.connect(self.list)
        self.panel.verify_wanted.connect(self._on_verify)
        self.panel.export_wanted.connect(self._on_export)
        self.list("")

    @Slot(str)
    def list(self, action: str) -> None:
        self._in_background(lambda: self._trail.list(_LISTED, action), self.panel.show_entries)

    @Slot()
    def _on_verify(self) -> None:
        self._in_background(self._trail.verify, self.panel.show_verification)

    @Slot(Path)
    def _on_export(self, path: Path) -> None:
        self._in_background(
            lambda: write_export(path, "".join(f"{line}\n" for line in self._trail.export())),
            lambda _none: self.banner.show_message(
                tr("The log is in {name}.", name=path.name), "", kind="info"
            ),
        )

    def _in_background(self, work: Callable[[], object], then: Callable[[Any], object]) -> None:
        def run() -> None:
            try:
                result = work()
            except WorkbenchError as error:
                self._came.emit(lambda error=error: present(error, self.banner))
            else:
                self._came.emit(lambda: then(result))

        threading.Thread(target=run, name="audit-copy", daemon=True).start()

    @Slot(object)
    def _call(self, call: Callable[[], object]) -> None:
        call()

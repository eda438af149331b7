"""The audit log in a window of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.people.log_panel import LogPanel
from ui.desktop.people.view_model import PeopleViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog

_TEXT = tr(
    "What was done here: when, by whom, to what. Never the text of a document, chat or prompt."
)


class LogDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: PeopleViewModel
    ) -> None:
        super().__init__(parent, theme, tr("Audit log"), _TEXT)
        self.resize(1040, 640)
        self.banner = Banner(theme)
        self.panel = LogPanel(theme)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.panel, 1)
        close = PrimaryButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.add_buttons(close)
        self.panel.wanted.connect(view_model.list_entries)
        self.panel.verify_wanted.connect(view_model.verify)
        self.panel.export_wanted.connect(view_model.export)
        view_model.entries_found.connect(self.panel.show_entries)
        view_model.verified.connect(self.panel.show_verification)
        view_model.failed.connect(lambda error: present(error, self.banner))
        view_model.told.connect(lambda text: self.banner.show_message(text, "", kind="info"))
        view_model.list_entries("")

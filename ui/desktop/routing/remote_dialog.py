"""Add a model that another program runs: its address, and what that means for a prompt."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.routing.view_model import RemoteWish, RoutingViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton, Label, LineEdit, NumberField, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog

_WHAT = tr(
    "llama-server, Ollama, LM Studio, vLLM and others serve models over the OpenAI protocol. What"
    " such a model is asked, with its passages, leaves this program."
)
_HOW = tr(
    "The address must be permitted first: workbench network allow engines 127.0.0.1:8080, then"
    " start the program again. Without a name or context the server is asked for them."
)


class RemoteDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: RoutingViewModel
    ) -> None:
        super().__init__(parent, theme, tr("Add a model of another program"), _WHAT)
        self.resize(560, 640)
        self._view_model = view_model
        self.banner = Banner(theme)
        self.name = LineEdit(theme, tr("Name here"), tr("Neighbour"))
        self.url = LineEdit(theme, tr("Address"), "http://127.0.0.1:8080/v1")
        self.model = LineEdit(theme, tr("Name there (optional)"), tr("as the server calls it"))
        self.context = NumberField(
            theme, tr("Context in tokens (optional)"), low=256, high=16_777_216, step=1_024
        )
        self.key_file = LineEdit(
            theme, tr("File with its key (optional)"), tr("its first line is sent")
        )
        self.add = PrimaryButton(theme, tr("Add"))
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._on_add)
        self.column.addWidget(self.banner)
        for field in (self.name, self.url, self.model, self.context, self.key_file):
            self.column.addWidget(Label(theme, field.accessibleName(), tone="muted", size_px=12))
            self.column.addWidget(field)
        self.column.addWidget(Label(theme, _HOW, tone="muted", size_px=12, wrap=True))
        self.add_buttons(cancel, self.add)
        for field in (self.name, self.url):
            field.textChanged.connect(self._on_typed)
        view_model.added.connect(self.accept)
        view_model.failed.connect(self._on_failed)
        self._on_typed()

    @Slot()
    def _on_typed(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip() and self.url.text().strip()))

    @Slot()
    def _on_add(self) -> None:
        self.banner.clear()
        self.add.setEnabled(False)
        context = self.context.value
        self._view_model.add_remote(
            RemoteWish(
                self.name.text(),
                self.url.text(),
                self.model.text().strip(),
                int(context) if context is not None else None,
                self.key_file.text().strip(),
            )
        )

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._on_typed()
        present(error, self.banner)

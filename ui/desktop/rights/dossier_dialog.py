"""How one answer was made: its dossier to look at and to keep, and asking it again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QTextBrowser, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.rights.view_model import RightsViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    GhostButton,
    PrimaryButton,
    ProgressBar,
    use_thin_scroll_bars,
)
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.dossier.paper import dossier_sheet, replay_sheet
from workbench.domain.dossier.replay import Replay
from workbench.domain.paper.rich_text import as_rich_text

_TEXT = tr(
    "Models, adapters and prompt by their hashes, passages and their files, sampler and seed,"
    " rails and versions, signed with the key of the audit log."
)
_FILTER = tr("PDF document (*.pdf);;Web page (*.html);;JSON, signed (*.json)")


class DossierDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: RightsViewModel, turn_id: str
    ) -> None:
        super().__init__(parent, theme, tr("How this answer was made"), _TEXT)
        self._model = view_model
        self._turn_id = turn_id
        self._dossier: dict[str, Any] | None = None
        self._replay: Replay | None = None
        self.banner = Banner(theme)
        self.progress = ProgressBar(theme, tr("Asking again"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Dossier"))
        self.text.setOpenLinks(False)
        use_thin_scroll_bars(self.text, theme)
        self.again = GhostButton(theme, tr("Ask again and compare"), "refresh-cw")
        self.keep = GhostButton(theme, tr("Keep…"), "download")
        self.close_button = PrimaryButton(theme, tr("Close"))
        for widget in (self.banner, self.progress):
            self.column.addWidget(widget)
        self.column.addWidget(self.text, 1)
        self.add_buttons(self.again, self.keep, self.close_button)
        self.close_button.setAutoDefault(False)
        self.resize(900, 640)
        self.again.clicked.connect(self._on_again)
        self.keep.clicked.connect(self._on_keep)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(lambda _: view_model.stop())
        view_model.dossier_made.connect(self._show)
        view_model.replayed.connect(self._show_replay)
        view_model.busy_changed.connect(self._on_busy)
        view_model.told.connect(self._on_told)
        view_model.failed.connect(self._on_failed)
        view_model.explain(turn_id)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.banner)

    @Slot(str)
    def _on_told(self, text: str) -> None:
        self.banner.show_message(text, "", kind="info")

    @Slot(object)
    def _show(self, dossier: dict[str, Any]) -> None:
        self._dossier = dossier
        self.text.setHtml(as_rich_text(dossier_sheet(dossier), self._theme.current.muted))

    @Slot()
    def _on_again(self) -> None:
        self.banner.hide()
        self._model.replay(self._turn_id)

    @Slot(object)
    def _show_replay(self, replay: Replay) -> None:
        self._replay = replay
        question = self._dossier["turn"]["question"] if self._dossier else ""
        sheet = replay_sheet(question, replay)
        self.text.setHtml(as_rich_text(sheet, self._theme.current.muted))
        self.banner.show_message(replay.verdict, "", kind="info")

    @Slot()
    def _on_keep(self) -> None:
        if self._dossier is None:
            return
        name = "replay.pdf" if self._replay is not None else "dossier.pdf"
        path, chosen = QFileDialog.getSaveFileName(self, tr("Keep it"), name, _FILTER)
        if not path:
            return
        place = Path(path)
        if not place.suffix:
            ends = {"JSON": ".json", tr("Web"): ".html"}
            place = place.with_suffix(ends.get(chosen.split()[0].strip(","), ".pdf"))
        if self._replay is not None and place.suffix.lower() != ".json":
            self._model.save_replay(self._dossier["turn"]["question"], self._replay, place)
        else:
            content = json.dumps(self._dossier, ensure_ascii=False, indent=1).encode()
            self._model.save_dossier(self._dossier, content, place)

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        self.progress.setVisible(is_busy)
        self.progress.set_fraction(None if is_busy else 1.0)
        self.again.setEnabled(not is_busy)
        self.keep.setEnabled(not is_busy)

"""How conversations that the model has read are kept on disk: encrypted, plainly, or not at all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, ComboBox, Label
from workbench.services.models.kept_keys import Kept

_WORDS = {"encrypted": tr("Encrypted"), "plain": tr("Not encrypted"), "off": tr("Not at all")}


class KeptCard(Card):
    chosen = Signal(str)  # a value of the setting

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.kinds = ComboBox(theme, tr("How conversations are kept"))
        for kind, words in _WORDS.items():
            self.kinds.addItem(words, kind)
        self.kinds.activated.connect(self._on_activated)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        title = tr("Kept conversations")
        titles.addWidget(Label(theme, title, size_px=15, weight=QFont.Weight.DemiBold))
        titles.addWidget(
            Label(
                theme,
                tr(
                    "What the model computed while it read a conversation is kept in files, so that"
                    " the conversation goes on at once after a restart. It goes with the"
                    " conversation; without encryption its words can be read from it."
                ),
                tone="muted",
                size_px=13,
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(titles, 1)
        row.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self._remark = Label(theme, size_px=12, tone="warn", wrap=True)
        self.body.addWidget(self._remark)
        self._remark.hide()

    def show_kept(self, chosen: str, kept: Kept) -> None:
        """What was chosen, and what holds where that is something else."""
        self.kinds.setCurrentIndex(self.kinds.findData(chosen))
        self._remark.setText(
            tr("Conversations are kept: {words}.", words=kept.words) if kept.reason else ""
        )
        self._remark.setVisible(bool(kept.reason))

    @property
    def remark(self) -> str:
        return self._remark.text()

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.chosen.emit(self.kinds.itemData(index))

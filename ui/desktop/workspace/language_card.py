"""In which language the window speaks from the next start on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import language
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, ComboBox, Label


class LanguageCard(Card):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._root: Path | None = None
        self.languages = ComboBox(theme, tr("Language"))
        self.languages.addItem(tr("Like the system"), language.SYSTEM)
        for code, name in language.LANGUAGES.items():
            self.languages.addItem(name, code)
        self.languages.setEnabled(False)
        self.languages.activated.connect(self._on_activated)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(Label(theme, tr("Language"), size_px=15, weight=QFont.Weight.DemiBold))
        words = tr("The window's own words. Documents, answers and commands stay as they are.")
        titles.addWidget(Label(theme, words, tone="muted", size_px=13, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(titles, 1)
        row.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self._remark = Label(theme, size_px=12, tone="warn", wrap=True)
        self._remark.hide()
        self.body.addWidget(self._remark)

    @property
    def remark(self) -> str:
        return self._remark.text()

    def show_root(self, root: Path) -> None:
        self._root = root
        self.languages.setEnabled(True)
        self.languages.setCurrentIndex(self.languages.findData(language.wish(root)))

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        if self._root is None:
            return
        wish = self.languages.itemData(index)
        language.keep(self._root, wish)
        is_other = language.resolved(wish) != language.language()
        self._remark.setText(tr("It holds when the program is started again.") if is_other else "")
        self._remark.setVisible(is_other)

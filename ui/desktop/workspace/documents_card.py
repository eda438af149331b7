"""How questions over documents are completed from the chat, and how answers are checked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, ComboBox, Label
from workbench.settings import Settings

_FOLLOW_UPS = {"rules": tr("By rules"), "model": tr("By the model"), "off": tr("Not at all")}
_NEIGHBOURS = {"room": tr("If there is room"), "off": tr("Not at all")}
_CHECKS = {
    "meaning": tr("By words and meaning"),
    "words": tr("By words"),
    "model": tr("By the model, too"),
    "off": tr("Not at all"),
}


class DocumentsCard(Card):
    edited = Signal(dict)  # changed settings

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        title = tr("Answers over documents")
        self.body.addWidget(Label(theme, title, size_px=15, weight=QFont.Weight.DemiBold))
        self.follow_ups = self._box(theme, tr("How follow-up questions are completed"), _FOLLOW_UPS)
        self.neighbours = self._box(theme, tr("Whether neighbours are read"), _NEIGHBOURS)
        self.checks = self._box(theme, tr("How sentences are checked"), _CHECKS)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        rows = (
            (tr("Follow-up questions such as “and in 2023?” are completed before a search."),
             self.follow_ups),
            (tr("A model with room for it reads what stands right before and after each passage,"
             " too."), self.neighbours),
            (tr("Each sentence that cites a passage is compared with it, and marked if the passage"
             " does not bear it out."), self.checks),
        )  # fmt: skip
        for row, (text, box) in enumerate(rows):
            label = Label(theme, text, tone="muted", size_px=13, wrap=True)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(grid)
        hint = tr("The model is asked only if it has at least a billion parameters.")
        self.body.addWidget(Label(theme, hint, tone="faint", size_px=12, wrap=True))
        self.follow_ups.activated.connect(self._on_follow_ups)
        self.neighbours.activated.connect(self._on_neighbours)
        self.checks.activated.connect(self._on_checks)

    def show_settings(self, settings: Settings) -> None:
        self.follow_ups.setCurrentIndex(self.follow_ups.findData(settings.follow_ups))
        self.neighbours.setCurrentIndex(self.neighbours.findData(settings.neighbours))
        self.checks.setCurrentIndex(self.checks.findData(settings.answer_checks))

    def _box(self, theme: ThemeController, name: str, words: dict[str, str]) -> ComboBox:
        box = ComboBox(theme, name)
        for value, said in words.items():
            box.addItem(said, value)
        return box

    @Slot(int)
    def _on_follow_ups(self, place: int) -> None:
        self.edited.emit({"follow_ups": self.follow_ups.itemData(place)})

    @Slot(int)
    def _on_neighbours(self, place: int) -> None:
        self.edited.emit({"neighbours": self.neighbours.itemData(place)})

    @Slot(int)
    def _on_checks(self, place: int) -> None:
        self.edited.emit({"answer_checks": self.checks.itemData(place)})

"""How the window looks, moves and speaks: theme, size, motion, what screen readers are told."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.scale import STEPS
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, ComboBox, GhostButton, Label
from workbench.settings import ANNOUNCEMENTS, MOTIONS, THEMES, Settings

_THEMES = {
    "system": tr("Like the system"),
    "light": tr("Light"),
    "dark": tr("Dark"),
    "contrast-light": tr("High contrast, light"),
    "contrast-dark": tr("High contrast, dark"),
}
_MOTIONS = {
    "system": tr("Like the system"),
    "full": tr("Things may move"),
    "reduced": tr("Nothing moves"),
}
_ANNOUNCEMENTS = {
    "sentences": tr("Sentence by sentence"),
    "off": tr("Not while it is written"),
}


class LookCard(Card):
    """`edited` carries one setting and its value, once the person chose it."""

    edited = Signal(str, object)
    keys_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._scale_in_use = 0
        self.themes = ComboBox(theme, tr("Theme"))
        self.sizes = ComboBox(theme, tr("Size of everything"))
        self.motions = ComboBox(theme, tr("Motion"))
        self.announcements = ComboBox(theme, tr("Answers for screen readers"))
        self.keys = GhostButton(theme, tr("Keyboard…"), "keyboard")
        self.keys.clicked.connect(self.keys_wanted)
        for box, words in (
            (self.themes, [(value, _THEMES[value]) for value in THEMES]),
            (self.sizes, [(percent, f"{percent} %") for percent in STEPS]),
            (self.motions, [(value, _MOTIONS[value]) for value in MOTIONS]),
            (self.announcements, [(value, _ANNOUNCEMENTS[value]) for value in ANNOUNCEMENTS]),
        ):
            for value, word in words:
                box.addItem(word, value)
        self._remark = Label(theme, size_px=12, tone="warn", wrap=True)
        self._remark.hide()
        self._build()
        self.themes.activated.connect(lambda _i: self._tell("theme", self.themes))
        self.motions.activated.connect(lambda _i: self._tell("motion", self.motions))
        self.announcements.activated.connect(
            lambda _i: self._tell("announcements", self.announcements)
        )
        self.sizes.activated.connect(self._on_size)

    @property
    def remark(self) -> str:
        return self._remark.text()

    def show_settings(self, settings: Settings) -> None:
        self._scale_in_use = self._scale_in_use or settings.scale
        for box, value in (
            (self.themes, settings.theme),
            (self.motions, settings.motion),
            (self.announcements, settings.announcements),
        ):
            box.setCurrentIndex(box.findData(value))
        nearest = min(STEPS, key=lambda percent: abs(percent - settings.scale))
        self.sizes.setCurrentIndex(self.sizes.findData(nearest))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(
            Label(self._theme, tr("Appearance"), size_px=15, weight=QFont.Weight.DemiBold), 1
        )
        head.addWidget(self.keys)
        self.body.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        for row, (box, words) in enumerate(
            (
                (self.themes, tr("Light, dark, with high contrast, or what the system uses.")),
                (self.sizes, tr("Letters, distances and pictures, larger or smaller.")),
                (self.motions, tr("Whether rings turn and bars slide while something is done.")),
                (self.announcements, tr("How screen readers are told an answer.")),
            )
        ):
            label = Label(self._theme, words, tone="muted", size_px=13, wrap=True)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(grid)
        self.body.addWidget(self._remark)

    def _tell(self, name: str, box: ComboBox) -> None:
        self.edited.emit(name, box.currentData())

    @Slot(int)
    def _on_size(self, _index: int) -> None:
        percent = int(self.sizes.currentData())
        is_other = percent != self._scale_in_use
        self._remark.setText(tr("It holds when the program is started again.") if is_other else "")
        self._remark.setVisible(is_other)
        self.edited.emit("scale", percent)

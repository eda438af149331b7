"""Answers that are kept to be given again: how much of them, how many there are, delete them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, ComboBox, GhostButton, Label
from workbench.domain.cached_answer import CacheStatus

_SIZES = (0, 50, 200, 1_000)


class KeptAnswersCard(Card):
    size_wanted = Signal(int)  # megabytes
    clear_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.sizes = ComboBox(theme, tr("How much of answers is kept"))
        for megabytes in _SIZES:
            self._add(megabytes)
        self.sizes.activated.connect(self._on_activated)
        self.clear = GhostButton(theme, tr("Delete kept answers"), "trash-2")
        self.clear.clicked.connect(self.clear_wanted)
        self.clear.setEnabled(False)
        self._line = Label(theme, size_px=12, tone="muted", wrap=True)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(Label(theme, tr("Kept answers"), size_px=15, weight=QFont.Weight.DemiBold))
        titles.addWidget(
            Label(
                theme,
                tr(
                    "The same request to the same model is answered with what was answered before,"
                    " at once, and marked so. A kept answer goes with its conversation and its"
                    " documents."
                ),
                tone="muted",
                size_px=13,
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(titles, 1)
        row.addWidget(self.sizes, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        below = QHBoxLayout()
        below.addWidget(self._line, 1)
        below.addWidget(self.clear)
        self.body.addLayout(below)

    @property
    def line(self) -> str:
        return self._line.text()

    def show_status(self, chosen_mb: int, status: CacheStatus) -> None:
        """What was chosen, and what there is."""
        if self.sizes.findData(chosen_mb) < 0:
            self._add(chosen_mb)
        self.sizes.setCurrentIndex(self.sizes.findData(chosen_mb))
        told = tr_n(
            "{answers:,} kept, {size_mb:.1f} MB; given again {n:,} time.",
            "{answers:,} kept, {size_mb:.1f} MB; given again {n:,} times.",
            status.uses,
            answers=status.answers,
            size_mb=status.size_bytes / 1e6,
        )
        self._line.setText(tr("Off: {reason}.", reason=status.reason) if status.reason else told)
        self.clear.setEnabled(status.answers > 0)

    def _add(self, megabytes: int) -> None:
        self.sizes.addItem(
            tr("Up to {megabytes:,} MB", megabytes=megabytes) if megabytes else tr("Off"), megabytes
        )

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.size_wanted.emit(self.sizes.itemData(index))

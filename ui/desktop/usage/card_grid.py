"""Cards in two columns, or one where there is no room; those that are shown close ranks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

_TWO_COLUMNS = 860


class CardGrid(QWidget):
    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = list(cards)
        self._shown = list(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._arrange()

    def show_cards(self, shown: Sequence[QWidget]) -> None:
        """These of the cards, in their order."""
        if list(shown) != self._shown:
            self._shown = list(shown)
            self._columns = 0
            for card in self.cards:
                card.setVisible(card in self._shown)
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        for card in self.cards:
            self._grid.removeWidget(card)
        for number, card in enumerate(self._shown):
            is_last_alone = columns == 2 and number == len(self._shown) - 1 and number % 2 == 0
            self._grid.addWidget(
                card, number // columns, number % columns, 1, 2 if is_last_alone else 1
            )
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)

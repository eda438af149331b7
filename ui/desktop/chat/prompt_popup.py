"""The list of prompts that opens above the composer while `/name` is typed.

The field keeps the focus; it hands over the arrow keys, Enter, Tab and Escape.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.painting import frame
from ui.desktop.prompts.prompt_delegate import ROW_HEIGHT, PromptDelegate
from ui.desktop.prompts.prompt_list_model import PromptListModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, use_thin_scroll_bars
from workbench.domain.prompt import Prompt

_MOST_ROWS = 6
_WIDTH = 460
_NONE_YET = tr("No prompts yet. The Prompts page has a starter pack.")


def matching(prompts: Sequence[Prompt], typed: str) -> list[Prompt]:
    """Prompts for what follows `/`: names that begin with it first, then those that hold it.

    Favourites stand first among equals.
    """
    word = typed.casefold()

    def rank(one: Prompt) -> int | None:
        title = one.title.casefold()
        if one.name.startswith(word):
            return 0
        if any(part.startswith(word) for part in title.split()):
            return 1
        return 2 if word in one.name or word in title else None

    ranked = [(rank(one), one) for one in prompts]
    found = [(n, one) for n, one in ranked if n is not None]
    return [
        one for _, one in sorted(found, key=lambda at: (at[0], not at[1].is_favourite, at[1].name))
    ]


class PromptPopup(QWidget):
    """A child of the page that floats above `field`."""

    chosen = Signal(str)  # name

    def __init__(self, theme: ThemeController, field: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field = field
        self._prompts: tuple[Prompt, ...] = ()
        self._dismissed = ""  # the text for which the person closed the list
        self.model = PromptListModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(PromptDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(tr("Prompts to insert"))
        use_thin_scroll_bars(self.view, theme)
        self.view.viewport().setAutoFillBackground(False)
        self._word = Label(theme, tone="muted", size_px=12)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.view)
        self._word.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self._word)
        self.view.clicked.connect(self._on_clicked)
        field.installEventFilter(self)
        self.hide()

    def show_prompts(self, prompts: Sequence[Prompt]) -> None:
        """What there is."""
        self._prompts = tuple(prompts)

    def follow(self, text: str) -> None:
        """Open, narrow or close for what stands in the field now."""
        typed = text[1:] if text.startswith("/") else None
        if typed is None or any(char.isspace() for char in typed) or text == self._dismissed:
            if text != self._dismissed:
                self._dismissed = ""
            self.hide()
            return
        self._dismissed = ""
        found = matching(self._prompts, typed)
        if not found and self._prompts:
            self.hide()
            return
        self.model.show_prompts(found)
        self.view.setVisible(bool(found))
        self._word.setText(_NONE_YET if not found else tr("Enter inserts · Esc closes"))
        if found:
            self.view.setCurrentIndex(self.model.index(0))
        self._place(len(found))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self._field:
            self.hide()
        if self.isHidden() or event.type() != QEvent.Type.KeyPress:
            return False
        return isinstance(event, QKeyEvent) and self._on_key(Qt.Key(event.key()))

    def _on_key(self, key: Qt.Key) -> bool:
        """True if the key was meant for the list."""
        n_rows = self.model.rowCount()
        row = self.view.currentIndex().row()
        match key:
            case Qt.Key.Key_Escape:
                self._dismissed = "/" if not n_rows else self._typed()
                self.hide()
                return True
            case Qt.Key.Key_Down | Qt.Key.Key_Up if n_rows:
                step = 1 if key == Qt.Key.Key_Down else -1
                self.view.setCurrentIndex(self.model.index((row + step) % n_rows))
                return True
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab if n_rows:
                self._choose(row)
                return True
            case _:
                return False

    def _typed(self) -> str:
        read = getattr(self._field, "toPlainText", None)
        return str(read()) if read is not None else ""

    def _choose(self, row: int) -> None:
        prompt = self.model.prompt_at(self.model.index(row))
        self.hide()
        if prompt is not None:
            self.chosen.emit(prompt.name)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _place(self, n_rows: int) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        list_px = min(max(n_rows, 0), _MOST_ROWS) * ROW_HEIGHT
        self.view.setFixedHeight(list_px)
        width = min(_WIDTH, self._field.width())
        self.setFixedSize(width, list_px + 16 + 24)
        above = self._field.mapTo(parent, QPoint(0, 0))
        self.move(above.x(), max(8, above.y() - self.height() - 14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        frame(painter, self.rect(), fill=theme.card, border=theme.border, radius=12)
        painter.end()

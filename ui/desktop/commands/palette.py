"""The palette: type a few letters of what is wanted, Enter does it. No mouse is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop import icons
from ui.desktop.commands.command import Command
from ui.desktop.commands.keys import shown
from ui.desktop.commands.offers import Offer, offers
from ui.desktop.commands.things import controls, things
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, SearchField
from ui.desktop.widgets.scrolling import use_thin_scroll_bars

if TYPE_CHECKING:
    from ui.desktop.commands.room import Desk, Room

_WIDTH, _HEIGHT = 620, 440
_ROW: Final = 40
_OFFER: Final = int(Qt.ItemDataRole.UserRole)
_MOVES: Final = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
Index = QModelIndex | QPersistentModelIndex


class _Offers(QAbstractListModel):
    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.offers: tuple[Offer, ...] = ()

    def show_offers(self, found: tuple[Offer, ...]) -> None:
        self.beginResetModel()
        self.offers = found
        self.endResetModel()

    def keys_of(self, offer: Offer) -> str:
        return shown(self._desk.keys.keys_of(offer.command.id))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return offer.command.title
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (offer.command.title, offer.command.place, self.keys_of(offer))
                return ", ".join(part for part in parts if part)
            case Qt.ItemDataRole.UserRole:
                return offer
            case _:
                return None


class _Rows(QStyledItemDelegate):
    """The letters that were meant stand out; place and keys are at the right."""

    def __init__(self, theme: ThemeController, model: _Offers, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, offer = self._theme.current, index.data(_OFFER)
        rect: QRect = option.rect.adjusted(4, 1, -4, -1)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            frame(painter, rect, fill=theme.card_selected, border=theme.accent_text, radius=8)
        icon = "clock" if offer.is_recent else offer.command.icon
        picture = icons.pixmap(icon, theme.accent_text if is_chosen else theme.muted, 16)
        painter.drawPixmap(rect.left() + 10, rect.top() + (rect.height() - 16) // 2, picture)
        right = rect.right() - 12
        right = self._paint_right(painter, rect, right, self._model.keys_of(offer), theme.text)
        right = self._paint_right(painter, rect, right, offer.command.place, theme.faint)
        self._paint_title(painter, QRect(rect.left() + 36, rect.top(), 0, rect.height()), right,
                          offer)  # fmt: skip
        painter.restore()

    def _paint_right(
        self, painter: QPainter, rect: QRect, right: int, text: str, colour: str
    ) -> int:
        if not text:
            return right
        font = sans(12)
        width = QFontMetrics(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(colour)
        place = QRect(right - width, rect.top(), width, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        return right - width - 16

    def _paint_title(self, painter: QPainter, place: QRect, right: int, offer: Offer) -> None:
        theme = self._theme.current
        plain, strong = sans(14), sans(14, QFont.Weight.Bold)
        meant = set(offer.places)
        title, left = offer.command.title, place.left()
        room = right - left
        if QFontMetrics(strong).horizontalAdvance(title) > room:
            title = QFontMetrics(strong).elidedText(title, Qt.TextElideMode.ElideRight, room)
        for run, is_meant in _runs(title, meant):
            font = strong if is_meant else plain
            painter.setFont(font)
            painter.setPen(theme.accent_text if is_meant else theme.text)
            width = QFontMetrics(font).horizontalAdvance(run)
            painter.drawText(
                QRect(left, place.top(), width + 4, place.height()),
                Qt.AlignmentFlag.AlignVCenter,
                run,
            )
            left += width


class Palette(QDialog):
    """Takes the commands once, when it is opened."""

    def __init__(self, window: Room, desk: Desk) -> None:
        super().__init__(window.host())
        self._theme = window.theme
        self._desk = desk
        self._commands: tuple[Command, ...] = (
            *(one for one in desk.keys.commands if one.id != "palette"),
            *(things(window, desk.seen) if desk.workbench is not None else ()),
            *(controls(window) if desk.workbench is not None else ()),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Commands"))
        self.setAccessibleName(tr("Commands"))
        self.field = SearchField(self._theme, tr("Find a command"), tr("What do you want to do?"))
        self.model = _Offers(desk, self)
        self.list = QListView()
        self._none = Label(self._theme, tone="muted", wrap=True)
        self._build(window.host())
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)
        self.list.clicked.connect(lambda _index: self._on_return())
        self.field.installEventFilter(self)
        self._on_typed("")
        self.field.setFocus()

    def _build(self, window: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Rows(self._theme, self.model, self.list))
        self.list.setAccessibleName(tr("Commands that were found"))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps it, and moves here
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.viewport().setAutoFillBackground(False)
        use_thin_scroll_bars(self.list, self._theme)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        width = min(_WIDTH, window.width() - 48)
        self.resize(width, min(_HEIGHT, window.height() - 80))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + 56)

    @property
    def chosen(self) -> Offer | None:
        index = self.list.currentIndex()
        return self.model.offers[index.row()] if index.isValid() else None

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        found = offers(typed, self._commands, self._desk.recent)
        self.model.show_offers(found)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._none.setText("" if found else tr("Nothing is called that. Try fewer letters."))
        self._choose(0)

    def _choose(self, row: int) -> None:
        n = self.model.rowCount()
        if n:
            index = self.model.index(row % n)
            self.list.setCurrentIndex(index)
            said = index.data(Qt.ItemDataRole.AccessibleTextRole)
            self.field.setAccessibleDescription(str(said))

    @Slot()
    def _on_return(self) -> None:
        offer = self.chosen
        if offer is not None:
            self.accept()
            self._desk.run(offer.command)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go through the list while the field keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES:
                page = max(1, self.list.height() // _ROW - 1)
                steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
                row = self.list.currentIndex().row()
                step = steps.get(key) or (page if key is Qt.Key.Key_PageDown else -page)
                last = self.model.rowCount() - 1
                self._choose(row + step if key in steps else max(0, min(last, row + step)))
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.panel)
        frame(painter, self.rect(), border=theme.border, radius=0)
        painter.end()


def _runs(title: str, meant: set[int]) -> list[tuple[str, bool]]:
    """The title in pieces of letters that were meant and that were not."""
    runs: list[tuple[str, bool]] = []
    for place, letter in enumerate(title):
        is_meant = place in meant
        if runs and runs[-1][1] == is_meant:
            runs[-1] = (runs[-1][0] + letter, is_meant)
        else:
            runs.append((letter, is_meant))
    return runs

"""Choose which collections a question asks: a button that says so, and a menu that stays open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.desktop import icons
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.painting import MIN_TARGET, focus_ring, frame
from ui.desktop.theme import ThemeController
from workbench.domain.document import Collection

NO_DOCUMENTS = tr("No documents")
_WIDEST_PX = 300


class _Menu(QMenu):
    """Ticking an entry does not close it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
            return
        super().mouseReleaseEvent(event)


class CollectionChooser(QPushButton):
    """Nothing ticked means plain chat."""

    chosen = Signal(tuple)
    manage_asked = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collections: tuple[Collection, ...] = ()
        self._chosen: tuple[str, ...] = ()
        self._actions: dict[str, QAction] = {}
        self._none = QAction(NO_DOCUMENTS, self)
        self._none.setCheckable(True)
        self._none.triggered.connect(self._choose_none)
        self._menu = _Menu(self)
        self._menu.setAccessibleName(tr("Collections to ask"))
        self.setFont(sans(12, QFont.Weight.Medium))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Choose which collections of documents are asked"))
        self.clicked.connect(self._open)
        self._name()

    def show_collections(self, collections: Sequence[Collection], chosen: Sequence[str]) -> None:
        """What there is and what is ticked."""
        self._chosen = tuple(chosen)
        if tuple(collections) != self._collections:
            self._collections = tuple(collections)
            self._fill()
        for collection_id, action in self._actions.items():
            action.setChecked(collection_id in self._chosen)
        self._none.setChecked(not self._chosen)
        self._name()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 70
        return QSize(min(width, _WIDEST_PX), MIN_TARGET)

    def minimumSizeHint(self) -> QSize:
        return QSize(90, MIN_TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = directed(QPainter(self), self.rect())
        is_on = bool(self._chosen)
        fill = theme.accent_soft if is_on else theme.card_hover if self.underMouse() else theme.card
        border = theme.accent_soft if is_on else theme.border
        frame(painter, self.rect(), fill=fill, border=border, radius=self.height() / 2)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme.accent_text, self.height() / 2)
        color = theme.accent_text if is_on else theme.muted
        top = (self.height() - 16) // 2
        painter.drawPixmap(11, top, icons.pixmap("library", color, 16))
        painter.drawPixmap(self.width() - 26, top, icons.pixmap("chevron-down", color, 14))
        painter.setFont(self.font())
        painter.setPen(color)
        area = QRect(34, 0, self.width() - 62, self.height())
        text = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _fill(self) -> None:
        self._menu.clear()
        self._actions.clear()
        self._menu.addAction(self._none)
        if self._collections:
            self._menu.addSeparator()
        for collection in self._collections:
            count = f"{collection.n_documents:,}"
            action = QAction(f"{collection.name.replace('&', '&&')}  ({count})", self._menu)
            action.setCheckable(True)
            action.triggered.connect(self._toggled)
            self._actions[collection.id] = action
            self._menu.addAction(action)
        self._menu.addSeparator()
        manage = self._menu.addAction(tr("Add documents…"))
        manage.triggered.connect(self.manage_asked)

    def _name(self) -> None:
        names = [c.name for c in self._collections if c.id in self._chosen]
        count = sum(c.n_documents for c in self._collections if c.id in self._chosen)
        if not names:
            text = NO_DOCUMENTS
        elif len(names) == 1:
            text = f"{names[0]} · {tr_n('{n:,} document', '{n:,} documents', count)}"
        else:
            text = tr(
                "{n_names} collections · {amount}",
                n_names=len(names),
                amount=tr_n("{n:,} document", "{n:,} documents", count),
            )
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(
            tr("Documents to ask: {names}", names=", ".join(names) or tr("none"))
        )
        self.updateGeometry()
        self.update()

    @Slot()
    def _open(self) -> None:
        if not self._menu.actions():
            self._fill()
        height = self._menu.sizeHint().height()
        self._menu.popup(self.mapToGlobal(QPoint(0, -height - 4)))

    @Slot()
    def _toggled(self) -> None:
        self._tell(tuple(key for key, action in self._actions.items() if action.isChecked()))

    @Slot()
    def _choose_none(self) -> None:
        self._tell(())

    def _tell(self, chosen: tuple[str, ...]) -> None:
        self.show_collections(self._collections, chosen)
        self.chosen.emit(chosen)

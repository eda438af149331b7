"""The versions of a prompt, newest first, what can be done with one, and where it was used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.painting import focus_ring, frame
from ui.desktop.prompts.prompt_list_model import Index
from ui.desktop.prompts.view_model import OpenPrompt
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, SectionLabel, ask_text, pill, use_thin_scroll_bars
from workbench.domain.prompt import PromptUsage, PromptVersion, UseKind

_ROW_PX = 66
_KINDS: dict[UseKind, str] = {
    "chat": tr("Chat"),
    "api": tr("Program"),
    "evaluation": tr("Evaluation"),
    "trial": tr("Trial"),
    "release": tr("Release"),
}
_USUAL_LABELS = ("production", "candidate")


def version_line(version: PromptVersion, n_turns: int) -> str:
    """Who, when, which content, and how often used."""
    day = version.created_at[:16].replace("T", " ")
    used = " · " + tr_n("{n:,} turn", "{n:,} turns", n_turns) if n_turns else ""
    author = f"{version.author} · " if version.author else ""
    return f"{author}{day} · {version.hash[:8]}{used}"


class VersionModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: OpenPrompt | None = None

    def show_versions(self, opened: OpenPrompt | None) -> None:
        self.beginResetModel()
        self._open = opened
        self.endResetModel()

    def version_at(self, index: Index) -> PromptVersion | None:
        rows = self._open.versions if self._open else ()
        return rows[index.row()] if 0 <= index.row() < len(rows) else None

    def row_of(self, number: int) -> int:
        rows = self._open.versions if self._open else ()
        return next((row for row, one in enumerate(rows) if one.number == number), -1)

    def words(self, index: Index) -> tuple[str, str, tuple[str, ...]]:
        """Title, quiet line, labels."""
        version = self.version_at(index)
        if version is None or self._open is None:
            return "", "", ()
        labels = self._open.prompt.labels_by_version.get(version.number, ())
        title = f"{version.number}  {version.message or tr('No message')}"
        return title, version_line(version, self._open.counts.get(version.number, 0)), labels

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() or self._open is None else len(self._open.versions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        title, line, labels = self.words(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([tr("Version ") + title, line, *labels])
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{title}\n{line}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter = directed(painter, option.rect)
        model = index.model()
        if not isinstance(model, VersionModel):
            return
        theme = self._theme.current
        state = option.state
        rect: QRect = option.rect.adjusted(0, 3, 0, -3)
        painter.save()
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_over = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = theme.card_selected if is_chosen else theme.card_hover if is_over else theme.card
        frame(painter, rect, fill=fill, border=theme.border)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text)
        title, line, labels = model.words(index)
        right = rect.right() - 10
        painter.setFont(sans(11, QFont.Weight.Medium))
        for label in reversed(labels):
            width = min(110, pill.width_of(label, painter.font()))
            if right - width < rect.left() + 90:
                break
            place = QRect(right - width, rect.top() + 7, width, 22)
            pill.paint(painter, theme, place, label, "ok" if label == "production" else "muted")
            right = place.left() - 6
        for text, font, color, top, end in (
            (title, sans(13, QFont.Weight.Medium), theme.text, 9, right),
            (line, sans(12), theme.muted, 33, rect.right() - 10),
        ):
            area = QRect(rect.left() + 12, rect.top() + top, end - rect.left() - 12, 18)
            painter.setFont(font)
            painter.setPen(color)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class VersionsPanel(QWidget):
    compare_wanted = Signal(int)  # this version with the newest, or the newest with the one before
    restore_wanted = Signal(int)
    label_wanted = Signal(str, int)
    label_removed = Signal(str)
    chosen = Signal(int)
    conversation_wanted = Signal(str)
    run_wanted = Signal(str)  # id of an evaluation

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open: OpenPrompt | None = None
        self.model = VersionModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(tr("Versions"))
        use_thin_scroll_bars(self.view, theme)
        self.view.viewport().setAutoFillBackground(False)
        self.compare = GhostButton(theme, tr("Compare"))
        self.label = GhostButton(theme, tr("Label…"))
        self.restore = GhostButton(theme, tr("Restore"), "undo-2")
        self._uses_head = SectionLabel(theme, tr("Used in"))
        self.uses = QListWidget()
        self.uses.setAccessibleName(tr("Where this version was used"))
        self.uses.setFont(sans(13))
        self.uses.setFixedHeight(132)
        use_thin_scroll_bars(self.uses, theme)
        self.uses.viewport().setAutoFillBackground(False)
        self.uses.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.uses.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self.compare, self.label, self.restore):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        column.addWidget(self._uses_head)
        column.addWidget(self.uses)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.doubleClicked.connect(lambda _index: self._on_compare())
        self.compare.clicked.connect(self._on_compare)
        self.label.clicked.connect(self._show_labels)
        self.restore.clicked.connect(lambda: self.restore_wanted.emit(self.number))
        self.uses.itemActivated.connect(self._on_use)
        self.uses.itemClicked.connect(self._on_use)
        self.show_uses(())

    @property
    def number(self) -> int:
        """The chosen version; 0 without one."""
        version = self.model.version_at(self.view.currentIndex())
        return version.number if version else 0

    def show_versions(self, opened: OpenPrompt) -> None:
        """The chosen version stays chosen while it is the same prompt."""
        is_same = self._open is not None and self._open.prompt.id == opened.prompt.id
        was_newest = not is_same or self.number in (
            0,
            self._open.prompt.latest if self._open else 0,
        )
        number = opened.prompt.latest if was_newest else self.number
        self._open = opened
        choice = self.view.selectionModel()
        was_blocked = choice.blockSignals(True)
        self.model.show_versions(opened)
        index = self.model.index(max(0, self.model.row_of(number)))
        choice.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        choice.blockSignals(was_blocked)
        self._on_current()

    def show_uses(self, uses: Sequence[PromptUsage]) -> None:
        self.uses.clear()
        for use in uses:
            item = QListWidgetItem(f"{use.at[:10]}  {_KINDS[use.kind]}: {use.title}")
            item.setToolTip(f"{_KINDS[use.kind]}: {use.title}\n{use.line}")
            item.setData(Qt.ItemDataRole.UserRole, use)
            self.uses.addItem(item)
        n = len(uses)
        self._uses_head.setText(tr_n("USED IN {n:,} PLACE", "USED IN {n:,} PLACES", n))
        self._uses_head.setVisible(bool(uses))
        self.uses.setVisible(bool(uses))

    @Slot()
    def _on_current(self) -> None:
        opened, number = self._open, self.number
        if opened is None or not number:
            return
        self.compare.setEnabled(len(opened.versions) > 1)
        other = opened.prompt.latest if number != opened.prompt.latest else number - 1
        self.compare.setToolTip(
            tr("Compare with version {other}", other=other) if other > 0 else ""
        )
        self.restore.setEnabled(number != opened.prompt.latest)
        self.chosen.emit(number)

    @Slot()
    def _on_compare(self) -> None:
        if self.compare.isEnabled() and self.number:
            self.compare_wanted.emit(self.number)

    @Slot()
    def _show_labels(self) -> None:
        opened, number = self._open, self.number
        if opened is None or not number:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        here = dict(opened.prompt.labels)
        for label in dict.fromkeys((*_USUAL_LABELS, *here)):
            at = here.get(label)
            text = label if at is None else tr("{label} (now {at})", label=label, at=at)
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(at == number)
            action.triggered.connect(
                lambda _on=False, label=label, at=at: (
                    self.label_removed.emit(label)
                    if at == number
                    else self.label_wanted.emit(label, number)
                )
            )
        menu.addSeparator()
        menu.addAction(tr("Another label…"), self._ask_label)
        menu.popup(self.label.mapToGlobal(QPoint(0, self.label.height() + 2)))

    @Slot()
    def _ask_label(self) -> None:
        number = self.number
        ask_text(
            self, self._theme, tr("Label for version {number}", number=number), tr("Label"),
            tr("Put label"),
            lambda label: self.label_wanted.emit(label, number),
        )  # fmt: skip

    @Slot(QListWidgetItem)
    def _on_use(self, item: QListWidgetItem) -> None:
        use = item.data(Qt.ItemDataRole.UserRole)
        if use.kind in ("chat", "api"):
            self.conversation_wanted.emit(use.id)
        elif use.kind == "evaluation":
            self.run_wanted.emit(use.id)
